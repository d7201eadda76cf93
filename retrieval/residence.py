"""For whose residents a service is, read from what it says."""

import re

from retrieval.folding import fold
from retrieval.service import Service

EXCLUDING = re.compile(r"\b(?:behalve|niet in|uitgezonderd)\b")
RESIDENTS = re.compile(
    r"\b(?:alleen|uitsluitend|enkel|slechts|exclusief)\b[^.;]{0,40}?\b(?:inwoners?|bewoners|buurtbewoners|wijkbewoners"
    r"|dorpsgenoten|mensen die (?:in|op)|wie in|wonen in|woont in|ingezetenen)\b([^.;]*)"
    r"|\bgeen (?:\w+ ){1,4}(?:van|uit) (?:buiten|(?:een )?andere) (?:de |onze )?gemeenten?\b()"
    r"|\b(?:inwoners?|bewoners) van (?:buiten|andere|elders)[^.;]{0,60}(?:niet|geen)\b()"
    r"|\b(?:voor|doelgroep:?|\() ?(?:de |alle )?(?:inwoners?|bewoners|huurders|ynwenners)\b([^.;]*)"
    r"|(?:^|[.:(] ?)(?:inwoners|bewoners)(?: van| uit| in| gemeente)* ([^.;]*)"
    r"|\b(?:alleen|enkel|uitsluitend) in ([^.;]*)|\bhele gemeente ([^.;]*)"
    r"|(?:^|[.;] )([^.;]{3,40}) en (?:de )?(?:omliggende )?dorpen\b"
    r"|\bwie (?:in|op) ([^.;]{2,40}) (?:woont|staat ingeschreven)"
    r"|\b(?:je|u) (?:moet|dient) (?:wel )?in ([^.;]{2,40}) (?:te )?(?:wonen|staan ingeschreven)"
)
ONLY = re.compile(
    r"\b(?:alleen|uitsluitend|enkel|slechts|exclusief|geen|niet|moet|dient|wonen|woont|ingeschreven)\b"
)


def residents_of(text: str, places: "re.Pattern[str] | None") -> list[str]:
    """The parts of a folded text that say for whose residents it is ('voor Eikstad en Dijk')."""
    said = [part for m in RESIDENTS.finditer(text) for part in m.groups() if part]
    return said + [m[1] for m in (places.finditer(text) if places else ())]


def for_places(names: list[str]) -> "re.Pattern[str] | None":
    """Finds 'voor Eikstad, Dijk en Beekdal' in a folded text, for the places of a map."""
    if not names:
        return None
    one = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    lead = r"(?:heel |de gemeente |de dorpen |mensen uit |iedereen (?:uit|in) |wie in |jeugd uit )?"
    return re.compile(rf"\bvoor {lead}((?:{one})\b(?:(?:, | en | & )(?:{one})\b)*)")


def for_places_only(names: list[str]) -> "re.Pattern[str] | None":
    """Finds 'alleen Eikstad' and 'uitsluitend voor Dijk' in a folded text."""
    if not names:
        return None
    one = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(
        rf"\b(?:alleen|enkel|uitsluitend|slechts|exclusief) (?:(?:in|voor|uit|binnen) )?"
        rf"(?:(?:de )?gemeente )?(?:{one})\b"
    )


def shut_for(
    own: list[str], others: list[str], service: Service, text: str, said: list[str]
) -> bool:
    """Whether a text that restricts itself to residents leaves out those of `own`.

    `said` are the parts of it that name them.
    """
    if any(names_one(part, own) for part in said):
        return False
    if any(names_one(part, others) for part in said):
        return True
    if not ONLY.search(text):
        return False
    return bool(service.municipality) and fold(service.municipality) != own[0]


def names_one(text: str, names: list[str]) -> bool:
    return any(re.search(rf"\b{re.escape(name)}\b", text) for name in names)
