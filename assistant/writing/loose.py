"""Loose words that make no sentence: whether they tell something, and how they are told."""

from collections.abc import Iterator, Sequence

from assistant.domain import domains, tone
from assistant.grammar.indirect import indirect
from assistant.grammar.part import Kind, Part
from assistant.grammar.speech import kind_of
from assistant.role import kin
from assistant.words import words

_DAYS = words("speech", "correction_weekdays") | words("clause", "planning")
_EMPTY = words("grammar", "function") | words("grammar", "adverbs") | words("clause", "light")
_VAGUE = _EMPTY | words("grammar", "vague_answers") | words("clause", "interjections")
_SPOKEN_TO = words("grammar", "spoken_to") | {"je", "ik", "we", "wij", "ons"}
_CUT_OFF = words("clause", "no_ends") - {"te"}
_OPENS_BADLY = words("clause", "sure_subordinators") | {"dat", "die", "wie", "wat"}
_UNITS = words("clause", "units")
_MOST = 16  # words of a statement
_LEAST = 2


def telling(loose: Sequence[str]) -> bool:
    """Whether loose words name something, and are whole."""
    if len(loose) < _LEAST or loose[-1] in _CUT_OFF or loose[0] in _OPENS_BADLY:
        return False
    if _SPOKEN_TO & set(loose) or any(w.startswith("[") for w in loose):
        return False
    named = [w for w in loose if w.isalpha() and len(w) > 2 and w not in _VAGUE]
    amount = any(kind_of(w) == "numbers" for w in loose) and bool(_UNITS & set(loose))
    about = bool(domains(loose) or any(kin(w) for w in loose))
    about = about or bool(tone(loose, "hard") or tone(loose, "good"))
    return not _DAYS & set(loose) and bool(amount or about or named)


def answered(asked: str, said: Sequence[Part]) -> tuple[str, ...] | None:
    """'Heeft u pijn?' 'Elke dag.' as 'op de vraag of u pijn heeft, zei u: ‘elke dag’'."""
    question = indirect(asked)
    loose = _longest(_head(said), _MOST - 6 - len(question or ()))
    if question is None or loose is None:
        return None
    return ("op", "de", "vraag", *question, ",", "zei", "u", ":", *quoted(loose))


def quoted(loose: Sequence[str]) -> tuple[str, ...]:
    """The words between quotation marks."""
    if len(loose) == 1:
        return (f"‘{loose[0]}’",)
    return (f"‘{loose[0]}", *loose[1:-1], f"{loose[-1]}’")


def _head(said: Sequence[Part]) -> list[tuple[str, ...]]:
    """The loose groups that a turn begins with, each without what fills it up."""
    found: list[tuple[str, ...]] = []
    for part in said:
        if part.kind is not Kind.BARE or part.question:
            break
        joined = ("maar", *part.words) if part.link == "maar" and found else part.words
        found += _groups(joined)
    while found and set(found[0]) <= _VAGUE:
        found = found[1:]
    return found


def _groups(raw: Sequence[str]) -> Iterator[tuple[str, ...]]:
    group: list[str] = []
    for word in [*raw, ","]:
        if word == "," and group:
            yield tuple(group)
            group = []
        elif word != ",":
            group.append(word)


def _longest(groups: list[tuple[str, ...]], room: int) -> list[str] | None:
    """The first groups that tell something, stand together and fit."""
    out: list[str] = []
    for group in groups:
        if any(w.startswith("[") for w in group):
            if out:
                break
            continue
        if len(out) + len(group) > room:
            break
        out += [",", *group] if out else group
    words_ = [w for w in out if w != ","]
    return out if out and telling(words_) else None
