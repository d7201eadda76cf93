"""A recap taken apart: steps in full, and items that leave out their verb or who does them."""

from collections.abc import Iterator
from itertools import pairwise

from assistant.decision.action import Action, read_action
from assistant.decision.moment import find_moment
from assistant.decision.place import find_providers, find_where
from assistant.decision.subject import Scene, person_phrase, together
from assistant.decision.topic import Topics
from assistant.decision.wording import spoken_to
from assistant.grammar.clause import Clause
from assistant.grammar.morphology import is_finite
from assistant.words import words

_HEADS = words("grammar", "action_heads") | {
    "en",
    "nog",
    "ook",
    "ten",
    "punt",
    "één",
    "twee",
    "drie",
}
_NOMINATIVE = words("grammar", "nominative") | {"ze", "zij", "hij"}
_LONGEST = 14  # words of an item without a verb


def items(clause: Clause, scene: Scene, topics: Topics) -> Iterator[Action]:
    """The items of one clause of a recap."""
    whole = read_action(clause.words, scene, topics)
    if whole is not None and clause.words.count(",") < 2:
        yield whole
        return
    for part in _parts(clause.words):
        action = read_action(part, scene, topics)
        yield from [action] if action else _bare_item(part, scene)


def _parts(raw: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    edges = [-1, *(n for n, w in enumerate(raw) if w in {",", ":"}), len(raw)]
    for a, b in pairwise(edges):
        part = list(raw[a + 1 : b])
        while part and part[0] in _HEADS:
            part = part[1:]
        if part:
            yield tuple(part)


def _bare_item(part: tuple[str, ...], scene: Scene) -> Iterator[Action]:
    """'donderdag tien uur inloop', 'maandag de achtste [PERSOON-1]', 'ik het formulier'."""
    if len(part) > _LONGEST:
        return
    moment, rest = find_moment(" ".join(part))
    raw = rest.split()
    led = person_phrase(raw, scene)
    who, raw = (led[0], raw[led[1] :]) if led else ("", raw)
    negated = bool({"geen", "niet", "niks", "niets"} & set(raw))
    if any(is_finite(w) for w in raw) and (_NOMINATIVE & set(raw) or len(raw) < 3):
        return
    body = " ".join(spoken_to(raw, scene, who or "u"))
    where = find_where(body)
    if not (body or (who and moment)):
        return
    names = [name for name, _ in find_providers(body)]
    named = who if who not in {"", "we"} else together("u", scene.speaker.name) if who else "u"
    yield Action(
        who=named, body=body, verb="", moment=moment, where=where,
        provider=names[0] if names else None, negated=negated,
    )  # fmt: skip
