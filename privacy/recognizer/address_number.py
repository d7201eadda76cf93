"""House numbers: with additions, said in two goes, taken back and said again."""

from privacy.lexicon import load_words
from privacy.reading.letter import letters_at
from privacy.reading.number import Spoken, spoken_at
from privacy.reading.reading import Reading

FILLERS = load_words("address_cue")["fillers"]
PARTS = frozenset(("huisje", "appartement", "kamer", "unit", "chalet", "kavel", "plek", "app"))
SLIPS = frozenset(("nee", "wacht", "sorry", "eh", "uh", "of", ",", "pardon", "bedoel", "ik"))
# Digits of a house number.
LONGEST = 4
NOT_HOUSES = load_words("address_cue")["not_houses"]


def house_number(reading: Reading, i: int) -> int:
    """The token after the house number and its addition; 0 without a number."""
    row, at = reading.row, i
    while at < len(row) and at - i < 5 and row[at].norm in FILLERS:
        at += 1
    number = spoken_at(row, at) if at < len(row) else None
    if number is None or len(number.digits) > 5 or number.digits == "0":
        return 0
    if row[at].norm in ("een", "ene") and at == i:
        return 0
    if reading.norm(number.last) in NOT_HOUSES:
        return 0
    return corrected(reading, addition(reading, _longer(reading, number)))


def _longer(reading: Reading, number: Spoken) -> int:
    """The token after a number said in goes: 'drie drie zes', 'achthonderd zesentachtig'."""
    last, size, row = number.last, len(number.digits), reading.row
    hundreds = number.digits.endswith("00")
    while number.in_words and last < len(row):
        part = spoken_at(row, last)
        total = size if hundreds else size + len(part.digits) if part else 0
        if part is None or not part.in_words or total > LONGEST or _counts(reading, part.last):
            break
        if hundreds and len(part.digits) > 2:
            break
        last, size, hundreds = part.last, total, False
    return last


def _counts(reading: Reading, i: int) -> bool:
    """Whether a number that ends before `i` counts what follows: 'drie kinderen'."""
    word = reading.norm(i)
    plural = word.endswith(("en", "s", "er")) and word not in load_words("stop")["function"]
    return word in NOT_HOUSES or (plural and i < len(reading.row) and reading.row[i].is_word)


def corrected(reading: Reading, i: int) -> int:
    """Past 'nee wacht' and the number that takes the place of the one before `i`."""
    at, taken_back = i, False
    while reading.norm(at) in SLIPS and at - i < 4:
        taken_back = taken_back or reading.norm(at) in ("nee", "wacht", "sorry", "pardon")
        at += 1
    number = spoken_at(reading.row, at) if taken_back and at < len(reading.row) else None
    return addition(reading, number.last) if number and len(number.digits) < 5 else i


def addition(reading: Reading, i: int) -> int:
    """Over '12a', '12 bis', '12-3', 'drie hoog', 'rood', 'boven' or 'huis'."""
    row = reading.row
    if i < len(row) and row[i].is_word and row[i].glued and len(row[i].norm) <= 4:
        return i + 1
    if i + 1 < len(row) and row[i].text in "-/" and row[i].glued and row[i + 1].glued:
        return i + 2
    i = _letter_addition(reading, i)
    word = reading.norm(i)
    if word in ("bis", "rood", "zwart", "hs", "huis") or (
        len(word) == 1 and "a" <= word <= "h" and word.isalpha() and not row[i].text.isupper()
    ):
        return i + 1
    if i + 1 < len(row) and reading.norm(i + 1) in ("hoog", "etage", "verdieping"):
        return i + 2
    if word in PARTS and i + 1 < len(row):
        part = spoken_at(row, i + 1)
        return part.last if part and len(part.digits) < 5 else i
    if i < len(row) and len(row[i].text) == 1 and row[i].text.isupper() and row[i].text.isalpha():
        return i + 1
    return i


def _letter_addition(reading: Reading, i: int) -> int:
    """Past 'toevoeging a', 'met de letter b', 'de a van anton'; `i` itself without."""
    at = i
    while reading.norm(at) in ("met", "de", "letter", "toevoeging", "huisletter", "een", ",") and (
        at - i < 4
    ):
        at += 1
    letter = letters_at(reading.row, at) if at < len(reading.row) else None
    if letter is None or len(letter.letters) > 2 or at == i:
        return i
    named = {"letter", "toevoeging", "huisletter"} & set(reading.norms(i, at))
    return letter.last if named or letter.last > at + 2 else i


def numbers_end(reading: Reading, i: int) -> int:
    number = spoken_at(reading.row, i)
    while number is not None:
        i = number.last
        number = spoken_at(reading.row, i) if i < len(reading.row) else None
    return i
