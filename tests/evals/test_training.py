"""What the reader of danger learns from, and that the stored reader learned from just that."""

from collections import Counter

import numpy as np

from evals.training.example import FOLDER, LABELS, examples, ordinary
from evals.training.reader import FILE, learned_from


def test_every_label_has_examples() -> None:
    counts = Counter(LABELS[e.label] for e in examples())
    assert set(counts) == set(LABELS)
    assert counts["none"] >= sum(counts.values()) / 3


def test_an_answer_keeps_its_question() -> None:
    asked = [e for e in examples() if e.question]
    assert asked
    assert all(">>" not in e.text and "?" not in e.text[:2] for e in asked)


def test_no_example_stands_twice_with_another_label() -> None:
    labels: dict[tuple[str, str], set[int]] = {}
    for e in examples():
        labels.setdefault((e.question, e.text), set()).add(e.label)
    assert not [key for key, found in labels.items() if len(found) > 1]


def test_every_exception_stands_in_a_talk() -> None:
    skip = (FOLDER / "except.txt").read_text("utf-8").splitlines()
    assert len(skip) == len(set(skip))
    assert ordinary()


def test_the_stored_reader_learned_from_these_examples() -> None:
    with np.load(FILE) as stored:
        assert str(stored["learned_from"]) == learned_from(examples(), ordinary())
