"""The words of a part in the order of a statement: what it is about, the verb, the rest."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.finite import forms
from assistant.grammar.frame import Unsafe
from assistant.grammar.morphology import Form, readings
from assistant.grammar.part import Kind, Part
from assistant.grammar.person import Person
from assistant.role import kin
from assistant.words import table, words

_NEEDS_PLACE = words("clause", "needs_place")
_SUBJECTS = words("grammar", "subjects")
_LOOSE_FRONTS = frozenset({"dan", "nu", "dus", "ook", "maar", "toen", "daarna"})
_ADJECTIVES = words("clause", "adjectives")
_TURNS = words("grammar", "turns")
_VERBS = frozenset(table("verbs")["particles"]) - PREPOSITIONS
_SUBORDINATORS = words("clause", "sure_subordinators") | words("clause", "maybe_subordinators")
_DEFINITE = frozenset({"de", "het", "mijn", "onze", "ons", "die", "dit", "deze", "een", "zo'n"})
_ACTORS = frozenset({"ik", "we", "wij", "hij", "ze", "zij"})
_COPULAS = frozenset({"ben", "bent", "is", "was", "waren", "word", "wordt", "werd"})
_LEAST = 3  # words of a statement


def versions(part: Part) -> Iterator[Part]:
    """The part, then without its last groups, where those take nothing back."""
    yield part
    raw = part.words
    if part.kind is Kind.HANGING or raw[part.verb] in _COPULAS:
        return
    for at in range(len(raw) - 1, max(part.verb + 1, _LEAST), -1):
        if _TURNS & set(raw[at:]):
            return
        tail = raw[at] in {",", "en"} and not (raw[at] == "en" and raw[at - 1] == ",")
        if tail and not any(w in _VERBS for w in raw[at:]):
            yield replace(part, words=raw[:at])


def ordered(part: Part, before: Person | None) -> tuple[list[str], int]:
    """The words with the subject first, or something else and then the verb."""
    raw, verb = list(part.words), part.verb
    if part.kind is Kind.BARE:
        raise Unsafe
    if part.kind is Kind.HANGING:
        return _as_main(raw, verb)
    if part.kind is Kind.TURNED:
        return _with_subject(raw, before)
    return _to_front(raw, verb)


def _to_front(raw: list[str], verb: int) -> tuple[list[str], int]:
    """'dan lig ik wakker' as 'ik lig wakker', 'mijn broer die zegt' as 'mijn broer zegt'."""
    if verb > 1 and "," not in raw[:verb]:
        named = raw[0] in _DEFINITE or kin(raw[0]) or raw[0].startswith("[PERSOON")
        if raw[verb - 1] in {"die", "dat"} and named:
            return [*raw[: verb - 1], *raw[verb:]], verb - 1
        if raw[verb - 1] in _ACTORS and not _SUBORDINATORS & set(raw[: verb - 1]):
            return raw[verb - 1 :], 1
    after = raw[verb + 1] if verb + 1 < len(raw) else ""
    if verb != 1 or not _is_loose(raw):
        return raw, verb
    if after in _ACTORS | {"er"}:
        return [after, raw[1], *raw[3:]], 1
    if after in {"mijn", "onze", "de", "het"}:
        end = 2 + _length(raw[2:])
        if raw[end : end + 1] == ["van"] and len(raw) > end + 2:
            end += 1 + _length(raw[end + 1 :])
        return [*raw[2:end], raw[1], *raw[end:]], end - 2
    return raw, verb


def _is_loose(raw: list[str]) -> bool:
    """Whether the word in front can go: 'dan', 'toen', and 'daar' that only says where."""
    if raw[0] == "daar":
        stranded = (PREPOSITIONS | {"mee", "toe", "af", "heen"}) & set(raw[3:])
        return not stranded and raw[1] not in _NEEDS_PLACE
    return raw[0] in _LOOSE_FRONTS


def _length(raw: list[str]) -> int:
    """How many words a noun group at the head of `raw` has."""
    if raw[0] in _SUBJECTS or raw[0].startswith("["):
        return 1
    if kin(raw[0]):
        return 1
    size = 2
    while size < len(raw) and size < 4 and raw[size - 1] in _ADJECTIVES:
        size += 1
    return min(size, len(raw))


def _with_subject(raw: list[str], before: Person | None) -> tuple[list[str], int]:
    """'ga ik naar bed' turned round; 'slaap slecht' gets its 'ik'."""
    after = raw[1] if len(raw) > 1 else ""
    own = forms(raw[0]) or frozenset(r.form for r in readings(raw[0]))
    if after in {"ik", "we", "wij", "hij", "ze", "zij"}:
        return [after, raw[0], *raw[2:]], 1
    if after in {"mijn", "onze"} or after.startswith("[PERSOON"):
        end = 1 + _length(raw[1:])
        return [*raw[1:end], raw[0], *raw[end:]], end - 1
    if after in _SUBJECTS | DETERMINERS or len(raw) < 3:
        raise Unsafe
    if (before is not None and before.name == "u") or (before is None and Form.I in own):
        if own & {Form.I, Form.PAST}:
            return ["ik", *raw], 1
        raise Unsafe
    if before is not None and own & {Form.HE, Form.PAST}:
        return ["mijn" if w == "uw" else w for w in before.name.split()] + raw, len(
            before.name.split()
        )
    raise Unsafe


def _as_main(raw: list[str], verb: int) -> tuple[list[str], int]:
    """'omdat ik slecht slaap' as 'ik slaap slecht'; conditions and questions are no facts."""
    if raw[0] not in {"omdat", "doordat", "terwijl", "dat"}:
        raise Unsafe
    body = raw[1:]
    if not body or (
        body[0] not in _SUBJECTS | DETERMINERS and not kin(body[0]) and body[0][0] != "["
    ):
        raise Unsafe
    size = _length(body)
    if size > verb - 1:
        raise Unsafe
    word, tail = body[verb - 1], []
    for reading in readings(word):
        if reading.verb.particle and word.startswith(reading.verb.particle):
            word, tail = word.removeprefix(reading.verb.particle), [reading.verb.particle]
            break
    middle, rest = body[size : verb - 1], body[verb:]
    if rest and not _cluster(rest):
        return [*body[:size], word, *middle, *tail, *rest], size
    return [*body[:size], word, *middle, *rest, *tail], size


def _cluster(rest: list[str]) -> bool:
    return all(forms(w) & {Form.PLURAL, Form.PARTICIPLE} for w in rest)
