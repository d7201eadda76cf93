"""Is a sentence as sure, as wished or as obliged as it was said?

'Ik wil stoppen' supports neither 'U stopt' nor 'U moet stoppen'. What was asked counts with the
answer: 'Wat wilt u?' 'Slapen.' is a wish.
"""

from collections.abc import Sequence
from enum import StrEnum

from assistant.support.clause import LIST
from assistant.support.source import Source
from assistant.support.stretch import Stretch, all_stretches, cover, stretches
from assistant.words import words


class Mood(StrEnum):
    """How something is said to be, other than plainly so; the keys of words/support.toml."""

    WISH = "wish"
    DUTY = "duty"
    LEAVE = "leave"
    ABLE = "able"
    UNSURE = "unsure"


_LASTING = frozenset({Mood.WISH, Mood.DUTY, Mood.LEAVE, Mood.UNSURE})  # may not fall away


def is_other(sentence: str, sources: Sequence[Source]) -> bool:
    """Whether a clause of `sentence` has a mood that what it rests on has not, or lacks one."""
    evidence = all_stretches(sources)
    claims = [claim for claim in stretches(Source(text=sentence)) if claim.stems]
    own = frozenset().union(*(_moods(claim) for claim in claims))
    return any(not _fits(claim, own, cover(claim, evidence)) for claim in claims)


def _fits(claim: Stretch, own: frozenset[Mood], rests_on: Sequence[Sequence[Stretch]]) -> bool:
    """`own` are the moods of the whole sentence: one wish may hold for two clauses."""
    said = [stretch for alike in rests_on for stretch in alike]
    possible = frozenset().union(*(_moods(s) | moods(s.asked) for s in said))
    kept = all(any(_moods(s) & _LASTING <= own for s in alike) for alike in rests_on)
    return not said or (moods(claim.words) <= possible and kept)


def _moods(stretch: Stretch) -> frozenset[Mood]:
    """Its own moods, with doubt after 'als'; an answer without a verb has those of the question."""
    there = set(stretch.words)
    found = moods(stretch.words)
    if stretch.opener in words(LIST, "unsure_openers"):
        found |= {Mood.UNSURE}
    whole = (words(LIST, "first") | words(LIST, "third_subject") | words(LIST, "together")) & there
    return found if whole else found | (moods(stretch.asked) & {Mood.WISH})


def moods(spoken: Sequence[str]) -> frozenset[Mood]:
    """The moods that words carry."""
    there = set(spoken)
    return frozenset(mood for mood in Mood if words(LIST, mood.value) & there)
