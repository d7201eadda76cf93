"""House numbers: with additions, said in two goes, taken back and said again."""

from privacy.lexicon import load_words
from privacy.reading.number import spoken_at
from privacy.reading.reading import Reading

FILLERS = load_words("address_cue")["fillers"]
PARTS = frozenset(("huisje", "appartement", "kamer", "unit", "chalet", "kavel", "plek", "app"))
SLIPS = frozenset(("nee", "wacht", "sorry", "eh", "uh", "of", ",", "pardon", "bedoel", "ik"))
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
    rest = spoken_at(row, number.last) if number.last < len(row) else None
    if rest and rest.in_words and number.digits.endswith("00") and len(rest.digits) <= 2:
        return addition(reading, rest.last)
    return corrected(reading, addition(reading, number.last))


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


def numbers_end(reading: Reading, i: int) -> int:
    number = spoken_at(reading.row, i)
    while number is not None:
        i = number.last
        number = spoken_at(reading.row, i) if i < len(reading.row) else None
    return i
