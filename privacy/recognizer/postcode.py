"""Dutch postcodes: four digits and two letters, typed or spoken."""

from collections.abc import Iterator

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.code import Item, Run, digits_of, slices
from privacy.reading.letter import letters_at
from privacy.reading.reading import Reading
from privacy.recognizer.span import span

CUES = frozenset(("postcode", "postcodes", "postcodegebied", "pc"))
# PostNL issues no postcodes with these letters.
FILLERS = frozenset(("met", "de", "letters", "letter", "eh", "uh", "ehm", ",", "-", "en", "dan"))
NEVER = frozenset(("sa", "sd", "ss"))
WORDS = load_words("postcode_cue")["words"]


def find(reading: Reading) -> Iterator[Entity]:
    """Postcodes; after the word 'postcode' also the four digits alone."""
    for run in reading.runs:
        cued = reading.near(run.first, CUES, back=10)
        for items in slices(run, 4, 4):
            if digits_of(items)[0] == "0":
                continue
            last = _letters(reading, items, cued=cued)
            if last or (cued and _stands_alone(run, items)):
                end = last or items[-1].last
                yield span(reading, items[0].first, end, EntityType.POSTCODE, 0.8)
                break


def _stands_alone(run: Run, items: tuple[Item, ...]) -> bool:
    return len(run.digits) < 7 and items[0].is_digits


def _letters(reading: Reading, items: tuple[Item, ...], *, cued: bool) -> int:
    """The token after the two letters; 0 when they do not follow."""
    row, i, letters, weak, alphabet = reading.row, items[-1].last, "", 0, 0
    while i < len(row) and len(letters) < 2:
        i = _over_fillers(reading, i, cued=cued)
        said = letters_at(row, i) if i < len(row) else None
        if said is None:
            return _word(reading, i, cued=cued) if i < len(row) and not letters else 0
        letters, i = letters + said.letters, said.last
        weak += said.weak and not said.alphabet
        alphabet += said.alphabet
    if len(letters) != 2 or letters in NEVER or alphabet == 1:
        return 0
    joined = i - items[-1].last == 1
    if joined and not cued and not reading.row[i - 1].text.isupper() and letters in WORDS:
        return 0
    return i if cued or weak < 2 else 0


def _over_fillers(reading: Reading, i: int, *, cued: bool) -> int:
    """Past 'met de letters', 'en de', 'eh' when a letter follows; `i` itself otherwise."""
    at = i
    while at < len(reading.row) and at - i < 4 and reading.norm(at) in FILLERS:
        at += 1
    ahead = letters_at(reading.row, at) if at < len(reading.row) else None
    return at if ahead and (cued or not ahead.weak) else i


def _word(reading: Reading, i: int, *, cued: bool) -> int:
    """Two letters written as one word: '6811 ab'."""
    token = reading.row[i]
    if len(token.norm) != 2 or not token.is_word or token.norm in WORDS | NEVER:
        return 0
    return i + 1 if cued or token.glued or token.text.isupper() else 0
