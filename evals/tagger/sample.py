"""Sentences to learn from, again and again with other names, in other writing, with hesitations."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from random import Random

from evals.tagger.substitute import MAKERS, capitals
from privacy.dictionary import is_word
from privacy.lexicon import frequencies, frequency, load_names, load_words
from privacy.reading.token import fold

_MARKED = re.compile(r"\{([A-Z_]+):([^}]*)\}")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[^\w\s]")
FILLERS = ("eh", "uh", "uhm", "ehm", "nou", "ja", "zeg maar", "dus")
TYPES = frozenset(MAKERS)
# Words below this Zipf frequency give way to others, and others take their place.
RARE = 4.3


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


@lru_cache(maxsize=1)
def _rare_words() -> dict[str, list[str]]:
    """Dutch words by their last two letters, none of them a name: to stand for rare words."""
    names = load_names()
    index: dict[str, list[str]] = {}
    for word, zipf in frequencies().items():
        if 1.0 < zipf < RARE and len(word) > 3 and word.isalpha() and is_word(word):
            listed = word in names.strong_first or word in names.strong_last
            if not listed and (word,) not in names.places.get(word, ()):
                index.setdefault(word[-2:], []).append(word)
    return {k: sorted(v) for k, v in index.items() if len(v) > 30}


def varied(pieces: Sequence[Piece], chance: Random) -> tuple[Piece, ...]:
    """The sentence with other names, other rare words, and as it might also be written."""
    told: dict[str, str] = {}
    new: list[Piece] = []
    if len(pieces) == 1 and chance.random() < 0.25:
        pieces = (Piece(_fronted(pieces[0].text, chance), pieces[0].kind),)
    keep = chance.random() < 0.12
    for n, piece in enumerate(pieces):
        before = new[n - 1].text if n else ""
        if piece.kind in TYPES and not keep:
            text = _other(piece, before, told, chance)
            hidden = chance.random() < 0.4
            new.append(Piece(text, piece.kind, hidden))
        else:
            new.append(piece if piece.kind else Piece(_reworded(piece.text, chance)))
    if chance.random() < 0.15:
        new = list(_hesitating(new, chance))
    return _rewritten(new, chance)


def _reworded(text: str, chance: Random) -> str:
    def other(found: re.Match[str]) -> str:
        word = found.group()
        if len(word) < 4 or chance.random() > 0.25 or frequency(fold(word)) > RARE:
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


def _fronted(text: str, chance: Random) -> str:
    """From any word on, with its capital, and now and then a full stop soon after it."""
    starts = [found.start() for found in re.finditer(r"[^\W\d_]{2,}", text)]
    if len(starts) < 4:
        return text
    tail = text[chance.choice(starts[:-2]) :]
    if chance.random() < 0.3:
        stop = chance.choice((1, 1, 2))
        words = tail.split(" ")
        rest = " ".join(words[stop:])
        tail = " ".join(words[:stop]).rstrip(",.") + ". " + rest[:1].upper() + rest[1:]
    return tail[:1].upper() + tail[1:] if text[:1].isupper() else tail


def _other(piece: Piece, before: str, told: dict[str, str], chance: Random) -> str:
    key = fold(piece.text)
    if key not in told:
        told[key] = MAKERS[piece.kind](piece.text, before, told, chance)
    return told[key]


def _hesitating(pieces: Sequence[Piece], chance: Random) -> Iterator[Piece]:
    """With an 'eh' before or between what is said."""
    for piece in pieces:
        if chance.random() < 0.25:
            words = piece.text.split(" ")
            if piece.kind or len(words) < 3:
                yield Piece(f"{chance.choice(FILLERS)} ")
            else:
                words.insert(chance.randrange(1, len(words)), chance.choice(FILLERS))
                yield Piece(" ".join(words))
                continue
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
