"""Sentences to learn from, again and again with other names, in other writing, with hesitations."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from random import Random

from privacy.lexicon import frequency, load_names, load_words
from privacy.reading.number import word_value
from privacy.reading.token import fold

HERE = Path(__file__).parent
_MARKED = re.compile(r"\{([A-Z_]+):([^}]*)\}")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[^\w\s]")
FILLERS = ("eh", "uh", "uhm", "ehm", "nou", "ja", "zeg maar", "dus")
TYPES = ("PERSON", "PLACE", "ORGANISATION", "ADDRESS")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence, and the kind of personal data it is ('' for none).

    `hidden`: a name that the lists are to be blind to.
    """

    text: str
    kind: str = ""
    hidden: bool = False


def marked(line: str) -> tuple[Piece, ...]:
    """The pieces of 'ik ben {PERSON:anna}'."""
    pieces, at = [], 0
    for mark in _MARKED.finditer(line):
        pieces += [Piece(line[at : mark.start()]), Piece(mark.group(2), mark.group(1))]
        at = mark.end()
    return tuple(p for p in (*pieces, Piece(line[at:])) if p.text)


def annotated(path: Path) -> Iterator[tuple[Piece, ...]]:
    """The pieces of each line of a data file of the suite privacy."""
    for line in path.read_text(encoding="utf-8").splitlines():
        item, at, pieces = json.loads(line), 0, []
        for span in item["spans"]:
            pieces.append(Piece(item["text"][at : span["start"]]))
            pieces.append(Piece(item["text"][span["start"] : span["end"]], span["type"]))
            at = span["end"]
        yield tuple(p for p in (*pieces, Piece(item["text"][at:])) if p.text)


