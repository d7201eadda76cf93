"""Where a new main clause begins inside a stretch of speech."""

from assistant.decision.moment import find_moment
from assistant.decision.place import words_of
from assistant.grammar.clause import DETERMINERS, LINKS, PREPOSITIONS, SUBORDINATORS
from assistant.grammar.morphology import Form, has_form, is_finite
from assistant.grammar.person import is_person
from assistant.words import words

_OWNED = frozenset({"die", "dat", "je", "jouw", "uw", "mijn"})
_WAITING = (SUBORDINATORS | DETERMINERS | LINKS | {"weet", "om", "te"}) - {"en", "maar", "dus"}
_STRAIGHT = frozenset({"jij", "ik", "wij", "we", "hij", "zij"})
_POINTING = frozenset({"daar", "die", "dat", "nu"})
_THEN = words("steps", "then")
_SUBJECT = words("steps", "subject")
_FRONT = words("steps", "front")
_ASKS = words("steps", "asks")
_PARTICLES = words("steps", "particles")
_IT_VERBS = words("decisions", "it_verbs")
_MOMENTS = words("steps", "moments")
_LONGEST_MOMENT = 7  # words of a moment that stands before its verb


def opens_clause(raw: tuple[str, ...], n: int) -> bool:
    """Whether a main clause begins at `n`, seen by its verb and subject; two words follow `n`."""
    if raw[n - 1] in _WAITING:
        return False
    ways = (_joined, _straight, _it, _there, _after_noun, _inverted, _dated, _asked)
    return any(way(raw, n) for way in ways)


def _joined(raw: tuple[str, ...], n: int) -> bool:
    """'en slaap jij boven', 'en je zus neemt de kinderen'."""
    verb, after, third = raw[n + 1], raw[n + 2], raw[n + 3] if n + 3 < len(raw) else ""
    turned = is_finite(verb) and after in {"jij", "ik", "we", "wij"}
    owned = verb in _OWNED and is_finite(third) and not has_form(third, Form.PLURAL)
    return raw[n] == "en" and (turned or owned)


def _straight(raw: tuple[str, ...], n: int) -> bool:
    """'… jij gaat donderdag naar de fysio': a pronoun with its verb, and none before it."""
    before, here, verb = raw[n - 1], raw[n], raw[n + 1]
    recaps = before in words_of("action", "recapping")
    whole = here == "jij" and n > 1 and raw[n - 2] in _STRAIGHT  # 'ik bel jij luistert'
    if here not in _STRAIGHT or before in PREPOSITIONS:
        return False
    if is_finite(before) and not (recaps or whole):
        return False
    forms = (Form.YOU, Form.HE) if here == "jij" else (Form.I, Form.YOU, Form.HE, Form.PLURAL)
    return has_form(verb, *forms)


def _it(raw: tuple[str, ...], n: int) -> bool:
    """'ik meld u aan het duurt drie weken': 'het' with a verb that is no noun."""
    return raw[n] in {"het", "dat"} and raw[n + 1] in _IT_VERBS and not is_finite(raw[n - 1])


def _there(raw: tuple[str, ...], n: int) -> bool:
    """'… er is een kliniek voor'."""
    verb = raw[n + 1] in {"is", "zijn", "komt", "zit", "loopt"}
    return raw[n] == "er" and verb and not is_finite(raw[n - 1])


def _after_noun(raw: tuple[str, ...], n: int) -> bool:
    """'zonder beheer ik regel …': what looks like a verb before 'ik' is a noun."""
    noun = n > 1 and raw[n - 2] in DETERMINERS | PREPOSITIONS
    noun = noun or (n > 2 and raw[n - 3] in {"een", "geen"} and not is_finite(raw[n - 2]))
    return noun and raw[n] in {"ik", "we", "wij"} and has_form(raw[n + 1], Form.I, Form.PLURAL)


def _inverted(raw: tuple[str, ...], n: int) -> bool:
    """'dan bel ik …', 'dinsdag is de thuiszorg er'."""
    before, here, verb, after = raw[n - 1], raw[n], raw[n + 1], raw[n + 2]
    named = here in _THEN and (is_person(after) or after in DETERMINERS)
    if here not in _FRONT or not is_finite(verb) or not (after in _SUBJECT or named):
        return False
    return before not in PREPOSITIONS or here not in _POINTING or before in _PARTICLES


def _dated(raw: tuple[str, ...], n: int) -> bool:
    """'donderdag om half tien wordt u …': a moment, and then a verb with its subject."""
    if raw[n] not in _MOMENTS or raw[n - 1] in PREPOSITIONS:
        return False
    for at in range(n + 2, min(n + _LONGEST_MOMENT, len(raw) - 1)):
        if raw[at + 1] in _SUBJECT and is_finite(raw[at]):
            moment, rest = find_moment(" ".join(raw[n:at]))
            return moment is not None and not rest
    return False


def _asked(raw: tuple[str, ...], n: int) -> bool:
    """'… wil je daar hulp bij'."""
    before = raw[n - 1]
    asks = raw[n] in _ASKS and raw[n + 1] in _SUBJECT
    return asks and before not in _FRONT | _SUBJECT and not is_finite(before)
