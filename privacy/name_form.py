"""What the words of a name are, and which of them tell: what a name leaves to be found by."""

from collections.abc import Iterator

from privacy.lexicon import frequency, load_names, load_words

SHORTEST = 3
# A name of at least this length may be one edit away, of twice this length two.
FUZZY = 5


def name_words(row: tuple[str, ...]) -> set[str]:
    """The words of a name that can stand for the person."""
    tussen, stop = load_words("person")["tussen"], load_words("stop")["function"]
    if row and all(len(w) == 1 for w in row):
        row = ("".join(row),)
    return {w for w in row if len(w) >= SHORTEST and w not in tussen and w not in stop}


def named_by_capital(value: str, row: tuple[str, ...]) -> set[str]:
    """A name that is a small word too, when it was written with a capital: 'Wil'."""
    small = value[:1].isupper() and not value.isupper() and len(row) == 1
    return set(row) if small and row[0] in load_names().first and len(row[0]) > 2 else set()


def address_names(row: tuple[str, ...]) -> Iterator[str]:
    """The words of a mail or web address that no other word looks like: 'elfring'."""
    known = (
        load_words("web")["endings"]
        | load_words("web")["providers"]
        | load_words("email_cue")["at"]
    )
    for word in row:
        if len(word) > SHORTEST and word not in known and not is_everyday(word) and (
            frequency(word) < 3.5
        ):  # fmt: skip
            yield word


def particle_surname(row: tuple[str, ...]) -> tuple[str, ...]:
    """'de vries' of 'anna de vries'; nothing without a first name and a particle."""
    tussen = load_words("person")["tussen"]
    at = next((n for n, word in enumerate(row) if n and word in tussen), len(row))
    return row[at:]


def is_surname(row: tuple[str, ...]) -> bool:
    """A listed surname with a particle that is not said as words: 'de vries', 'van t hof'."""
    listed = bool(row) and row in load_names().last_phrases.get(row[0], ())
    return "t" in row[:-1] or (listed and frequency(row[-1]) < 4.2)


def short_forms(name: str) -> set[str]:
    """What 'jolanda' and 'reinout' are called for short: 'jo', 'rein'."""
    if len(name) < FUZZY or name not in load_names().first:
        return set()
    names, stop = load_names(), load_words("stop")["function"]
    starts = (name[:n] for n in range(3, len(name) - 1))
    known = {s for s in starts if s in names.first and s not in stop}
    short = {name[:2]} & load_words("memory_cue")["short_forms"]
    return {k for k in known if k in names.strong_first or frequency(k) < 4.2} | short


def is_everyday(word: str) -> bool:
    """A word that is said often without meaning the person."""
    return word in load_names().ordinary or (
        frequency(word) > 4.0 and word not in load_names().strong_first
    )


def is_telling(row: tuple[str, ...]) -> bool:
    return any(not is_everyday(w) for w in row)
