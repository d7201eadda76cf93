"""Cues: a time span with lines of text, the layout that WebVTT, SRT and old Word exports share."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from conversation.format import speaker
from conversation.format.timestamp import TIME, ordered, seconds
from conversation.utterance import Utterance

_TIMING = re.compile(rf"[ \t]*({TIME})[ \t]{{0,9}}-{{1,2}}>[ \t]{{0,9}}({TIME})(?![\d:])(.*)")
_SETTING = re.compile(r"(?:region|vertical|line|position|size|align|[XY][12]):\S+", re.IGNORECASE)
_SENTENCE_END = (".", "?", "!", "…", '."', '?"', '!"', ".”", "?”", "!”")
# Cues run on when this little time lies between them, in seconds; a pause in speech is longer.
_LONGEST_GAP = 1.5
# A turn that is put together stops at this many words, so that a source stays easy to find.
_MOST_WORDS = 120


@dataclass(frozen=True, kw_only=True, slots=True)
class Cue:
    """Lines of text with the stretch of time they belong to, in seconds; None: before any time."""

    lines: tuple[str, ...]
    start: float | None = None
    end: float | None = None


def is_timing(line: str) -> bool:
    """Whether `line` gives the start and end of a cue."""
    match = _TIMING.match(line)
    return match is not None and seconds(match[1]) is not None and seconds(match[2]) is not None


def cues_in(lines: Sequence[str], is_id: Callable[[str, bool, int], bool]) -> Iterator[Cue]:
    """The cues in `lines`, text that stands outside any cue included.

    `is_id(line, blank_before, cue_number)` says whether the line right above a timing is the
    number or name of the cue instead of text; cues are counted from 1.
    """
    timings = [number for number, line in enumerate(lines) if "->" in line and is_timing(line)]
    ends = [
        at - 1
        if at and is_id(lines[at - 1].strip(), at < 2 or not lines[at - 2].strip(), count)
        else at
        for count, at in enumerate(timings, 1)
    ]
    ends.append(len(lines))
    yield Cue(lines=_filled(lines[: ends[0]]))
    for at, end in zip(timings, ends[1:], strict=True):
        yield _cue(lines[at], lines[at + 1 : end])


def _cue(timing: str, payload: Sequence[str]) -> Cue:
    match = _TIMING.match(timing)
    if match is None:
        raise ValueError("a cue begins with a timing")
    start = seconds(match[1])
    beside = [word for word in match[3].split() if not _SETTING.fullmatch(word)]
    return Cue(
        lines=_filled([" ".join(beside), *payload]),
        start=start,
        end=ordered(start, seconds(match[2])),
    )


def _filled(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in lines if line.strip())


def utterances_in(cues: Iterable[Cue]) -> Iterator[Utterance]:
    """An utterance for each speaker in each cue; speakers are named as `Naam: tekst`."""
    cues = _with_colons([cue for cue in cues if cue.lines])
    first = [cue.lines[0] for cue in cues]
    labels = speaker.accepted(first, [line for cue in cues for line in cue.lines[1:]])
    for cue in cues:
        name: str | None = None
        said: list[str] = []
        for line in cue.lines:
            found, text = speaker.split(line, labels)
            if found:
                yield from _utterance(cue, name, said)
                name, said = found, []
            said.append(text)
        yield from _utterance(cue, name, said)


def _with_colons(cues: list[Cue]) -> list[Cue]:
    """Put a colon after names that stand on a line of their own above the text (old Teams).

    They are names when most cues have such a line, and few different ones among them.
    """
    names = [cue.lines[0] for cue in cues if len(cue.lines) > 1 and speaker.is_label(cue.lines[0])]
    if len(names) * 4 < len(cues) * 3 or len(set(names)) * 2 > len(names):
        return cues
    known = set(names)
    return [
        replace(cue, lines=(f"{cue.lines[0]}: {cue.lines[1]}", *cue.lines[2:]))
        if len(cue.lines) > 1 and cue.lines[0] in known
        else cue
        for cue in cues
    ]


def _utterance(cue: Cue, name: str | None, said: Sequence[str]) -> Iterator[Utterance]:
    text = " ".join(" ".join(said).split())
    if text:
        yield Utterance(i=0, text=text, speaker=name, start=cue.start, end=cue.end)


def joined(utterances: Iterable[Utterance]) -> list[Utterance]:
    """Put cues of one speaker that run on in the middle of a sentence into one utterance.

    Without speakers a cue runs on only when it goes on with a small letter, and only in a text that
    uses capitals at all.
    """
    given = list(utterances)
    cased = any(utterance.text[:1].isupper() for utterance in given)
    groups: list[list[Utterance]] = []
    words = 0
    for utterance in given:
        count = len(utterance.text.split())
        if groups and words + count <= _MOST_WORDS and _runs_on(groups[-1][-1], utterance, cased):
            groups[-1].append(utterance)
            words += count
        else:
            groups.append([utterance])
            words = count
    return [_one(group) for group in groups]


def _runs_on(last: Utterance, following: Utterance, cased: bool) -> bool:
    if last.speaker != following.speaker or last.text.endswith(_SENTENCE_END):
        return False
    if following.speaker is None and not (cased and following.text[:1].islower()):
        return False
    if last.end is None or following.start is None or last.start is None:
        return False
    return last.start <= following.start <= last.end + _LONGEST_GAP


def _one(group: Sequence[Utterance]) -> Utterance:
    return replace(
        group[0],
        text=" ".join(utterance.text for utterance in group),
        end=group[-1].end,
        words=tuple(word for utterance in group for word in utterance.words),
    )
