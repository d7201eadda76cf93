"""A question to the inwoner inside another sentence: 'waar woon je?', 'waar u woont'."""

from assistant.grammar.clause import PREPOSITIONS
from assistant.grammar.finite import forms
from assistant.grammar.frame import Unsafe
from assistant.grammar.morphology import Form, infinitive_of, readings, verbs
from assistant.grammar.part import Kind, Part, parts
from assistant.grammar.pronoun import fit_objects
from assistant.grammar.second import second_person
from assistant.role import kin
from assistant.words import words

_OPENERS = words("grammar", "question_openers") | {"nou", "zeg", "hé"}
_LOOSE = words("grammar", "question_loose") - {"precies"}
_ASK = words("clause", "question_words")
_UNCLEAR = words("clause", "unclear_in_question")
_EMPTY = words("clause", "light") | words("grammar", "function") | _ASK | {"of", "u", "zich"}
_LONGEST = 9  # words; with what was answered it must stay one easy sentence
_PLACES = frozenset({"waar", "wie", "hoeveel", "hoelang"})


def indirect(asked: str) -> tuple[str, ...] | None:
    """The last question of a turn as 'of u pijn heeft', None where it is not clear or not plain."""
    found = [p for p in parts(asked) if _asks(p, marked="?" in asked)]
    if not found:
        return None
    try:
        return _turned(found[-1])
    except Unsafe:
        return None


def _asks(part: Part, *, marked: bool) -> bool:
    if marked and not part.question:
        return False
    return part.verb >= 0 and (part.kind is Kind.TURNED or bool(_ASK & set(part.words[:2])))


def _turned(part: Part) -> tuple[str, ...] | None:
    raw = list(part.words)
    skip = next((n for n, w in enumerate(raw) if w not in _OPENERS), 0)
    head, verb, rest = raw[skip : part.verb], raw[part.verb], _plain(raw[part.verb + 1 :])
    raw = raw[: part.verb + 1 + len(rest)]
    if (
        any(w.startswith("[") for w in head)
        or skip > part.verb
        or (head and not _ASK & set(head[:2]))
        or _UNCLEAR & set(raw[skip:])
    ):
        return None
    rest = [w for w in rest if w not in _LOOSE]
    if len(rest) > 1 and rest[0] == "je" and kin(rest[1]):
        rest = ["uw", *rest[1:]]
    elif rest and rest[0] in {"u", "je", "jij"}:
        found = second_person(verb)
        if found is None:
            return None
        verb = found
        rest = ["u", *(["zich"] if rest[1:2] in (["je"], ["u"]) else rest[1:2]), *rest[2:]]
    if verb in words("grammar", "modals") and not _infinitives(rest):
        return None
    stranded = head[:1] == ["waar"] and rest[-1:] and rest[-1] in PREPOSITIONS
    if rest and not stranded and _loose(verb, rest[-1]):
        verb, rest = rest[-1] + verb, rest[:-1]
    done = fit_objects([*(head or ["of"]), *_ended(rest, verb, head)])
    plain = set(done) - _EMPTY or (_PLACES & set(head)) or "graag" in done
    return tuple(done) if plain and 3 <= len(done) <= _LONGEST else None


def _loose(verb: str, last: str) -> bool:
    """Whether `last` is the loose part of the verb: 'ging … om'."""
    return any(last + r.verb.infinitive in verbs() for r in readings(verb)) and (
        infinitive_of(verb, last) is not None and last not in {"in", "uit", "aan", "bij", "voor"}
    )


def _plain(rest: list[str]) -> list[str]:
    """Without who is spoken to and what is added: 'heb je familie, Jan?'."""
    at = next((n for n, w in enumerate(rest) if w == "," or w.startswith("[")), len(rest))
    return rest[:at]


def _infinitives(rest: list[str]) -> bool:
    return any(r.form is Form.PLURAL for w in rest for r in readings(w))


def _ended(rest: list[str], verb: str, head: list[str]) -> list[str]:
    """The verb before the infinitives and participles at the end: 'wat u zou willen'."""
    least = 0 if head in (["wat"], ["wie"]) and "u" not in rest else 1
    at = rest.index("om") if "om" in rest[1:] else len(rest)
    own = PREPOSITIONS | {"te"}
    while (
        at > least
        and forms(rest[at - 1]) & {Form.PLURAL, Form.PARTICIPLE}
        and not (at > 1 and rest[at - 2] in own)
    ):
        at -= 1
    return [*rest[:at], verb, *rest[at:]]
