"""What stands before a step in its clause: a condition, or what the step is about."""

import re

from assistant.decision.moment import Kind, Moment, find_moment
from assistant.decision.subject import Scene, person_phrase
from assistant.decision.topic import Topics
from assistant.grammar.clause import LINKS, PREPOSITIONS
from assistant.grammar.morphology import Form, conjugate, is_finite
from assistant.grammar.perspective import to_you
from assistant.grammar.speech import tokens
from assistant.words import words

_LONGEST_OWN = 25  # words of a condition of the inwoner that still reads well
_LONGEST = 9
_OWNED = {"mijn": "uw", "m'n": "uw", "mij": "u", "me": "u"}
_LEAST = 5  # words of 'er komt morgen iemand langs'
_COMES = frozenset({"komt", "belt", "gaat", "kijkt", "helpt"})
_FRONTED = words("steps", "fronted")
_POINTS = words("steps", "points")


def undislocated(raw: list[str], topics: Topics) -> list[str]:
    """'en school, zullen we …' without what it sets ahead; 'die tas, die …' has it as its topic."""
    at = raw.index(",") if "," in raw[:6] else 0
    after = raw[at + 1 : at + 3]
    if not at or len(raw) - at < 4 or any(is_finite(w) and n for n, w in enumerate(raw[:at])):
        return raw
    opens = is_finite(after[0]) or (is_finite(after[1]) and after[0] not in LINKS)
    if raw[0] in _FRONTED or not opens or find_moment(" ".join(raw[:at]))[0]:
        return raw
    if _POINTS & set(raw[at + 1 :]):
        topics.hear(raw[:at])
    return raw[at + 1 :]


def there_first(raw: list[str], scene: Scene) -> list[str]:
    """'er komt maandag iemand van de thuiszorg' with who comes ahead."""
    if raw[:1] != ["er"] or len(raw) < _LEAST or raw[1] not in _COMES:
        return raw
    for n in range(2, min(len(raw), _LONGEST)):
        if raw[n] in {"iemand", "een", "mijn"} and (found := person_phrase(raw[n:], scene)):
            end = n + found[1]
            return [*raw[n:end], raw[1], *raw[2:n], *raw[end:]]
    return raw


def condition(raw: list[str], scene: Scene) -> tuple[list[str], Moment | None]:
    """'als u bang bent, dan belt u 112' is a step with a condition for its time."""
    then = _main_part(raw)
    if not then:
        return raw, None
    rest = raw[then + 1 :] if raw[then] in {"dan", ","} else raw[then:]
    rest = rest[1:] if rest[:1] == ["dan"] else rest
    said = _said([w for w in raw[:then] if w != ","], scene)
    return rest, Moment(parts=((Kind.EVENT, " ".join(said)),)) if said else None


def asked_case(text: str, scene: Scene) -> Moment | None:
    """'En als het toch oploopt?': when what is answered will be done."""
    found = _CASE.search(" ".join(tokens(text)))
    said = _said(found[1].split(), scene) if found else None
    return Moment(parts=((Kind.EVENT, " ".join(said)),)) if said else None


_CASE = re.compile(
    r"(?:^|[.!?] )(?:en |maar |wat )*((?:als|wanneer) [^.?!,]+?)"
    r"(?: ,[^.?]*| wat (?:doe|doet|doen) [^.?]*)?(?: \?|$)"
)


def _said(raw: list[str], scene: Scene) -> list[str] | None:
    """The condition as the inwoner reads it; None where it says too much or is a reason."""
    if scene.speaker.name == "u" and {"ik", "mij", "mijn", "me"} & set(raw):
        named = any(w[0] == "[" and not w.startswith("[DATUM") for w in raw)
        own = None if named else to_you(raw)
        own = [_OWNED.get(w, w) for w in own] if own else None
        return own if own and len(own) < _LONGEST_OWN else None
    reason = raw[0] in {"omdat", "doordat", "hoewel"}
    others = {"ik", "mij", "mijn", "we"} & set(raw) or any(w[0] == "[" for w in raw)
    if reason or others or len(raw) > _LONGEST:
        return None
    said = [_yours(raw, n) for n in range(len(raw))]
    last = conjugate(said[-1], Form.YOU, Form.YOU) or conjugate(said[-1], Form.HE, Form.YOU)
    return [*said[:-1], last or said[-1]] if "u" in said[:3] else said


def _yours(raw: list[str], n: int) -> str:
    if raw[n] == "je" and n and raw[n - 1] in PREPOSITIONS:
        return "uw"
    return "u" if raw[n] in {"je", "jij"} else raw[n]


def _main_part(raw: list[str]) -> int:
    """Where the main clause behind a fronted 'als …' begins; 0 where there is none."""
    if raw[0] not in _FRONTED:
        return 0
    for n in range(3, len(raw) - 2):
        after = raw[n + 1] if raw[n] == "," else ""
        if raw[n] == "dan" or (after and (is_finite(after) or after == "dan")):
            return n
    return 0
