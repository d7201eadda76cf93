"""A few loose words in answer to a question, quoted with what the question was about."""

from collections.abc import Iterator, Sequence

from assistant.domain import domain_name, domains, tone
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.finite import forms
from assistant.grammar.morphology import readings
from assistant.grammar.part import Kind, Part, parts
from assistant.grammar.speech import kind_of, tokens
from assistant.role import kin
from assistant.words import words

_OWNERS = frozenset({"je", "uw", "jouw"})
_VAGUE = words("clause", "vague_nouns")
_DAYS = words("speech", "correction_weekdays") | {"morgen", "vandaag", "vanmiddag", "afspraak"}
_OFTEN = frozenset({"elke", "iedere", "dagelijks", "vaak", "altijd", "nooit", "zelden"})
_EMPTY = words("grammar", "vague_answers") | words("grammar", "yes") | words("grammar", "no")
_LEAST_LETTERS, _MOST = 4, 9  # letters of a noun; words of an answer


def quoted_answer(asked: str, said: Sequence[Part], before: str) -> tuple[str, ...] | None:
    """'En hoe is de pijn?' 'Elke dag.' gives 'over de pijn zei u: ‘elke dag’'.

    Where the question names nothing, what the inwoner said `before` tells the part of life.
    """
    loose: list[str] = []
    for part in said:
        if part.kind is not Kind.BARE or part.question:
            break
        if part.words[0] not in _EMPTY or len(part.words) > 1:
            loose += [",", *part.words] if loose else part.words
    topic = next(_topics(asked), None) or _part_of_life(asked, before, loose)
    if topic is None or not _tells(loose) or set(topic) & set(loose):
        return None
    return ("over", *topic, "zei", "u", ":", f"‘{loose[0]}", *loose[1:-1], f"{loose[-1]}’")


def _tells(loose: list[str]) -> bool:
    named = any(w.startswith("[") or w in _DAYS | {"je", "u"} for w in loose)
    if named or not 2 <= len(loose) <= _MOST:
        return False
    number = any(kind_of(w) == "numbers" for w in loose)
    often = bool(_OFTEN & set(loose))
    return number or often or bool(tone(loose, "hard") or tone(loose, "good") or domains(loose))


def _part_of_life(asked: str, before: str, loose: list[str]) -> list[str] | None:
    """The part of life of a question, or else of what was said before it, for an amount."""
    if not any(kind_of(w) == "numbers" for w in loose) or domains(loose):
        return None
    about = domains(tokens(asked))[:1] or domains(tokens(before))[:1]
    return domain_name(about[0]).split() if about and about[0] in _MEASURED else None


_MEASURED = frozenset({"geld-schulden", "verslaving", "werk-dagbesteding"})


def _topics(asked: str) -> Iterator[list[str]]:
    """What a question is about: a noun with its article, or its verb."""
    questions = [
        p for p in parts(asked) if p.question or p.kind is Kind.TURNED or p.words[0] == "hoe"
    ]
    for part in reversed(questions[-2:]):
        raw = list(part.words)
        for n in range(len(raw) - 2, -1, -1):
            noun = raw[n + 1]
            if raw[n] in (DETERMINERS - {"het", "zijn", "haar"}) | _OWNERS and _is_noun(noun):
                if raw[n] == "mijn" or (n + 2 < len(raw) and _is_noun(raw[n + 2])):
                    continue
                yield ["uw" if raw[n] in _OWNERS else raw[n], noun]
        for reading in readings(raw[part.verb]) if part.verb >= 0 else ():
            if reading.verb.infinitive in _HABITS:
                yield [reading.verb.infinitive]


_HABITS = frozenset(
    {"slapen", "drinken", "eten", "werken", "roken", "blowen", "gokken", "gamen", "sporten"}
    | {"bewegen", "slikken", "gebruiken", "koken", "wandelen", "zingen", "lezen", "reizen"}
)


def _is_noun(word: str) -> bool:
    small = PREPOSITIONS | words("grammar", "adverbs") | words("grammar", "question_loose")
    small |= words("clause", "adjectives") | {"beste", "eerste", "laatste", "ergste", "enige"}
    plain = len(word) >= _LEAST_LETTERS and word.isalpha() and word not in small | _VAGUE
    return plain and not forms(word) and not kin(word)
