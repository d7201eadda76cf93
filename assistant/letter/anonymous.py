"""Whether a line could be about anybody: no names, numbers, dates, rare words or telling facts."""

import re
from functools import cache

from assistant.letter.word import table
from assistant.letter.word import words as listed
from assistant.readability.frequency import zipf

COMMON = 3.3  # Zipf; a rarer word narrows down who it is
SHORT = 4  # letters; shorter words say little
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SIGNS = re.compile(r"[\d\[\]()‘’“”\"€%@/]")
_NUMBER = re.compile(
    r"^(?:\w*(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|"
    r"miljoen)\w*|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|der?tien|veertien|"
    r"\w+tiende?|halve?)$"
)


def is_anonymous(text: str) -> bool:
    """Whether `text` may stand on a card that strangers read."""
    if _SIGNS.search(text):
        return False
    found = _WORD.findall(text)
    return all(_is_plain(word, opens=not n) for n, word in enumerate(found))


def _is_plain(word: str, *, opens: bool) -> bool:
    if word in listed("identifying", "abbreviations", "card"):
        return True
    low = word.lower()
    if (word[0].isupper() and not opens) or _NUMBER.match(low):
        return False
    if _help().fullmatch(low):
        return True
    if low in listed("identifying", "months", "card") or low.startswith(_telling()):
        return False
    return len(low) < SHORT or zipf(low) >= COMMON


@cache
def _help() -> re.Pattern[str]:
    """The forms of help that the card knows; they point at nobody."""
    return re.compile("|".join(table("card")["tried"].values()))


@cache
def _telling() -> tuple[str, ...]:
    kinds = ("work", "origin", "faith", "illness", "make_up")
    return tuple(word for kind in kinds for word in listed("identifying", kind, "card"))
