"""What a gespreksvoerder put into words and the inwoner said yes to."""

from collections.abc import Iterator

from assistant.decision.reply import says_yes
from assistant.grammar.clause import SUBORDINATORS, clauses
from assistant.grammar.morphology import Form, conjugate, has_form, is_finite
from assistant.role import kin
from assistant.talk import Turn
from assistant.words import words

_OPENERS = words("grammar", "recap_openers")
_OTHERS = words("grammar", "recap_others")
_PLANS = words("grammar", "recap_plans")
_LEAST, _MOST = 3, 14  # words of a statement that is worth repeating


def affirmed(said: Turn, reply: Turn) -> Iterator[tuple[str, ...]]:
    """'Dus je slaapt slecht en je bent moe.' 'Klopt.' gives both statements, said to 'u'."""
    if not says_yes(reply.text):
        return
    for clause in clauses(said.text):
        raw = list(clause.words)
        while raw and raw[0] in _OPENERS:
            raw = raw[1:]
        whole = _LEAST <= len(raw) <= _MOST and not (_OTHERS | _PLANS) & set(raw)
        if whole and (done := _stated(raw)):
            yield tuple(done)


def _stated(raw: list[str]) -> list[str] | None:
    if any(w.startswith("[") for w in raw) or raw[0] in SUBORDINATORS:
        return None
    out = list(raw)
    if (raw[0] in {"u", "je", "jij"} and raw[0] != "je") or _is_subject(raw):
        verb = _second(raw[1])
        if verb is None:
            return None
        out[:2] = ["u", verb]
    elif not (raw[0] in {"uw", "je", "jouw"} and kin(raw[1]) and is_finite(raw[2])):
        return None
    return [_turned(out, n) for n in range(len(out))]


def _is_subject(raw: list[str]) -> bool:
    return raw[0] == "je" and not kin(raw[1]) and has_form(raw[1], Form.YOU, Form.HE, Form.PAST)


def _second(word: str) -> str | None:
    if has_form(word, Form.PAST):
        return word
    return conjugate(word, Form.YOU, Form.YOU) or conjugate(word, Form.HE, Form.YOU)


def _turned(raw: list[str], n: int) -> str:
    word = raw[n]
    if word == "jouw" or (word == "je" and n + 1 < len(raw) and _noun(raw[n + 1])):
        return "uw"
    return {"je": "u", "jou": "u", "jezelf": "uzelf"}.get(word, word)


def _noun(word: str) -> bool:
    return not is_finite(word) and word not in words("grammar", "adverbs") | words(
        "grammar", "prepositions"
    )
