"""E-mail addresses, typed or said aloud: 'anna punt de vries apenstaartje gmail punt com'."""

import re
from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.code import item_at
from privacy.reading.reading import Reading
from privacy.recognizer.span import span

TYPED = re.compile(
    r"(?<![\w.+-])[\w.+%'-]+\s?@\s?[^\W_](?:[\w-]*[^\W_])?(?:\s?\.\s?[^\W_](?:[\w-]*[^\W_])?)+"
)
AT = frozenset(("apenstaartje", "apenstaart", "apestaartje", "apestaart", "apenstaatje", "at", "@"))
DOTS = frozenset(("punt", "dot", "."))
JOINS = DOTS | load_words("email_cue")["joins"]
STOP = load_words("email_cue")["stop"]
CUES = load_words("email_cue")["cues"]


def find(reading: Reading) -> Iterator[Entity]:
    """E-mail addresses in the text."""
    for found in TYPED.finditer(reading.text):
        yield Entity(start=found.start(), end=found.end(), type=EntityType.EMAIL, score=1.0)
    for i, token in enumerate(reading.row):
        if token.norm in AT:
            yield from _around(reading, i)


def _around(reading: Reading, at: int) -> Iterator[Entity]:
    if at == 0 or at + 1 >= len(reading.row):
        return
    last, sure = domain_end(reading, at + 1)
    cued = reading.near(at, CUES, back=16)
    strong = reading.norm(at) not in ("at", "@")
    if not (sure or (strong and last > at + 1)) or (reading.norm(at) == "@" and not cued):
        return
    first = _local_start(reading, at)
    if first < at:
        yield span(reading, first, last, EntityType.EMAIL, 0.95)


def domain_end(reading: Reading, i: int) -> tuple[int, bool]:
    """The token after the spoken domain that begins at `i`, and whether it ends as one does."""
    endings, providers = load_words("web")["endings"], load_words("web")["providers"]
    at, end, known = i, i, False
    while at < len(reading.row) and at - i < 14:
        word = reading.norm(at)
        if word in DOTS and at > i:
            ending = reading.norm(at + 1)
            if ending in endings:
                return at + 2, True
            at += 1
            continue
        if word in JOINS or word in ("eh", "uh", ","):
            at += 1
            continue
        if end > i and reading.norm(at - 1) not in JOINS and item_at(reading.row, at) is None:
            break
        known = known or word in providers
        at, end = at + 1, at + 1
    return (end, known) if known else (min(i + 1, len(reading.row)), False)


def _local_start(reading: Reading, at: int) -> int:
    """Back from the @ to where the address begins."""
    common = load_words("stop")["function"]
    i, first, joined = at - 1, at, True
    for _ in range(24):
        if i < 0:
            break
        word = reading.norm(i)
        if word in ("eh", "uh", "uhm", ",", "dan"):
            i -= 1
            continue
        if word in JOINS:
            i, joined = i - 1, True
            continue
        if word in STOP or (not joined and not _can_belong(reading, i, common)):
            break
        first, joined = i, reading.norm(i - 1) in JOINS
        i -= 1
    return first


def _can_belong(reading: Reading, i: int, common: frozenset[str]) -> bool:
    """A letter, a number, a part of a name: no everyday word."""
    word = reading.norm(i)
    tussen = word in ("de", "van", "der", "den", "el", "al", "ten", "ter")
    return tussen or len(word) == 1 or item_at(reading.row, i) is not None or word not in common
