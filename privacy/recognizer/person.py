"""Names of persons, with and without capitals, by list, by cue and by the company they keep."""

from collections.abc import Iterator

from privacy.dictionary import is_people, is_word
from privacy.entity import Entity, EntityType
from privacy.lexicon import frequency, load_names, load_words
from privacy.reading.reading import Reading
from privacy.recognizer import person_context, person_cue
from privacy.recognizer.person_word import NameWord
from privacy.recognizer.span import span


def find(reading: Reading) -> Iterator[Entity]:
    """Every name; title and relation stay outside it."""
    words = NameWord(reading)
    i = 0
    while i < len(reading.row):
        first, score = _start(words, i)
        if first < 0:
            i += 1
            continue
        last = _end(words, first)
        yield span(reading, first, last, EntityType.PERSON, score)
        i = max(last, i + 1)
    yield from person_cue.spelled(reading)


def _start(words: NameWord, i: int) -> tuple[int, float]:
    """Whether a name begins at `i`: its first token and how sure that is; -1 for none."""
    reading = words.reading
    if not reading.row[i].is_word or words.is_known_phrase(i):
        return -1, 0.0
    if words.is_strong(i):
        return i, 0.75
    cue = person_cue.before(reading, i)
    if cue and words.fits_cue(i, cue):
        return i, 0.85
    if _ordinary_first_with_surname(words, i):
        return i, 0.7
    if _particle_surname(words, i):
        return i, 0.65
    if person_context.is_told(words, i):
        return i, 0.65
    if words.is_capital_name(i) or person_context.is_bare(words, i):
        return i, 0.6
    if words.is_unheard_of(i):
        return i, 0.45
    if _initials(words, i):
        return i, 0.8
    return -1, 0.0


def _ordinary_first_with_surname(words: NameWord, i: int) -> bool:
    """'roos de vries', 'mark jansen': an everyday word that a surname follows."""
    reading, names = words.reading, load_names()
    word = reading.norm(i)
    if word not in names.first or words.is_stop(i) or frequency(word) > 5.6:
        return False
    after = words.particles_end(i + 1)
    if after > i + 1:
        tail = reading.norms(i + 1, after + 1)
        return tail in names.last_phrases.get(tail[0], ()) and not _is_grammar(tail)
    return reading.norm(after) in names.strong_last and words.touches(i, after)


def _is_grammar(tail: tuple[str, ...]) -> bool:
    return frequency(tail[-1]) > 4.3 and len(tail) == 2


def _particle_surname(words: NameWord, i: int) -> bool:
    """'van der meer', 'de vries', 'el amrani' without a first name."""
    reading, names = words.reading, load_names()
    after = words.particles_end(i)
    if after == i or after >= len(reading.row):
        return False
    tail = reading.norms(i, after + 1)
    if reading.is_cased and reading.row[i].is_upper_start and reading.row[after].is_upper_start:
        place = (tail[-1],) in names.places.get(tail[-1], ())
        unlisted = tail[0] != "van" and tail[-1] not in names.last
        if is_people(tail[-1]) or (reading.starts_sentence(i) and unlisted):
            return False
        alone = reading.norm(after + 1) in ",.?!" and words.touches(after - 1, after)
        return not (words.is_stop(after) or (place and reading.starts_sentence(i) and not alone))
    if tail[:-1] in (("van", "der"), ("van", "den"), ("van", "'", "t"), ("el",), ("al",), ("ait",)):
        if tail in names.last_phrases.get(tail[0], ()):
            return True
        rare = frequency(tail[-1]) < (4.2 if tail[0] == "van" else 3.4)
        loose = tail[0] in ("el", "al") and tail[-1] not in names.last and frequency(tail[-1]) > 1.5
        return rare and not words.is_stop(after) and len(tail[-1]) > 2 and not loose
    listed = tail in names.last_phrases.get(tail[0], ())
    if listed and reading.norm(i - 1) == "ene":
        return True
    if not listed or words.is_stop(after):
        return False
    if person_context.is_introduced(words, after + 1):
        return True
    if reading.row[after].is_upper_start and reading.is_cased:
        return True
    if tail[0] in ("ten", "ter", "te"):
        return True
    return tail[-1] not in names.ordinary and frequency(tail[-1]) < 3.0 and tail[0] not in ("van",)


def _initials(words: NameWord, i: int) -> bool:
    """'J.P. Jansen', 'P. Bakker'."""
    reading = words.reading
    token = reading.row[i]
    title = token.norm in load_words("person")["title"] or (
        len(token.norm) > 1 and (words.is_stop(i) or is_word(token.norm))
    )
    if title or not (len(token.norm) <= 2 and token.is_upper_start) or reading.norm(i + 1) != ".":
        return False
    after = i + 2
    while (
        after + 1 < len(reading.row)
        and reading.norm(after + 1) == "."
        and len(reading.norm(after)) <= 2
    ):
        after += 2
    end = words.particles_end(after)
    if end >= len(reading.row) or len(reading.norm(end)) < 3:
        return False
    listed = end > after and words.ends_particles(after, end)
    known = words.is_surname(end) or not words.is_stop(end)
    return reading.row[end].is_upper_start and (listed or known)


def _end(words: NameWord, first: int) -> int:
    """The token after the name that begins at `first`."""
    reading = words.reading
    i = first + 1
    for phrase in load_names().last_phrases.get(reading.norm(first), ()):
        if reading.norms(first, first + len(phrase)) == phrase:
            i = first + len(phrase)
            break
    if words.particles_end(first) > first:
        i = words.particles_end(first) + 1
    while i < len(reading.row) and i - first < 10:
        initial = reading.norm(i) == "." and len(reading.norm(i - 1)) <= 2
        if (words.joins(i) or initial) and words.continues(i + 1):
            i += 2
        elif words.joins(i) and words.ends_particles(i + 1, words.particles_end(i + 1)):
            i = words.particles_end(i + 1) + 1
        elif words.touches(i - 1, i) and (words.continues(i) or words.is_noun_after_first(i)):
            i += 1
        else:
            after = words.particles_end(i)
            if after > i and words.touches(i - 1, i) and words.ends_particles(i, after):
                i = after + 1
            else:
                break
    return i
