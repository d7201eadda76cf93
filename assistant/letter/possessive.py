"""'Uw' in the third person: haar or zijn where that is clear, else words that fit everybody."""

import re

from assistant.letter.bystander import close_ones
from assistant.letter.gender import Gender
from assistant.letter.word import words

_ADJECTIVE = re.compile(r"(?:ste|ige|ende|lijke|ische|bare|loze|achtige)$")
_HET = re.compile(r"(?:[a-z]je|[a-z]tje|ment|isme|werk|huis|geld|leven|gesprek|nummer)$")


def possessed(low: list[str], k: int, gender: Gender, *, subject: bool) -> tuple[int, int, str]:
    """What comes instead of 'uw' at `k`: first and last place that it replaces, and the words.

    `subject`: the inwoner acts in this clause, so that 'de eigen' is theirs.
    """
    head = _head(low, k)
    noun = low[head]
    if noun in words("third", "own"):
        return k, k, "de"
    if gender is not Gender.UNKNOWN and not close_ones(low[:k]):
        return k, k, "haar" if gender is Gender.SHE else "zijn"
    if subject:
        own = low[k + 1] == "eigen"
        return k, k + own, f"{article(noun)} eigen"
    phrase = " ".join(low[k + 1 : head + 1])
    return k, head, f"{article(noun)} {phrase} van betrokkene"


def _head(low: list[str], k: int) -> int:
    """Where the noun after 'uw' at `k` stands: past the adjectives."""
    at = k + 1
    while at + 1 < len(low) and _is_adjective(low[at]) and low[at + 1].isalpha():
        at += 1
    return at


def _is_adjective(word: str) -> bool:
    if word in words("kin", "any"):
        return False
    return word in words("third", "adjectives") or _ADJECTIVE.search(word) is not None


def article(noun: str) -> str:
    """'de' or 'het' for a noun that people call theirs; 'de' where nothing tells."""
    if noun in words("third", "het"):
        return "het"
    if noun in words("third", "plural_people") or noun.endswith(("eren", "jes")):
        return "de"
    return "het" if _HET.search(noun) else "de"
