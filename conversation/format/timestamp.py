"""Times as transcripts write them: m:ss, h:mm:ss, with or without parts of a second."""

import re
from dataclasses import dataclass

TIME = r"(?:\d{1,3}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,3})?"
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3}))?")
_SPAN = re.compile(rf"({TIME})(?:[ \t]{{0,5}}(?:-->|->|–|—|-|tot|/)[ \t]{{0,5}}({TIME}))?")
_OPEN, _CLOSE = "[({<", "])}>"


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A time or a stretch of time in seconds, as it stood at the beginning of a line."""

    start: float
    end: float | None = None
    bracketed: bool = False


def seconds(written: str) -> float | None:
    """The seconds that `written` stands for, or None when it is no time (such as 10:75)."""
    match = _CLOCK.fullmatch(written.strip())
    if match is None:
        return None
    hours, minutes, rest, part = match.groups()
    if int(rest) > 59 or (hours is not None and int(minutes) > 59):
        return None
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(rest)
    return whole + (int(part) / 10 ** len(part) if part else 0.0)


def leading_span(line: str) -> tuple[Span, str] | None:
    """The time `line` begins with and what follows it, or None when it begins with no time.

    Brackets of any kind may stand around it; without brackets a space or the end must follow.
    """
    opened = line[:1] in _OPEN and line[:1] != ""
    match = _SPAN.match(line, 1 if opened else 0)
    if match is None:
        return None
    rest = line[match.end() :]
    closed = rest[:1] in _CLOSE and rest[:1] != ""
    if opened != closed or (not opened and rest[:1].strip()):
        return None
    start, end = seconds(match[1]), seconds(match[2]) if match[2] else None
    if start is None or (match[2] and end is None):
        return None
    text = rest[1:] if closed else rest
    return Span(start=start, end=ordered(start, end), bracketed=opened), text.lstrip(" \t")


def ordered(start: float | None, end: float | None) -> float | None:
    """`end`, or None when it lies before `start` and so cannot be right."""
    return None if start is not None and end is not None and end < start else end
