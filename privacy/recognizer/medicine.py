"""Medicines, which look like names and are none."""

from functools import lru_cache
from importlib.resources import files

from privacy.lexicon import load_names
from privacy.reading.token import fold

# Endings of the international non-proprietary names (WHO) heard in mental health care.
ENDINGS = (
    *("pram", "tine", "zepam", "zolam", "pine", "idon", "peridol", "piprazol", "prazol", "statine"),
    *("profen", "cilline", "dipine", "sartan", "olol", "triptan", "faxine", "oxetine", "tyline"),
    *("barbital", "lamine", "azine", "zapine", "adol", "codon", "xetine", "fetamine", "mycine"),
)


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    text = files("privacy.words").joinpath("medicine.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(fold(w) for line in lines for w in line.split())


def is_medicine(word: str) -> bool:
    """Whether a folded word is a medicine, by name or by its ending; 'Christine' is none."""
    if word in _listed():
        return True
    named = word in load_names().first or word in load_names().last
    return len(word) > 7 and word.endswith(ENDINGS) and not named
