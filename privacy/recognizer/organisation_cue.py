"""Organisations that only the talk around them gives away: 'de school heet …', 'huur bij …'."""

from privacy.lexicon import load_names, load_words
from privacy.reading.number import word_value
from privacy.reading.reading import Reading

ARTICLES = frozenset(("de", "het", "'t", "t"))
_LISTS = load_words("organisation_cue")
_KINDS = (_LISTS["plain"], _LISTS["public"])


def found_at(reading: Reading, i: int) -> tuple[int, int, float] | None:
    """The first token, the token after and the sureness of an organisation announced at `i`."""
    word = reading.norm(i)
    if word in ("heet", "heette", "heten"):
        return _called(reading, i)
    if word in ("bij", "aan") and reading.norm(i + 1) == "wonen" and not reading.is_cased:
        last = _name_end(reading, i + 2)
        return (i + 1, min(last, i + 3), 0.6) if last > i + 2 else None
    if word in ("bij", "van", "aan", "met", "voor") and i + 1 < len(reading.row):
        return _dealt_with(reading, i) or _class_of(reading, i) or _explained(reading, i)
    if word in ("op", "naar", "in", "aan", "voor", "via", "uit"):
        return _class_of(reading, i) or _explained(reading, i)
    return None


def _explained(reading: Reading, i: int) -> tuple[int, int, float] | None:
    """'bij de kapstok dat is die inloop', 'van de vrije visser zijn hengelclub'."""
    first = i + 1 + (reading.norm(i + 1) in ARTICLES)
    last = _name_end(reading, first)
    for end in range(last, first, -1):
        at = end + (reading.norm(end) == ",")
        if reading.norms(at, at + 2) in _IS or reading.norms(at, at + 2) == ("zo", "heet"):
            at += 2
        if reading.norm(at) not in _WHOSE:
            continue
        at += 1
        at += reading.norm(at).endswith("e") and not _is_house(reading.norm(at))
        if _is_house(reading.norm(at)) and reading.norm(first) not in _LISTS["houses"]:
            return first, end, 0.6
    return None


_IS = (("dat", "is"), ("dat", "was"), ("is", "dat"), ("zo", "heet"))
_WHOSE = frozenset(("de", "het", "die", "een", "mijn", "onze", "zijn", "haar", "hun", "ons", "dat"))


def _is_house(word: str) -> bool:
    """A kind of organisation: 'school', 'hengelclub', 'inloop'."""
    heads = load_words("organisation")["heads"] | _LISTS["houses"]
    return word in heads or (len(word) > 6 and word.endswith(_HOUSES))


_HOUSES = (
    *("club", "vereniging", "school", "kerk", "winkel", "huis", "bedrijf", "koor", "zaak"),
    *("praktijk", "opvang", "organisatie", "stichting", "fabriek", "groep", "inloop"),
)


def _called(reading: Reading, i: int) -> tuple[int, int, float] | None:
    """'de school heet het kompas': the name after the verb, up to a function word."""
    if not _LISTS["houses"] & set(reading.norms(i - 3, i)):
        return None
    first = i + 1
    while reading.norm(first) in ("ook", "eh", "nu", "dat", "gewoon", "eigenlijk", ":"):
        first += 1
    at = first + (reading.norm(first) in ARTICLES)
    last = _name_end(reading, at)
    return (first, last, 0.8) if last > at else None


_SMALL = frozenset(("bij", "in", "op", "van", "voor", "met", "te", "naar", "door", "om", "er"))


def _name_end(reading: Reading, i: int) -> int:
    """Past at most three words that are no function words and no numbers."""
    stop, at = load_words("stop")["function"], i
    while at < len(reading.row) and at - i < 3 and reading.row[at].is_word:
        if reading.norm(at) in stop | _SMALL or word_value(reading.norm(at)) is not None:
            break
        if at > i and reading.is_cased and not reading.row[at].is_upper_start:
            break
        at += 1
    return at


def _dealt_with(reading: Reading, i: int) -> tuple[int, int, float] | None:
    """'schuld bij de vrieze', 'werk bij van houtum', 'een regeling met De Waard'."""
    at, article = i + 1, reading.norm(i + 1) in ARTICLES
    if reading.norm(at) == "van" and reading.norm(i) == "bij":
        last = _after_particles(reading, at)
        return (at, last, 0.7) if last else None
    at += article
    if at >= len(reading.row) or not reading.row[at].is_word or not _is_name(reading, at):
        return None
    capital = reading.is_name_capital(at)
    if article and capital and reading.row[at - 1].is_upper_start:
        return at - 1, _capitals(reading, at), 0.65
    if not (
        reading.near(i, _LISTS["deals"], back=6) or reading.near(i + 8, _LISTS["owed"], back=6)
    ):
        return None
    if reading.norm(i) not in ("bij", "aan") and not capital:
        return None
    if capital:
        return at - (article and reading.norm(at - 1) == "de"), _capitals(reading, at), 0.55
    if reading.is_cased or not _is_odd(reading, at):
        return None
    return at - article, at + 1, 0.55


def _after_particles(reading: Reading, i: int) -> int:
    """The token after 'van houtum', 'van der knaap'; 0 when everyday words follow."""
    at = i
    while reading.norm(at) in ("van", "der", "de", "den", "het", "'", "t") and at - i < 4:
        at += 1
    if at >= len(reading.row) or not reading.row[at].is_word or len(reading.norm(at)) < 2:
        return 0
    word, trade = reading.norm(at), reading.norm(at + 1) in _LISTS["trades"]
    plain = word in load_words("stop")["function"] or (reading.frequency(at) > 4.6)
    return 0 if plain and not trade else at + 1 + trade


def _is_name(reading: Reading, i: int) -> bool:
    word, stop = reading.norm(i), load_words("stop")
    return (
        len(word) > 2
        and not any(word in words for words in (stop["function"], stop["never"], *_KINDS))
        and not word.endswith(tuple(_LISTS["plain_endings"]))
        and word not in load_names().strong_first
        and word_value(word) is None
    )


def _is_odd(reading: Reading, i: int) -> bool:
    """A surname, or a word so rare that it can be a name, and that is no plural or diminutive."""
    word = reading.norm(i)
    listed = word in load_names().last and word not in load_names().ordinary
    rare = reading.frequency(i) < 2.3 and not word.endswith(("en", "tje", "tjes", "ers"))
    return listed or rare


def _capitals(reading: Reading, i: int) -> int:
    at = i + 1
    while at < len(reading.row) and at - i < 3 and reading.is_name_capital(at):
        at += 1
    return at


def _class_of(reading: Reading, i: int) -> tuple[int, int, float] | None:
    """'groep vijf van de regenboog', 'juf ilse van de triangel': the name of a school."""
    if reading.norm(i + 1) not in ARTICLES or reading.norm(i) not in ("van", "op", "naar"):
        return None
    at = i + 2
    if at >= len(reading.row) or not reading.row[at].is_word or not _is_name(reading, at):
        return None
    taught = _LISTS["taught"] & set(reading.norms(i - 6, i))
    after = {"school", "basisschool"} & set(reading.norms(at + 1, at + 4))
    word = reading.norm(at)
    if not (taught or after) or word in _LISTS["at_school"] or reading.frequency(at) > 4.4:
        return None
    if reading.is_cased and not reading.row[at].is_upper_start:
        return None
    stop = load_words("stop")["function"]
    following = reading.norm(at + 1)
    alone = at + 1 >= len(reading.row) or following in stop or not reading.row[at + 1].is_word
    return (at, at + 1, 0.6) if alone or not word.endswith("e") else None
