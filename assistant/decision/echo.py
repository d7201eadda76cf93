"""'Dat doe ik', 'doen we', 'regel ik': a step taken up without saying it again."""

from dataclasses import dataclass

from assistant.decision.moment import Kind, find_moment
from assistant.decision.place import words_of
from assistant.decision.subject import Scene, person_phrase
from assistant.grammar.clause import PREPOSITIONS, SUBORDINATORS, Clause
from assistant.grammar.morphology import infinitive_of, is_finite
from assistant.words import words

_LONGEST = 7  # words beside the moment
_LOOSE = words("steps", "loose")


@dataclass(frozen=True, kw_only=True, slots=True)
class Echo:
    """Who takes it up; None where it stays with who was asked ('doen we')."""

    who: str | None


def will_do(clause: Clause) -> bool:
    """Whether it is about what comes, and not about what one does anyhow."""
    moment = find_moment(clause.text)[0]
    coming = moment is not None and moment.kinds != {Kind.REPEAT}
    return coming or bool({"ga", "zal", "gaan", "zullen", "beloof"} & set(clause.words))


def read_echo(clause: Clause, scene: Scene) -> Echo | None:
    """Who takes up what was said before, or None when the clause says more than that."""
    if clause.question:
        return None
    _, rest = find_moment(clause.text.split(",")[0])
    raw = [w for w in rest.split() if w not in {",", "oké", "goed", "prima"}]
    at = next((n for n, w in enumerate(raw[:4]) if is_finite(w)), -1)
    hangs = next((n for n, w in enumerate(raw) if n > 2 and w in SUBORDINATORS), len(raw))
    if at < 0 or min(len(raw), hangs) > _LONGEST:
        return None
    verbs = {infinitive_of(raw[at]) or ""} | {
        w for w in raw[at + 1 :] if w in words_of("echo", "verbs")
    }
    if not verbs & words_of("echo", "verbs"):
        return None
    who = person_phrase(raw[at + 1 :], scene) or (person_phrase(raw[:at], scene) if at else None)
    if who is None:
        return None
    after = raw[at + 1 + who[1] :] if person_phrase(raw[at + 1 :], scene) else raw[at + 1 :]
    front = raw[:at] if person_phrase(raw[at + 1 :], scene) else []
    while after and after[0] in _LOOSE | words_of("echo", "verbs"):
        after = after[1:]
    after = [] if after and after[0] in SUBORDINATORS else after
    after = [] if after and after[0] in PREPOSITIONS and len(after) < 5 else after
    if (
        set(front + after)
        - _LOOSE
        - words("grammar", "skip")
        - words_of("echo", "verbs")
        - {"op", "af", "aan"}
    ):
        return None
    return Echo(who=None if who[0] == "we" else who[0])
