"""The last look before text leaves: no original of the vault may stand in it."""

from collections.abc import Iterable

from conversation.error import LeakPrevented
from privacy.entity import EntityType
from privacy.lexicon import frequency, load_names
from privacy.pseudonym import PATTERN
from privacy.safe_text import SafeText
from privacy.vault import Vault
from privacy.wanted import BARRIER, Sighting, Wanted

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
# Names of this Zipf frequency and up are everyday words and leak only with a capital ('Wil').
EVERYDAY = 4.0
SENTENCE_END = ".?!:…\n" + BARRIER


def check_leak(parts: Iterable[SafeText], vault: Vault) -> None:
    """Refuse `parts` when an original of `vault` stands in them.

    Compared on word boundaries, without case, accents, signs and spacing; numbers, dates and
    addresses typed or said (privacy/value_form.py). Of a name each telling word counts. An original
    that is also an everyday word ('Wil', 'Best') counts only with a capital inside a sentence.

    Raises:
        LeakPrevented: the message names the kind of value, never the value.
    """
    originals = ((o, entry.type) for entry in vault.entries for o in entry.originals)
    wanted = Wanted.with_parts(originals)
    for part in parts:
        kind = _first_in(PATTERN.sub(f" {BARRIER} ", part.text), wanted)
        if kind is not None:
            raise LeakPrevented(
                f"In een vraag aan een taalmodel stond nog {KINDS[kind]}. "
                "De vraag is tegengehouden en niet verstuurd."
            )


def _first_in(text: str, wanted: Wanted) -> EntityType | None:
    """The kind of the first original in `text`; None when it is clean."""
    for seen in wanted.sightings(text):
        one_word = seen.words == 1 and seen.token.is_word
        if not one_word or not _everyday(seen.token.norm) or _capital(text, seen):
            return seen.type
    return None


def _everyday(word: str) -> bool:
    if word in load_names().strong_first:
        return False
    return word in load_names().ordinary or frequency(word) >= EVERYDAY or len(word) < 3


def _capital(text: str, seen: Sighting) -> bool:
    """A capital that is not there for the beginning of a sentence."""
    before = text[: seen.start].rstrip(" \t\r")
    return seen.token.is_upper_start and bool(before) and before[-1] not in SENTENCE_END
