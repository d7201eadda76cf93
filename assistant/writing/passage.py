"""The statements in what somebody said in one turn, each able to stand in a report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.grammar.clause import DETERMINERS
from assistant.grammar.finite import forms
from assistant.grammar.gender import holds_noun
from assistant.grammar.part import Kind, Part
from assistant.grammar.people import People
from assistant.grammar.person import Person
from assistant.grammar.retell import Teller
from assistant.grammar.speech import kind_of
from assistant.role import kin
from assistant.words import words
from assistant.writing.coordination import EASY, coordinated
from assistant.writing.group import WHOLE, group, hopes, tail_of, wish
from assistant.writing.loose import telling

_POINTS_BACK = words("clause", "points_back")
_MODALS = frozenset({"moet", "mag", "kan", "zal", "zou", "ben", "heb", "krijg"})
_IMAGINED = words("grammar", "imagined")
_THEN = frozenset({"dan", "daar"})
_GROUP = 4  # words of a noun group
_FILLING = 8  # words that fill in a clause
_UNITS = words("clause", "units")
_INWONER = Person(name="u")


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """Words to the inwoner, none where `part` could not be told with confidence.

    What `leans` says something about the statement before it; `loose` are words without a verb.
    """

    words: tuple[str, ...]
    part: Part
    leans: bool = False
    loose: tuple[str, ...] = ()


def statements(
    said: Sequence[Part],
    people: People,
    *,
    marked: bool = True,
    wished: bool = False,
    relays: bool = False,
    room: int = EASY,
) -> Iterator[Statement]:
    """The statements of a turn in order, without words where what was said makes none.

    `marked` when its sentences end in marks, so that a question shows; `wished` when it answers
    what the inwoner wants; `relays` when an interpreter says it; `room` are the words that clauses
    of one breath may have together.
    """
    last: Statement | None = None
    for statement in _each(_joined(said), people, marked=marked, wished=wished, relays=relays):
        whole = last and (_with_loose(last, statement) or _in_one_breath(last, statement, room))
        if whole:
            last = whole
            continue
        if last is not None:
            yield last
        last = statement
    if last is not None:
        yield last


def _with_loose(last: Statement, after: Statement) -> Statement | None:
    """A statement with the loose words that were said right after it."""
    loose, link = after.loose, after.part.link
    if not loose or after.words or (last.words and not telling(loose)):
        return None
    if last.loose and len(last.part.words) + len(after.part.words) < _FILLING:
        part = replace(last.part, words=(*last.part.words, ",", *after.part.words))
        return replace(last, part=part, loose=(*last.loose, ",", *loose))
    if not last.words:
        return None
    if len(last.words) + len(loose) + 1 > EASY or last.words[-1] in loose:
        return None
    mark = [",", link] if link in {"maar", "en"} else [","]
    return replace(last, words=(*last.words, *mark, *loose))


def _in_one_breath(last: Statement, after: Statement, room: int) -> Statement | None:
    if not last.words or not after.words:
        return None
    link, apart = after.part.link, after.part.first
    whole = coordinated(last.words, after.words, link, apart=apart)
    if whole is None or (whole[0] == "u" and len(whole) > room):
        return None
    both = replace(last.part, words=(*last.part.words, *after.part.words))
    return replace(last, words=whole, part=both)


def _each(
    said: Sequence[Part], people: People, *, marked: bool, wished: bool, relays: bool
) -> Iterator[Statement]:
    teller = Teller(people=people, relays=relays)
    before: Person | None = None
    imagined = False
    n = 0
    while n < len(said):
        part = said[n]
        tail = tail_of(said, n) if marked else tail_of(said, n)[:1]
        turned = part.kind is Kind.TURNED and part.first and part.words[0] in _MODALS
        if turned and not marked:
            told, used = None, 1
        elif hopes(part, tail):
            told, used = wish(teller, part, tail) if wished else (None, 1)
        else:
            told, used = group(teller, part, tail, before if part.link in {"en", "maar"} else None)
        if part.question or (imagined and part.words[0] in _THEN):
            told = None
        imagined = bool(_IMAGINED & set(part.words)) or (imagined and part.words[0] in _THEN)
        for other in said[n : n + used]:
            subject = told.subject if told and other is part else None
            people.hear(other.words, subject, bare=other.kind is Kind.BARE)
        teller.resumes = told is not None and holds_noun(told.words)
        if told is None:
            before = _INWONER if "ik" in part.words else None
            yield Statement(words=(), part=part, loose=teller.loose(part) or ())
        else:
            before = told.subject or (_INWONER if "u" in told.words else None)
            yield Statement(words=told.words, part=part, leans=told.follows or _leans(told.words))
        n += used


def _joined(said: Sequence[Part]) -> list[Part]:
    """'mijn broer, die is timmerman' as one part; 'zeven weken.' with the clause before it."""
    out: list[Part] = []
    for part in said:
        last = out[-1] if out else None
        loose = last is not None and last.kind is Kind.BARE and not part.first
        if last is not None and loose and (whole := _resumed(last, part)) is not None:
            out[-1] = whole
            continue
        if last is not None and part.kind is Kind.BARE and _adds(last, part):
            mark = ":" if "," in part.words and part.first else ","
            out[-1] = replace(last, words=(*last.words, mark, *part.words))
            continue
        out.append(part)
    return out


def _resumed(group: Part, part: Part) -> Part | None:
    """A loose noun group that 'die' or 'dat' takes up again."""
    head = group.words
    noun = (
        head[0] in DETERMINERS | {"die", "dit", "deze"} or kin(head[0]) or head[0].startswith("[P")
    )
    if not noun or len(head) > _GROUP or {",", "en"} & set(head) or part.kind is not Kind.MAIN:
        return None
    if part.verb != 1 or part.words[0] not in {"die", "dat"}:
        return None
    words_ = (*head, *part.words[1:])
    return replace(part, words=words_, verb=len(head), first=group.first, link=group.link)


def _adds(last: Part, part: Part) -> bool:
    """Whether a few loose words fill in the clause before them."""
    short = len(part.words) <= _FILLING and len(last.words) + len(part.words) <= WHOLE - 1
    if last.verb < 0 or last.question or part.question or not short:
        return False
    number = any(kind_of(w) == "numbers" for w in part.words[:2])
    listed = part.words.count(",") >= 2 and part.first
    return (number and part.words[-1] in _UNITS) or listed


def _leans(words: tuple[str, ...]) -> bool:
    if words[0] == "het" and (words[1] in {"voelt", "voelde"} or not forms(words[1])):
        return "daar" in words  # 'het huis is te klein' stands by itself
    return words[0] in _POINTS_BACK or "daar" in words
