"""From the words of a question to what services call it, spelling mistakes put right."""

from collections.abc import Iterable
from dataclasses import dataclass

from retrieval.text import stem, tokens
from retrieval.thesaurus import Mention, Word, thesaurus
from retrieval.understanding import Question
from retrieval.vocabulary import Speller, function_words, weight

COMPLAINTS = frozenset(
    [
        *("angst", "dwang", "trauma", "depressie", "bipolair", "persoonlijkheid", "psychose"),
        *("autisme", "adhd", "eetstoornis", "verslaving"),
    ]
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

    @property
    def concepts(self) -> tuple[Mention, ...]:
        """The concepts that the sociale kaart is about."""
        return tuple(m for m in self.mentions if not m.concept.outside)

    @property
    def outside(self) -> bool:
        """Whether the question is about something that no sociale kaart holds."""
        return any(m.concept.outside for m in self.mentions)

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
        mentions = thesaurus().find(words) or (
            thesaurus().anything() if words and not telling else ()
        )
        if question.other and any(m.concept.diagnosis in COMPLAINTS for m in mentions):
            mentions = (*mentions, thesaurus().about_close_one())
        explained: dict[str, float] = {}
        for mention in mentions:
            for i in () if mention.concept.outside else mention.at:
                sure = max(explained.get(words[i].text, 0.0), min(1.0, mention.concept.weight))
                explained[words[i].text] = sure
        return Wanted(
            question=question,
            text=" ".join(w.text for w in telling.values()),
            telling=tuple((w, weight(w.text)) for w in telling.values()),
            covered=explained,
            mentions=mentions,
        )

    def _corrected(self, word: str) -> str:
        return word if stem(word) in self._stems else self._speller.corrected(word)
