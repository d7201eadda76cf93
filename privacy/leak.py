"""The last look before text leaves: no original of the vault may stand in it."""

from collections.abc import Iterable, Iterator

from conversation.error import LeakPrevented
from privacy.entity import EntityType
from privacy.lexicon import frequency, load_names, load_words
from privacy.pseudonym import PATTERN
from privacy.reading.code import item_at
from privacy.reading.token import Token, tokens
from privacy.safe_text import SafeText
from privacy.vault import Vault

KINDS = {
    EntityType.PERSON: "een naam",
    EntityType.PLACE: "een plaats",
    EntityType.ADDRESS: "een adres",
    EntityType.POSTCODE: "een postcode",
    EntityType.PHONE: "een telefoonnummer",
    EntityType.EMAIL: "een e-mailadres",
    EntityType.URL: "een webadres",
    EntityType.BSN: "een burgerservicenummer",
    EntityType.IBAN: "een rekeningnummer",
    EntityType.ID: "een nummer",
    EntityType.DATE: "een datum",
    EntityType.LICENSE_PLATE: "een kenteken",
    EntityType.ORGANISATION: "een organisatie",
}
# Numbers shorter than this are too common to be an original on their own ('12' of an address).
SHORTEST_NUMBER = 4
# Names of this Zipf frequency and up are everyday words and leak only with a capital ('Wil').
EVERYDAY = 4.0


def check_leak(parts: Iterable[SafeText], vault: Vault) -> None:
    """Refuse `parts` when an original of `vault` stands in them.

    Compared on word boundaries: the words without case, accents, signs and spacing, and the digits
    and letters of numbers, typed or said. Of a name each telling word counts. An original that is
    also an everyday word ('Wil', 'Best') counts only with a capital inside a sentence.

    Raises:
        LeakPrevented: the message names the kind of value, never the value.
    """
    wanted = _Wanted(vault)
    for part in parts:
        kind = wanted.first_in(PATTERN.sub(" ¦ ", part.text))
        if kind is not None:
            raise LeakPrevented(
                f"In een vraag aan een taalmodel stond nog {KINDS[kind]}. "
                "De vraag is tegengehouden en niet verstuurd."
            )


class _Wanted:
    """The originals in the forms they are looked for."""

    def __init__(self, vault: Vault) -> None:
        self.rows: dict[str, list[tuple[tuple[str, ...], EntityType]]] = {}
        self.codes: dict[str, EntityType] = {}
        for entry in vault.entries:
            for original in entry.originals:
                self._add(original, entry.type)

    def _add(self, original: str, kind: EntityType) -> None:
        row = _words(original)
        forms = {row, *((w,) for w in row if kind is EntityType.PERSON and _tells(w))}
        for words in forms:
            if words and len("".join(words)) > 1:
                self.rows.setdefault(words[0], []).append((words, kind))
        code = _code(list(tokens(original)))
        if len([c for c in code if c.isdigit()]) >= SHORTEST_NUMBER:
            self.codes[code] = kind

    def first_in(self, text: str) -> EntityType | None:
        """The kind of the first original in `text`; None when it is clean."""
        row = [t for t in tokens(text) if t.is_word or t.is_digit or t.text == "¦"]
        full = list(tokens(text))
        for i, token in enumerate(row):
            for words, kind in self.rows.get(token.norm, ()):
                if tuple(t.norm for t in row[i : i + len(words)]) != words:
                    continue
                if len(words) > 1 or not _everyday(words[0]) or _capital(full, token):
                    return kind
        return self._code_in(full)

    def _code_in(self, row: list[Token]) -> EntityType | None:
        for stretch in _stretches(row):
            for i in range(len(stretch)):
                joined = ""
                for value in stretch[i:]:
                    joined += value
                    if joined in self.codes:
                        return self.codes[joined]
        return None


def _words(text: str) -> tuple[str, ...]:
    return tuple(t.norm for t in tokens(text) if t.is_word or t.is_digit)


def _tells(word: str) -> bool:
    return len(word) > 2 and word not in load_words("person")["tussen"]


def _everyday(word: str) -> bool:
    if word in load_names().strong_first:
        return False
    return word in load_names().ordinary or frequency(word) >= EVERYDAY or len(word) < 3


def _capital(row: list[Token], token: Token) -> bool:
    """A capital that is not there for the beginning of a sentence."""
    at = next((i for i, t in enumerate(row) if t.start == token.start), 0)
    return token.is_upper_start and at > 0 and row[at - 1].text not in ".?!:…\n¦"


def _stretches(row: list[Token]) -> Iterator[list[str]]:
    """Neighbouring numbers and letters; signs between them do not count, words do."""
    values: list[str] = []
    i = 0
    while i < len(row):
        item = item_at(row, i)
        if item is not None:
            values.append(item.value)
            i = item.last
            continue
        if row[i].is_word or row[i].text == "¦":
            if values:
                yield values[:200]
            values = []
        i += 1
    if values:
        yield values[:200]


def _code(row: list[Token]) -> str:
    parts = [value for stretch in _stretches(row) for value in stretch]
    return "".join(parts)
