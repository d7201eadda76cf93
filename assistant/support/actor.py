"""Is a sentence about the one whom it was said of?

'Ik slaap slecht' supports 'U slaapt slecht', not 'Uw zus slaapt slecht'; 'mijn zus helpt mij' not
'U helpt uw zus'. A close one in the sentence must have been named in its sources, or else spoken
of as he, she or they.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.role import kin
from assistant.support.clause import LIST, plain, tokens
from assistant.support.source import Source
from assistant.support.stretch import Stretch, all_stretches, nearest, stretches
from assistant.words import table, words
from conversation.role import Role

RESIDENT, OTHER = "inwoner", "ander"


def is_other(sentence: str, sources: Sequence[Source]) -> bool:
    """Whether `sentence` is about somebody of whom its sources don't say so."""
    evidence = all_stretches(sources)
    claims = [c for c in stretches(Source(text=sentence, role=Role.FACILITATOR)) if c.stems]
    return _strange_kin(sentence, sources) or any(
        not _fits(claim, nearest(claim, evidence)) for claim in claims
    )


def _strange_kin(sentence: str, sources: Sequence[Source]) -> bool:
    """A close one of whom nobody spoke, where others were named or nobody was spoken of."""
    wanted = set(_kin(tokens(sentence)))
    said = [plain(t) for source in sources for t in tokens(source.text)]
    named = set(_kin(said)) | {_PLURAL for t in said if kin(t) == "they"}
    if any(source.role is Role.CLOSE_ONE for source in sources):
        return False
    spoken_of = bool(words(LIST, "third") & set(said))
    return bool(wanted - named) and (bool(named) or not spoken_of)


_PLURAL = "ouders"


def _kin(found: Sequence[str]) -> Iterator[str]:
    """Close ones among words, each under one name: mam is moeder, zusje is zus.

    A word that is also used of strangers ('een vrouw', 'de baas') needs 'mijn' or 'uw' before it.
    """
    alike: dict[str, str] = table("people")["kin"]["plain"]
    for before, word in pairwise(["", *map(plain, found)]):
        single = word if kin(word) else word.removesuffix("s")
        if kin(single) and (before in words(LIST, "owners") or single not in _strangers()):
            yield alike.get(single, single)


def _strangers() -> frozenset[str]:
    return words(LIST, "no_kin")


def _fits(claim: Stretch, evidence: Sequence[Stretch]) -> bool:
    wanted = subjects(claim)
    said = [subjects(stretch) for stretch in evidence]
    if words(LIST, "undergoing") & set(claim.words):  # 'u bent ontslagen': 'ze ontsloegen mij'
        said = [undergone(stretch) or found for stretch, found in zip(evidence, said, strict=True)]
    return not wanted or not evidence or any(not found or found & wanted for found in said)


def subjects(stretch: Stretch) -> frozenset[str]:
    """Who may be the subject: the inwoner, somebody else, either of them; empty when unknown."""
    if stretch.role is Role.CLOSE_ONE:
        return frozenset()
    spoken = stretch.words
    own = words(LIST, "first") if stretch.role is not Role.FACILITATOR else words(LIST, "second")
    group = _first_group(spoken)
    if group:
        return frozenset({group})
    if own & set(spoken):
        return frozenset({RESIDENT})
    if words(LIST, "together") & set(spoken):
        return frozenset({RESIDENT, OTHER})
    if words(LIST, "third_subject") & set(spoken):
        return frozenset({OTHER})
    return frozenset()


def undergone(stretch: Stretch) -> frozenset[str]:
    """Whom something is done to, where that shows by the form of a pronoun."""
    objects = ((RESIDENT, "first_object"), (OTHER, "third_object"))
    return frozenset(who for who, key in objects if words(LIST, key) & set(stretch.words))


def _first_group(spoken: Sequence[str]) -> str:
    """OTHER when a close one opens the clause as its subject ('mijn zus helpt mij')."""
    leads = words(LIST, "owners") | words(LIST, "articles")
    if len(spoken) > 2 and spoken[0] in leads and kin(spoken[1]):
        subject_too = {"ik", "we", "wij"} & set(spoken[2:4])
        return "" if subject_too else OTHER
    return ""
