"""Recordings with what was said in them, in the layouts that speech data come in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from conversation.error import InputError
from evals.diarisation import Stretch, read_rttm
from evals.record import Problem
from evals.source import Source

SOUND = (".wav", ".flac", ".mp3", ".m4a", ".ogg", ".opus", ".webm", ".mp4")
LIST = "transcripts.tsv"
_SPEAKER = re.compile(r"^[^\W\d_][\w .-]{0,30}:\s+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Recording:
    """A sound file, the words in it, and who speaks when (empty: not known)."""

    id: str
    path: Path
    text: str
    turns: tuple[Stretch, ...] = ()


def read_recordings(source: Source) -> tuple[list[Recording], list[Problem]]:
    """Every recording with words: in NAME.txt (and NAME.rttm), or in transcripts.tsv (id, words).

    NAME.txt goes with NAME.wav and with NAME-anything.wav, such as another channel layout.
    """
    listed, problems = _listed(source)
    found = []
    for path in source.ending(*SOUND):
        name = next((n for n in _names(path.stem) if _file(source, f"{n}.txt")), None)
        try:
            if name is not None:
                found.append(_with_text(source, path, name))
            elif path.stem in listed:
                found.append(Recording(id=path.name, path=path, text=listed[path.stem]))
            else:
                raise InputError("er is geen tekst bij deze opname.")
        except (InputError, UnicodeDecodeError, OSError) as error:
            what = str(error) if isinstance(error, InputError) else "de tekst is niet te lezen."
            problems.append(Problem(file=path.name, line=None, what=what))
    return found, problems


def _with_text(source: Source, path: Path, name: str) -> Recording:
    lines = (source.folder / f"{name}.txt").read_text(encoding="utf-8-sig").splitlines()
    turns = _file(source, f"{name}.rttm")
    return Recording(
        id=path.name,
        path=path,
        text="\n".join(_SPEAKER.sub("", line) for line in lines),
        turns=read_rttm(turns) if turns else (),
    )


def _names(stem: str) -> Iterator[str]:
    """The stem, and ever shorter beginnings of it up to a dash."""
    while stem:
        yield stem
        stem = stem.rpartition("-")[0]


def _file(source: Source, name: str) -> Path | None:
    return next((f for f in source.files if f.name == name), None)


def _listed(source: Source) -> tuple[dict[str, str], list[Problem]]:
    file, found, problems = _file(source, LIST), {}, []
    lines = file.read_text(encoding="utf-8-sig", errors="replace").splitlines() if file else []
    for number, line in enumerate(lines, 1):
        name, tab, text = line.partition("\t")
        if tab and text.strip():
            found[Path(name).stem] = text
        elif line.strip():
            what = "hier hoort: naam, tab, tekst."
            problems.append(Problem(file=LIST, line=number, what=what))
    return found, problems
