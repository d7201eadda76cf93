"""Answers of a few words, made whole with the verb of their question."""

from collections.abc import Callable, Iterator

from assistant.grammar.cast import Cast
from assistant.grammar.clause import PREPOSITIONS, clauses
from assistant.grammar.frame import Unsafe
from assistant.grammar.morphology import Form, conjugate, has_form
from assistant.grammar.pronoun import name_people, turn_objects, turn_possessives
from assistant.role import kin
from assistant.words import words

_OPENERS = words("grammar", "question_openers")
_LOOSE = words("grammar", "question_loose")
_VAGUE = words("grammar", "vague_answers")
_EMPTY = frozenset({"iets", "wat", "er", "voor", "iemand", "nog", "anders"})
_LONGEST = 8  # words of an answer that is no sentence
_ABOUT_TALK = frozenset({"heet", "ziet", "vindt", "klinkt", "bedoelt", "komt", "weet", "denkt"})
_ANSWERS = 3  # short answers that still belong to one question
_AGAIN = 3  # words of a second short answer that says something more
_FINAL = 10  # words of a question after its verb that can still be repeated
_EARLY = frozenset({"al", "ooit", "eerder", "vroeger", "toen"})  # before what is named
_WITH = {"mee": "met", "toe": "tot", "naartoe": "naar"}

Fill = Callable[[list[str]], list[str] | None]


def fragments(question: str, answer: str, cast: Cast) -> Iterator[tuple[str, ...]]:
    """'Hoe slaapt u?' 'Slecht. Vier uur.' gives 'u slaapt slecht' and 'u slaapt vier uur'."""
    asked = clauses(question)
    asked = tuple(c for c in asked if c.question) or asked
    fill = _frame(_before_comma(list(asked[-1].words))) if asked else None
    if fill is None:
        return
    for n, clause in enumerate(clauses(answer)[:_ANSWERS]):
        part = _part(list(clause.words), cast)
        if part is None or clause.question or (n and len(part) < _AGAIN):
            return
        if done := fill(part):
            yield tuple(done)


def _before_comma(raw: list[str]) -> list[str]:
    """'hoe lang slaap je dan, alles bij elkaar' without what is added."""
    at = next((n for n, w in enumerate(raw) if w == "," and n > 2), len(raw))
    return raw[:at]


def _part(raw: list[str], cast: Cast) -> list[str] | None:
    """The words of an answer that is no sentence, said to the inwoner."""
    while raw and raw[0] in _LOOSE | {"ja", "nou", "ongeveer", ","}:
        raw = raw[1:]
    if (
        not 0 < len(raw) <= _LONGEST
        or (_VAGUE | {"niet"}) & set(raw)
        or raw[0] in {"nee", "niet", "geen"}
    ):
        return None
    if any(has_form(w, Form.HE, Form.PAST, Form.YOU) for w in raw if w not in {"weer", "want"}):
        return None
    try:
        done = turn_possessives(turn_objects(name_people(raw, cast)))
    except Unsafe:
        return None
    while done and done[-1] in {",", "en"}:
        done.pop()
    return done or None


def _frame(raw: list[str]) -> Fill | None:
    """What a question leaves open, as a function of its answer."""
    while raw and raw[0] in _OPENERS:
        raw = raw[1:]
    if raw[:1] == ["wie"] and len(raw) <= _FINAL and (who := _who(raw)) is not None:
        return who
    at = next((n for n, w in enumerate(raw) if n and w in {"u", "je", "jij"}), 0)
    if not at or {"niet", "geen", "of", ","} & set(raw) or len(raw) - at > _FINAL:
        return None
    verb = _verb(raw[at - 1], polite=raw[at] == "u")
    if verb is None:
        return None
    rest = [w for w in raw[at + 1 :] if w not in _LOOSE]
    rest = ["zich" if not n and w in {"je", "u"} else w for n, w in enumerate(rest)]
    rest = [_yours(rest, n) for n in range(len(rest))]
    return _filler(raw[: at - 1], verb, rest)


