"""Plain text: a line a turn, with or without a time and a speaker in front.

Read: `[mm:ss] Naam: tekst`, `00:00:03 Naam: tekst`, `Naam [0:03]: tekst`, a line `Naam   0:03` or
`0:03 Naam` with the text under it (Word and Teams), a time alone above a turn, and bare lines.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from conversation.format import speaker
from conversation.format.timestamp import TIME, Span, leading_span, ordered, seconds
from conversation.transcript import Transcript
from conversation.utterance import Utterance

_LONGEST_HEADER = 100  # characters of a line that holds a name and a time only
_NAME_TIME = re.compile(
    rf"(.{{1,60}}?)[\s,(\[]{{1,10}}({TIME})(?:\s?(?:-->|-|–)\s?({TIME}))?[)\]]?:?"
)
_NAME_TIME_TEXT = re.compile(
    rf"([^:\[(]{{1,60}}?)(?:[ \t]?[(\[]({TIME})[)\]][ \t]?:?|[ \t]({TIME})[ \t]?:[ \t])[ \t]*"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Line:
    """A line with what stood before the text. `blank_before`: an empty line stands above it."""

    text: str
    raw: str
    span: Span | None = None
    header: str | None = None
    blank_before: bool = False


def read_text(text: str, *, source: str = "text") -> Transcript:
    """The turns in `text`; lines without time and speaker go on with the turn above them."""
    raw = [line.strip() for line in text.split("\n")]
    bare_times = _trusts_bare_times(raw)
    lines = [
        _line(line, bare_times, blank_before=number == 0 or not raw[number - 1])
        for number, line in enumerate(raw)
        if line
    ]
    lines = _checked_headers(lines)
    return Transcript.of(_turns(lines, _labels(lines)), source=source)


def _trusts_bare_times(lines: Sequence[str]) -> bool:
    """Whether times without brackets are times: half of the lines with text begin with one.

    One in four is enough where nothing else stands on those lines but a name. A single '10:30 was
    de afspraak' is speech.
    """
    filled = [line for line in lines if line]
    spans = [found for line in filled if (found := leading_span(line)) and not found[0].bracketed]
    headers = sum(not rest or speaker.is_label(rest) for _, rest in spans)
    return len(spans) > 1 and (len(spans) * 2 >= len(filled) or headers * 4 >= len(filled))


def _line(line: str, bare_times: bool, *, blank_before: bool) -> _Line:
    found = leading_span(line)
    if found and (found[0].bracketed or bare_times or speaker.label_of(found[1])):
        span, rest = found
        header = speaker.clean(rest) if speaker.is_label(speaker.clean(rest)) else None
        return _Line(text=rest, raw=line, span=span, header=header, blank_before=blank_before)
    if named := _name_then_time(line):
        name, span, rest = named
        return _Line(text=rest, raw=line, span=span, header=name, blank_before=blank_before)
    return _Line(text=line, raw=line, blank_before=blank_before)


def _name_then_time(line: str) -> tuple[str, Span, str] | None:
    """The speaker, the time and the text of `Naam   0:03` and `Naam [0:03]: tekst`."""
    if len(line) <= _LONGEST_HEADER and (match := _NAME_TIME.fullmatch(line)):
        start, end = seconds(match[2]), seconds(match[3] or "")
    elif match := _NAME_TIME_TEXT.match(line):
        start, end = seconds(match[2] or match[3]), None
    else:
        return None
    name = speaker.clean(match[1])
    if start is None or not speaker.is_label(name):
        return None
    span = Span(start=start, end=ordered(start, end), bracketed=True)
    return name, span, line[match.end() :].strip()


def _checked_headers(lines: Sequence[_Line]) -> list[_Line]:
    """Take a line for a name and a time only where that layout comes back in the talk.

    A name after a time must also come back itself, with text under it: '[0:03] Goedemorgen' is
    speech.
    """
    counts = Counter(line.header for line in lines if line.header)
    below = [*lines[1:], None][: len(lines)]
    return [
        line
        if line.header is None or _is_header(line, line.header, following, counts)
        else _Line(text=line.raw, raw=line.raw, blank_before=line.blank_before)
        if line.text != line.header
        else replace(line, header=None)
        for line, following in zip(lines, below, strict=True)
    ]


def _is_header(line: _Line, name: str, below: _Line | None, counts: Counter[str]) -> bool:
    if speaker.is_role(name):
        return True
    if line.text != name:
        return counts.total() > 1
    return counts[name] > 1 and below is not None and below.span is None


def _labels(lines: Sequence[_Line]) -> frozenset[str]:
    """The speakers named before a colon, judged at the lines that most surely begin a turn."""
    above = [None, *lines]
    begins = [
        bool(line.span or (upper and upper.span and not upper.text))
        for line, upper in zip(lines, above, strict=False)
    ]
    timed = [line.text for line, begin in zip(lines, begins, strict=True) if begin and line.text]
    rest = [line.text for line, begin in zip(lines, begins, strict=True) if not begin]
    if len(timed) > 1:
        return speaker.accepted(timed, rest)
    every = [line.text for line in lines]
    spaced = [line.text for line in lines if line.blank_before]
    return speaker.accepted(every) | (speaker.accepted(spaced) if len(spaced) > 1 else frozenset())


def _turns(lines: Sequence[_Line], labels: frozenset[str]) -> list[Utterance]:
    turns: list[Utterance] = []
    parts: list[str] = []
    for line in lines:
        name, said = _opening(line, labels)
        begins = bool(name or line.span)
        has_begun = bool(turns) and (turns[-1].speaker or turns[-1].start is not None)
        waits = bool(turns) and not parts and turns[-1].start is not None
        if begins and not line.span and waits and not turns[-1].speaker:
            turns[-1] = replace(turns[-1], speaker=name)  # the time stood on a line of its own
        elif begins or not has_begun:
            _close(turns, parts)
            turns.append(_new(line, name))
        elif line.blank_before and parts:
            _close(turns, parts)
            turns.append(Utterance(i=0, text="", speaker=turns[-1].speaker))
        parts += said.split()
    _close(turns, parts)
    return [turn for turn in turns if turn.text]


def _opening(line: _Line, labels: frozenset[str]) -> tuple[str | None, str]:
    if line.header:
        return line.header, "" if line.text == line.header else line.text
    return speaker.split(line.text, labels)


def _new(line: _Line, name: str | None) -> Utterance:
    start, end = (line.span.start, line.span.end) if line.span else (None, None)
    return Utterance(i=0, text="", speaker=name, start=start, end=end)


def _close(turns: list[Utterance], parts: list[str]) -> None:
    """Put the words gathered so far into the turn that is open."""
    if turns:
        turns[-1] = replace(turns[-1], text=" ".join(parts))
    parts.clear()
