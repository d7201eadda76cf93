"""Dutch postcodes: four digits and two letters, typed or spoken."""

from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_names, load_words
from privacy.reading.code import Item, Run, digits_of, slices
from privacy.reading.letter import Letters, letters_at
from privacy.reading.reading import Reading
from privacy.recognizer.span import span

CUES = frozenset(("postcode", "postcodes", "postcodegebied", "pc"))
# PostNL issues no postcodes with these letters.
FILLERS = frozenset(
    (
        "met",
        "de",
        "letters",
        "letter",
        "eh",
        "uh",
        "ehm",
        "uhm",
        ",",
        ".",
        "-",
        "en",
        "dan",
        "dus",
        "spatie",
        "nog",
        "wat",
        "iets",
        "een",
    )
)
# Letters are explained again within this many tokens.
AGAIN = 10
_TELLING = frozenset(("letters", "letter", "spatie"))
NEVER = frozenset(("sa", "sd", "ss"))
# Said between a postcode and the number of the house.
_HOUSE = frozenset(("nummer", "huisnummer", "nummertje"))
WORDS = load_words("postcode_cue")["words"]


def find(reading: Reading) -> Iterator[Entity]:
    """Postcodes; after the word 'postcode' also the four digits alone."""
    for run in reading.runs:
        cued = reading.near(run.first, CUES, back=10) or reading.near(run.last + 6, CUES, back=6)
        for items in _fours(run, cued=cued):
            if digits_of(items)[0] == "0":
                continue
            last = _letters(reading, items, cued=cued)
            counts = reading.norm(items[-1].last) in load_words("announced_cue")["counted"]
            if last or (cued and not counts and _stands_alone(run, items)):
                end = last or items[-1].last
                yield span(reading, items[0].first, end, EntityType.POSTCODE, 0.8)
                if last:
                    yield from _again(reading, end)
                break


def _again(reading: Reading, end: int) -> Iterator[Entity]:
    """The two letters explained once more: '... p k dus de p van pieter en de k van karel'."""
    before = letters_at(reading.row, end - 1)
    for run in reading.runs:
        items = [i for i in run.items if not i.is_digits and i.first >= end]
        if not items or not end <= items[0].first <= end + AGAIN or before is None:
            continue
        told = [i for i in items if i.alphabet or i.last - i.first > 1]
        if len(told) > 1 and any(i.value[-1] == before.letters[-1] for i in told):
            yield span(reading, told[0].first, told[-1].last, EntityType.POSTCODE, 0.7)
            return


def _fours(run: Run, *, cued: bool) -> Iterator[tuple[Item, ...]]:
    """Neighbouring numbers that make four digits: '68 11', 'vijfduizend een', '3 eh nee 4 521'."""
    items = run.items
    if cued and run.slipped and 5 <= len(run.digits) <= 8:
        digits = [n for n, item in enumerate(items) if item.is_digits]
        yield items[digits[0] : digits[-1] + 1]
    for n in range(len(items) - 1):
        whole, rest = items[n], items[n + 1]
        if whole.in_words and rest.in_words and rest.is_digits and (
            (whole.value[1:] == "000" and len(rest.value) < 4)
            or (len(whole.value) == 4 and whole.value[2:] == "00" and len(rest.value) < 3)
        ):  # fmt: skip
            yield items[n : n + 2]
    yield from slices(run, 4, 4)


def _stands_alone(run: Run, items: tuple[Item, ...]) -> bool:
    return len(run.digits) < 7 and items[0].is_digits


def _letters(reading: Reading, items: tuple[Item, ...], *, cued: bool) -> int:
    """The token after the two letters; 0 when they do not follow."""
    row, i, letters, weak, alphabet = reading.row, items[-1].last, "", 0, 0
    while i < len(row) and len(letters) < 2:
        after = _over_fillers(reading, i, cued=cued)
        cued = cued or bool(_TELLING & set(reading.norms(i, after)))
        i = after
        said = letters_at(row, i) if i < len(row) else None
        if said is None and cued and i < len(row) and row[i].norm in _LOOSE_SOUNDS:
            said = Letters(row[i].norm[0], i, i + 1, weak=True)
        if said is None:
            return _word(reading, i, cued=cued) if i < len(row) and not letters else 0
        letters, i = letters + said.letters, said.last
        weak += said.weak and not said.alphabet
        alphabet += said.alphabet
    cued = cued or _place_follows(reading, i) or bool(_HOUSE & set(reading.norms(i, i + 6)))
    if len(letters) != 2 or letters in NEVER or (alphabet == 1 and not cued):
        return 0
    joined = i - items[-1].last == 1
    if joined and not cued and not reading.row[i - 1].text.isupper() and letters in WORDS:
        return 0
    return i if cued or weak < 2 else 0


# Letters as they may be written where a postcode is spoken of, and words elsewhere.
_LOOSE_SOUNDS = frozenset(
    ("be", "ce", "de", "ge", "je", "pe", "te", "ve", "we", "bé", "ker", "kah")
)


def _place_follows(reading: Reading, i: int) -> bool:
    """'... in Zwolle': what comes after a postcode."""
    at = i + (reading.norm(i) == ",")
    at += reading.norm(at) in ("in", "te")
    return bool(load_names().places.get(reading.norm(at))) and (
        at > i or reading.norm(at) not in load_names().ordinary
    )


def _over_fillers(reading: Reading, i: int, *, cued: bool) -> int:
    """Past 'met de letters', 'en de', 'eh' when a letter follows; `i` itself otherwise."""
    at = i
    while at < len(reading.row) and at - i < 5 and _is_filler(reading, at):
        at += 1
    ahead = letters_at(reading.row, at) if at < len(reading.row) else None
    after = letters_at(reading.row, ahead.last) if ahead and ahead.last < len(reading.row) else None
    telling = cued or at == i or _TELLING & set(reading.norms(i, at))
    return at if ahead and (telling or not ahead.weak or ahead.alphabet or after) else i


def _is_filler(reading: Reading, i: int) -> bool:
    """A pause; 'twee' before 'letters', 'zijn' behind it."""
    word, beside = reading.norm(i), reading.norm(i + 1 if reading.norm(i) == "twee" else i - 1)
    return word in FILLERS or (word in ("twee", "zijn", "is") and beside in _TELLING)


def _word(reading: Reading, i: int, *, cued: bool) -> int:
    """Two letters written as one word: '6811 ab'."""
    token = reading.row[i]
    if len(token.norm) != 2 or not token.is_word or token.norm in WORDS | NEVER:
        return 0
    return i + 1 if cued or token.glued or token.text.isupper() else 0
