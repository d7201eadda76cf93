"""Who acts in a clause, said to the inwoner."""

from dataclasses import dataclass, field

from assistant.decision.moment import find_providers
from assistant.grammar.cast import Cast, Person, is_person, plain_kin
from assistant.grammar.clause import DETERMINERS
from assistant.grammar.morphology import Form, has_form, is_finite
from assistant.role import kin
from assistant.words import words

_LONGEST_FRONT = 4  # words before the verb that belong to its clause
_NOMINATIVE = words("grammar", "nominative")


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """What a clause can point back to: the speaker, the last person and provider named."""

    speaker: Person
    cast: Cast
    companion: str = ""
    house: str = ""
    orgs: dict[str, str] = field(default_factory=dict)
    person: str = ""
    provider: str = ""


def find_subject(raw: list[str], scene: Scene) -> tuple[str, str, list[str]] | None:
    """Who acts, the finite verb, and all other words in order."""
    at = next((n for n, w in enumerate(raw[:8]) if is_finite(w) and _carries(raw, n)), -1)
    if at < 0:
        return None
    before, after = raw[:at], raw[at + 1 :]
    pointed = before in (["die"], ["dat"]) and after[:1] and after[0] in _NOMINATIVE
    if not pointed and (who := _who(before, scene)):
        return who, raw[at], after
    for length in (1, 2, 3):
        if who := _who(after[:length], scene):
            front = before if before not in (["dan"], ["daarna"]) else []
            return who, raw[at], [*_front(front, scene), *after[length:]]
    return None


def _carries(raw: list[str], n: int) -> bool:
    if n and raw[n - 1] in DETERMINERS - {"het"}:
        return False
    return not (n and has_form(raw[n], Form.PLURAL) and raw[n - 1] in {"te", "om"})


def _front(front: list[str], scene: Scene) -> list[str]:
    if "en" in front or len(front) > _LONGEST_FRONT:
        return []
    if front in (["die"], ["dat"]):
        return [scene.provider] if scene.provider and front == ["die"] else ["dat"]
    return front


def _who(part: list[str], scene: Scene) -> str | None:
    if not part or len(part) > 3:
        return None
    first = part[0]
    if len(part) == 1:
        return _one_word(first, scene)
    owner = "mijn" if scene.speaker.name == "u" else "uw"
    if len(part) == 2 and first in {owner, "je", "jouw", "uw"} and kin(part[1]):
        return f"uw {plain_kin(part[1])}"
    if part in (["een", "vrijwilliger"], ["een", "maatje"]):
        return " ".join(part)
    if len(part) == 2 and first in {"de", "het"}:
        names = [name for name, _ in find_providers(part[1])]
        return names[0] if names else None
    if len(part) == 3 and part[1] == "en":
        one, two = _one_word(first, scene), _one_word(part[2], scene)
        return "we" if one and two else None
    return None


def _one_word(word: str, scene: Scene) -> str | None:
    if word == "ik":
        return scene.speaker.name
    if word in {"we", "wij"}:
        return "we"
    if word in {"u", "je", "jij"}:
        return "u" if scene.speaker.name != "u" else None
    if word == "jullie":
        return f"u en {scene.companion}" if scene.companion else "u"
    if is_person(word):
        person = scene.cast.name(word)
        return person.name if person else None
    if word in {"die", "zij", "hij", "ze"}:
        return scene.person or None
    return None
