"""Named employers, schools, care providers, churches, mosques, clubs and housing corporations."""

from collections.abc import Iterator
from functools import lru_cache

from privacy.dictionary import is_word
from privacy.entity import Entity, EntityType
from privacy.lexicon import frequency, load_names, load_words
from privacy.reading.reading import Reading
from privacy.recognizer import organisation_cue
from privacy.recognizer.span import span

ARTICLES = frozenset(["de", "het", "'t", "t"])
INNER = load_words("organisation_cue")["inner"]
SAINTS = frozenset(("sint", "st", "heilige", "prins", "prinses", "koningin", "koning"))
AT = frozenset(("bij", "van", "voor"))
_WORKS = frozenset(("bij", "voor", "door", "via"))


def find(reading: Reading) -> Iterator[Entity]:
    """Organisations by their own name, or by what stands beside it: 'basisschool de Vlinder'."""
    lists, known = load_words("organisation"), _index()
    for i, token in reading.words():
        last = _known(reading, i, known)
        if last:
            yield span(reading, i, last, EntityType.ORGANISATION, 0.85)
            continue
        announced = organisation_cue.found_at(reading, i)
        if announced:
            first, last, score = announced
            yield span(reading, first, last, EntityType.ORGANISATION, score)
        ending = token.norm.endswith(tuple(lists["head_endings"])) and token.norm != "fabriek"
        if token.norm in lists["heads"] or ending:
            last = _named(reading, i, strong=ending or token.norm in lists["strong"])
            if last:
                first = i if _belongs(reading, i, lists) else _own_name(reading, i + 1)
                yield span(reading, first, last, EntityType.ORGANISATION, 0.8)
        if token.norm in load_words("organisation_cue")["trades"]:
            first = _before(reading, i)
            at_work = reading.norm(first - 1) in ("bij", "voor", "van", "door", "via")
            if first < i and (at_work or reading.is_name_capital(i)):
                yield span(reading, first, i + 1, EntityType.ORGANISATION, 0.8)
        if token.norm in lists["tails"] or reading.text[token.start : token.end + 3] == "b.v.":
            first = _before(reading, i)
            if first < i:
                yield span(reading, first, i + 1, EntityType.ORGANISATION, 0.8)
        if _is_compound(token.norm, lists):
            saint = reading.norm(i - 1) in SAINTS
            last = i + 1 + (reading.norm(i + 1) in _REGIONS)
            yield span(reading, i - saint, last, EntityType.ORGANISATION, 0.8)
        if token.norm in ("zonen", "zoon", "zn", "dochters", "partners", "co") and (
            reading.norm(i - 1) in ("en", "&")
        ):
            first = _family(reading, i - 2)
            if first >= 0:
                yield span(reading, first, i + 1, EntityType.ORGANISATION, 0.85)
        if _works_at(reading, i, lists):
            yield span(reading, i, _capitals(reading, i + 1), EntityType.ORGANISATION, 0.5)


def _belongs(reading: Reading, i: int, lists: dict[str, frozenset[str]]) -> bool:
    """Whether the kind of house at `i` is in the name: 'Buurthuis De Kolk', 'bij kliniek X'."""
    word = reading.norm(i)
    if word.endswith(("erij", "bedrijf")) or word in lists["inside"] or reading.is_name_capital(i):
        return True
    return word not in lists["outside"] and reading.norm(i - 1) in ("bij", "voor", "door", "via")


def _own_name(reading: Reading, i: int) -> int:
    """The name without its kind of house, but with its article: 'de zwaluw'."""
    while reading.norm(i) in ("-", '"', "“"):
        i += 1
    return i


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """First word → (the words of a name, whether it needs to be somebody's work)."""
    lists = load_words("organisation")
    index: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for key, needs_work in (("known", False), ("employers", True)):
        for name in sorted(lists[key], key=lambda n: (-len(n), n)):
            words = tuple(name.replace("-", " ").replace(".", " ").split())
            index.setdefault(words[0], []).append((words, needs_work))
    return index


def _known(reading: Reading, i: int, index: dict[str, list[tuple[tuple[str, ...], bool]]]) -> int:
    for words, needs_work in index.get(reading.norm(i), ()):
        last = _match(reading, i, words)
        if not last:
            continue
        if needs_work and not _has_work(reading, i):
            continue
        alone = len(words) == 1 and words[0] in load_names().ordinary | load_names().strong_first
        alone = (
            alone
            or words == ("ons", "huis")
            or (len(words) == 1 and is_word(words[0]) and not reading.is_name_capital(i))
        )
        if not needs_work and alone and reading.norm(i - 1) not in AT:
            continue
        return last
    return 0


