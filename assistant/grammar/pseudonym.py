"""Pseudonyms in what is told: a person becomes a relation, other values go with their group."""

from assistant.grammar.cast import Cast
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.finite import forms
from assistant.grammar.frame import Unsafe
from assistant.grammar.person import Person, is_person
from assistant.role import kin
from assistant.words import words
from conversation.role import Role

_NEEDS_PLACE = words("clause", "needs_place")
_STRANGERS = words("people", "strangers")
_HONOURS = {"meneer": "een", "mevrouw": "een", "mijnheer": "een"}
_OWNERS = frozenset({"mijn", "onze", "ons", "uw", "zijn", "haar", "hun"})
_ARTICLES = DETERMINERS | _OWNERS | {"die", "dat", "een", "elke", "iedere"}
_ADJECTIVES = words("clause", "adjectives")
_ORGANISATION = "[ORGANISATIE"


def put(out: list[str], raw: list[str], n: int, cast: Cast) -> None:
    """Say in `out` what the pseudonym at `n` stands for, or leave it out with its group.

    Raises Unsafe where the clause cannot stand without it.
    """
    token = raw[n]
    if is_person(token):
        _put_person(out, raw, n, cast.name(token))
    elif out and out[-1] == ",":
        out.pop()
    elif not _left_out(out):
        _put_organisation(out, raw, n)


def _put_person(out: list[str], raw: list[str], n: int, known: Person | None) -> None:
    ends = n + 1 == len(raw) or raw[n + 1] == ","
    if len(out) > 3 and out[-2] == "," and out[-1] in PREPOSITIONS and kin(out[-3]):
        del out[-2:]  # 'bij de buurvrouw, bij …' was said already
        return
    if out and (kin(out[-1]) or out[-1] in _STRANGERS or out[-1] in _HONOURS):
        _complete(out)
    elif out and out[-1] == "," and (_called(known) or len(out) == 1 or kin(out[-2])) and ends:
        out.pop()
    elif known is not None and known.name != "u":
        if out and out[-1] in _OWNERS:
            out.pop()
        out += ["mijn" if w == "uw" else w for w in known.name.split()]
    elif known is not None or not (_left_out(out) or _loose(out, raw, n)):
        raise Unsafe


def _called(known: Person | None) -> bool:
    """Whether a name after a comma is that of who is spoken to."""
    return known is None or known.name == "u" or known.role is Role.FACILITATOR


def _complete(out: list[str]) -> None:
    """'naar dokter' as 'naar de dokter', 'bij oma' as 'bij mijn oma'."""
    before = out[-2] if len(out) > 1 else ""
    if (
        before in _ARTICLES
        or before in words("clause", "adjectives")
        or before in {"goede", "onze"}
    ):
        return
    title = out[-1]
    out.insert(-1, _HONOURS.get(title, "de" if title in _STRANGERS else "mijn"))


def _left_out(out: list[str]) -> bool:
    """Leave out the group that the pseudonym ends: 'bij de club van', with its preposition."""
    back = next((k for k in (1, 2, 3) if len(out) > k and out[-k] in PREPOSITIONS), 0)
    if not back or any(forms(w) for w in out[len(out) - back + 1 :]):
        return False
    kept = out[: len(out) - back]
    if kept[-1] in _NEEDS_PLACE or (len(kept) < 4 and _NEEDS_PLACE & set(kept)):
        return False
    del out[-back:]
    return True


def _loose(out: list[str], raw: list[str], n: int) -> bool:
    """Whether a word that was taken for a name hangs at the end of what is whole without it."""
    last = out[-1] if out else ""
    if n + 1 < len(raw) or len(out) < 3:
        return False
    return last not in PREPOSITIONS | _ARTICLES and not forms(last)


def _put_organisation(out: list[str], raw: list[str], n: int) -> None:
    """'ik werk bij een organisatie', 'een organisatie belt nooit terug'."""
    if not raw[n].startswith(_ORGANISATION) or (out and out[-1] not in PREPOSITIONS):
        raise Unsafe
    out += ["een", "organisatie"]
