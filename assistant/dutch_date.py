"""Dates as people write them in Dutch."""

from datetime import date

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def day(when: date) -> str:
    """A date in full: 3 november 2026."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"
