"""How common a Dutch word is on the Zipf scale: 3 is once in a million words, 4 ten times."""

from functools import lru_cache

FLOOR = 1.36  # what a word gets that no corpus holds
RARE_COMPOUND = 2.5  # below this a long word may be a compound
COMPOUND_LENGTH = 9  # letters
PART = 3.3  # both parts of a transparent compound are at least this common
COMPOUND_TOP = 4.0  # a compound is never more common than this,
COMPOUND_COST = 0.5  # and costs the reader something
RARE_FORM = 3.2  # below this a word may be a form of a more common one
FORM_COST = 0.2
LONGEST = 60  # letters; no Dutch compound is longer, and trying every cut of one takes ever longer


@lru_cache(maxsize=50_000)
def zipf(word: str) -> float:
    """Zipf frequency; a rare compound or form is judged by what it is made of."""
    low = word.lower().strip("'’-")
    value = _listed(low)
    if value < RARE_COMPOUND and COMPOUND_LENGTH <= len(low) <= LONGEST:
        value = max(value, _compound(low))
    if value < RARE_FORM:
        value = max([value, *(_listed(base) - FORM_COST for base in _bases(low))])
    return max(value, FLOOR)


def _listed(word: str) -> float:
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, "nl"))


def _compound(word: str) -> float:
    best = 0.0
    for cut in range(4, len(word) - 3):
        first, last = word[:cut], word[cut:]
        common = min(max(_listed(f) for f in (first, *_without_link(first))), _listed(last))
        if common >= PART:
            best = max(best, min(COMPOUND_TOP, common) - COMPOUND_COST)
    return best


def _without_link(part: str) -> list[str]:
    return next(([part[: -len(end)]] for end in ("en", "s", "e", "-") if part.endswith(end)), [])


def _bases(word: str) -> list[str]:
    bases = [word[:-1]] if word[-1:] in "etns" else []
    if word.endswith(("en", "de", "te")):
        bases.append(word[:-2])
    if word.endswith("t"):
        bases += [word[:-1] + "en", word[:-1] + word[-2:-1] + "en"]
    return [base for base in bases if len(base) >= 4]
