"""The key to the pseudonyms: what each one stands for. Never leaves this machine."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from conversation.transcript import Transcript
from conversation.utterance import Utterance
from privacy.correction import NO_CORRECTIONS, Corrections
from privacy.entity import EntityType
from privacy.safe_text import SafeTranscript

_BRACKETS = re.compile(r"\[[A-Z]+-\d+\]")


@dataclass(frozen=True, kw_only=True, slots=True)
class VaultEntry:
    """One pseudonym, such as [PERSOON-1], with every surface form it replaced, first seen first."""

    pseudonym: str
    type: EntityType
    originals: tuple[str, ...]

    def __repr__(self) -> str:
        return f"VaultEntry({self.pseudonym}, {len(self.originals)} forms)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """`original` stood in utterance `i` where the safe text now has `start` to `end`.

    `pseudonym` is what stands there now; None for a bracket that was made harmless. `score` (0 to
    1) is how sure the finder was, and `found_by` which finder that was (see `Entity`).
    """

    i: int
    start: int
    end: int
    original: str
    pseudonym: str | None = None
    score: float = 1.0
    found_by: str = ""

    def __repr__(self) -> str:
        return f"Mention(i={self.i}, start={self.start}, end={self.end})"


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Vault:
    """All pseudonyms of one talk, where each stands, and what people corrected.

    `resident_code` is what the inwoner shows to be the inwoner; it stands on the own copy alone.
    The repr of a vault shows none of it.
    """

    entries: tuple[VaultEntry, ...] = ()
    mentions: tuple[Mention, ...] = ()
    corrections: Corrections = NO_CORRECTIONS
    resident_code: str = ""

    def __repr__(self) -> str:
        return f"Vault({len(self.entries)} entries)"

    def entry(self, pseudonym: str) -> VaultEntry | None:
        """What is known under `pseudonym`; None when it is not in this vault."""
        return next((e for e in self.entries if e.pseudonym == pseudonym), None)

    def original(self, pseudonym: str) -> str | None:
        """The first surface form behind `pseudonym`; None when it is not in this vault."""
        entry = self.entry(pseudonym)
        return entry.originals[0] if entry else None

    def verbatim(self, i: int, text: str) -> str:
        """Utterance `i` as it was said, from its safe `text`; for the gespreksvoerder alone."""
        return _put_back(text, [m for m in self.mentions if m.i == i])

    def raw(self, safe: SafeTranscript) -> Transcript:
        """The talk as it was said, from the safe one that belongs to this vault."""
        held = {u.i: u for u in (*safe.utterances, *safe.withheld)}
        mentions: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            mentions.setdefault(mention.i, []).append(mention)
        return Transcript.of(
            Utterance(
                i=i,
                text=_put_back(said.text.text, mentions.get(i, [])),
                speaker=self.original(said.speaker or "") or said.speaker,
                start=said.start,
                end=said.end,
            )
            for i, said in sorted(held.items())
        )

    def restore(self, text: str, types: frozenset[EntityType]) -> str:
        """`text` with the pseudonyms of `types` put back as they were first said.

        A date loses the capital it had at the start of a sentence: in Dutch it has none.
        """
        known = {
            e.pseudonym: e.originals[0].lower() if e.type is EntityType.DATE else e.originals[0]
            for e in self.entries
            if e.type in types
        }
        return _BRACKETS.sub(lambda m: known.get(m.group(), m.group()), text)


def _put_back(text: str, mentions: Iterable[Mention]) -> str:
    parts, at = [], 0
    for mention in sorted(mentions, key=lambda m: m.start):
        parts += [text[at : mention.start], mention.original]
        at = mention.end
    return "".join((*parts, text[at:]))
