"""One cell of a sociale kaart, read for what it is meant to be; unreadable is None."""

import math
import re
from datetime import date, datetime

YES = frozenset({"1", "ja", "j", "yes", "true", "waar", "x"})
NO = frozenset({"0", "nee", "n", "no", "false", "onwaar"})
NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
ISO_DATE = "%Y-%m-%d"
OTHER_DATES = ("%d-%m-%Y", "%d/%m/%Y", "%Y/%m/%d", "%d.%m.%Y")


def number(text: str) -> float | None:
    """A number with a point or a decimal comma; None when it is not one."""
    if not NUMBER.fullmatch(text):
        return None
    value = float(text.replace(",", "."))
    return value if math.isfinite(value) else None


def whole(text: str) -> int | None:
    """A whole number ("18", "18,0"); None when it is not one."""
    value = number(text)
    return int(value) if value is not None and value == int(value) else None


def truth(text: str) -> bool | None:
    """0 or 1, or its Dutch and English words; None when it is neither."""
    word = text.casefold()
    return True if word in YES else False if word in NO else None


def iso_date(text: str) -> date | None:
    """A date as 2026-03-31 (a time behind it is allowed); None when it is not one."""
    return _date(text[:10], ISO_DATE) if text[10:11] in ("", "T", " ") else None


def other_date(text: str) -> date | None:
    """A date in another common way of writing, day first; None when it is not one."""
    return next((d for d in (_date(text, form) for form in OTHER_DATES) if d), None)


def listed(text: str) -> tuple[str, ...]:
    """The parts between semicolons, each once, in order."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


def _date(text: str, form: str) -> date | None:
    try:
        return datetime.strptime(text, form).date()
    except ValueError:
        return None
