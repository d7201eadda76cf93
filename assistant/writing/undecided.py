"""What the inwoner has not decided yet: 'dat weet ik nog niet' with what was asked."""

import re
from collections.abc import Sequence

from assistant.grammar.finite import forms
from assistant.grammar.morphology import Form, readings
from assistant.grammar.part import Kind, Part, parts
from assistant.grammar.second import second_person
from assistant.words import pattern, words
from assistant.writing.proposed import is_place, proposed

_YOU = frozenset({"u", "je", "jij"})
_LOOSE = words("grammar", "question_loose")
_LONGEST = 9  # words of a question that can be repeated
_OWN_TOPIC = re.compile(r"^nee\b(?! ?hoor)|\bof (?:ik|we|wij|het|dat)\b[^.?!]*$")
_AT_ONCE = 12  # letters before an answer that is about what was said earlier
_POINTING = frozenset({"daar", "dat", "die", "dit", "zoiets", "hier", "wat"})


def undecided(asked: str, said: str, earlier: str = "") -> tuple[str, ...] | None:
    """'Wil je naar die groep?' 'Weet ik nog niet.' gives 'u weet nog niet of u …'.

    `earlier` is what the gespreksvoerder said before, where the last question names nothing.
    """
    lower = said.lower()
    left_open = pattern("undecided").search(lower)
    if left_open is None or _OWN_TOPIC.search(lower[: left_open.end()]):
        return None
    said_before = parts(asked)
    for n in range(len(said_before) - 1, -1, -1):
        part = said_before[n]
        if done := _question(part) or _is_there(part):
            return ("u", "weet", "nog", "niet", "of", *done, *_which(said_before[n + 1 : n + 2]))
    at_once = left_open.start() < _AT_ONCE
    group = proposed(said_before) or (proposed(parts(earlier)) if at_once else None)
    if group is None:
        return None
    return ("u", "weet", "nog", "niet", "of", "u", *(["naar"] if is_place(group) else []),
            *group, "wilt")  # fmt: skip


def _question(part: Part) -> list[str] | None:
    """'wil je naar die groep' as 'u naar die groep wilt'."""
    raw = list(part.words)
    if part.kind is not Kind.TURNED or len(raw) < 3 or len(raw) > _LONGEST or raw[1] not in _YOU:
        return None
    verb = second_person(raw[0])
    rest = [w for w in raw[2:] if w not in _LOOSE]
    if verb is None or not rest or ({"of", ",", "ik", "we"} | _POINTING) & set(rest):
        return None
    if raw[0] in {"zou", "denk", "weet", "vind", "hoor", "zie", "snap", "begrijp"}:
        return None
    rest = ["u" if w in {"je", "jou"} else "uw" if w == "jouw" else w for w in rest]
    at = len(rest)
    while at and _ends(rest[at - 1]):
        at -= 1
    return ["u", *rest[:at], verb, *rest[at:]]


def _is_there(part: Part) -> list[str] | None:
    """'is er iemand' as 'er iemand is'."""
    raw = list(part.words)
    if part.kind is not Kind.TURNED or raw[:2] != ["is", "er"] or not 3 <= len(raw) <= _LONGEST:
        return None
    rest = [w for w in raw[2:] if w not in _LOOSE]
    plain = rest and not {"je", "u", "jij", "jou", "jouw", ",", "die"} & set(rest)
    return ["er", *rest, "is"] if plain else None


def _which(after: Sequence[Part]) -> list[str]:
    """'die het overzicht houdt', behind what was asked."""
    if not after or after[0].words[0] != "die" or len(after[0].words) > _LONGEST - 3:
        return []
    raw = list(after[0].words)
    return [] if {"je", "u", "ik", "jij", "ons", "we", ","} & set(raw) else raw


def _ends(word: str) -> bool:
    return bool(forms(word) & {Form.PLURAL, Form.PARTICIPLE}) or any(
        r.form is Form.PLURAL for r in readings(word)
    )
