"""Whether a spoken clause is a whole statement that can stand by itself."""

from assistant.grammar.clause import DETERMINERS, LINKS, PREPOSITIONS, SUBORDINATORS
from assistant.grammar.morphology import Form, has_form, is_finite
from assistant.grammar.person import is_person
from assistant.role import kin, words_of_kin
from assistant.words import words

_DANGLING = words("grammar", "dangling")
_MODALS = words("grammar", "modals")
_INVERTED = frozenset({"dat", "het", "ik", "je", "ze", "hij", "dit", "er"})
_NOMINAL = words("grammar", "nominal")
_SAYING = words("grammar", "saying")
_OPENS = words("grammar", "opens")
_FRONT = words("grammar", "front")
_PLURALS = frozenset({"er", "ze", "zij", "we", "wij", "die", "kinderen"})
_AFTER = (["we"], ["wij"], ["ze"], ["zij"])
_POINTING = frozenset({"dat", "daar", "die", "dan", "toen", "daarna", "daarom", "het"})
_MOVED = frozenset({"ik", "je", "ze", "zij", "hij"})


class Unsafe(Exception):
    """The clause cannot be rewritten with confidence; `perspective` and `answer` catch it."""


def spoken_to_others(raw: list[str]) -> list[str]:
    """Without the name of who is spoken to; half words and reported speech are not safe."""
    while len(raw) > 2 and is_person(raw[0]) and raw[1] == ",":
        raw = raw[2:]
    while len(raw) > 2 and is_person(raw[-1]) and raw[-2] == ",":
        raw = raw[:-2]
    if "maar" in raw[1:] and not any(is_finite(w) for w in raw[raw.index("maar", 1) :]):
        raise Unsafe
    if any(kin(b) and a == c == "," for a, b, c in zip(raw, raw[1:], raw[2:], strict=False)):
        raise Unsafe  # 'rustig aan, broer, …' is somebody else's word
    for n, word in enumerate(raw):
        half = len(word) == 1 and word.isalpha() and word != "u"
        speech = word in {",", ":"} and n and _SAYING & set(raw[max(0, n - 4) : n])
        resumed = word in {"die", "dat", "daar"} and n and raw[n - 1] == "," and n + 1 < len(raw)
        asks = word in {",", "en", "maar"} and n and _inverted(raw[n + 1 : n + 3])
        asks = asks and raw[0] not in SUBORDINATORS | {"sinds"}
        if half or speech or asks or (resumed and is_finite(raw[n + 1])):
            raise Unsafe
    return raw


def _inverted(pair: list[str]) -> bool:
    """A verb and then its subject, with nothing before them: a question, or words left out."""
    return len(pair) == 2 and is_finite(pair[0]) and pair[1] in _INVERTED


def to_the_front(raw: list[str]) -> list[str]:
    """'dan lig ik te malen' becomes 'ik lig te malen'; a bare link at the head goes."""
    if raw and raw[0] in LINKS:
        raw = raw[1:]
    if len(raw) > 2 and raw[0] in _FRONT and is_finite(raw[1]) and raw[2] in _MOVED:
        return [raw[2], raw[1], *raw[3:]]
    if len(raw) > 3 and raw[1] == "ik" and raw[0] in _OPENS:
        return ["ik", raw[0], *raw[2:]]
    return raw


