"""Who acts in a clause, said to the inwoner."""

from dataclasses import dataclass, field
from functools import cache

from assistant.decision.place import find_providers, words_of
from assistant.grammar.cast import Cast
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.morphology import Form, has_form, is_finite
from assistant.grammar.person import Person, is_person, plain_kin
from assistant.role import kin, profession
from assistant.words import table, words

_LONGEST_FRONT = 7  # words before the verb that belong to its clause
_NOMINATIVE = words("grammar", "nominative")
_OWNERS = frozenset({"mijn", "uw", "je", "jouw", "onze", "ons"})
_ARTICLES = frozenset({"de", "het", "een", "die"})
OURS = "wij"  # a professional and colleagues, unless the inwoner is named too
ALL = "we"  # until it is known who is meant


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """What a clause can point back to.

    `listener` is who 'je' is, `group` all who are there ('u, uw zus en de psycholoog').
    """

    speaker: Person
    cast: Cast
    listener: str = "u"
    companion: str = ""
    group: str = ""
    house: str = ""
    orgs: dict[str, str] = field(default_factory=dict)
    person: str = ""
    provider: str = ""
    facilitator: str = ""
    addressee: str = ""  # who spoke before, and is 'je' to the inwoner
    pro: bool = False  # whether a professional speaks


def find_subject(raw: list[str], scene: Scene) -> tuple[str, str, list[str]] | None:
    """Who acts, the finite verb, and all other words in order."""
    for at in [n for n, w in enumerate(raw[:10]) if is_finite(w) and _carries(raw, n)][:3]:
        before, after = raw[:at], raw[at + 1 :]
        pointed = before in (["die"], ["dat"], ["het"]) and after[:1] and after[0] in _NOMINATIVE
        named = person_phrase(before, scene)
        if not pointed and named and named[1] == len(before):
            return named[0], raw[at], after
        inverted = person_phrase(after, scene)
        if inverted and len(before) <= _LONGEST_FRONT:
            front = before if before not in (["dan"], ["daarna"], ["en", "dan"]) else []
            return inverted[0], raw[at], [*_front(front), *after[inverted[1] :]]
    return None


def _carries(raw: list[str], n: int) -> bool:
    if raw[n] in PREPOSITIONS and raw[n + 1 : n + 2] and raw[n + 1] not in _NOMINATIVE:
        return False
    if n and raw[n - 1] in DETERMINERS - {"het"}:
        return False
    yours = n and raw[n - 1] == "je" and has_form(raw[n], Form.YOU, Form.HE, Form.PAST)
    if n and not yours and raw[n - 1] in _OWNERS | {"met", "van"}:
        return False
    return not (n and has_form(raw[n], Form.PLURAL) and raw[n - 1] in {"te", "om"})


def _front(front: list[str]) -> list[str]:
    front = front[1:] if front[:1] in (["en"], ["dan"], ["dus"]) else front
    return front[:-1] if len(front) > 1 and front[-1] in {"die", "dat"} else front


def person_phrase(part: list[str], scene: Scene) -> tuple[str, int] | None:
    """The person that `part` begins with, as the inwoner knows them, and the number of words."""
    if not part:
        return None
    found = _simple(part, scene)
    if found is None:
        return None
    name, length = found
    if part[length : length + 1] == ["en"]:
        other = _simple(part[length + 1 :], scene)
        if other and not _is_verb_next(part, length + 1 + other[1]):
            return together(name, other[0]), length + 1 + other[1]
    return name, length


def _is_verb_next(part: list[str], n: int) -> bool:
    """'ik bel en u komt': the second subject has its own verb, so it is another clause."""
    return n < len(part) and part[n - 1] in _NOMINATIVE and has_form(part[n], Form.I, Form.YOU)


def together(*names: str) -> str:
    """Several people as one who, the inwoner first: 'u en de psycholoog'."""
    single = dict.fromkeys(p for n in names for p in n.replace(" en ", ", ").split(", ") if p)
    order = sorted(single, key=lambda n: n != "u")
    return ", ".join(order[:-1]) + " en " + order[-1] if len(order) > 1 else order[0]


def _simple(part: list[str], scene: Scene) -> tuple[str, int] | None:
    first = part[0] if part else ""
    if not first:
        return None
    if is_person(first) and part[1:2] == [","] and part[2:3] and part[2] in {"je", "jij", "u"}:
        person = scene.cast.name(first)
        return (person.name, 3) if person else None
    if is_person(first) and part[1:2] == ["van"]:
        end = _tail(part, 1)
        known = scene.cast.name(first)
        return known.name if known else f"iemand {' '.join(part[1:end])}".strip(), end
    owned = first in _OWNERS and len(part) > 1 and kin(part[1])
    if not owned and (word := _one_word(first, scene)) is not None:
        more = 2 if part[1:2] in (["zelf"], ["allebei"]) else 1
        return word, more
    return _noun_phrase(part, scene)


