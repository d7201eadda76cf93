"""Web addresses and social handles, typed or said aloud; well-known public sites stay."""

import re
from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.code import item_at
from privacy.reading.reading import Reading
from privacy.recognizer.email import DOTS, JOINS
from privacy.recognizer.span import span

TYPED = re.compile(
    r"(?:https?://|www\.)[^\s<>\"']+[^\s<>\"'.,;:!?)]"
    r"|(?<![\w@.-])[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)*\.(?:nl|com|org|net|eu|be|"
    r"info|nu|de|frl|amsterdam|io|me|shop|online|example|app|club|site|care|zorg|live|tv|fm|gg|ly|tr|pl)(?![\w@])(?:/[^\s<>\"']*[^\s<>\"'.,;:!?)])?",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?<![\w@.])@[^\W\d][\w.]{1,30}\w")
SITES = load_words("url_cue")["sites"]
SAYS = load_words("url_cue")["says"]
LEADS = load_words("url_cue")["leads"]
SKIP = load_words("url_cue")["skip"]
_AT = load_words("email_cue")["at"] - {"at", "ad", "add", "@"}
SITE = frozenset(("site", "website", "webpagina", "www", "webadres", "homepage", "webshop"))


def find(reading: Reading) -> Iterator[Entity]:
    """Addresses of sites and names on social media."""
    for pattern in (TYPED, HANDLE):
        for found in pattern.finditer(reading.text):
            if not _is_public(found.group()):
                start, end = found.span()
                yield Entity(start=start, end=end, type=EntityType.URL, score=0.85)
    for i, token in enumerate(reading.row):
        if token.norm in DOTS and token.norm != "." and i:
            yield from _said(reading, i)
        elif token.norm in _AT and reading.near(i, SITES | SAYS, back=12):
            last = _handle_end(reading, i + 1) if i + 1 < len(reading.row) else 0
            if last:
                yield span(reading, i, last, EntityType.URL, 0.6)
        elif token.norm in ("slash", "/") and reading.near(i, SITES, back=6):
            last = _name_end(reading, i + 1)
            if last > i + 1:
                yield span(reading, i + 1, last, EntityType.URL, 0.7)
        elif token.norm in SITES or token.norm in SAYS:
            yield from _handle(reading, i)


def _is_public(address: str) -> bool:
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.lower()).split("/")[0]
    return host in load_words("web")["public"]


def _said(reading: Reading, dot: int) -> Iterator[Entity]:
    """'www punt hoveniersbedrijf streepje jansen punt nl'."""
    named_site = reading.near(dot, SITE, back=8) and len(reading.norm(dot + 1)) > 1
    if reading.norm(dot + 1) not in load_words("web")["endings"] and not named_site:
        return
    first = dot - 1
    while first > 1 and reading.norm(first - 1) in JOINS and reading.norm(first - 2):
        first -= 2
    www = [i for i in range(max(0, first - 7), first) if reading.norm(i) in ("w", "www")]
    first = www[0] if www else first
    last = dot + 2
    while reading.norm(last) in ("slash", "/", "punt", "streepje") and last + 1 < len(reading.row):
        last += 2
    if reading.norm(last - 2) in ("slash", "/"):
        last = _name_end(reading, last)
    named = "".join(w for w in reading.norms(first, last) if w not in ("punt", "www", "w"))
    known = {p.replace(".", "") for p in load_words("web")["public"]}
    if named not in known:
        yield span(reading, first, last, EntityType.URL, 0.8)


def _name_end(reading: Reading, i: int) -> int:
    """Past 'at' and a name of at most three words behind a slash: 'slash at stille dennis'."""
    common = load_words("stop")["function"]
    last = begin = i + (reading.norm(i) in load_words("email_cue")["at"])
    while last < len(reading.row) and last - begin < 2 and reading.row[last].is_word:
        if reading.norm(last) in common:
            break
        last += 1
    return last


def _handle(reading: Reading, site: int) -> Iterator[Entity]:
    """'op insta heet ik anna punt v', 'mijn gebruikersnaam is tuinkabouter 82'."""
    i, led = site + 1, False
    while i < len(reading.row) and i - site < 8:
        word = reading.norm(i)
        if word in LEADS:
            led = True
        elif word not in SKIP:
            break
        i += 1
    if not led or i >= len(reading.row):
        return
    last = _handle_end(reading, i)
    if last > i and _is_odd(reading, i, last):
        yield span(reading, i, last, EntityType.URL, 0.7)


def _handle_end(reading: Reading, i: int) -> int:
    last = i + 1
    while last < len(reading.row) and last - i < 16:
        word = reading.norm(last)
        if (word in JOINS and word != ".") or (word == "." and last + 1 < len(reading.row)
                                             and reading.row[last].glued
                                             and reading.row[last + 1].glued):  # fmt: skip
            last += 2
            while reading.norm(last - 1) in JOINS and last < len(reading.row):
                last += 1
        elif (item_at(reading.row, last) is not None and not _is_loose(reading, last)) or (
            reading.row[last].glued and reading.row[last].text not in ".,;:!?"
        ):
            last += 1
        else:
            break
    return min(last, len(reading.row))


def _is_loose(reading: Reading, i: int) -> bool:
    return reading.norm(i) in ("en", "een", "er", "u", "ie")


def _is_odd(reading: Reading, first: int, last: int) -> bool:
    """Whether it looks made up: several parts, a digit, or no everyday word."""
    word = reading.norm(first)
    if last - first > 1:
        return True
    odd = word not in load_words("stop")["function"] and reading.frequency(first) < 3.0
    return odd and reading.row[first].is_word and len(word) > 4
