"""What was said that matters: facts about the inwoner, each with its source and its weight."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from assistant.domain import domains, tone
from assistant.grammar.cast import Cast
from assistant.grammar.fragment import fragments
from assistant.grammar.part import Kind, Part, parts
from assistant.grammar.people import Mention, People
from assistant.grammar.person import Person
from assistant.grammar.speech import kind_of
from assistant.grammar.voice import NotTheirs, Voice, find_voice
from assistant.readability.frequency import zipf
from assistant.role import kin
from assistant.sentence import Support
from assistant.summary import Heading
from assistant.talk import Talk, Turn
from assistant.words import pattern, words
from assistant.writing.affirmed import affirmed
from assistant.writing.answer import join
from assistant.writing.attributed import attributed, named_once
from assistant.writing.beside import heard
from assistant.writing.jargon import plain
from assistant.writing.loose import answered, quoted, telling, weighty
from assistant.writing.open_answer import open_answer
from assistant.writing.passage import statements
from assistant.writing.screening import denied as denies_death
from assistant.writing.short_answer import quoted_answer
from assistant.writing.sound import sound
from assistant.writing.strange_name import strange_names
from assistant.writing.telling import tells
from assistant.writing.undecided import undecided
from assistant.writing.weight import heading_of, is_wish, weigh, weigh_place
from conversation.role import Role

_QUOTE = (4, 12)  # words that a reader takes in at once
_SAYING = words("grammar", "saying")
_UNQUOTED = words("grammar", "dangling") | words("grammar", "subordinators") | {"dan"}
MAX_WORDS = 15  # DESIGN §6: B1 allows one sentence over 15 words
_FUNCTION = words("grammar", "function")
_DAY = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag|\[DATUM")


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """A statement in words that speak to the inwoner, where it belongs and how much it weighs.

    `after` are the words of the fact that it points back at and cannot stand without.
    """

    words: tuple[str, ...]
    sources: tuple[int, ...]
    heading: Heading
    domains: tuple[str, ...] = ()
    weight: float = 0.0
    support: Support = Support.DIRECT
    content: frozenset[str] = field(default=frozenset())
    after: tuple[str, ...] = ()


def find_facts(talk: Talk, cast: Cast) -> tuple[Fact, ...]:
    """All facts in order of the talk, weighed by domain, tone, emphasis and recurrence."""
    found = [fact for fact in _sound(_all(talk, cast), talk) if not _slight(fact)]
    spread = Counter(w for fact in found for w in fact.content)
    turns = len(talk.turns)
    return tuple(
        replace(f, weight=f.weight + _recurrence(f, spread) + weigh_place(f.sources[-1], turns))
        for f in found
    )


def _sound(found: Iterator[Fact | None], talk: Talk) -> Iterator[Fact]:
    """What is true and whole, in words that may have been mended."""
    mended: dict[tuple[str, ...], tuple[str, ...] | None] = {}
    for fact in found:
        if fact is None:
            continue
        after = mended.get(fact.after, fact.after)
        told = sound(fact.words, talk.turns[fact.sources[-1]], leans=bool(fact.after))
        mended[fact.words] = told if after is not None else None
        if told is not None and after is not None:
            yield replace(fact, words=told, after=after)


def _slight(fact: Fact) -> bool:
    """'U zet koffie', 'Appen mag ook': a few words that sound neither hard nor good nor wished."""
    if len(fact.words) > SLIGHT or _counts(fact.words):
        return False
    sounds = any(tone(fact.words, key) for key in ("hard", "good", "wish", "event"))
    about = fact.words[0] == "u" or (fact.words[0] == "uw" and bool(kin(fact.words[1])))
    return not sounds and not (about and domains(w for w in fact.words if not kin(w)))


def _recurrence(fact: Fact, spread: Counter[str]) -> float:
    """Up to 1.5 more for what comes back in other facts."""
    again = sum(min(spread[w] - 1, 3) for w in fact.content)
    return min(1.5, again / (2 + len(fact.content)))


def _all(talk: Talk, cast: Cast) -> Iterator[Fact | None]:
    asked: Turn | None = None
    before = earlier = last_asked = ""
    people = People(cast=cast)
    voice = find_voice(talk, cast)
    for turn in talk.turns:
        people.new_turn()
        if turn.role is Role.FACILITATOR:
            earlier, asked = last_asked, turn
            last_asked = turn.text
            for part in parts(turn.text):
                people.hear(part.words)
            continue
        if turn.role in {Role.RESIDENT, Role.INTERPRETER}:
            answers = []
            if asked is not None:
                answers = list(_answers(asked, turn, people, before, earlier))
            yield from answers
            before = turn.text
            said = [p for p in parts(turn.text) if not _TOLK & set(p.words)]
            if turn.role is Role.INTERPRETER:
                said = _translated(said, voice)
            used = {w for fact in answers if fact is not None for w in fact.words}
            yield from _told(turn, said, people, asked, used)
        elif turn.role is Role.CLOSE_ONE:
            speaker = cast.speaker(turn.utterance.speaker, turn.role)
            yield from _of_close_one(turn, speaker, voice, people)
        asked = None


def _translated(said: list[Part], voice: Voice) -> list[Part]:
    """What an interpreter says of 'hij' or 'zij' in the inwoner's own words."""
    if sum("ik" in p.words for p in said) > len(said) / 3:
        return said
    out, rival = list[Part](), False
    for part in said:
        try:
            out.append(voice.of_interpreter(part, rival))
        except NotTheirs:
            out.append(part)
        rival = any(kin(w) == voice.gender for w in part.words)
    return out


