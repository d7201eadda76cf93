"""What can go wrong between a browser or program and the service."""

from collections.abc import Iterable, Mapping
from typing import Any

from conversation.error import InputError, NotFound, VerkennerError


class NoSuchPage(NotFound):
    """Deze pagina bestaat niet. Controleer het adres of ga terug naar het begin."""


class WrongMethod(InputError):
    """Deze opdracht kan niet op dit adres. Ga terug naar het begin."""

    status = 405


class WrongHost(InputError):
    """Verkenner antwoordt alleen op deze computer. Open http://127.0.0.1 met de juiste poort."""


class OtherSite(VerkennerError):
    """Deze opdracht komt van een andere website. Open Verkenner zelf en probeer het opnieuw."""

    status = 403


class Unexpected(VerkennerError):
    """Er ging iets mis in Verkenner zelf. Probeer het opnieuw. Lukt het weer niet? Meld het dan
    bij uw beheerder."""


class InvalidBody(InputError):
    """De gegevens kloppen niet. Kijk in '/v1/openapi.json' welke velden nodig zijn."""

    def __init__(self, faults: Iterable[Mapping[str, Any]]) -> None:
        """`faults` as pydantic lists them. Keeps which known field is wrong, never a value."""
        super().__init__()
        self.faults = [{"location": _location(f), "code": str(f["type"])} for f in faults]


class BadForm(InputError):
    """Dit formulier kan Verkenner niet lezen. Ga terug en probeer het opnieuw."""


class NoTalk(InputError):
    """Er is nog geen gesprek. Plak de tekst van het gesprek of kies een bestand."""


class TalkTwice(InputError):
    """U koos een bestand en plakte ook tekst. Lever het gesprek op één manier aan."""


class LetterNotFound(NotFound):
    """Deze tekst bestaat niet. Kies 'huisarts' of 'casuskaart'."""


class NoSuchDemo(NotFound):
    """Dit voorbeeldgesprek bestaat niet. Kies een gesprek uit de lijst."""


class ServiceNotFound(NotFound):
    """Deze plek staat niet (meer) in de sociale kaart. Zoek opnieuw."""


def _location(fault: Mapping[str, Any]) -> str:
    if fault["type"] == "json_invalid":
        return "body"
    loc = fault["loc"][:-1] if fault["type"] == "extra_forbidden" else fault["loc"]
    return ".".join(str(part) for part in loc)
