"""Numbers of files, policies, professionals and documents; and every other long number."""

import re
from collections.abc import Iterator
from itertools import pairwise

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.code import PUBLIC, Item, Run, digits_of
from privacy.reading.reading import Reading
from privacy.recognizer.span import items_span

CUES = load_words("id_cue")["cues"]
# Words on 'nummer' that say something else; a bare 'nummer' needs 'is' or a dossier after it.
NOT = load_words("id_cue")["not"]
MONEY = load_words("id_cue")["money"]
LONG = 7
# A code with letters and four digits or more, such as 'Z2023-00418' or 'RK-047612'.
TYPED = re.compile(
    r"(?<![\w-])[A-Z]{1,4}-?\d{4,}(?:[-/.]\d+)*(?![\w-])|(?<![\w-])[A-Z]{1,3}\d{2,4}-\d{3,}(?![\w-])"
)


def find(reading: Reading) -> Iterator[Entity]:
    """Numbers after a word such as 'dossiernummer', and any unexplained one of seven digits."""
    for found in TYPED.finditer(reading.text):
        yield Entity(start=found.start(), end=found.end(), type=EntityType.ID, score=0.4)
    for run in reading.runs:
        cue = _cue(reading, run)
        if cue and 3 <= len(run.value) <= 30 and len(run.digits) >= 2:
            yield items_span(reading, _from(run, cue), EntityType.ID, 0.7)
        elif _is_coded(reading, run):
            yield items_span(reading, run.items, EntityType.ID, 0.6)
        elif _is_told_after(reading, run):
            yield items_span(reading, run.items, EntityType.ID, 0.65)
        elif _is_long(reading, run):
            digits = [i for i in run.items if i.is_digits]
            yield items_span(reading, digits, EntityType.ID, 0.3)


def _from(run: Run, cue: int) -> tuple[Item, ...]:
    """The code after the cue, without the name of a next kind of number behind it."""
    items = [i for i in run.items if i.first >= cue] or list(run.items)
    while len(items) > 1 and not items[-1].is_digits and len(items[-1].value) > 2:
        items.pop()
    return tuple(items)


def _cue(reading: Reading, run: Run) -> int:
    """The token after the word that announces a number, within nine tokens; 0 without."""
    for back in range(min(9, run.first) + 2):
        i = run.first + 1 - back
        if i < 0 or (back and i >= len(reading.row)):
            break
        word = reading.norm(i)
        if word in CUES or (word.endswith("nummer") and word not in NOT):
            return i + 1
        before = reading.norm(i - 1)
        if word == "nummer" and (before in _KINDS or len(before) == 1 or before.endswith("ing")):
            return i + 1
        if word == "nummer" and before in ("ander", "nieuw", "ook") and len(run.digits) > 3:
            return i + 1
        if word in ("v", "z") and reading.norm(i + 1) in ("-", "nummer"):
            return i + 1
    return 0


def _is_coded(reading: Reading, run: Run) -> bool:
    """Letters and digits mixed, just behind the word 'nummer' or 'code'."""
    mixed = any(not i.is_digits and not i.weak for i in run.items) and len(run.digits) >= 5
    return mixed and reading.near(run.first, frozenset(("nummer", "code")), back=5)


def _is_told_after(reading: Reading, run: Run) -> bool:
    """'... het relatienummer': what kind of number it was, said behind it."""
    after = reading.norms(run.last, run.last + 5)
    said = any(w in CUES or (w.endswith("nummer") and w not in NOT) for w in after)
    return said and len(run.digits) >= 4 and len(run.value) <= 30


_KINDS = load_words("id_cue")["kinds"]


def _is_long(reading: Reading, run: Run) -> bool:
    digits = [i for i in run.items if i.is_digits]
    value = digits_of(digits)
    if len(digits_of([i for i in digits if not _is_amount(i)])) < LONG:
        return False
    if len(value) < LONG or PUBLIC.fullmatch(value) or reading.norm(run.last) in MONEY:
        return False
    if len(digits) == 1 and digits[0].in_words:
        return False
    return not _is_years(digits) and not is_counting(digits)


def _is_amount(item: Item) -> bool:
    """'veertienduizend', 'elfhonderd': a quantity, not a part of a number that is read aloud."""
    return item.in_words and len(item.value) >= 4


def _is_years(digits: list[Item]) -> bool:
    return all(len(i.value) == 4 and i.value[:2] in ("19", "20") for i in digits)


def is_counting(digits: list[Item]) -> bool:
    """Counting aloud: each number is one, or ten, more or less than the one before."""
    numbers = [int(i.value) for i in digits]
    steps = {b - a for a, b in pairwise(numbers)}
    most = sum(b - a in (1, -1) for a, b in pairwise(numbers))
    if len(numbers) > 5 and most >= len(numbers) - 3:
        return True
    return len(steps) == 1 and steps <= {1, -1, 2, -2, 5, -5, 7, -7, 10, -10, 25, 50, 100}
