"""Numbers as people write them out: 'vijftien', 'negenenzeventig', 'drieëntachtig'."""

from functools import cache

UNITS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
TEENS = ("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien")
LAST_TEEN = "negentien"
TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}


@cache
def number_words() -> dict[str, int]:
    """Every whole number up to 100 by its word, folded."""
    low = {word: n for n, word in enumerate((*UNITS, *TEENS, LAST_TEEN))}
    high = {
        f"{unit}en{tens}": n + value
        for tens, value in TENS.items()
        for n, unit in enumerate(UNITS[1:10], 1)
    }
    return {**low, **TENS, **high, "honderd": 100}


@cache
def number_pattern() -> str:
    """A pattern for digits or a written number; longer words first."""
    words = sorted(number_words(), key=len, reverse=True)
    return rf"(?:1?\d{{1,2}}|{'|'.join(words)})"


def number(text: str) -> int:
    """What digits or a written number stand for."""
    return int(text) if text.isdigit() else number_words()[text]