def _of_close_one(
    turn: Turn, speaker: Person, voice: Voice, people: People
) -> Iterator[Fact | None]:
    """What a close one says of the inwoner, with whose words they are, and of own help."""
    people.mentions.append(Mention(speaker, people.clause, people.turn))
    people.speaking = speaker.name
    said, strange = list(heard(turn.text, speaker, voice)), strange_names(turn.text)
    last: Fact | None = None
    room = MAX_WORDS - len(speaker.name.split()) - 1
    for statement in statements(said, people, room=room):
        words = statement.words
        if not words or (statement.leans and last is None) or strange & set(words):
            last = None
            continue
        about = domains([w for w in words if not kin(w)]) or {"u", "uw"} & set(words[2:])
        fact = _fact(
            attributed(named_once(words, speaker), speaker.name),
            (turn.i,),
            less=0.5 if about or statement.leans else 1.2,
            after=last if statement.leans else None,
        )
        yield fact
        last = fact or last


def _names_day(asked: Turn | None) -> bool:
    return asked is not None and _DAY.search(asked.text.lower()) is not None


def _told(
    turn: Turn, said: list[Part], people: People, asked: Turn | None, used: set[str]
) -> Iterator[Fact | None]:
    """Where a day was asked for, what is said of days is no fact, but planning.

    `used` are the words of answers that were told with their question.
    """
    last: Fact | None = None
    plans, strange = _names_day(asked), strange_names(turn.text)
    marked = any(mark in turn.text for mark in ".?!")
    wished = asked is not None and bool(pattern("wish_asked").search(asked.text.lower()))
    relays = turn.role is Role.INTERPRETER
    for statement in statements(said, people, marked=marked, wished=wished, relays=relays):
        if strange & set(statement.part.words) or (plans and _DAY.search(statement.part.text)):
            last = None
            continue
        if statement.loose and turn.role is Role.RESIDENT:
            yield _loose(statement.part.words, turn, last, used)
            continue
        life = pattern("life").search(statement.part.text) is not None
        quote = _quote(statement.part, turn) if life or not statement.words else None
        if quote is not None:
            yield quote
        if quote is not None or not statement.words:
            last = None
            continue
        if statement.leans and last is None:
            continue
        fact = _fact(statement.words, (turn.i,), after=last if statement.leans else None)
        yield fact
        last = fact or last


SLIGHT = 4  # words of a statement that must sound like something to be told
_UNHEARD = 1.5  # Zipf; hardly in any corpus
_TOLK = frozenset({"tolk", "vertaal"})


def _quote(part: Part, turn: Turn) -> Fact | None:
    """The inwoner's own words where a rewrite would be unsafe and they weigh enough."""
    raw, life = part.words, pattern("life").search(part.text) is not None
    own = {"ik", "mij", "me", "mijn"} & set(raw)
    told = bool(domains(raw)) and (tone(raw, "hard") or _counts(raw)) and not tone(raw, "vague")
    whole = part.kind is Kind.MAIN and raw[0] not in _UNQUOTED and not _SAYING & set(raw)
    spoken_to = {"je", "jij", "u", "jullie", "jou", "uw"} & set(raw)
    if not _QUOTE[0] <= len(raw) <= _QUOTE[1] or any(w.startswith("[") for w in raw):
        return None
    if part.question or turn.role is not Role.RESIDENT:
        return None
    if not (life or (own and told and whole and not spoken_to and raw[-1] not in _CUT_OFF)):
        return None
    said = ("u", "zei", ":", f"‘{raw[0]}", *raw[1:-1], f"{raw[-1]}’")
    return Fact(
        words=said,
        sources=(turn.i,),
        heading=Heading.DIFFICULTIES,
        domains=domains(raw) or ("mentaal",),
        weight=weigh(raw) + (4.0 if life else -0.8),
        support=Support.QUOTE,
        content=_content(raw),
    )


