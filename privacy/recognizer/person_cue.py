"""What announces a name, and names spelled letter by letter."""

from collections.abc import Iterator, Sequence

from privacy.entity import Entity, EntityType
from privacy.lexicon import load_names, load_words
from privacy.reading.code import Item
from privacy.reading.reading import Reading
from privacy.recognizer.span import items_span, span

FILLERS = load_words("person_cue_cue")["fillers"]
SPELLS = load_words("person_cue_cue")["spells"]
# Abbreviations that people say letter by letter.
KNOWN = load_words("person_cue_cue")["known"]


def before(reading: Reading, i: int) -> str:
    """The kind of cue before token `i`: 'naming', 'title', 'intro', 'kin' or ''."""
    lists = load_words("person")
    at, steps = i - 1, 0
    while at >= 0 and reading.norm(at) in FILLERS and steps < 4:
        at, steps = at - 1, steps + 1
    word = reading.norm(at) if at >= 0 else ""
    if word in ("me", "mij", "hem", "haar") and reading.norm(at - 1) in _CALLS:
        return "naming"
    if word in lists["naming"] and word != "namelijk":
        return "naming" if _names_someone(reading, at) else ""
    if word == "van" and reading.norm(at - 1) == "naam" and reading.norm(at - 2) in ("op", "ten"):
        return "naming"
    if _introduces(reading, i, at, steps):
        return "intro"
    if word in lists["title"] and (steps == 0 or reading.norm(at + 1) == "."):
        return "title"
    if word in lists["kin"] and steps <= 1 and "is" not in reading.norms(at, i):
        return "kin"
    return ""


_CALLS = frozenset(("noemen", "noemt", "noemde", "noemden", "noem"))


def _names_someone(reading: Reading, at: int) -> bool:
    """'mijn naam is', 'ze heet'; not 'hoe heet dat', 'in naam'."""
    word = reading.norm(at)
    if word in ("heet", "heette", "heten"):
        return not {"dat", "dit", "hoe", "wat"} & set(reading.norms(at - 2, at + 2))
    return word != "naam" or reading.norm(at + 1) in ("is", ":", "eh", "was") or (
        reading.norm(at - 1) in ("mijn", "de", "haar", "zijn", "op")
    )  # fmt: skip


def _introduces(reading: Reading, i: int, at: int, steps: int) -> bool:
    """'ik ben X van het wijkteam', 'u spreekt met X', 'dit is X'."""
    two = reading.norms(at - 1, at + 1)
    if two in (("ik", "ben"), ("u", "spreekt"), ("dag", "ik")) and steps <= 2:
        after = reading.norms(i + 1, i + 5)
        return bool({"van", "en"} & set(after)) or reading.is_name_capital(i)
    return reading.norms(at - 2, at + 1) in (("u", "spreekt", "met"), ("je", "spreekt", "met"))


def spelled(reading: Reading) -> Iterator[Entity]:
    """Three letters or more said one by one; two where somebody says that he spells."""
    for run in reading.runs:
        start = 0
        while start < len(run.items):
            end = start
            while end < len(run.items) and not run.items[end].is_digits:
                end += 1
            items = run.items[start:end]
            if items and _is_spelling(reading, [i.value for i in items], items[0].first):
                rest = _spoken_rest(reading, items)
                if rest:
                    yield span(reading, items[0].first, rest, EntityType.PERSON, 0.6)
                solid = [i for i in items if not i.weak or len(items) > 3]
                yield items_span(reading, solid or items, EntityType.PERSON, 0.5)
            start = max(end, start) + 1


def _spoken_rest(reading: Reading, items: Sequence[Item]) -> int:
    """The token after the word that ends a spelling: 'd i j k huizen'; 0 without."""
    last = items[-1].last + (reading.norm(items[-1].last) == ",")
    ending = reading.norm(last)
    if len(ending) < 3 or not reading.row[last].is_word:
        return 0
    name = "".join(i.value for i in items) + ending
    said = name in reading.norms(items[0].first - 40, items[0].first)
    return last + 1 if said or name in load_names().last or name in load_names().first else 0


def _is_spelling(reading: Reading, letters: list[str], first: int) -> bool:
    word = "".join(letters)
    singles = [v for v in letters if len(v) <= 2]
    if word in KNOWN or len(singles) < len(letters) or word in ("n", "s"):
        return False
    cued = reading.near(first, SPELLS, back=8)
    return len(letters) >= (2 if cued else 3) and not any(
        "".join(letters[a : a + n]) in KNOWN and n == len(letters) for a in (0,) for n in (2, 3, 4)
    )
