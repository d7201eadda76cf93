"""Which pronouns of a clause stand for somebody, and for a he, a she or several."""

from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.finite import forms
from assistant.grammar.morphology import Form
from assistant.role import kin
from assistant.words import words

THING = "thing"
_TO_PERSONS = words("clause", "to_persons")
_PLURALS = frozenset(
    {"zijn", "waren", "hebben", "hadden", "gaan", "komen", "wonen", "willen", "kunnen", "zitten"}
)
_OWNERS = frozenset({"mijn", "uw", "je", "zijn", "het", "haar", "onze"})  # 'mijn haar'
_NOMINATIVE = frozenset({"ik", "u", "we", "wij", "hij", "je", "mijn", "er"})


def gender_at(raw: list[str], n: int, verb: int) -> str:
    """The gender that a pronoun at `n` asks for, '' where there is none; THING for 'hem' and
    'ze' that may as well be things."""
    word = raw[n]
    if word in {"ze", "zij"}:
        turned = n == verb + 1 and not {"ik", "u", "we", "wij", "hij"} & set(raw[:verb])
        if n != verb - 1 and not turned and not _opens(raw, n):
            return "they" if any(w in _TO_PERSONS for w in raw) else THING
        several = Form.HE not in forms(raw[verb]) and Form.PAST not in forms(raw[verb])
        return "they" if several else "she"
    if word == "die":
        if n == 0 and verb == 1 and raw[1] in _PLURALS and not _NOMINATIVE & set(raw[2:3]):
            return "they"
        return "he" if _stands_for_somebody(raw, n, verb) else ""
    if word == "zijn":
        return "he" if owns(raw, n) and n != verb else ""
    if word == "haar":
        return "" if n and raw[n - 1] in _OWNERS else "she"
    after_preposition = n > 0 and raw[n - 1] in PREPOSITIONS
    if word == "hem" and not after_preposition and not any(w in _TO_PERSONS for w in raw):
        return THING
    return {"hij": "he", "hem": "he", "hun": "they", "hen": "they"}.get(word, "")


def _opens(raw: list[str], n: int) -> bool:
    """Whether the word at `n` is the subject behind a subordinator."""
    return n == 1 and raw[0] in words("clause", "sure_subordinators") | words(
        "clause", "maybe_subordinators"
    )


def _stands_for_somebody(raw: list[str], n: int, verb: int) -> bool:
    """'die woont in Assen', 'sinds april woont die bij ons'; not 'die ken ik', 'die klas'."""
    if not forms(raw[verb]) & {Form.HE, Form.PAST}:
        return False
    after = raw[n + 1] if n + 1 < len(raw) else ""
    if n == verb + 1:
        return after in PREPOSITIONS | DETERMINERS | words("grammar", "adverbs") | {""}
    return n == 0 and verb == 1 and (len(raw) < 3 or raw[2] not in _NOMINATIVE)


def holds_noun(said: Sequence[str]) -> bool:
    """Whether words name somebody or something that a pronoun after them can stand for."""
    heads = DETERMINERS | {"uw", "een", "die", "deze", "zo'n", "twee", "drie", "alle", "andere"}
    return any(kin(w) or w in words("people", "strangers") for w in said) or any(
        one in heads and not forms(two) for one, two in pairwise(said)
    )


def owns(raw: list[str], n: int) -> bool:
    after = raw[n + 1] if n + 1 < len(raw) else ""
    if raw[n] == "hun":
        return bool(after)
    if raw[n] not in {"zijn", "haar"} or not after or after[0] in ",[":
        return False
    small = PREPOSITIONS | DETERMINERS | words("grammar", "adverbs")
    if after in small:
        return False
    if raw[n] == "zijn":
        return bool(n) and not (forms(after) & {Form.PARTICIPLE})
    return not (forms(after) & {Form.PARTICIPLE, Form.PLURAL, Form.HE})