def check_frame(raw: list[str]) -> bool:
    """Whether a main clause leans on the one before it ('dat', 'daar', 'dan' at its head).

    Raises Unsafe where there is no main clause: something first, then the finite verb.
    """
    if len(raw) < 3 or raw[0] in {"haar", "hun"} or not (raw[0][0].isalnum() or raw[0][0] == "'"):
        raise Unsafe
    if raw[0] in _POINTING and _carries(raw, 1):
        if len(raw) < 4 or not (_has_subject(raw, 1) or {"ik", "u", "we", "wij"} & set(raw)):
            raise Unsafe
        return True
    if raw[0] in SUBORDINATORS and not _since(raw):
        _check_subordinate(raw)
        return False
    at = next((n for n, w in enumerate(raw) if _carries(raw, n)), -1)
    hangs = SUBORDINATORS & set(raw[1:at]) and not _since(raw)
    if at < 1 or at > 6 or raw[0] in _DANGLING or hangs:
        raise Unsafe
    if any(raw[n] in {"ik", "u"} and _straight(raw, n) for n in range(1, len(raw))):
        raise Unsafe
    if raw[at] in _MODALS and not _completed(raw, at):
        raise Unsafe
    if raw[0] != "ik" and not {"ik", "u", "we", "wij"} & set(raw) and not _has_subject(raw, at):
        raise Unsafe
    return raw[0] == "het" and raw[1] not in {"gaat", "ging", "lukt", "lukte"}


def _straight(raw: list[str], n: int) -> bool:
    """'beetje Nederlands ik praat': subject and verb behind something that is no link."""
    before = raw[n - 1]
    after = raw[n + 1] if n + 1 < len(raw) else ""
    link = before in {",", *LINKS, "of"} | SUBORDINATORS or is_finite(before)
    return not link and has_form(after, Form.I, Form.YOU) and before not in PREPOSITIONS


def _completed(raw: list[str], at: int) -> bool:
    """Whether 'moet' or 'kan' has the verb that it needs: 'ik moet slapen', 'ik moet naar huis'."""
    others = [w for n, w in enumerate(raw) if n != at]
    return any(has_form(w, Form.PLURAL) for w in others) or bool({"naar", "weg"} & set(others))


def _carries(raw: list[str], n: int) -> bool:
    """Whether token `n` is the finite verb and not a noun of the same spelling."""
    word = raw[n]
    if not is_finite(word):
        return False
    if n and raw[n - 1] in DETERMINERS | PREPOSITIONS and not (n == 1 and raw[0] == "het"):
        return False
    if has_form(word, Form.HE, Form.PAST, Form.PASTS):
        return True
    if has_form(word, Form.I, Form.YOU):
        return bool({"ik", "u"} & set(raw[max(0, n - 1) : n + 2]))
    if not n or not has_form(word, Form.PLURAL):
        return False
    before = raw[n - 1]
    several = before.endswith(("en", "s")) and raw[0] in DETERMINERS and n < 4
    return several or before in words_of_kin("they") | _PLURALS or raw[n + 1 : n + 2] in _AFTER


def _check_subordinate(raw: list[str]) -> None:
    comma = raw.index(",") if "," in raw else 0
    rest = raw[comma + 1 :] if comma else []
    opens = bool(rest) and (is_finite(rest[0]) or rest[0] in {"dan", "toen"})
    if len(rest) < 2 or not opens:
        raise Unsafe


def _since(raw: list[str]) -> bool:
    """'sinds mijn scheiding slaap ik …': a time, not a clause."""
    return raw[0] == "sinds" and "," not in raw and "ik" in raw[3:6]


def with_comma(raw: list[str]) -> list[str]:
    """'sinds mijn man dood is voel ik me alleen' with the comma that parts the clauses."""
    if raw[:1] and raw[0] in SUBORDINATORS and "," not in raw:
        for k in range(3, len(raw) - 1):
            inverted = raw[k + 1] == "ik" and has_form(raw[k], Form.I, Form.PAST)
            if inverted and any(_carries(raw, n) for n in range(1, k)):
                return [*raw[:k], ",", *raw[k:]]
    return raw


def _has_subject(raw: list[str], at: int) -> bool:
    first, after = raw[0], raw[at + 1 : at + 2]
    nominal = (
        first in DETERMINERS or bool(kin(first)) or first in {"ze", "zij", "hij", "die", "niemand"}
    )
    nominal = nominal or first in {"het", "er", "alles", "iedereen", "iemand", "niks", "niets"}
    return nominal or bool(
        after and (after[0] in DETERMINERS - {"zijn", "haar"} or after[0] == "er")
    )