def _match(reading: Reading, i: int, words: tuple[str, ...]) -> int:
    at = i
    for word in words:
        while at > i and reading.norm(at) in ("-", "."):
            at += 1
        if reading.norm(at) != word:
            return 0
        at += 1
    return at


def _has_work(reading: Reading, i: int) -> bool:
    around = set(reading.norms(i - 8, i + 6))
    return bool(around & load_words("organisation")["work"]) and (
        reading.norm(i - 1) in AT or reading.norm(i - 2) in AT
    )


def _named(reading: Reading, i: int, *, strong: bool) -> int:
    """The token after the name that follows a head at `i`; 0 when none follows."""
    at, article = i + 1, False
    if at < len(reading.row) and reading.row[at].text in "-\"'“‘":
        at += 1
    if reading.norm(at) in ARTICLES:
        at, article = at + 1, True
    at += reading.norm(i) == "church" and reading.norm(at) == "of"
    if reading.norm(at) in ("al", "el", "as", "ar", "an", "at", "es", "sint", "st") and not article:
        at += 1
        at += reading.norm(at) == "-"
    if at >= len(reading.row) or not reading.row[at].is_word:
        return 0
    surname = _surname(reading, at) or (not article and _firm(reading, at))
    if surname and not article:
        return _partner(reading, surname)
    if reading.is_name_capital(at) and reading.norm(at) not in load_words("stop")["never"]:
        return _partner(reading, _capitals(reading, at + 1))
    word = reading.norm(at)
    if reading.is_cased or word in load_words("stop")["function"] or len(word) < 3:
        return 0
    if article and strong and reading.frequency(at) < 4.9:
        described = word.endswith("e") or word in _MADE_OF
        noun = described and reading.norm(at + 1) not in load_words("stop")["function"]
        return _tail(reading, at + 1 + (noun and reading.frequency(at + 1) < 4.9))
    limit = 3.6 if strong else 3.1
    return _tail(reading, at + 1) if _is_rare(reading, at, limit=limit) and not article else 0


def _family(reading: Reading, i: int) -> int:
    """Where the name before 'en zonen' begins; -1 where that says something else."""
    first = i
    while first > 0 and (
        reading.norm(first - 1) in load_words("person")["tussen"]
        or reading.is_name_capital(first - 1)
        or reading.norm(first - 1) in load_words("organisation")["heads"]
    ):
        first -= 1
    named = reading.is_name_capital(i) or (reading.norm(i) in load_names().last or _is_rare(
        reading, i, limit=2.5
    ))  # fmt: skip
    plain = reading.norm(i) in load_words("stop")["function"]
    return first if i >= 0 and named and not plain else -1


def _surname(reading: Reading, i: int) -> int:
    """The token after a surname with a particle: 'bakkerij ten cate'; 0 without."""
    for phrase in load_names().last_phrases.get(reading.norm(i), ()):
        if reading.norms(i, i + len(phrase)) == phrase:
            return i + len(phrase)
    return 0


def _partner(reading: Reading, i: int) -> int:
    """Past 'en Kuipers' behind the name of a firm."""
    name = reading.norm(i + 1)
    known = reading.is_name_capital(i + 1) if i + 1 < len(reading.row) else False
    listed = name in load_names().strong_last and name not in load_names().first
    return i + 2 if reading.norm(i) in ("en", "&") and (known or listed) else i


def _firm(reading: Reading, i: int) -> int:
    """The token after an unlisted surname with 'van': 'tuinderij van haaster'; 0 without."""
    at = i + 1 + (reading.norm(i + 1) in ("der", "den", "de"))
    if reading.norm(i) != "van" or at >= len(reading.row) or not reading.row[at].is_word:
        return 0
    plural = reading.norm(at).endswith(("ers", "en", "s")) and at == i + 1
    rare = (reading.frequency(at) < 3.0 and not plural) or reading.is_name_capital(at)
    return at + 1 if rare and reading.norm(at) not in load_words("stop")["function"] else 0


