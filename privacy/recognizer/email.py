"""E-mail addresses, typed or said aloud: 'anna punt de vries apenstaartje gmail punt com'."""

import re
from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.code import Run, item_at
from privacy.reading.letter import letters_at
from privacy.reading.reading import Reading
from privacy.recognizer.span import span

_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
TYPED = re.compile(
    rf"(?<![\w.+-])[\w.+%'-]+(?:\s\.\s[\w+-]+)?(?:@{_LABEL}(?:\.{_LABEL})+"
    rf"|\s?@\s?{_LABEL}(?:\s?\.\s?{_LABEL})*?\s?\.\s?(?:nl|com|org|net|eu|be|de|info)\b)"
)
AT = load_words("email_cue")["at"]
DOTS = frozenset(("punt", "dot", "puntje", "."))
JOINS = DOTS | load_words("email_cue")["joins"]
STOP = load_words("email_cue")["stop"]
CUES = load_words("email_cue")["cues"]
# Said about how the address is written.
HINTS = load_words("email_cue")["hints"]
# So many words of an address may be everyday ones, at its beginning.
LEAD = 7
# Parts of an address are said again within this many tokens.
AGAIN = 16


def find(reading: Reading) -> Iterator[Entity]:
    """E-mail addresses in the text."""
    for found in TYPED.finditer(reading.text):
        yield Entity(start=found.start(), end=found.end(), type=EntityType.EMAIL, score=1.0)
    for i, token in enumerate(reading.row):
        halves = token.norm in _APE and reading.norm(i + 1) in _TAIL
        if token.norm in AT or halves or _stands_for_at(reading, i):
            for address in _around(reading, i, i + 1 + halves):
                yield address
                yield from _said_again(reading, address)
                yield from _said_before(reading, address)


_APE = frozenset(("apen", "aap", "apens", "aapen", "ape"))
_TAIL = frozenset(("staartje", "staart", "startje", "staartjes"))


def _stands_for_at(reading: Reading, i: int) -> bool:
    """'info bij de kwast punt nl', 'rik op gmail': a small word for '@' where mail is spoken of."""
    web = load_words("web")
    whole = reading.norm(i + 1) in web["providers"] and reading.norm(i + 2) in DOTS
    spoken_of = reading.norm(i) in _SMALL and (whole or reading.near(i, MAIL, back=16))
    if not spoken_of and reading.norm(i) not in _TAILS:
        return False
    if i + 1 < len(reading.row) and reading.norm(i + 1) in load_words("web")["providers"]:
        return True
    rest = reading.norms(i + 1, i + 7)
    dot = next((n for n, w in enumerate(rest) if w in DOTS and w != "."), 0)
    ends = rest[dot + 1 : dot + 2]
    return bool(dot and ends and ends[0] in load_words("web")["endings"])


_SMALL = frozenset(("bij", "op"))
_TAILS = frozenset(("aapje", "krul", "krulletje", "slinger", "staartje"))
MAIL = frozenset(
    ("mail", "mailadres", "mailen", "email", "emailadres", "e-mail", "e-mailadres", "mailt")
)