def _one_word(word: str, scene: Scene) -> str | None:
    if word == "ik":
        return scene.speaker.name
    if word == "wij" and scene.pro:
        return OURS
    if word in {"we", "wij"}:
        return ALL
    if word in {"u", "je", "jij"}:
        return scene.listener if scene.pro or scene.speaker.name != "u" else scene.addressee
    if word == "jullie":
        return together("u", scene.companion) if scene.companion else "u"
    if is_person(word):
        person = scene.cast.name(word)
        return person.name if person else None
    if word in {"zij", "hij", "ze", "die"}:
        return scene.person or None
    return None


def _noun_phrase(part: list[str], scene: Scene) -> tuple[str, int] | None:
    """'mijn zus', 'de huisarts', 'een collega van het wijkteam', 'onze vrijwilliger'."""
    first = part[0]
    if first == "iemand":
        end = _tail(part, 1)
        return (" ".join(part[:end]), end) if end > 1 else ("iemand", 1)
    if first not in _OWNERS | _ARTICLES:
        if kin(first) in {"he", "she"} and first in words("people", "called"):
            return f"uw {plain_kin(first)}", 1
        return None
    for n in range(1, min(4, len(part))):
        word = part[n]
        if word in {"collega", "collega's"} and first in _OWNERS and scene.speaker.name != "u":
            return _colleague(part, n, scene)
        if kin(word) and first in _OWNERS:
            return f"uw {plain_kin(word)}", _named(part, n + 1)
        if word in words_of("who", "helpers") or (n < 3 and _office(part[n : n + 2])):
            return _helper(part, n)
        if word in PREPOSITIONS or (is_finite(word) and n > 1):
            return None
    return None


def _colleague(part: list[str], n: int, scene: Scene) -> tuple[str, int]:
    end = _named(part, n + 1)
    person = scene.cast.name(part[end - 1]) if is_person(part[end - 1]) else None
    tail = _tail(part, end)
    what = " ".join(part[end:tail])
    name = person.name if person else f"een collega {what}".strip()
    return (name if name != scene.speaker.name else "een collega"), tail


def _helper(part: list[str], n: int) -> tuple[str, int]:
    two = " ".join(part[n : n + 2])
    name = profession(two) if two in words("people", "roles") else None
    if name is None and two in _two_words():
        return find_providers(two)[0][0], _tail(part, _named(part, n + 2))
    length = n + len(two.split()) if name else n + 1
    known = dict(find_providers(two if name else part[n]))
    name = None if name and name.removeprefix("de ") in {"huisarts"} else name
    plain = name or next(iter(known), None) or " ".join([*_article(part[0]), *part[1 : n + 1]])
    end = _tail(part, _named(part, length))
    if end > length and not known:
        plain = f"{plain} {' '.join(w for w in part[length:end] if not w.startswith('['))}"
    return plain.strip(), end


def _article(first: str) -> list[str]:
    return ["uw"] if first in {"mijn", "uw", "je", "jouw"} else ["de" if first == "onze" else first]


def _office(words: list[str]) -> bool:
    acts = bool(words) and words[0] not in words_of("who", "places")
    return acts and bool(find_providers(words[0]) or " ".join(words) in _two_words())


@cache
def _two_words() -> frozenset[str]:
    """Providers named by two words: 'sociaal team'."""
    sides = table("decisions")["provider"].values()
    return frozenset(name for side in sides for name in side if " " in name)


def _named(part: list[str], n: int) -> int:
    """Past a name that only repeats who it is."""
    n = n + 1 if part[n : n + 1] == [","] and part[n + 1 : n + 2] and is_person(part[n + 1]) else n
    while n < len(part) and is_person(part[n]):
        n += 1
    return n + 1 if n < len(part) and part[n] == "," and n > 1 and is_person(part[n - 1]) else n


def _tail(part: list[str], n: int) -> int:
    """Past 'van het wijkteam' behind a person."""
    if part[n : n + 1] != ["van"] or n + 1 >= len(part):
        return n
    size = 2 if part[n + 1] in DETERMINERS else 1
    return min(n + 1 + size, len(part)) if n + size < len(part) else n