def _is_rare(reading: Reading, i: int, *, limit: float) -> bool:
    names, word = load_names(), reading.norm(i)
    listed = word in names.strong_first or word in names.strong_last or (word,) in names.places.get(
        word, ()
    )  # fmt: skip
    return (listed and word not in names.ordinary) or reading.frequency(i) < limit


def _tail(reading: Reading, i: int) -> int:
    """In small letters a name goes on over rare words only."""
    while i < len(reading.row) and reading.row[i].is_word and len(reading.norm(i)) > 2:
        if reading.norm(i) in load_words("stop")["function"] or not (
            _is_rare(reading, i, limit=3.1) or reading.norm(i) in _REGIONS
        ):
            break
        i += 1
    return i


# Adjectives without -e: 'de gouden aar'.
_MADE_OF = frozenset(("gouden", "zilveren", "houten", "open", "eigen", "stenen", "koperen", "rood"))
_REGIONS = frozenset(("noord", "oost", "zuid", "west", "midden"))


def _capitals(reading: Reading, i: int) -> int:
    """Over further words with a capital, and the small words between them."""
    last = i
    while i < len(reading.row) and i - last < 3:
        token = reading.row[i]
        if token.is_word and token.is_upper_start and not reading.starts_sentence(i):
            i += 1
            last = i
        elif token.norm in INNER or (token.text == "-" and token.glued):
            i += 1
        elif token.text in "'’" and reading.norm(i + 1).isdigit():
            i += 2
            while i < len(reading.row) and reading.row[i].is_digit and reading.row[i].glued:
                i += 1
            return i
        else:
            break
    return last


def _before(reading: Reading, i: int) -> int:
    """Where the name before a tail such as 'ziekenhuis' begins; `i` itself without a name."""
    first = i
    while first > 0 and i - first < 3:
        token, word = reading.row[first - 1], reading.norm(first - 1)
        if token.text == "-" and first > 1:
            first -= 1
            continue
        if not token.is_word or word in load_words("stop")["function"] or len(word) < 3:
            break
        if word in load_words("stop")["never"] or word in _PLAIN:
            break
        limit = 4.3 if reading.norm(i) in ("college", "lyceum", "gymnasium") else 2.9
        listed = not reading.is_cased and _is_rare(reading, first - 1, limit=limit)
        capital = reading.is_cased and token.is_upper_start and not (
            reading.starts_sentence(first - 1) and not _is_rare(reading, first - 1, limit=3.6)
        )  # fmt: skip
        if not (capital or listed):
            break
        first -= 1
    before = {"al", "el", "as", "ar", "at"} | load_words("person")["tussen"]
    while first < i and first > 1 and reading.norm(first - 1) in before:
        capital = reading.row[first - 1].is_upper_start
        if reading.norm(first - 1) in AT and not (capital or reading.norm(first - 2) in _WORKS):
            break
        first -= 1
    weak = reading.norm(i) in ("zorg", "groep", "wonen", "bouw", "transport", "centrum")
    return i if weak and not (reading.is_cased and reading.row[i].is_upper_start) else first


_PLAIN = load_words("organisation_cue")["plain"]


def _is_compound(word: str, lists: dict[str, frozenset[str]]) -> bool:
    """'pauluskerk', 'wilhelminaziekenhuis': a rare word that ends as a house does."""
    if word in lists["not_compound"] or len(word) < 9:
        return False
    for ending in lists["compound"]:
        if word.endswith(ending) and word != ending:
            stem, names = word.removesuffix(ending), load_names()
            if ending in ("college", "lyceum", "school") and frequency(word) < 2:
                return not any(frequency(s) > 3.6 for s in (stem, stem.removesuffix("s")))
            return any(
                s in names.first or s in names.last or (s,) in names.places.get(s, ())
                for s in (stem, stem.removesuffix("s"))
            )
    return False


def _works_at(reading: Reading, i: int, lists: dict[str, frozenset[str]]) -> bool:
    """'werkt bij Xyz': a rare word or one with a capital where an employer stands."""
    before = reading.norm(i - 1)
    back = i - 2 if before in ARTICLES else i - 1
    if reading.norm(back) not in ("bij",) or not lists["work"] & set(reading.norms(i - 8, i)):
        return False
    word = reading.norm(i)
    names, stop = load_names(), load_words("stop")
    if word in stop["function"] or word in stop["never"] or word in names.strong_first:
        return False
    rare = len(word) > 3 and reading.frequency(i) < 2.5 and not reading.is_cased
    return reading.is_name_capital(i) or rare