def _loose(loose: tuple[str, ...], turn: Turn, last: Fact | None, used: set[str]) -> Fact | None:
    """Loose words quoted, with the statement that they were said after."""
    bare = {w.strip("‘’") for w in used}
    if set(loose) <= bare or len(loose) > _QUOTE[1] or not telling(loose):
        return None
    if last is None:
        said = ("u", "zei", ":", *quoted(loose)) if weighty(loose) else ()
    else:
        said = ("daarover", "zei", "u", ":", *quoted(loose))
    fact = _fact(said, (turn.i,), less=0.8, after=last) if said else None
    return replace(fact, support=Support.QUOTE) if fact else None


def _counts(raw: tuple[str, ...]) -> bool:
    return any(kind_of(w) == "numbers" for w in raw)


_CUT_OFF = words("clause", "no_ends")


def _content(raw: tuple[str, ...]) -> frozenset[str]:
    return frozenset(w for w in raw if w not in _FUNCTION and len(w) > 2)


def _answers(
    asked: Turn, turn: Turn, people: People, before: str, earlier: str
) -> Iterator[Fact | None]:
    """What question and answer say together."""
    both = (asked.i, turn.i)
    joined = join(asked.text, turn.text)
    if joined is not None:
        fact = _fact(joined, both, less=-1.0)
        denied = bool({"niet", "geen", "nooit"} & set(joined))
        if fact is not None and denied:
            fact = replace(fact, heading=Heading.TALKED_ABOUT, domains=())
        yield replace(fact, support=Support.MERGED) if fact else None
    else:
        opened = open_answer(asked.text, parts(turn.text), people)
        filled = [opened] if opened else list(fragments(asked.text, turn.text, people.cast))
        for words in filled:
            fact = _fact(words, both, less=-0.8)
            yield replace(fact, support=Support.MERGED) if fact else None
        if (
            not filled
            and (quoted := quoted_answer(asked.text, parts(turn.text), before)) is not None
        ):
            fact = _fact(quoted, both, less=-0.5)
            yield replace(fact, support=Support.QUOTE) if fact else None
        elif not filled and (told := answered(asked.text, parts(turn.text))) is not None:
            fact = _fact(told, both, less=-0.5)
            yield replace(fact, support=Support.QUOTE) if fact else None
    if (no := denies_death(asked.text, turn.text)) is not None:
        fact = _fact(no, both, less=-4.0)
        yield replace(fact, support=Support.MERGED, heading=Heading.STRENGTHS) if fact else None
    if (open_ := undecided(asked.text, turn.text, earlier)) is not None:
        fact = _fact(open_, both, less=-2.0)
        yield replace(fact, support=Support.MERGED, heading=Heading.WISHES) if fact else None
    for words in affirmed(asked, turn, people):
        fact = _fact(words, both, less=-0.6)
        yield replace(fact, support=Support.MERGED) if fact else None


def _aged(words: tuple[str, ...]) -> tuple[str, ...]:
    """'u bent zevenenveertig' with its 'jaar'."""
    counted = len(words) in {3, 4} and words[-2] in {"bent", "is", "was"}
    return (*words, "jaar") if counted and kind_of(words[-1]) == "numbers" else words


def _fact(
    words: tuple[str, ...], sources: tuple[int, ...], less: float = 0.0, after: Fact | None = None
) -> Fact | None:
    words = _aged(plain(words))
    count = sum(w not in ",:" for w in words)
    if not 1 < count <= MAX_WORDS + 1 or any(w.startswith("[") for w in words):
        return None
    content = _content(words)
    if any(len(w) > 3 and w.isalpha() and zipf(w) < _UNHEARD for w in words):
        return None  # a name, or a word that was not heard well
    if not tells(words) or ("zeggen" in words and is_wish(words)):
        return None
    return Fact(
        words=words,
        sources=sources,
        heading=after.heading if after is not None else heading_of(words),
        domains=(after.domains if after is not None else ()) or domains(words),
        weight=weigh(words) - less - (0.6 if after is not None else 0.0),
        content=content,
        after=after.words if after is not None else (),
    )