def written(path: Path) -> Iterator[tuple[Piece, ...]]:
    """The pieces of each line of a file with marks."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield marked(line)


class Pool:
    """Names to put in the place of others."""

    def __init__(self) -> None:
        names = load_names()
        self.first = sorted(names.strong_first)
        self.rare_first = sorted(names.first - names.ordinary)
        self.last = sorted(names.strong_last)
        self.phrases = sorted(" ".join(p) for row in names.last_phrases.values() for p in row)
        self.words = sorted(
            w for w in names.first & names.ordinary if 2.6 < frequency(w) < 5.2 and len(w) > 2
        )
        self.nouns = sorted(_nouns())
        self.callings = sorted(load_words("person_context")["callings"])
        self.places = sorted(" ".join(p) for row in names.places.values() for p in row)
        self.common = [p for p in self.places if frequency(p) > 2.8 and p not in names.ordinary]
        org = (HERE / "organisation.txt").read_text(encoding="utf-8")
        self.organisations = [w.replace("_", " ") for w in org.split() if w != "#"]
        self.streets = sorted(load_words("street")["sure_endings"] | {"weg", "hof", "pad", "dijk"})


def _nouns() -> Iterator[str]:
    """Everyday words that may be a name as any word may: 'vrede', 'pasen', 'wind'."""
    from privacy.lexicon import _frequencies

    stop = load_words("stop")["function"]
    for word, zipf in _frequencies().items():
        plain = word.isalpha() and word.isascii() and 3 < len(word) < 8 and 3.4 < zipf < 4.8
        if plain and word not in stop and not word.endswith(("en", "t", "d", "de", "te", "e", "s")):
            yield word


@lru_cache(maxsize=1)
def pool() -> Pool:
    """The pool of all lists."""
    return Pool()


@lru_cache(maxsize=1)
def _rare_words() -> dict[str, list[str]]:
    """Dutch words by their last two letters, none of them a name: to stand for rare words."""
    from privacy.lexicon import _frequencies
    from privacy.recognizer.word_form import looks_dutch

    names, index = load_names(), {}
    for word, zipf in _frequencies().items():
        if 1.2 < zipf < 3.4 and len(word) > 5 and word.isalpha() and word.isascii():
            listed = word in names.first or word in names.last or word in names.places
            if not listed and looks_dutch(word):
                index.setdefault(word[-2:], []).append(word)
    return {k: sorted(v) for k, v in index.items() if len(v) > 30}


def varied(pieces: Sequence[Piece], chance: Random) -> tuple[Piece, ...]:
    """The sentence with other names, other rare words, and as it might also be written."""
    told: dict[str, str] = {}
    new: list[Piece] = []
    keep = chance.random() < 0.12
    for n, piece in enumerate(pieces):
        before = new[n - 1].text if n else ""
        if piece.kind in TYPES and not keep:
            text = _other(piece, before, told, chance)
            hidden = chance.random() < 0.3
            new.append(Piece(text, piece.kind, hidden))
        else:
            new.append(piece if piece.kind else Piece(_reworded(piece.text, chance)))
    if chance.random() < 0.15:
        new = list(_hesitating(new, chance))
    return _rewritten(new, chance)


def _reworded(text: str, chance: Random) -> str:
    def other(found: re.Match[str]) -> str:
        word = found.group()
        if len(word) < 6 or chance.random() > 0.2 or frequency(fold(word)) > 4.0:
            return word
        choice = _rare_words().get(fold(word)[-2:])
        if not choice:
            return word
        new = chance.choice(choice)
        return new.capitalize() if word[0].isupper() else new

    return _thing.sub(partial(_named_thing, chance), re.sub(r"[^\W\d_]+", other, text))


_thing = re.compile(r"\b(de|een|die|geen|elke|deze) ([a-z]{4,})\b")


def _named_thing(chance: Random, found: re.Match[str]) -> str:
    """'de merel' where 'de bank' stood: a name that is a word, as that word."""
    if chance.random() > 0.06 or frequency(found.group(2)) > 5.3:
        return found.group()
    return f"{found.group(1)} {chance.choice(_things())}"


@lru_cache(maxsize=1)
def _things() -> list[str]:
    person, context = load_words("person"), load_words("person_context")
    names = [w for w in person["countable"] | context["callings"] if frequency(w) > 3.2]
    return sorted(w for w in names if len(w) > 2)


def _other(piece: Piece, before: str, told: dict[str, str], chance: Random) -> str:
    make = {"PERSON": _person, "PLACE": _place, "ORGANISATION": _organisation, "ADDRESS": _address}
    key = fold(piece.text)
    if key not in told:
        told[key] = make[piece.kind](piece.text, before, told, chance)
    return told[key]


def _cased_like(new: str, old: str) -> str:
    """`new` with capitals where `old`, a name, has them."""
    if not any(c.isupper() for c in old):
        return new.lower()
    return capitals(new)


def capitals(name: str) -> str:
    """A name as it is written: 'van der Meer', 'Anna de Vries', 'De Linde' stays as given."""
    tussen = load_words("person")["tussen"]
    words = name.split()
    return " ".join(
        w if fold(w) in tussen and len(words) > 1 else re.sub(r"(^|-)(\w)", _upper, w)
        for w in words
    )


def _upper(found: re.Match[str]) -> str:
    return found.group(1) + found.group(2).upper()


def _person(text: str, before: str, told: dict[str, str], chance: Random) -> str:
    words = re.findall(r"[^\s-]+", text)
    if any(len(fold(w).strip(".,")) < 2 for w in words) or re.search(r"[\d,.]", text):
        return text
    last_word = (re.findall(r"[\w']+", before.lower()) or [""])[-1]
    if len(words) == 1:
        return _cased_like(_single(fold(text), last_word, told, chance), text)
    tussen = load_words("person")["tussen"]
    if fold(words[0]) in tussen:
        return _cased_like(_surname(chance, particle=True), text)
    first = told.setdefault(fold(words[0]), _first(chance))
    rest = " ".join(words[1:])
    last = told.setdefault(fold(rest), _surname(chance, particle=fold(words[1]) in tussen))
    return _cased_like(f"{first} {last}", text)


def _single(word: str, before: str, told: dict[str, str], chance: Random) -> str:
    if word in told:
        return told[word]
    stem = word.removesuffix("s")
    if word != stem and stem in told:
        return told[stem] + "s"
    lists = load_words("person")
    surname = before in lists["title"] or (
        word not in load_names().first and word in load_names().last
    )
    return _surname(chance, particle=chance.random() < 0.15) if surname else _first(chance)


def _first(chance: Random) -> str:
    kind, names = chance.random(), pool()
    if kind < 0.12:
        return chance.choice(names.words)
    if kind < 0.16:
        return chance.choice(names.nouns)
    name = chance.choice(names.first if kind < 0.75 else names.rare_first)
    return _misheard(name, chance) if chance.random() < 0.12 else name


def _surname(chance: Random, *, particle: bool) -> str:
    kind, names = chance.random(), pool()
    if particle:
        if kind < 0.5:
            return chance.choice(names.phrases)
        lead = chance.choice(("van", "van der", "van de", "van den", "de", "ten", "ter", "el", "in t"))
        tail = names.places if lead == "van" and kind < 0.7 else names.last
        return f"{lead} {chance.choice(tail)}"
    if kind < 0.1:
        return chance.choice(names.callings)
    if kind < 0.14:
        return chance.choice(names.nouns)
    name = chance.choice(names.last)
    if kind > 0.93:
        return f"{name} {chance.choice(names.last)}"
    return _misheard(name, chance) if chance.random() < 0.12 else name


def _misheard(name: str, chance: Random) -> str:
    """One letter left out, doubled or replaced, not the first."""
    if len(name) < 5:
        return name
    at = chance.randrange(1, len(name) - 1)
    swap = chance.choice(("", name[at] * 2, chance.choice("aeiou" if name[at] in "aeiou" else "bdfgklmnprstvz")))
    return name[:at] + swap + name[at + 1 :]


def _place(text: str, _: str, __: dict[str, str], chance: Random) -> str:
    names = pool()
    place = chance.choice(names.common if chance.random() < 0.3 else names.places)
    place = _misheard(place, chance) if chance.random() < 0.08 else place
    return _cased_like(place, text)


def _organisation(text: str, _: str, __: dict[str, str], chance: Random) -> str:
    lists = load_words("organisation")
    kept = lists["heads"] | lists["inside"] | lists["tails"] | {"de", "het", "van", "en", "bij", "t"}
    words = text.split()
    if chance.random() < 0.25 or not any(fold(w) not in kept for w in words):
        return text
    new: list[str] = []
    for word in words:
        if fold(word) in kept:
            new.append(word)
        elif not new or fold(new[-1]) in kept:
            new.append(_cased_like(_firm(chance), text))
    return " ".join(new)


def _firm(chance: Random) -> str:
    names, kind = pool(), chance.random()
    if kind < 0.65:
        return chance.choice(names.organisations)
    return chance.choice(names.last if kind < 0.85 else names.common)


def _address(text: str, _: str, __: dict[str, str], chance: Random) -> str:
    """The same number in another street."""
    words = text.split()
    street = [w for w in words if not w[0].isdigit() and word_value(fold(w)) is None]
    if not street or chance.random() < 0.2 or text.lower().startswith("postbus"):
        return text
    rest = [w for w in words if w not in street]
    names = pool()
    kind = chance.random()
    base = chance.choice(names.last if kind < 0.4 else names.first if kind < 0.6 else names.organisations)
    base = base.removeprefix("de ").removeprefix("het ")
    full = base if kind > 0.85 else base + chance.choice(names.streets)
    return " ".join([_cased_like(full, text), *rest])


def _hesitating(pieces: Sequence[Piece], chance: Random) -> Iterator[Piece]:
    """With an 'eh' before or between what is said."""
    for piece in pieces:
        if chance.random() < 0.25:
            words = piece.text.split(" ")
            if piece.kind or len(words) < 3:
                yield Piece(f"{chance.choice(FILLERS)} ")
            else:
                words.insert(chance.randrange(1, len(words)), chance.choice(FILLERS))
                piece = Piece(" ".join(words))
        yield piece


def _rewritten(pieces: Sequence[Piece], chance: Random) -> tuple[Piece, ...]:
    """In small letters without signs, or with capitals and a full stop, or as it is."""
    text = "".join(p.text for p in pieces)
    if any(c.isupper() for c in text):
        return tuple(map(_small, pieces)) if chance.random() < 0.55 else tuple(pieces)
    if chance.random() > 0.35:
        return tuple(pieces)
    cased = [Piece(capitals(p.text), p.kind, p.hidden) if p.kind in TYPES else p for p in pieces]
    first = cased[0]
    cased[0] = Piece(first.text[:1].upper() + first.text[1:], first.kind, first.hidden)
    return (*cased, Piece(chance.choice((".", ".", "?", "..."))))


def _small(piece: Piece) -> Piece:
    return Piece(re.sub(r"[^\w\s'’@-]", "", piece.text.lower()), piece.kind, piece.hidden)
