"""From the words of a question to what services call it, spelling mistakes put right."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from retrieval.data import table
from retrieval.text import stem, tokens
from retrieval.theme import theme_model
from retrieval.thesaurus import CLEAR, Concept, Mention, Word, thesaurus
from retrieval.understanding import Question
from retrieval.vocabulary import Speller, function_words, weight

HINTED = 0.3  # how far a loose word that points at a concept is explained by it
LEAST_SHARE = 0.04  # share from which a theme counts
# Shares of a question from which it is about no care, about care, or about care that few maps hold;
# with less than LITTLE for any other care.
ELSEWHERE, DOUBT, CARE, RARE, LITTLE = 0.35, 0.1, 0.5, 0.4, 0.2
USUAL = 0.13  # share for what few maps hold under which a question is about what maps do hold
READ, ROOT = 1.4, 0.5
SEEN, SURE = 0.3, 0.2
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
    those that a concept explains how well it does, 0 to 1. `usual`: about what most maps hold.
    """

    question: Question
    text: str
    telling: tuple[tuple[Word, float], ...]
    covered: dict[str, float]
    mentions: tuple[Mention, ...]
    outside: bool = False
    only_named: tuple[Concept, ...] = ()
    tells: bool = False
    usual: bool = False

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


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a question asks for care at all, and for what few maps hold, by its themes."""

    outside: bool
    doubtful: bool
    care: bool
    usual: bool
    named: frozenset[str]

    @classmethod
    def of(cls, shares: dict[str, float]) -> "Verdict":
        kinds = {c.id: c for c in thesaurus().concepts}
        known = [(kinds[name], share) for name, share in shares.items() if name in kinds]
        outside = sum(share for c, share in known if c.outside)
        care = max((s for c, s in known if not c.outside and not c.only_named), default=0.0)
        named = {c.id for c, s in known if c.only_named and s >= RARE and care < LITTLE}
        strange = outside + sum(share for c, share in known if c.only_named)
        return cls(
            outside=outside >= ELSEWHERE and care < LITTLE,
            doubtful=outside >= DOUBT,
            care=care >= CARE,
            usual=bool(known) and strange < USUAL,
            named=frozenset(named),
        )

    def open_to(self, mention: Mention) -> bool:
        """Whether the words that name it may decide."""
        seen = self.doubtful or mention.concept.only_named
        return seen and not mention.hint and not self.care

    def settles(self, concept: Concept) -> bool:
        return concept.id in self.named


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
        shares = theme_model().of_question(question.text) if telling else {}
        mentions = _with_themes(mentions, shares) if telling else mentions
        if words and not any(_is_known(m.concept) for m in mentions) and (tells or not telling):
            mentions = (*mentions, *thesaurus().anything())
        explained: dict[str, float] = {}
        for mention in mentions:
            for i in () if mention.concept.outside else mention.at:
                told = HINTED if mention.hint else min(1.0, mention.concept.weight)
                sure = max(explained.get(words[i].text, 0.0), told)
                explained[words[i].text] = sure
        verdict = Verdict.of(shares)
        deciding = [
            m.concept
            for m in mentions
            if verdict.settles(m.concept)
            or (verdict.open_to(m) and _decides(m, mentions, words, tells))
        ]
        return Wanted(
            question=question,
            text=" ".join(w.text for w in telling.values()),
            telling=tuple((w, weight(w.text)) for w in telling.values()),
            covered=explained,
            mentions=mentions,
            outside=verdict.outside or any(c.outside for c in deciding),
            only_named=tuple(c for c in deciding if c.only_named),
            tells=tells,
            usual=verdict.usual,
        )

    def _corrected(self, word: str) -> str:
        word = table("spelling.toml").get(word, word)
        return word if stem(word) in self._stems else self._speller.corrected(word)


def _with_themes(mentions: tuple[Mention, ...], shares: dict[str, float]) -> tuple[Mention, ...]:
    """The concepts that were named, and those that the question as a whole is about."""
    found = []
    hinted = {m.concept.id: m.at for m in mentions if m.hint}
    for m in mentions:
        if not m.hint:
            sure = min(1.0, shares.get(m.concept.id, 0.0) / SURE)
            found.append(replace(m, strength=m.strength * (SEEN + (1 - SEEN) * sure)))
    named = {m.concept.id for m in found}
    for concept in thesaurus().concepts:
        share = shares.get(concept.id, 0.0)
        if share >= LEAST_SHARE and concept.id not in named:
            strength = min(1.0, READ * share**ROOT)
            at = hinted.get(concept.id, frozenset())
            found.append(Mention(concept=concept, at=at, strength=strength, hint=True))
    return tuple(sorted(found, key=lambda m: (-m.strength, m.concept.id)))


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
