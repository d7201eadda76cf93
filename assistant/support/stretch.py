"""The smallest stretches with a verb of their own, to see who does what and how sure it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.support.clause import among, content, plain, tokens, without_pseudonyms
from assistant.support.source import Source
from conversation.role import Role

_CUT = re.compile(
    r"[.,;:!?…\n]+|\b(?:maar|want|dus|omdat|doordat|terwijl|hoewel|zodat|en|dat|of|als|toen|"
    r"wanneer|zodra|totdat|voordat|nadat|waardoor|waarom|hoe)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Words in lower case, what they are about, whose words they are and what opens them.

    `opener` is the conjunction before it. `asked` holds the words of the question that it answers.
    """

    words: tuple[str, ...]
    stems: frozenset[str]
    role: Role = Role.RESIDENT
    opener: str = ""
    asked: tuple[str, ...] = ()


def stretches(source: Source, asked: tuple[str, ...] = ()) -> Iterator[Stretch]:
    """The stretches of one utterance, in order."""
    text, start, opener = without_pseudonyms(source.text), 0, ""
    for cut in [*_CUT.finditer(text), None]:
        part = text[start : cut.start() if cut else len(text)]
        if found := tuple(map(plain, tokens(part))):
            yield Stretch(
                words=found, stems=content(part), role=source.role, opener=opener, asked=asked
            )
        if cut:
            start, opener = cut.end(), plain(cut.group()) if cut.group()[0].isalpha() else ""


def all_stretches(sources: Sequence[Source]) -> list[Stretch]:
    """Those of all sources; an answer carries the question before it."""
    out: list[Stretch] = []
    asked: tuple[str, ...] = ()
    for source in sources:
        out += stretches(source, asked)
        questions = [q for q in _SENTENCE.findall(source.text) if q.rstrip().endswith("?")]
        asked = tuple(plain(w) for w in tokens(questions[-1])) if questions else ()
    return out


def cover(claim: Stretch, evidence: Sequence[Stretch]) -> list[list[Stretch]]:
    """What `claim` rests on: the stretches that share most, then those that share most of the rest.

    Those that share as much as each other stand together, as alternatives.
    """
    left, found = set(claim.stems), list[list[Stretch]]()
    while left:
        shared = [{s for s in left if among(s, other.stems)} for other in evidence]
        most = max(map(len, shared), default=0)
        if not most:
            break
        best = [o for o, there in zip(evidence, shared, strict=True) if len(there) == most]
        found.append(best)
        left -= set().union(*(there for there in shared if len(there) == most))
    return found
