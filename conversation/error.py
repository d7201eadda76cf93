"""Every error a user can meet, in one tree.

The docstring of an error is its default message: plain Dutch that says what went wrong and what to
do next. A message never holds text of a talk or a personal value. `status` is the HTTP status the
service answers with; the command line always exits with 1.
"""

from typing import ClassVar


class VerkennerError(Exception):
    """Er ging iets mis. Probeer het opnieuw of vraag uw beheerder om hulp."""

    status: ClassVar[int] = 500

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or " ".join((type(self).__doc__ or "").split()))


class InputError(VerkennerError):
    """Dit kan Verkenner niet lezen. Controleer het bestand en probeer het opnieuw."""

    status = 400


class NoSuchFile(InputError):
    """Dit bestand bestaat niet. Controleer de naam en de map."""


class FileTooLarge(InputError):
    """Dit bestand is te groot. Knip het gesprek in delen en verwerk die een voor een."""

    status = 413


class EmptyTranscript(InputError):
    """In dit bestand staat geen gesproken tekst. Kies een ander bestand."""


class UnknownTranscriptFormat(InputError):
    """Dit bestand herkent Verkenner niet als gesprek. U kunt aanleveren: gewone tekst
    ('[mm:ss] Naam: tekst'), WebVTT, SRT, Whisper-JSON of een Word-bestand (docx)."""


class BrokenTranscript(InputError):
    """Dit bestand is beschadigd of niet af. Bewaar het gesprek opnieuw in het programma waarmee het
    is gemaakt, en kies dan dat bestand."""


class NotDutch(InputError):
    """Dit gesprek lijkt niet in het Nederlands. Verkenner kan alleen in Nederlandse tekst
    persoonlijke gegevens betrouwbaar weghalen en verwerkt dit gesprek daarom niet."""


class SocialMapError(InputError):
    """Deze sociale kaart kan Verkenner niet lezen. Controleer de map met
    'verkenner map check MAP'."""


class UnknownMunicipality(InputError):
    """Deze gemeente staat niet in de sociale kaart. Controleer de naam."""


class EmptyQuestion(InputError):
    """Er staat geen vraag. Typ wat u zoekt, bijvoorbeeld: 'hulp bij schulden in mijn wijk'."""


class NotFound(VerkennerError):
    """Dit bestaat niet of niet meer. Ga terug naar het begin."""

    status = 404


class LetterBarred(VerkennerError):
    """De inwoner zei dat de huisarts dit niet mag weten. Daarom is er geen brief. Lees de regels
    na en vraag de inwoner wat wel en niet mag."""

    status = 403


class SetupError(VerkennerError):
    """Er mist iets in de installatie. Draai 'verkenner doctor' om te zien wat."""

    status = 503


class MissingModel(SetupError):
    """Er is geen model gevonden. Draai 'verkenner doctor' om te zien welke map leeg is."""


class MissingExtra(SetupError):
    """Een onderdeel is niet geïnstalleerd. Draai 'verkenner doctor' om te zien welk."""


class InvalidSetting(SetupError):
    """Een instelling klopt niet. Draai 'verkenner doctor' om te zien welke."""


class PrivacyError(VerkennerError):
    """De bescherming van persoonlijke gegevens werkt niet. Er is niets verwerkt of verstuurd."""


class DetectorDown(PrivacyError):
    """Een onderdeel dat persoonlijke gegevens zoekt, doet het niet. Er is niets verwerkt.
    Draai 'verkenner doctor' en probeer het daarna opnieuw."""


class LeakPrevented(PrivacyError):
    """In een vraag aan een taalmodel stond nog een persoonlijk gegeven. De vraag is
    tegengehouden en niet verstuurd."""


class VaultShut(PrivacyError):
    """De namen en nummers van dit gesprek gaan niet open: de sleutel ontbreekt of de gegevens zijn
    veranderd. Vraag uw beheerder of het sleutelbestand er nog is."""


class VaultGone(PrivacyError):
    """De namen en nummers van dit gesprek zijn gewist. Het verslag zelf staat er nog. Een
    verbetering kan niet meer."""

    status = 410


class NotYours(PrivacyError):
    """Alleen de inwoner kan een stuk dat buiten het verslag bleef, er weer in laten komen."""

    status = 403


class BadCorrection(InputError):
    """Deze verbetering past niet bij het gesprek. Kijk na wat u koos."""


class EndpointError(VerkennerError):
    """Het taalmodel gaf geen bruikbaar antwoord. Verkenner gaat verder zonder."""

    status = 502


class EndpointUnreachable(EndpointError):
    """Het taalmodel is niet bereikbaar. Controleer of het aanstaat en of het adres in
    VERKENNER_LLM_URL klopt."""


class EndpointRefused(EndpointError):
    """Het antwoord van het taalmodel voldeed niet aan de afspraken en is niet gebruikt."""
