"""From the words of a question to what services call it, spelling mistakes put right."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from retrieval.data import table
from retrieval.text import stem, tokens
from retrieval.thesaurus import CLEAR, Concept, Mention, Word, thesaurus
from retrieval.understanding import Question
from retrieval.vocabulary import Speller, function_words, weight

COMPLAINTS = frozenset(
    [
        *("angst", "dwang", "trauma", "depressie", "bipolair", "persoonlijkheid", "psychose"),
        *("autisme", "adhd", "eetstoornis", "verslaving"),
    ]
)
HINTED = 0.3  # how far a loose word that points at a concept is explained by it
MEANWHILE = "overbrugging"  # the concept of what to do while waiting
TELLER = re.compile(
    r"\b(?:ik|me|mij|mijn|mezelf|we|wij|ons|onze|u|uw|zoon|zoontje|dochter|dochtertje|moeder|vader"
    r"|ma|pa|opa|oma|broer|zus|buurman|buurvrouw|hiernaast)\b"
)
REQUEST = re.compile(
    r"\b(?:waar (?:kan|kun|vind|koop|haal|is|zijn)|wie (?:kan|repareert|verkoopt)|kan ik"
    r"|hoe ?(?:laat|veel)|zoek|zoeken|gezocht|koop|kopen|huren|lenen|laten|bestellen|boeken"
    r"|aanvragen|nodig|cursus|les|wat kost)\b"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """What to search for: the words themselves first, the concepts behind them second.

    `telling` are the words that say something, with how much each one tells; `covered` says of
    those that a concept explains how well it does, 0 to 1.
    """

    question: Question
    text: str
    telling: tuple[tuple[Word, float], ...]
    covered: dict[str, float]
    mentions: tuple[Mention, ...]
    outside: bool = False
    only_named: tuple[Concept, ...] = ()
    tells: bool = False

    @property
    def themes(self) -> frozenset[str]:
        return frozenset(m.concept.theme for m in self.mentions if m.concept.theme)

    @property
    def concepts(self) -> tuple[Mention, ...]:
        """The concepts that the sociale kaart is about."""
        return tuple(m for m in self.mentions if not m.concept.outside)

    @property
    def diagnosis(self) -> str:
        named = (m.concept.diagnosis for m in self.concepts if m.concept.diagnosis)
        return self.question.diagnosis or next(named, "")


class Expander:
    """Expands questions for one map, whose own words need no correction."""

    def __init__(self, stems: Iterable[str]) -> None:
        self._stems = frozenset(stems)
        self._speller = Speller(thesaurus().words)

    def expand(self, question: Question) -> Wanted:
        words = [Word.of(self._corrected(word)) for word in tokens(question.text)]
        telling = {w.text: w for w in words if w.text not in function_words() and len(w.text) > 1}
        tells = bool(TELLER.search(question.text)) and not REQUEST.search(question.text)
        mentions = tuple(m for m in thesaurus().find(words) if not _waits(m, question))
        if words and not any(_is_known(m.concept) for m in mentions) and (tells or not telling):
            mentions = (*mentions, *thesaurus().anything())
        if question.other and any(m.concept.diagnosis in COMPLAINTS for m in mentions):
            mentions = (*mentions, thesaurus().about_close_one())
        explained: dict[str, float] = {}
        for mention in mentions:
            for i in () if mention.concept.outside else mention.at:
                told = HINTED if mention.hint else min(1.0, mention.concept.weight)
                sure = max(explained.get(words[i].text, 0.0), told)
                explained[words[i].text] = sure
        deciding = [m.concept for m in mentions if _decides(m, mentions, words, tells)]
        return Wanted(
            question=question,
            text=" ".join(w.text for w in telling.values()),
            telling=tuple((w, weight(w.text)) for w in telling.values()),
            covered=explained,
            mentions=mentions,
            outside=any(c.outside for c in deciding),
            only_named=tuple(c for c in deciding if c.only_named),
            tells=tells,
        )

    def _corrected(self, word: str) -> str:
        word = table("spelling.toml").get(word, word)
        return word if stem(word) in self._stems else self._speller.corrected(word)


def _is_known(concept: Concept) -> bool:
    return concept.weight >= CLEAR


def _waits(mention: Mention, question: Question) -> bool:
    """Who asks for the shortest wait does not ask what to do while waiting."""
    return question.fastest and mention.concept.id == MEANWHILE


def _decides(mention: Mention, mentions: Iterable[Mention], words: list[Word], tells: bool) -> bool:
    """Whether a thing that few maps hold is what the question is about, more than all else."""
    if not (mention.concept.outside or mention.concept.only_named):
        return False
    clear = (m.at for m in mentions if _is_clear(m.concept) and not m.hint)
    rest = frozenset().union(*clear) - mention.at
    other = len([i for i in rest if words[i].text not in function_words()])
    return other < len(mention.at) + (0 if tells else 1)


def _is_clear(concept: Concept) -> bool:
    return concept.weight >= CLEAR and not concept.only_named and not concept.outside
