"""Small Dutch phrases that every view of a report shares: terminal, Markdown and pages."""

from datetime import date

from assistant.dutch_date import day
from assistant.step.next_step import NextStep, Wait
from conversation.role import Role

ROLES = {
    Role.RESIDENT: "inwoner",
    Role.CLOSE_ONE: "naaste",
    Role.FACILITATOR: "gespreksvoerder",
    Role.INTERPRETER: "tolk",
    Role.UNKNOWN: "onbekend",
}
OUTCOMES = {
    "ggz": "Hulp van de ggz",
    "sociaal domein": "Hulp in het sociaal domein",
    "both": "Hulp van de ggz en in het sociaal domein",
    "none": "Geen zorg of hulp nodig",
    "open": "Nog niet besloten",
}
NOT_CHECKED = "Concept. Gemaakt door een computer. Nog niet gecontroleerd door een mens."
NO_MAP = "Er is geen sociale kaart gekozen. Daarom staan er geen stappen in dit verslag."
NO_CARE = "Er is geen zorg of hulp nodig. Daarom staan er geen stappen."
NO_STEPS = "In de sociale kaart staat niets dat hierbij past."


def weeks(number: float) -> str:
    """A number of weeks with a decimal comma."""
    return f"{number:g}".replace(".", ",") + (" week" if number == 1 else " weken")


def wait_text(wait: Wait | None) -> str:
    """How long one waits, how old the figure is, and whether it is within the norm."""
    if wait is None:
        return "Wachttijd onbekend"
    known = []
    if wait.intake_weeks is not None:
        known.append(f"{weeks(wait.intake_weeks)} tot het eerste gesprek")
    if wait.treatment_weeks is not None:
        known.append(f"{weeks(wait.treatment_weeks)} tot de behandeling begint")
    if not known:
        return "Wachttijd onbekend"
    norm = {True: "binnen de norm", False: "langer dan de norm", None: "norm niet te bepalen"}
    dated = f", gemeten op {day(wait.measured_on)}" if wait.measured_on else ""
    return f"Wachten: {', daarna '.join(known)} ({norm[wait.within_norm]}{dated})"


def distance_text(step: NextStep) -> str:
    """Where the service is, seen from the inwoner's municipality."""
    service = step.service
    if step.distance_km is None:
        return service.municipality or ("online" if service.online else "")
    return f"{service.municipality}, ongeveer {max(1, round(step.distance_km))} km"


def verified_text(checked: date | None) -> str:
    """When the map last checked this entry."""
    return f"Gecontroleerd op {day(checked)}" if checked else "Nooit gecontroleerd: bel eerst even"


def clock(seconds: float | None) -> str:
    """A moment in the talk as mm:ss, empty when it is unknown."""
    return "" if seconds is None else f"{int(seconds) // 60:02d}:{int(seconds) % 60:02d}"


def counted(number: int, one: str, more: str) -> str:
    """A number with its noun in the right form: 1 regel, 2 regels."""
    return f"{number} {one if number == 1 else more}"
