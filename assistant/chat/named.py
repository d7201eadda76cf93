"""The services and organisations that a question calls by name, misspelt and bent ones too."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import log

from assistant.chat.cue import name_kinds, name_links
from retrieval.frequency import zipf
from retrieval.service import Service
from retrieval.social_map import SocialMap
from retrieval.text import stem, tokens

EVERYDAY = 3.7  # Zipf frequency from which a word alone names nothing
ALIKE = 84  # rapidfuzz ratio from which a rare word is taken for a misspelt one
SHORTEST = 5  # letters of a word that may be misspelt
LONGER = 2  # letters too many or too few
PLACE_WEIGHT = 0.25  # a place tells little: every name may carry one
KIND_WEIGHT = 0.4  # 'Steunpunt De Luwte' is called 'De Luwte'
NAMED, NAMED_PLAINLY = 0.62, 0.95  # share of a name that must be said; of one of everyday words
BEST = 0.999


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """What is called by name. `whole` means that (nearly) the full name was said."""

    services: tuple[Service, ...]
    organisation: bool = False
    whole: bool = False
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Label:
    words: tuple[str, ...]
    rows: tuple[int, ...]
    organisation: bool


class Names:
    """The names of one map, to find in questions. Building it reads every name once."""

    def __init__(self, social_map: SocialMap) -> None:
        self._services = social_map.services
        self._places = frozenset(
            word
            for town in social_map.municipalities
            for name in (town.name, *town.villages)
            for word in tokens(name)
        )
        self._labels = tuple(_labels(self._services))
        self._holders: dict[str, list[int]] = defaultdict(list)
        for n, label in enumerate(self._labels):
            for word in set(label.words):
                self._holders[word].append(n)
        self._by_stem: dict[str, set[str]] = defaultdict(set)
        for word in self._holders:
            self._by_stem[stem(word)].add(word)

    def find(self, question: str) -> Named | None:
        """What `question` calls by name; None when it names nothing of this map."""
        said = tokens(question)
        capital = _capitals(question)
        heard = {word: word for word in _joined(said) if word in self._holders}
        heard |= {word: w for w in said if w not in name_links() for word in self._alike(w)}
        scored = [
            (share, weight, n)
            for n in {n for word in heard for n in self._holders[word]}
            if (share := self._share(n, heard, said)) >= NAMED
            and (weight := self._told(n, heard, capital, share)) > 0
        ]
        return self._best(scored, heard) if scored else None

    def _alike(self, word: str) -> Iterator[str]:
        """The words of names that `word` stands for: the same, bent, or nearly so."""
        same = {word} if word in self._holders else self._by_stem.get(stem(word), set())
        yield from same
        if same or len(word) < SHORTEST or word in self._places or zipf(word) >= EVERYDAY - 0.7:
            return
        from rapidfuzz import fuzz, process

        choices = [w for w in self._holders if abs(len(w) - len(word)) <= LONGER]
        for name, _, _ in process.extract(
            word, choices, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=3
        ):
            yield name

    def _weight(self, word: str) -> float:
        rare = log(1 + len(self._labels) / len(self._holders[word]))
        if word in self._places:
            return rare * PLACE_WEIGHT
        return rare * (KIND_WEIGHT if word in name_kinds() else 1.0)

    def _share(self, n: int, heard: dict[str, str], said: list[str]) -> float:
        """How much of the name was said; a name with another place than was said is not meant."""
        words = self._labels[n].words
        places = [w for w in words if w in self._places]
        if places and not any(w in heard for w in places) and any(w in self._places for w in said):
            return 0.0
        total = sum(map(self._weight, words))
        return sum(self._weight(w) for w in words if w in heard) / total if total else 0.0

    def _told(self, n: int, heard: dict[str, str], capital: frozenset[str], share: float) -> float:
        """The weight of what was said of the name; 0 when those are words of every day."""
        words = [w for w in self._labels[n].words if w in heard]
        telling = [w for w in words if w not in self._places]
        own = [w for w in telling if w not in name_kinds()]
        special = [w for w in own if zipf(w) < EVERYDAY or heard[w] in capital]
        plainly = share >= NAMED_PLAINLY and len(words) > 1 and bool(telling)
        return sum(map(self._weight, words)) if special or plainly else 0.0

    def _best(self, scored: list[tuple[float, float, int]], heard: dict[str, str]) -> Named:
        """The names of which most was said, the fullest of those."""
        top = max(weight * share for share, weight, _ in scored)
        best = [(share, n) for share, weight, n in scored if weight * share >= BEST * top]
        services = [(s, n) for s, n in best if not self._labels[n].organisation]
        chosen = services or best
        rows = dict.fromkeys(row for _, n in chosen for row in self._labels[n].rows)
        return Named(
            services=tuple(self._services[row] for row in rows),
            organisation=not services,
            whole=max(share for share, _ in chosen) >= NAMED_PLAINLY,
            words=frozenset(
                heard[w] for _, n in chosen for w in self._labels[n].words if w in heard
            ),
        )


def _labels(services: Iterable[Service]) -> Iterator[_Label]:
    """Every name and the part before its colon; organisations with all they offer."""
    own: dict[tuple[str, ...], list[int]] = defaultdict(list)
    by: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for row, service in enumerate(services):
        head = service.name.split(":")[0]
        for name in dict.fromkeys([service.name, head]):
            own[_words(name)].append(row)
        by[_words(service.organisation)].append(row)
    for words, rows in by.items():
        if words:
            yield _Label(words=words, rows=tuple(rows), organisation=True)
    for words, rows in own.items():
        if (words and words not in by) or (words and len(rows) == 1):
            yield _Label(words=words, rows=tuple(rows), organisation=False)


def _words(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(w for w in tokens(name) if w not in name_links()))


def _joined(said: list[str]) -> list[str]:
    """Each two words in a row as one: 'kring loop' is 'kringloop'."""
    return [a + b for a, b in pairwise(said)]


def _capitals(question: str) -> frozenset[str]:
    """Words with a capital that do not open a sentence."""
    words = question.split()
    opening = {0} | {n + 1 for n, word in enumerate(words) if word.endswith((".", "?", "!", ":"))}
    return frozenset(
        token
        for n, word in enumerate(words)
        if word[:1].isupper() and n not in opening
        for token in tokens(word)
    )
