"""What somebody turns down in words of their own: 'geen bewindvoerder', 'zonder lening'."""

import re

from retrieval.data import words
from retrieval.text import tokens
from retrieval.vocabulary import function_words

WISH = re.compile(
    r"\b(?:(?:liever|wil|wilt|willen|hoef|hoeft|hoeven|maar|graag|alsjeblieft|alstublieft|absoluut"
    r"|zeker|vooral|svp|dan) (?:niet|geen|nooit)(?: (?:weer|meer|nog))?"
    r"|(?:liefst|graag|maar|iets|hulp|steun|wel) zonder(?: (?:een|zo'n))?|behalve)\b"
    r"|(?:^|[,.;:!?]\s*)(?:geen|niet)\b|^zonder\b"
)
SMALL = frozenset(
    ["een", "de", "het", "naar", "bij", "met", "in", "via", "van", "aan", "op", "door", "weer"]
)
END = re.compile(r"[,.;:!?()]|\b(?:maar|want|dus|omdat|wel|ik|waar|die|dat)\b")
OR = frozenset({"of", "en"})
REACH = 2  # telling words that one 'geen' turns down
SHORTEST = 4  # letters of a word that can be turned down


def read_turned_down(text: str) -> tuple[str, tuple[str, ...]]:
    """Folded `text` without what it turns down, and the words for that."""
    found: list[str] = []
    start = 0
    while match := WISH.search(text, start):
        named, length = _object(text[match.end() :])
        start = match.end()
        if named:
            found += named
            text = f"{text[: match.start()]}, {text[match.end() + length :]}"
            start = match.start() + 1
    return text, tuple(dict.fromkeys(found))


def _object(after: str) -> tuple[list[str], int]:
    """The telling words right behind a negation and the characters they take, if any."""
    stop = END.search(after)
    part = after[: stop.start()] if stop else after
    named: list[str] = []
    length = 0
    for span in re.finditer(r"\S+", part):
        said = tokens(span[0])
        word = said[0] if said else ""
        if word in (OR if named else SMALL):
            continue
        if not _is_telling(word) or len(named) == REACH:
            break
        named.append(word)
        length = span.end()
    return named, length


def _is_telling(word: str) -> bool:
    lacked = words("lacked.txt")
    return len(word) >= SHORTEST and word not in function_words() and word not in lacked
