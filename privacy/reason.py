"""Why something was taken for personal data, in words for the gespreksvoerder."""

from enum import StrEnum

from privacy.entity import BY_HAND, MEMORY, SPEAKER

UNKNOWN = "Verkenner vond dit met zijn regels."
REASONS = {
    "bsn": "Negen cijfers die volgens de rekenregel een burgerservicenummer kunnen zijn.",
    "iban": "Letters en cijfers die volgens de rekenregel een rekeningnummer zijn.",
    "phone": "Cijfers in de vorm van een telefoonnummer.",
    "email": "Dit heeft de vorm van een e-mailadres, getypt of hardop gezegd.",
    "url": "Dit heeft de vorm van een webadres of een account.",
    "postcode": "Vier cijfers en twee letters: de vorm van een postcode.",
    "address": "Een straat of huisnummer, te zien aan het woord of aan de woorden eromheen.",
    "plate": "Letters en cijfers in de vorm van een kenteken.",
    "id": "Een nummer waar bij wordt gezegd wat het is, zoals een klantnummer.",
    "date": "Een dag met een maand.",
    "organisation": "Een naam van een organisatie, te zien aan het woord of de woorden eromheen.",
    "place": "Dit staat op de lijst met plaatsen, of de woorden eromheen wijzen op een plaats.",
    "person": "Dit staat op de lijst met namen, of de woorden eromheen wijzen op een naam.",
    "announced": "Er wordt bij gezegd wat het is, zoals 'mijn kenteken is'.",
    "tagged": "Een klein geleerd model herkent aan de zin dat dit een naam is.",
    "model": "Het model dat uw beheerder koos, ziet dit als een naam.",
    MEMORY: "Dit lijkt op iets wat elders in het gesprek is gevonden.",
    SPEAKER: "Dit staat bij een spreker als naam.",
    BY_HAND: "U hebt dit zelf aangewezen.",
}


class Confidence(StrEnum):
    """How sure the finder was."""

    SURE = "zeker"
    LIKELY = "waarschijnlijk"
    POSSIBLE = "misschien"


def reason_of(found_by: str) -> str:
    """The sentence for a finder (see `Entity.found_by`)."""
    return REASONS.get(found_by, UNKNOWN)


def confidence_of(score: float) -> Confidence:
    """In words, from a score of 0 to 1."""
    if score >= 0.8:
        return Confidence.SURE
    return Confidence.LIKELY if score >= 0.5 else Confidence.POSSIBLE
