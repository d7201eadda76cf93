"""SubRip (SRT): numbered cues with a comma in the time; numbers and commas are often missing."""

import re

from conversation.format.cue import Cue, cues_in, joined, utterances_in
from conversation.format.webvtt import plain
from conversation.transcript import Transcript

_PLACE_ON_SCREEN = re.compile(r"\{\\[^{}\n]{0,80}\}")


def read_srt(text: str) -> Transcript:
    """The turns in an SRT file; speakers as `Naam: tekst`."""
    cues = map(_without_placing, cues_in(text.split("\n"), _is_number))
    return Transcript.of(joined(utterances_in(map(plain, cues))), source="srt")


def _is_number(line: str, blank_before: bool, count: int) -> bool:
    """Numbers of cues. Without an empty line above it, only the number that is due counts."""
    return line.isdecimal() and (blank_before or line == str(count))


def _without_placing(cue: Cue) -> Cue:
    lines = tuple(_PLACE_ON_SCREEN.sub("", line) for line in cue.lines)
    return Cue(lines=lines, start=cue.start, end=cue.end)
