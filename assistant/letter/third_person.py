"""From 'u' to 'betrokkene': a sentence of the report in the register of professionals.

What stands between quotation marks was said and stays as it was said.
"""

import re
from enum import StrEnum

from assistant.letter.bystander import others
from assistant.letter.gender import Gender
from assistant.letter.possessive import possessed
from assistant.letter.word import table, words

_QUOTES = re.compile(r"(‘[^’]*(?:’(?=\w)[^’]*)*’(?!\w)|“[^”]*”|\"[^\"]*\")")
_TOKENS = re.compile(r"\[[A-Z]+-\d+\]|[^\W_]+(?:['’\-][^\W_]+)*|\s+|.")
_BRACKETS = re.compile(r"\[([A-Z]+)-\d+\]", re.IGNORECASE)
_TALKED = re.compile(r"^We praatten over ")
_YOU = frozenset({"jij", "je", "jullie"})  # somebody else is spoken to
_REFLEXIVE_AT = 2  # 'u schaamt u': the second 'u' stands right after the verb


class Actor(StrEnum):
    """Who does what a part of a sentence says."""

    NAMED = "named"  # the sentence names who
    INWONER = "inwoner"  # an infinitive of the inwoner: 'uw zus bellen'
    OTHER = "other"  # an infinitive of somebody else: 'u aanmelden'


def third_person(text: str, gender: Gender) -> str:
    """The sentence `text` about the inwoner instead of to the inwoner."""
    return capital(turned(text, gender))


def turned(text: str, gender: Gender, *, actor: Actor = Actor.NAMED) -> str:
    """The same for a part of a sentence, which keeps its small letter."""
    text = _TALKED.sub("Het gesprek ging over ", text)
    parts = [
        part if at % 2 else "".join(_words(_TOKENS.findall(part), gender, actor=actor))
        for at, part in enumerate(_QUOTES.split(text))
    ]
    return nameless("".join(parts))


def nameless(text: str) -> str:
    """`text` with a blank for each pseudonym: '[PERSOON-1]' becomes '(persoon)'."""
    return _BRACKETS.sub(lambda m: f"({m[1].lower()})", text)


def capital(text: str) -> str:
    """`text` with a capital at its beginning; of 'ij' both letters."""
    return "IJ" + text[2:] if text.startswith("ij") else text[:1].upper() + text[1:]


def listed(items: list[str]) -> str:
    """'a, b en c'; with semicolons where an item is two things itself."""
    if any(" en " in item or " of " in item for item in items):
        return "; ".join(items)
    return " en ".join(part for part in (", ".join(items[:-1]), items[-1]) if part)


def _words(tokens: list[str], gender: Gender, *, actor: Actor) -> list[str]:
    out = list(tokens)
    at = [n for n, token in enumerate(tokens) if not token.isspace()]
    low = [tokens[n].lower() for n in at]
    together = "samen" in low
    named = False
    for k, word in enumerate(low):
        place = at[k]
        if word == "u" and k and low[k - 1].isdigit():
            continue  # '10 u' is an hour
        if word in {"u", "uzelf"}:
            out[place] = "zichzelf" if word == "uzelf" else _person(low, k, gender, named=named)
            named = True
        elif word == "uw" and low[k + 1 : k + 2] and low[k + 1][0].isalnum():
            subject = _acts(low[:k], actor)
            start, end, phrase = possessed(low, k, gender, subject=subject)
            out[at[start]] = phrase
            for gone in range(at[start] + 1, at[end] + 1):
                out[gone] = ""
        elif word in {"we", "wij"}:
            out[place] = "betrokkene en de gespreksvoerders" if together else "de gespreksvoerders"
        elif word in table()["verbs"] and not _YOU & set(low[max(0, k - 4) : k + 2]):
            out[place] = table()["verbs"][word]
    return out


def _person(low: list[str], k: int, gender: Gender, *, named: bool) -> str:
    if _is_reflexive(low, k):
        return "zich"
    alone = not others(low[:k])
    if not named or gender is Gender.UNKNOWN or not alone:
        return "betrokkene"
    if k and low[k - 1] in words("third", "prepositions"):
        return "haar" if gender is Gender.SHE else "hem"
    opens = k and low[k - 1] in words("third", "links") | set(table()["verbs"])
    return gender.value if opens else "betrokkene"


def _is_reflexive(low: list[str], k: int) -> bool:
    """'U schaamt u', 'dat u u schaamt': 'u' again where the same 'u' has just acted."""
    start = max((n + 1 for n in range(k) if _opens(low[n])), default=0)
    clause = low[start:k]
    return clause[:1] == ["u"] and len(clause) <= _REFLEXIVE_AT and low[k - 1] != "en"


def _opens(word: str) -> bool:
    return word in words("third", "links") or word in {",", ";", ":", "die"}


def _acts(before: list[str], actor: Actor) -> bool:
    """Whether the inwoner is the last of whom `before` tells what they do."""
    own = [n for n, word in enumerate(before) if word == "u" and not _is_object(before, n, actor)]
    if own:
        return not others(before[own[-1] :])
    return actor is Actor.INWONER and not others(before)


def _is_object(before: list[str], n: int, actor: Actor) -> bool:
    """Whether 'u' at `n` undergoes: after a preposition, or in a clause where another acts."""
    if n and before[n - 1] in words("third", "prepositions"):
        return True
    start = max((k + 1 for k in range(n) if _opens(before[k])), default=0)
    return bool(others(before[start:n])) or (not start and actor is Actor.OTHER)
