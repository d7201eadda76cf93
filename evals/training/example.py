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
_PASSAGES = OWN / "safety" / "more"
_KINDS = {
    "suicide": "suicide",
    "self-harm": "selfharm",
    "violence": "violence",
    "child": "child",
    "reality": "reality",
}
_ORDINARY = (("privacy/dev.jsonl", "text"), ("retrieval/dev.jsonl", "query"))
_TALKS = (
    (OWN / "summary" / "dev", "*.txt"),
    (OWN / "summary" / "more", "2?.txt"),  # those of 30 and up are kept to measure on
    (Path(conversation.demo.__file__).parent, "*.txt"),
)


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
    written = [example for file in files for example in _written(file)]
    return written + [e for file in sorted(_PASSAGES.glob("*.jsonl")) for e in _passages(file)]


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


def _passages(file: Path) -> Iterator[Example]:
    """The turns of short passages; those of their `sources` carry the sign their tags name."""
    for line in filter(None, file.read_text("utf-8").splitlines()):
        row = json.loads(line)
        kind = next((_KINDS[tag] for tag in row["tags"] if tag in _KINDS), "violence")
        label, before = f"{kind} {row['level']}", ""
        for n, turn in enumerate(row["turns"]):
            if turn["role"] != "facilitator":
                number = LABELS.index(label) if n in row["sources"] else 0
                yield Example(sitting=file.stem, label=number, text=turn["text"], question=before)
            asks = turn["role"] == "facilitator" and "?" in turn["text"]
            before = turn["text"] if asks else ""


def _spoken() -> Iterator[tuple[str, str, str]]:
    """Where something was said, the question before it and what was said."""
    for file in (file for folder, names in _TALKS for file in sorted(folder.glob(names))):
        before, signs = "", _evidence(file)
        for said in load_transcript(file).utterances:
            if said.i not in signs:
                yield file.stem, before, said.text
            before = said.text if "?" in said.text else ""
    for name, field in _ORDINARY:
        for line in (OWN / name).read_text("utf-8").splitlines():
            yield name, "", json.loads(line)[field]


def _evidence(talk: Path) -> frozenset[int]:
    """The utterances that carry a sign, where the talk has a gold file that names them."""
    gold = talk.with_suffix(".gold.json")
    if not gold.exists():
        return frozenset()
    return frozenset(json.loads(gold.read_text("utf-8"))["risk"]["evidence"])
