"""WebVTT, as Teams, Zoom and recognizers write it (W3C WebVTT, and what differs in real life)."""

import html
import re
from collections.abc import Iterator, Sequence

from conversation.format.cue import Cue, cues_in, is_timing, joined, utterances_in
from conversation.transcript import Transcript
from conversation.utterance import Utterance

_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,80})?[ \t]{1,9}([^<>\n]{0,200})>", re.IGNORECASE)
# Only real tags go; '<onverstaanbaar>' is a word of the transcriber and stays.
_TAG = re.compile(
    r"</?(?:v|c|i|b|u|ruby|rt|lang|font)(?:\.[^\s<>]{0,80})?(?:[ \t][^<>]{0,200})?>"
    r"|<\d{1,3}(?::\d{2}){1,2}\.\d{3}>",
    re.IGNORECASE,
)
_BLOCKS = ("NOTE", "STYLE", "REGION")


def read_webvtt(text: str) -> Transcript:
    """The turns in a WebVTT file; speakers from `<v Naam>`, else from `Naam: tekst`."""
    lines = list(_without_blocks(text.split("\n")))
    cues = list(cues_in(lines, _is_id))
    if any(_VOICE.search(line) for cue in cues for line in cue.lines):
        utterances = [utterance for cue in cues for utterance in _voices(cue)]
    else:
        utterances = list(utterances_in(map(plain, cues)))
    return Transcript.of(joined(utterances), source="webvtt")


def plain(cue: Cue) -> Cue:
    """`cue` without tags and with entities written out."""
    lines = tuple(line for raw in cue.lines if (line := _plain(raw)))
    return Cue(lines=lines, start=cue.start, end=cue.end)


def _plain(text: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", text)).split())


def _without_blocks(lines: Sequence[str]) -> Iterator[str]:
    """The lines without the header and without the blocks that hold no speech."""
    skipping, blank = bool(lines) and lines[0].lstrip().startswith("WEBVTT"), True
    for line in lines:
        if not line.strip() or ("->" in line and is_timing(line)):
            skipping = False
        elif blank and line.strip().split(None, 1)[0] in _BLOCKS:
            skipping = True
        blank = not line.strip()
        if not skipping:
            yield line


def _is_id(line: str, blank_before: bool, _: int) -> bool:
    """Names of cues: one word, or anything with a number (Zoom: `16 "Naam" (3345)`)."""
    return blank_before and bool(line) and (" " not in line or any(c.isdigit() for c in line))


def _voices(cue: Cue) -> Iterator[Utterance]:
    before, *parts = _VOICE.split("\n".join(cue.lines))
    for name, said in zip([None, *parts[::2]], [before, *parts[1::2]], strict=True):
        text = _plain(said)
        if text:
            voice = " ".join(html.unescape(name).split()) if name else None
            yield Utterance(i=0, text=text, speaker=voice or None, start=cue.start, end=cue.end)
