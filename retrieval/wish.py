"""Wishes that a sentence states: 'zonder verwijzing', 'gratis', 's avonds, for men or for women."""

import re
from functools import cache

from retrieval.data import table

KEPT = frozenset({"fastest", "walk_in", "for_professionals"})  # their words still say what is meant
READ = (
    *("no_referral", "walk_in", "free", "evening_weekend", "online", "fastest"),
    "for_professionals",
)
DAY = re.compile(r"\bop ((?:maan|dins|woens|donder|vrij|zater|zon)dag)\b")
NEGATED = re.compile(r"\b(?:niet|geen|liever niet|nooit|niets|niks)(?: \w+)?\s*$")
WAIT_WORDS = re.compile(
    r"\b(?:waar|wie|welke|het|snelste?|eerste?|vlugste?|kortste|wacht\w*|plek|plaats|terecht|mogelijk"
    r"|aan de beurt|minst|lange?|binnen|weken|hoe (?:lang|snel)|hoelang|ruimte|nog|direct|sneller"
    r")\b"
)


@cache
def patterns(name: str) -> re.Pattern[str]:
    """The patterns of one wish of data/wishes.toml, joined."""
    return re.compile("|".join(f"(?:{part})" for part in table("wishes.toml")[name]))


def says(name: str, text: str) -> bool:
    """Whether folded `text` shows this wish, asked or refused."""
    return bool(patterns(name).search(text))


def take_wishes(text: str) -> tuple[str, frozenset[str]]:
    """`text` without the wishes that are asked for in it, and their names."""
    wishes = set()
    for name in READ:
        for match in patterns(name).finditer(text):
            if not NEGATED.search(text[: match.start()]):
                wishes.add(name)
                kept = name in KEPT
                text = text if kept else f"{text[: match.start()]} {text[match.end() :]}"
                break
    if "fastest" in wishes:
        text = WAIT_WORDS.sub(" ", text)
    return text, frozenset(wishes)


def sex(text: str) -> str:
    """For whom it is, where that is said: 'voor een man van 60', 'ik ben een vrouw'."""
    men, women = says("man", text), says("woman", text)
    return "" if men == women else ("mannen" if men else "vrouwen")


def day(text: str) -> str:
    """A day of the week by its first two letters: 'op zaterdag' is 'za'."""
    match = DAY.search(text)
    return match[1][:2] if match else ""
