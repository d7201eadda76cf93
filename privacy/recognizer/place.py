"""Towns, villages, municipalities and neighbourhoods, in the Netherlands and abroad."""

from collections.abc import Iterator

from privacy.dictionary import is_word
from privacy.entity import Entity, EntityType
from privacy.lexicon import Phrase, frequency, load_names, load_words
from privacy.reading.number import word_value
from privacy.reading.reading import Reading
from privacy.recognizer.span import span
from privacy.recognizer.word_form import looks_dutch

PREPOSITIONS = load_words("place_cue")["prepositions"]
LIVES = load_words("place_cue")["lives"]
HEADS = load_words("place_cue")["heads"]
# Endings of Dutch villages that everyday compounds seldom have.
VILLAGES = tuple(load_words("place_cue")["villages"])
JOINERS = frozenset("-'’‘`")


def find(reading: Reading) -> Iterator[Entity]:
    """Places from the lists, and unknown words after 'woon in' and 'de wijk'."""
    names = load_names()
    skip = 0
    for i, token in reading.words():
        if i < skip:
            continue
        last = _listed(reading, i, names.places.get(token.norm, ()))
        if last and _counts(reading, i, last, names.ordinary):
            score = 0.8 if reading.norm(i - 1) in PREPOSITIONS else 0.6
            yield span(reading, i, last, EntityType.PLACE, score)
            skip = last
        elif _unknown(reading, i, names.ordinary):
            sure = reading.is_name_capital(i) and token.norm not in names.strong_first
            yield span(reading, i, i + 1, EntityType.PLACE, 0.72 if sure else 0.55)


def _listed(reading: Reading, i: int, phrases: tuple[Phrase, ...]) -> int:
    """The token after the longest listed place that begins at `i`; 0 without."""
    for phrase in phrases:
        at, ok = i, True
        for word in phrase:
            while at > i and reading.norm(at) in JOINERS:
                at += 1
            if reading.norm(at) != word:
                ok = False
                break
            at += 1
        if ok:
            return at
    return 0


def _counts(reading: Reading, i: int, last: int, ordinary: frozenset[str]) -> bool:
    words = [w for w in reading.norms(i, last) if w not in JOINERS]
    if len(words) > 1:
        if not all(w in ordinary for w in words) or reading.is_name_capital(last - 1):
            return True
        if len(words) > 2 and words[0] not in ("de", "het", "een", "in"):
            return True
        return words[0] not in ("de", "het", "een", "in") and reading.norm(i - 1) in PREPOSITIONS
    word = words[0]
    if len(word) < 2 or word in load_words("stop")["never"]:
        return False
    if word not in ordinary and (word in _TOWNS or not is_word(word)):
        return len(word) > 2 and (frequency(word) < 5.2 or reading.row[i].is_upper_start)
    before = reading.norm(i - 1)
    if reading.is_name_capital(i):
        return before in PREPOSITIONS | HEADS and len(word) > 1
    if word in load_words("stop")["function"] or frequency(word) > 5.0:
        return False
    bare = word in _BARE and reading.norm(i + 1) not in ("wel", "veel", "goed", "vermogen")
    if bare and before in ("in", "uit", "te", "naar", "vanuit") and not reading.is_cased:
        return True
    there = reading.norms(i + 1, i + 3)
    if before == "van" and len(there) == 2 and there[0] == "naar" and (
        (there[1],) in load_names().places.get(there[1], ())
    ):  # fmt: skip
        return True
    lives = bool(LIVES & set(reading.norms(i - 6, i)))
    return before in ("in", "uit", "naar", "te") and lives and not reading.is_cased and (
        reading.norm(i + 1) in _CLOSING or i + 1 == len(reading.row)
    )  # fmt: skip


_BARE = load_words("place_cue")["bare"]
_TOWNS = load_words("place_cue")["towns"]
_CLOSING = load_words("place_cue")["closing"]


def _unknown(reading: Reading, i: int, ordinary: frozenset[str]) -> bool:
    """A rare word in the place of a place: 'ik woon in Xdorp', 'de wijk X'."""
    word, before = reading.norm(i), reading.norm(i - 1)
    if (
        len(word) < 4
        or word_value(word) is not None
        or word in ordinary
        or reading.frequency(i) > 2.7
    ):
        return False
    capital = reading.is_name_capital(i)
    if reading.is_cased and not capital:
        return False
    if before in HEADS:
        return True
    if before in ("in", "uit", "naar") and word.endswith(VILLAGES) and not reading.is_cased:
        return True
    if before in ("in", "te", "uit", "naar") and not reading.is_cased and _is_odd(reading, i):
        return True
    lives = bool(_DWELLS & set(reading.norms(i - 5, i + 3)))
    if before == "de" and capital and word.endswith(_QUARTERS):
        return True
    if before == "van" and capital and reading.norm(i - 2) in _PEOPLE:
        return True
    return before in ("in", "uit", "te", "naar", "vanuit") and (lives or capital)


_QUARTERS = ("buurt", "wijk", "kwartier", "hoek", "park", "dorp", "polder")
_PEOPLE = frozenset(("inwoner", "bewoner", "inwoners", "bewoners", "gemeente", "burgemeester"))


def _is_odd(reading: Reading, i: int) -> bool:
    """A word that Dutch hardly knows and that is not built as its words are: 'in drunen'."""
    word = reading.norm(i)
    listed = word in load_names().strong_first or word in load_words("stop")["never"]
    return not listed and not looks_dutch(word) and reading.frequency(i) < 2.4


_DWELLS = load_words("place_cue")["dwells"]