def _said_before(reading: Reading, found: Entity) -> Iterator[Entity]:
    """'info bij lotje, nee, info @ lotje punt nl': the address begun, and begun once more."""
    first, last = reading.index(found.start), reading.index(found.end)
    common = load_words("stop")["function"] | JOINS | AT | load_words("web")["endings"]
    said = {w for w in reading.norms(first, last) if w not in common and len(w) > 1}
    hits = [i for i in range(max(0, first - AGAIN // 2), first) if reading.norm(i) in said]
    if not hits or not (_TAKEN_BACK | AT) & set(reading.norms(hits[0], first)):
        return
    if max(len(reading.norm(i)) for i in hits) > 2:
        small = hits[0] > 1 and reading.norm(hits[0] - 1) in _SMALL | AT
        yield span(reading, hits[0] - 2 * small, first, EntityType.EMAIL, 0.9)


_TAKEN_BACK = frozenset(("nee", "wacht", "sorry", "opnieuw", "bedoel", "nogmaals", "dus", "even"))


def _said_again(reading: Reading, found: Entity) -> Iterator[Entity]:
    """'... dus de k en dan punt en dan elfring': parts of the address said once more."""
    first, last = reading.index(found.start), reading.index(found.end)
    at = next((i for i in range(first, last) if reading.norm(i) in AT), last)
    common = load_words("stop")["function"]
    said = {w for w in reading.norms(first, at) if w not in JOINS | common and w.isalpha()}
    after = range(last, min(last + AGAIN, len(reading.row)))
    hits = [i for i in after if reading.norm(i) in said]
    if hits and max(len(reading.norm(i)) for i in hits) > 2:
        yield span(reading, hits[0], hits[-1] + 1, EntityType.EMAIL, 0.6)


def _around(reading: Reading, at: int, after: int) -> Iterator[Entity]:
    if at == 0 or after >= len(reading.row):
        return
    last, sure = domain_end(reading, after)
    cued = reading.near(at, CUES, back=16)
    strong = reading.norm(at) not in ("at", "ad", "add", "@")
    if not (sure or (strong and last > after)) or (reading.norm(at) == "@" and not (cued or sure)):
        return
    first = _local_start(reading, at)
    if first < at:
        yield span(reading, first, last, EntityType.EMAIL, 0.95)


def domain_end(reading: Reading, i: int) -> tuple[int, bool]:
    """The token after the spoken domain that begins at `i`, and whether it ends as one does."""
    endings, providers = load_words("web")["endings"], load_words("web")["providers"]
    dot = next((at for at in range(i + 1, i + 9) if _is_dot(reading, at)), 0)
    if dot and _is_label(reading, i, dot):
        while _is_dot(reading, dot + 2) and reading.norm(dot + 1) not in endings:
            dot += 2
        ends = reading.norm(dot + 1)
        spelled = _spelled_ending(reading, dot + 1)
        if spelled:
            return spelled, True
        loose = dot - i > 1 and not JOINS & set(reading.norms(i, dot))
        told = loose and ends in _INVENTED
        if (
            ends in endings
            or told
            or (not loose and len(ends) > 1 and reading.row[dot + 1].is_word)
        ):
            return dot + 2, True
    for at in range(i, min(i + 3, len(reading.row))):
        if reading.norm(at) in providers:
            return at + 1 + (reading.norm(at + 1) in _BARE), True
    return min(i + 1, len(reading.row)), False


# Endings that may follow a provider without the dot.
_BARE = frozenset(("nl", "com"))
# Endings that no real address has.
_INVENTED = frozenset(("example", "test", "invalid"))


def _spelled_ending(reading: Reading, i: int) -> int:
    """The token after an ending said by letter: 'punt n l', 'punt en el'; 0 without."""
    joined, at = "", i
    while at < len(reading.row) and len(joined) < 3:
        said = letters_at(reading.row, at)
        if said is None or len(said.letters) > 1:
            break
        joined, at = joined + said.letters, said.last
        if joined in load_words("web")["endings"]:
            return at
    return 0


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether an address goes on behind a full stop: with a sign, a letter or a number."""
    word = reading.norm(i)
    return word in JOINS | AT or (len(word) == 1 and word.isalnum())


def _is_dot(reading: Reading, i: int) -> bool:
    """A dot that is said, or one between two words without a space, with a word after it."""
    if i + 1 >= len(reading.row) or reading.norm(i) not in DOTS:
        return False
    return reading.norm(i) != "." or (reading.row[i].glued and reading.row[i + 1].glued)


def _is_label(reading: Reading, first: int, last: int) -> bool:
    """Whether words alone, and what is said between them, stand from `first` to `last`."""
    signs = JOINS | {"eh", "uh", ","}
    return all(
        reading.row[n].is_word or reading.row[n].is_digit or reading.norm(n) in signs
        for n in range(first, last)
    )


def _local_start(reading: Reading, at: int) -> int:
    """Back from the @ to where the address begins."""
    common = load_words("stop")["function"]
    i, first, joined = at - 1, at, True
    while i > 0 and reading.norm(i) in _BEFORE_AT:
        i -= 1
    for _ in range(24):
        if i < 0 or (reading.row[i].text in ".?!:" and not reading.row[i + 1].glued):
            if (
                i < 0
                or reading.row[i].text != "."
                or not (_goes_on(reading, i + 1) or _goes_on(reading, i - 1))
            ):
                break
            i, joined = i - 1, True
            continue
        word = reading.norm(i)
        if word in HINTS:
            i -= 1
            continue
        if reading.norms(i - 1, i + 1) == ("aan", "elkaar"):
            i, joined = i - 2, True
            continue
        if word in JOINS:
            i, joined = i - 1, True
            continue
        run = _run_at(reading, i)
        if run and run.first < i and word not in STOP and reading.norm(run.first) not in STOP:
            i, first, joined = run.first - 1, run.first, reading.norm(run.first - 1) in JOINS
            continue
        if word in STOP or (not joined and not _can_belong(reading, i, common)):
            break
        first, joined = i, reading.norm(i - 1) in JOINS
        i -= 1
    return _announced(reading, first)


_BEFORE_AT = frozenset(("ja", "nee", "wacht", "sorry", "dus", "gewoon"))


def _announced(reading: Reading, first: int) -> int:
    """Back to 'naar' or 'is' a few words earlier where mail is spoken of: 'naar zus van noor @'.

    Without such a word, back to where the turn or the sentence began, if no everyday word is there.
    """
    leads = _LEADS | MAIL
    lead = next((i for i in range(first - 1, first - LEAD, -1) if reading.norm(i) in leads), -1)
    while reading.norm(lead + 1) in STOP | HINTS and lead + 1 < first:
        lead += 1
    between = reading.norms(lead + 1, first)
    told = reading.norm(lead) == "naar" or reading.near(first, CUES, back=12)
    if lead >= 0 and told and all(map(str.isalnum, between)):
        return first if set(between) & (AT | DOTS | STOP) else lead + 1
    begin = next((i for i in range(first, first - 4, -1) if i >= 0 and _is_begin(reading, i)), -1)
    opening = reading.norms(begin, first) if begin >= 0 else ()
    plain = (load_words("stop")["function"] | STOP | HINTS | AT) - _ALSO_NAMES
    return begin if opening and not set(opening) & plain else first


def _is_begin(reading: Reading, i: int) -> bool:
    return i == 0 or reading.row[i - 1].text in ".?!:,"


_ALSO_NAMES = frozenset(("klein", "kleine", "oude", "mooie", "lieve", "blij", "groot", "grote"))
_LEADS = frozenset(("naar", "is"))


def _run_at(reading: Reading, i: int) -> Run | None:
    """The run of numbers and letters that token `i` belongs to."""
    return next((r for r in reading.runs if r.first <= i < r.last), None)


def _can_belong(reading: Reading, i: int, common: frozenset[str]) -> bool:
    """A letter, a number, a part of a name: no everyday word."""
    word = reading.norm(i)
    tussen = word in ("de", "van", "der", "den", "el", "al", "ten", "ter")
    return tussen or len(word) == 1 or item_at(reading.row, i) is not None or word not in common
