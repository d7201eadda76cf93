"""Loose words that make no sentence: whether they tell something, and how they are told."""

from collections.abc import Iterator, Sequence

from assistant.domain import domains, tone
from assistant.grammar.finite import forms
from assistant.grammar.indirect import indirect
from assistant.grammar.part import Kind, Part, parts
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
_OWNERS = frozenset({"je", "uw", "jouw"})
_ARTICLES = frozenset({"de", "het", "die", "dat"})
_MOST = 16  # words of a statement
_LEAST = 2
_SHORT = 12  # words of a sentence that names what it is about without asking


def telling(loose: Sequence[str]) -> bool:
    """Whether loose words name something, and are whole."""
    if len(loose) < _LEAST or loose[-1] in _CUT_OFF or loose[0] in _OPENS_BADLY:
        return False
    if loose[0] in words("clause", "asks_or_thanks"):
        return False
    if _SPOKEN_TO & set(loose) or any(w.startswith("[") for w in loose):
        return False
    named = [w for w in loose if w.isalpha() and len(w) > 2 and w not in _VAGUE]
    counted = {w for w in named if not kind_of(w) and w not in _DAYS | _UNITS}
    amount = any(kind_of(w) == "numbers" for w in loose) and bool(_UNITS & set(loose))
    about = bool(domains(loose) or any(kin(w) for w in loose))
    about = about or bool(tone(loose, "hard") or tone(loose, "good"))
    if _DAYS & set(loose) and not counted:
        return False
    return amount or about or bool(named)


def weighty(loose: Sequence[str]) -> bool:
    """Whether loose words tell something without a question or statement that they belong to."""
    if len(loose) <= _LEAST or loose[0] in words("clause", "loose_heads"):
        return False
    about = bool(domains(loose)) or any(kin(w) for w in loose) or tone(loose, "hard") > 0
    return telling(loose) and about


def answered(asked: str, said: Sequence[Part]) -> tuple[str, ...] | None:
    """'Heeft u pijn?' 'Elke dag.' as 'op de vraag of u pijn heeft, zei u: ‘elke dag’'."""
    question = indirect(asked)
    groups = _head(said)
    if question is not None and (loose := _longest(groups, _MOST - 5 - len(question))):
        return ("op", "de", "vraag", *question, ",", "zei", "u", ":", *quoted(loose))
    topic = topic_of(asked)
    loose = _longest(groups, _MOST - 3 - len(topic or ()))
    if topic is None or loose is None or set(topic) & set(loose):
        return None
    return ("over", *topic, "zei", "u", ":", *quoted(loose))


def quoted(loose: Sequence[str]) -> tuple[str, ...]:
    """The words between quotation marks."""
    if len(loose) == 1:
        return (f"‘{loose[0]}’",)
    return (f"‘{loose[0]}", *loose[1:-1], f"{loose[-1]}’")


def topic_of(asked: str) -> tuple[str, ...] | None:
    """What the last sentence of a turn is about, where it names one part of life: 'uw stemming'."""
    said = parts(asked)
    if not said or len(said[-1].words) > _SHORT:
        return None
    raw = said[-1].words
    heads = _OWNERS | _ARTICLES
    found = [n for n, w in enumerate(raw) if n and _names_life(w) and raw[n - 1] in heads]
    if len(found) != 1:
        return None
    before = "uw" if raw[found[0] - 1] in _OWNERS else raw[found[0] - 1]
    return (before, raw[found[0]])


def _names_life(word: str) -> bool:
    known = word in words("clause", "life_topics") or bool(domains([word]))
    return known and not forms(word) and not kin(word)


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
