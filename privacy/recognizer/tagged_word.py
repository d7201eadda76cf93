"""What the learned tagger may call a name, word by word."""

from privacy.dictionary import is_english, is_people
from privacy.lexicon import load_names, load_words
from privacy.reading.number import word_value
from privacy.reading.reading import Reading
from privacy.recognizer.medicine import is_medicine
from privacy.recognizer.word_form import looks_dutch
from privacy.tagger.network import chances

# An unlisted word of this Zipf frequency and up is no name of a person or a place.
ORDINARY = 3.4
# But for a word the tagger is this sure of, up to this frequency.
CERTAIN, EVERYDAY = 0.85, 5.4
# And behind 'mevrouw' or 'dokter'.
TITLED = 0.5


def can_end(reading: Reading, i: int, *, loose: bool, opens: bool = False) -> bool:
    """Whether a name may begin or end with token `i`; `loose` for the name of an organisation."""
    word = reading.norm(i)
    if opens and word in load_words("person")["tussen"]:
        return True
    if not tells(reading, i):
        return False
    if loose or is_listed(reading, i) or (reading.is_name_capital(i) and not is_people(word)):
        return True
    titled = reading.norm(i - 1) in load_words("person")["title"]
    if likelihood(reading, i) >= (TITLED if titled else CERTAIN):
        return reading.frequency(i) < EVERYDAY
    foreign = is_english(word) or is_people(word)
    return reading.frequency(i) < ORDINARY and not (foreign or looks_dutch(word))


def likelihood(reading: Reading, i: int) -> float:
    """How sure the tagger is that token `i` is personal."""
    return 1 - float(chances(reading)[i][0])


def is_number(reading: Reading, i: int) -> bool:
    """A digit or a number word."""
    return reading.row[i].is_digit or word_value(reading.norm(i)) is not None


def is_listed(reading: Reading, i: int) -> bool:
    """Whether the word at `i` is a name or a place of the lists."""
    word, names = reading.norm(i), load_names()
    return word in names.first or word in names.last or word in names.places


def tells(reading: Reading, i: int) -> bool:
    """Whether the word says more than 'de', 'twee' or the name of a medicine."""
    token, word, stop = reading.row[i], reading.norm(i), load_words("stop")
    if not token.is_word or word_value(word) is not None or is_medicine(word):
        return False
    if word in load_words("person")["title"]:
        return False
    if word in load_names().first and reading.is_name_capital(i):
        return True
    return word not in stop["never"] and (
        word not in stop["function"] or reading.is_name_capital(i)
    )
