"""How far and how soon: 'binnen 10 kilometer', 'hooguit vijf weken', 'deze week nog'."""

import re

from retrieval.number_word import number, number_pattern

KM = re.compile(
    r"\b(?:binnen|op|max(?:imaal)?\.?|tot|hooguit|hoogstens|straal van|niet verder dan|minder dan)?"
    r"\s*(?:een straal van |ongeveer )?(\d{1,3})(?:[.,]\d)?\s*(?:km|kilometer)s?\b"
)
WEEKS = re.compile(
    r"\b(?:binnen|hooguit|hoogstens|maximaal|max\.?|uiterlijk (?:over|binnen)|niet langer dan"
    r"|niet meer dan|korter dan|minder dan|onder de|langer dan|meer dan|liefst binnen)"
    r" (?:de |ongeveer |maximaal |hooguit |zo'n )?"
    rf"({number_pattern()}) (weken|week|wk|maanden|maand|mnd)\b"
)
LONGER = re.compile(r"\b(?:langer|meer) dan\b")
MUST_NOT = re.compile(r"\b(?:niet|geen|nooit)\b[^,.;]{0,25}$")
SOON = (  # how many weeks that leaves
    (re.compile(r"\b(?:deze|nog deze|van de) week\b(?! (?:niet|geen))"), 1.0),
    (re.compile(r"\bvolgende week\b"), 2.0),
    (re.compile(r"\b(?:voor de kerst|deze maand)\b"), 4.0),
)
WEEKS_IN_MONTH = 52 / 12


def take_km(text: str) -> tuple[str, float | None]:
    """`text` without the distance that is said in it, and the distance in kilometres."""
    match = KM.search(text)
    if not match:
        return text, None
    return f"{text[: match.start()]} {text[match.end() :]}", float(match[1])


def within_weeks(text: str, *, fastest: bool) -> float | None:
    """'binnen vijf weken': 5; 'deze week' counts in a question about waiting only."""
    for match in WEEKS.finditer(text):
        if LONGER.match(match[0]) and not MUST_NOT.search(text[: match.start()]):
            continue
        count = number(match[1])
        return count * (WEEKS_IN_MONTH if match[2][:2] in ("ma", "mn") else 1.0)
    soon = (weeks for pattern, weeks in SOON if pattern.search(text))
    return next(soon, None) if fastest else None