def _who(raw: list[str]) -> Fill | None:
    """'Wie weet ervan?' with its answer: 'uw zus weet ervan'."""
    if len(raw) < 2 or not has_form(raw[1], Form.HE, Form.PAST) or raw[1] in {"is", "was", "bent"}:
        return None
    rest = [w for w in raw[2:] if w not in _LOOSE]
    if {"niet", "geen", "of", ","} & set(rest) or (
        rest and rest[0] in {"je", "u"} and len(rest) > 2
    ):
        return None
    rest = [{"jou": "u", "je": "u", "jouw": "uw"}.get(w, w) for w in rest]
    return lambda part: [*part, raw[1], *rest] if _one(part) else None


def _one(part: list[str]) -> bool:
    return part[0] == "uw" and len(part) == 2 and bool(kin(part[1])) and kin(part[1]) != "they"


def _yours(rest: list[str], n: int) -> str:
    if rest[n] not in {"je", "jouw", "jou"}:
        return rest[n]
    owned = rest[n + 1 : n + 2] and rest[n + 1] not in {*PREPOSITIONS, "heen"}
    return "uw" if owned or rest[n] == "jouw" else "u"


def _verb(word: str, *, polite: bool) -> str | None:
    if has_form(word, Form.PAST):
        return word
    return conjugate(word, Form.YOU, Form.YOU) if polite else conjugate(word, Form.I, Form.YOU)


def _filler(head: list[str], verb: str, rest: list[str]) -> Fill | None:
    opens = head[0] if head else ""
    if not head:
        return _closed(verb, rest)
    if head in (["wat"], ["wie"]) and not (verb in {"doet", "vindt", "denkt"} or "ervan" in rest):
        early = 1 if rest[:1] and rest[0] in _EARLY else 0
        return lambda part: ["u", verb, *rest[:early], *part, *rest[early:]]
    if head == ["hoe"] and verb not in _ABOUT_TALK:
        return lambda part: ["u", verb, *_before_verb(rest, part)]
    if opens == "hoeveel" and len(head) == 2:
        return lambda part: ["u", verb, *part, *([] if head[1] in part else head[1:]), *rest]
    if head in (["hoeveel"], ["hoelang"], ["hoe", "lang"], ["hoe", "vaak"], ["sinds", "wanneer"]):
        return lambda part: ["u", verb, *_before_verb(rest, part)]
    return _where(verb, rest) if head == ["waar"] else None


def _closed(verb: str, rest: list[str]) -> Fill | None:
    """'Drinkt u?' with how much, 'Heeft u pijn?' with how often."""
    if set(rest) <= _EMPTY:
        return lambda part: ["u", verb, *part]
    if verb not in words("grammar", "object_verbs") or len(rest) != 1:
        return None
    return lambda part: ["u", verb, *part, *rest] if _often(part) else None


def _often(part: list[str]) -> bool:
    """'elke dag', 'iedere nacht': how often, and nothing else."""
    return len(part) == 2 and part[0] in {"elke", "iedere", "elk", "ieder"}


def _where(verb: str, rest: list[str]) -> Fill:
    last = rest[-1] if rest else ""
    preposition = _WITH.get(last, last if last in PREPOSITIONS else "")
    if preposition:
        return lambda part: ["u", verb, *rest[:-1], preposition, *part]
    return lambda part: ["u", verb, *part, *rest] if part[0] in PREPOSITIONS else None


def _before_verb(rest: list[str], part: list[str]) -> list[str]:
    """Times and manners stand before a verb at the end: 'u bent vier jaar gestopt'."""
    at = len(rest)
    while at and has_form(rest[at - 1], Form.PARTICIPLE, Form.PLURAL):
        at -= 1
    return [*rest[:at], *part, *rest[at:]]
