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
from assistant.support.stretch import Stretch, all_stretches, cover, stretches
from assistant.words import table, words
from conversation.role import Role

RESIDENT, OTHER = "inwoner", "ander"


def is_other(sentence: str, sources: Sequence[Source]) -> bool:
    """Whether `sentence` is about somebody of whom its sources don't say so."""
    evidence = all_stretches(sources)
    claims = [c for c in stretches(Source(text=sentence, role=Role.FACILITATOR)) if c.stems]
    return _strange_kin(sentence, sources) or any(
        not _fits(claim, [s for alike in cover(claim, evidence) for s in alike]) for claim in claims
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
    known = [found for found in said if found]
    return not wanted or not known or any(found & wanted for found in known)


def subjects(stretch: Stretch) -> frozenset[str]:
    """Who may be the subject: the inwoner, somebody else, either of them; empty when unknown."""
    own, other = RESIDENT, OTHER
    if stretch.role is Role.CLOSE_ONE:
        own, other = OTHER, RESIDENT  # who speaks is no inwoner, who is spoken of may be
    speaks = "second" if stretch.role is Role.FACILITATOR else "first"
    there = set(stretch.words)
    if _opens_with_person(stretch.words):
        return frozenset({other})
    if words(LIST, speaks) & there:
        return frozenset({own})
    if words(LIST, "together") & there:
        return frozenset({RESIDENT, OTHER})
    spoken_to = stretch.role is Role.CLOSE_ONE and words(LIST, "second") & there
    if spoken_to or words(LIST, "third_subject") & there or _names_person(stretch.words):
        return frozenset({other})
    return frozenset()


def undergone(stretch: Stretch) -> frozenset[str]:
    """Whom something is done to, where that shows by the form of a pronoun."""
    objects = ((RESIDENT, "first_object"), (OTHER, "third_object"))
    return frozenset(who for who, key in objects if words(LIST, key) & set(stretch.words))


def _opens_with_person(spoken: Sequence[str]) -> bool:
    """'Mijn zus helpt mij', 'de dominee komt': somebody who is the subject, no 'ik' close after."""
    if len(spoken) < 3 or not _is_person(spoken, 1):
        return False
    return not {"ik", "we", "wij"} & set(spoken[2:4])


def _names_person(spoken: Sequence[str]) -> bool:
    """'Dat deed ons moeder altijd': somebody named with no preposition before."""
    return any(
        _is_person(spoken, n) and spoken[n - 2] not in words(LIST, "prepositions")
        for n in range(2, len(spoken))
    )


def _is_person(spoken: Sequence[str], n: int) -> bool:
    """Whether word `n` is a close one or a professional, with an owner or an article before it."""
    leads = words(LIST, "owners") | words(LIST, "articles")
    known = kin(spoken[n]) or spoken[n] in words("people", "strangers")
    return spoken[n - 1] in leads and bool(known)
