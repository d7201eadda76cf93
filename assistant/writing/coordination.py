"""Statements that were said in one breath, as one easy sentence."""

from assistant.grammar.finite import forms
from assistant.grammar.morphology import Form
from assistant.role import kin

EASY = 15  # words of an easy sentence
_LINKS = frozenset({"en", "maar", "want", "dus"})
_OPENS = frozenset(
    {"als", "omdat", "doordat", "toen", "wanneer", "zodra", "sinds", "volgens", "dat"}
)
_POINTS = frozenset({"die", "dat", "daar", "daarom", "daardoor", "het"})
_SHORT = 12  # words of two statements about different people that one sentence may hold
_VERBS = (Form.YOU, Form.HE, Form.PAST)


def coordinated(
    one: tuple[str, ...], two: tuple[str, ...], link: str, *, apart: bool
) -> tuple[str, ...] | None:
    """'u ligt wakker' and 'u denkt aan geld' as 'u ligt wakker en denkt aan geld'.

    `link` joined them as they were said; `apart` when a stop stood between them. None where they
    had better stay two sentences.
    """
    if {one[0], two[0]} & _OPENS or ":" in (*one, *two) or (apart and link not in _LINKS):
        return None
    done: tuple[str, ...] | None = None
    if link in {"maar", "want", "dus"}:
        same = link == "maar" and _subject(one) and _subject(one) == _subject(two)
        done = (*one, ",", link, *(two[len(_subject(two)) :] if same else two))
    elif link in {"en", ","} and not apart:
        done = _added(one, two, link)
    return done if done and sum(w != "," for w in done) <= EASY else None


def _added(one: tuple[str, ...], two: tuple[str, ...], link: str) -> tuple[str, ...] | None:
    if "en" in one[2:]:
        return None
    subject = _subject(one)
    if subject and subject == _subject(two) and "," not in one:
        return (*one, "en", *two[len(subject) :])
    short = len(one) + len(two) < _SHORT or two[0] in _POINTS
    return (*one, "en", *two) if link == "en" and short and subject != _subject(two) else None


def _subject(words_: tuple[str, ...]) -> tuple[str, ...]:
    """'u' or 'uw zoon' at the head, right before the verb."""
    size = 1 if words_[0] == "u" else 2 if words_[0] == "uw" and kin(words_[1]) else 0
    verb = words_[size] if size < len(words_) else ""
    return words_[:size] if size and forms(verb) & {*_VERBS} else ()
