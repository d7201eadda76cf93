"""How long one waits for a service, and how old that figure is."""

from assistant.chat.asked import Asked
from assistant.dutch_date import day
from retrieval.service import Service, WaitTime
from retrieval.taxonomy import taxonomy


def wait_text(service: Service, asked: Asked) -> str:
    """The figures for what was asked, else all; empty when the map has none."""
    rows = [w for w in service.wait_times if _is_about(w, asked.diagnosis)]
    return " ".join(dict.fromkeys(told for w in rows or service.wait_times if (told := _row(w))))


def waiting(wait: WaitTime) -> str:
    """The weeks of one row; empty when none are known."""
    if wait.intake_weeks is None:
        return ""
    text = f"{weeks(wait.intake_weeks)} tot het eerste gesprek"
    if wait.treatment_weeks is not None:
        text += f", daarna {weeks(wait.treatment_weeks)} tot de hulp begint"
    return text


def measured(wait: WaitTime) -> str:
    """When it was measured, for behind a figure."""
    return f" (gemeten op {day(wait.measured_on)})" if wait.measured_on else ""


def weeks(number: float) -> str:
    """'1 week', '2,5 weken'; zero is told as such a short wait."""
    if number == 0:
        return "minder dan een week"
    told = f"{number:g}".replace(".", ",")
    return f"{told} week" if number == 1 else f"{told} weken"


def _is_about(wait: WaitTime, diagnosis: str) -> bool:
    return not diagnosis or taxonomy().group(wait.diagnosis_group) == diagnosis


def _row(wait: WaitTime) -> str:
    """A stop beside known weeks is one for these insurers: others may come."""
    group = f" voor {wait.diagnosis_group}" if wait.diagnosis_group else ""
    told = waiting(wait)
    if wait.accepts_new is False:
        insured = ", ".join(wait.contracted_insurers)
        whom = f" bij {insured}" if insured and told else ""
        return f"Men neemt{group}{whom} op dit moment geen nieuwe mensen aan{measured(wait)}."
    return f"De wachttijd{group} is {told}{measured(wait)}." if told else ""
