"""Written examples of what is, and is not, a sign of danger; evals/training/safety/README.md."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import conversation.demo
from assistant.safety.passage import passages
from conversation.format import load_transcript
from evals.source import OWN

FOLDER = Path(__file__).with_name("safety")
LABELS = (
    "none",
    "suicide concern",
    "selfharm concern",
    "violence concern",
    "child concern",
    "reality concern",
    "suicide crisis",
    "selfharm crisis",
    "violence crisis",
    "child crisis",
    "reality crisis",
)
_EXCEPT = "except.txt"
_ORDINARY = (("privacy/dev.jsonl", "text"), ("retrieval/dev.jsonl", "query"))
_TALKS = (OWN / "summary" / "dev", Path(conversation.demo.__file__).parent)


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """A passage with the number of its label; `sitting` is the file it was written in."""

    sitting: str
    label: int
    text: str
    question: str = ""


def examples() -> list[Example]:
    """All examples that were written for learning, in order."""
    files = sorted(f for f in FOLDER.glob("*.txt") if f.name != _EXCEPT)
    return [example for file in files for example in _written(file)]


def ordinary() -> list[Example]:
    """Passages of ordinary talk: development halves and demo, those with a sign left out."""
    skip = tuple(filter(None, (FOLDER / _EXCEPT).read_text("utf-8").splitlines()))
    return [
        Example(sitting=name, label=0, text=passage, question=question if n == 0 else "")
        for name, question, text in _spoken()
        if not any(part in text for part in skip)
        for n, passage in enumerate(passages(text))
    ]


def _written(file: Path) -> Iterator[Example]:
    label = 0
    for line in filter(None, map(str.strip, file.read_text("utf-8").splitlines())):
        if line.startswith("= "):
            label = LABELS.index(line[2:])
            continue
        question, mark, answer = line.removeprefix("? ").partition(" >> ")
        text = answer if mark else line
        asked = question if mark else ""
        yield Example(sitting=file.stem, label=label, text=text, question=asked)


def _spoken() -> Iterator[tuple[str, str, str]]:
    """Where something was said, the question before it and what was said."""
    for file in (file for folder in _TALKS for file in sorted(folder.glob("*.txt"))):
        before = ""
        for said in load_transcript(file).utterances:
            yield file.stem, before, said.text
            before = said.text if "?" in said.text else ""
    for name, field in _ORDINARY:
        for line in (OWN / name).read_text("utf-8").splitlines():
            yield name, "", json.loads(line)[field]
