"""Other names in the place of those in a sentence: persons, places, organisations, streets."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from random import Random

from privacy.lexicon import frequencies, frequency, load_names, load_words
from privacy.reading.number import TEENS, TENS, UNITS, word_value
from privacy.reading.token import fold

HERE = Path(__file__).parent
Told = dict[str, str]


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
        self.organisations = _phrases("organisation.txt")
        self.bare_streets = _phrases("street.txt")
        self.streets = sorted(load_words("street")["sure_endings"] | {"weg", "hof", "pad", "dijk"})


def _phrases(name: str) -> list[str]:
    """The names of a file beside this one; '_' joins the words of a name."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [w.replace("_", " ") for line in lines if line[:1] != "#" for w in line.split()]


def _nouns() -> Iterator[str]:
    """Everyday words that may be a name as any word may: 'vrede', 'pasen', 'wind'."""
    stop = load_words("stop")["function"]
    for word, zipf in frequencies().items():
        plain = word.isalpha() and word.isascii() and 3 < len(word) < 8 and 3.4 < zipf < 4.8
        if plain and word not in stop and not word.endswith(("en", "t", "d", "de", "te", "e", "s")):
            yield word


@lru_cache(maxsize=1)
def pool() -> Pool:
    """The pool of all lists."""
    return Pool()


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


def _person(text: str, before: str, told: Told, chance: Random) -> str:
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


def _single(word: str, before: str, told: Told, chance: Random) -> str:
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
    if kind < 0.18:
        return chance.choice(names.words)
    if kind < 0.25:
        return chance.choice(names.nouns)
    name = chance.choice(names.first if kind < 0.75 else names.rare_first)
    return _misheard(name, chance) if chance.random() < 0.12 else name


def _surname(chance: Random, *, particle: bool) -> str:
    kind, names = chance.random(), pool()
    if particle:
        if kind < 0.5:
            return chance.choice(names.phrases)
        lead = chance.choice(
            ("van", "van der", "van de", "van den", "de", "ten", "ter", "el", "in t")
        )
        tail = names.places if lead == "van" and kind < 0.7 else names.last
        return f"{lead} {chance.choice(tail)}"
    if kind < 0.13:
        return chance.choice(names.callings)
    if kind < 0.2:
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
    swap = chance.choice(
        ("", name[at] * 2, chance.choice("aeiou" if name[at] in "aeiou" else "bdfgklmnprstvz"))
    )
    return name[:at] + swap + name[at + 1 :]


def _place(text: str, _: str, __: Told, chance: Random) -> str:
    names = pool()
    place = chance.choice(names.common if chance.random() < 0.3 else names.places)
    place = _misheard(place, chance) if chance.random() < 0.08 else place
    return _cased_like(place, text)


def _organisation(text: str, _: str, __: Told, chance: Random) -> str:
    lists = load_words("organisation")
    kept = (
        lists["heads"] | lists["inside"] | lists["tails"] | {"de", "het", "van", "en", "bij", "t"}
    )
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


def _address(text: str, _: str, __: Told, chance: Random) -> str:
    """Another street of the same kind, and another number now and then."""
    words = text.split()
    street = [w for w in words if not w[0].isdigit() and word_value(fold(w)) is None]
    if text.lower().startswith("postbus") or chance.random() < 0.2:
        return text
    if not street:
        return _number(text, chance) if len(words) == 1 else text
    if any(fold(w) in _PARTS_OF_NUMBERS or len(w) == 1 for w in street):
        return text
    rest = [w if n or chance.random() < 0.5 else _number(w, chance)
            for n, w in enumerate(w for w in words if w not in street)]  # fmt: skip
    return " ".join([_cased_like(_street(street[-1], chance), text), *rest])


_PARTS_OF_NUMBERS = frozenset(
    ("nee", "wacht", "sorry", "hoog", "bis", "rood", "zwart", "huis", "hs", "eh", "nummer")
)


def _street(old: str, chance: Random) -> str:
    """A street with an ending as `old` has one, or without."""
    names, kind = pool(), chance.random()
    if not fold(old).endswith(tuple(names.streets)):
        return chance.choice(names.bare_streets if kind < 0.8 else names.organisations)
    base = names.last if kind < 0.4 else names.first if kind < 0.6 else names.bare_streets
    stem = chance.choice(base).removeprefix("de ").removeprefix("het ")
    return stem + chance.choice(names.streets)


def _number(text: str, chance: Random) -> str:
    """Another house number, in digits or in words as `text` is."""
    value = chance.choice(
        (chance.randrange(1, 20), chance.randrange(1, 100), chance.randrange(999))
    )
    if text.isdigit():
        return str(value or 1)
    return _in_words(value or 1) if word_value(fold(text)) is not None else text


def _in_words(value: int) -> str:
    """A number under a thousand as Dutch says it: 'tweehonderdvierendertig'."""
    hundreds, rest = divmod(value, 100)
    head = ("" if hundreds == 1 else _small_number(hundreds)) + "honderd" if hundreds else ""
    return head + (_small_number(rest) if rest else "")


def _small_number(value: int) -> str:
    for table in (UNITS, TEENS, TENS):
        for word, known in table.items():
            if known == value:
                return word
    unit = _small_number(value % 10)
    return f"{unit}{'ën' if unit.endswith('e') else 'en'}{_small_number(value - value % 10)}"


MAKERS: dict[str, Callable[[str, str, Told, Random], str]] = {
    "PERSON": _person, "PLACE": _place, "ORGANISATION": _organisation, "ADDRESS": _address,
}  # fmt: skip
