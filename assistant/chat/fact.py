"""One property of one service in plain words, as the map has it; what is unknown is said so."""

from collections.abc import Callable
from datetime import date

from assistant.chat.asked import Asked
from assistant.chat.condition import speaks
from assistant.chat.cue import Property
from assistant.chat.opening import FULL_NAMES as DAY_NAMES
from assistant.chat.opening import Yes, open_in_evening, open_on_any
from assistant.chat.wait import wait_text
from assistant.dutch_date import day
from retrieval.hours import DAYS
from retrieval.quality import STALE_DAYS
from retrieval.service import Service
from retrieval.text import fold


def fact(service: Service, what: Property, asked: Asked) -> str:
    """The sentence that answers `what`, and where to ask when the map does not know."""
    closer = _CLOSER.get(what)
    if told := closer(service, asked) if closer else _PLAIN[what](service):
        return told
    missing = f"{_MISSING[what]} staat niet op de kaart."
    return f"{missing} {way_to_ask(service, but=what)}".strip()


def way_to_ask(service: Service, but: Property | None = None) -> str:
    """How to ask the service itself."""
    if service.phone and but is not Property.PHONE:
        return f"Bel {service.phone} om het te vragen."
    if service.email and but is not Property.EMAIL:
        return f"Mail naar {service.email} om het te vragen."
    if service.url and but is not Property.URL:
        return f"Kijk op {service.url}"
    return ""


def freshness(service: Service, today: date) -> str:
    """A warning where nobody checked the entry for long."""
    checked = service.last_verified
    if checked is None:
        return "Let op: wanneer dit is nagekeken, is niet bekend. Bel eerst even."
    if (today - checked).days > STALE_DAYS:
        return f"Let op: dit is lang niet gecontroleerd (laatst op {day(checked)}). Bel eerst even."
    return ""


def name_of(service: Service) -> str:
    """The name, with the provider and the place where those are not part of it."""
    by = service.organisation
    told = service.name if not by or fold(by) in fold(service.name) else f"{service.name} van {by}"
    place = service.municipality
    return told if not place or fold(place) in fold(told) else f"{told} ({place})"


def _phone(service: Service) -> str:
    return f"Het telefoonnummer is {service.phone}." if service.phone else ""


def _email(service: Service) -> str:
    return f"Het mailadres is {service.email}" if service.email else ""


def _url(service: Service) -> str:
    return f"De website is {service.url}" if service.url else ""


def _address(service: Service) -> str:
    if service.address:
        town = " ".join(part for part in (service.postcode, service.municipality) if part)
        return f"Het adres is {service.address}{f', {town}' if town else ''}."
    return "Dit is online: er is geen adres." if service.online and not service.municipality else ""


def _hours(service: Service, asked: Asked) -> str:
    hours = service.opening_hours
    if not hours:
        return ""
    opening = ""
    if asked.days:
        names = " of ".join(DAY_NAMES[DAYS.index(d)] for d in asked.days)
        opening = _OPEN[open_on_any(hours, asked.days)].format(f"op {names}")
    elif asked.evening:
        opening = _OPEN[open_in_evening(hours)].format("'s avonds")
    return f"{opening}De tijden zijn: {hours}."


_OPEN = {
    Yes.YES: "Het is {} open. ",
    Yes.NO: "Het is {} niet open. ",
    Yes.UNKNOWN: "Of het {} open is, is niet zeker. ",
}


def _costs(service: Service) -> str:
    return f"De kosten: {service.costs}." if service.costs else ""


def _referral(service: Service) -> str:
    criteria = service.referral_criteria.rstrip(".")
    if service.referral_needed:
        return (
            f"Ja, daar is een verwijzing of aanmelding voor nodig: {criteria}."
            if criteria
            else ("Ja, daar is een verwijzing voor nodig.")
        )
    if service.referral_needed is False:
        besides = f" Wel geldt: {criteria}." if criteria else ""
        return f"Nee, een verwijzing is niet nodig.{besides}"
    return ""


def _age(service: Service, asked: Asked) -> str:
    low, high = service.age_min, service.age_max
    if low is None and high is None:
        return ""
    if low is None:
        told = f"Het is voor mensen tot en met {high} jaar."
    else:
        told = (
            f"Het is voor mensen {f'van {low} tot en met {high}' if high else f'vanaf {low}'} jaar."
        )
    if asked.age is None:
        return told
    fits = (low or 0) <= asked.age <= (high or 999)
    return f"{'Ja' if fits else 'Nee'}. {told}"


def _language(service: Service, asked: Asked) -> str:
    spoken = service.languages
    if not spoken:
        return ""
    told = f"Op de kaart staat: {_listed(spoken)}."
    if not asked.language:
        return told
    holds = speaks(service, asked.language)
    return f"{'Ja' if holds else 'Nee, die taal staat er niet bij'}. {told}"


def _online(service: Service) -> str:
    if not service.online:
        return "Nee, op de kaart staat niet dat dit online kan."
    return "Ja, dit is ook online." if service.municipality else "Ja, dit is online."


def _checked(service: Service) -> str:
    checked = service.last_verified
    return f"De gegevens zijn het laatst nagekeken op {day(checked)}." if checked else ""


def _insurer(service: Service) -> str:
    names = dict.fromkeys(n for w in service.wait_times for n in w.contracted_insurers)
    if names:
        return f"Er is een contract met {_listed(tuple(names))}."
    known = bool(service.wait_times)
    return "Op de kaart staat geen contract met een verzekeraar." if known else ""


def _about(service: Service) -> str:
    return f"Soort aanbod: {service.category}." if service.category else ""


def _listed(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} en {names[-1]}"


_PLAIN: dict[Property, Callable[[Service], str]] = {
    Property.PHONE: _phone,
    Property.EMAIL: _email,
    Property.URL: _url,
    Property.ADDRESS: _address,
    Property.COSTS: _costs,
    Property.REFERRAL: _referral,
    Property.ONLINE: _online,
    Property.FRESHNESS: _checked,
    Property.INSURER: _insurer,
    Property.ABOUT: _about,
}
# What depends on more of the question: a day, an age, a language, a complaint.
_CLOSER: dict[Property, Callable[[Service, Asked], str]] = {
    Property.HOURS: _hours,
    Property.WAIT: wait_text,
    Property.AGE: _age,
    Property.LANGUAGE: _language,
}

_MISSING = {
    Property.PHONE: "Een telefoonnummer",
    Property.EMAIL: "Een mailadres",
    Property.URL: "Een website",
    Property.ADDRESS: "Een adres",
    Property.HOURS: "Wanneer het open is,",
    Property.COSTS: "Wat het kost,",
    Property.REFERRAL: "Of een verwijzing nodig is,",
    Property.WAIT: "Hoe lang het wachten is,",
    Property.AGE: "Een leeftijd",
    Property.LANGUAGE: "Welke talen men er spreekt,",
    Property.ONLINE: "Of het online kan,",
    Property.FRESHNESS: "Wanneer dit is nagekeken,",
    Property.INSURER: "Met welke verzekeraars er een contract is,",
    Property.ABOUT: "Wat het aanbod inhoudt,",
}
