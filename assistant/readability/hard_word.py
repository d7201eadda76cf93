"""Words that many readers do not know."""

from assistant.lexicon import find_jargon
from assistant.readability.frequency import LONGEST, zipf
from assistant.readability.sentence import SentenceText, Word
from assistant.readability.words import function_words, group

RARE = 3.0  # Zipf; fewer than one in a million words
RARE_LONG = 3.5  # a long word has to be more common
LONG_WORD = 12  # letters
COMMON = 4.3  # both parts of a compound that everybody sees through

_LOOK = "Kies een gewoner woord of leg dit woord uit."

Marked = tuple[int, int, str]


def hard_words(sentence: SentenceText) -> list[Marked]:
    """Start, end and advice for each hard word; a listed word comes with its replacement."""
    hits = find_jargon(sentence.text)
    found = [(h.start, h.end, f"gebruik: {h.value.plain}") for h in hits if not h.value.mild]
    covered = [(h.start, h.end) for h in hits]
    for number, word in enumerate(sentence.words):
        apart = all(word.end <= a or word.start >= b for a, b in covered)
        if apart and is_content(word, number) and _is_rare(word.lower):
            found.append((word.start, word.end, _LOOK))
    return sorted(found)


def is_content(word: Word, number: int) -> bool:
    """Neither a function word nor a name (a capital inside the sentence)."""
    if number and word.text[0].isupper() and not word.text.isupper():
        return False
    return len(word.text) > 1 and word.lower not in function_words()


def _is_rare(word: str) -> bool:
    value = zipf(word)
    if value >= RARE_LONG or (value >= RARE and len(word) < LONG_WORD):
        return False
    return not (_everyday(word) or _is_transparent(word))


def _is_transparent(word: str) -> bool:
    """Two very common words written as one, such as 'huurbaas'."""
    if len(word) > LONGEST:
        return False
    cuts = range(3, len(word) - 2)
    parts = ((word[:cut], word[cut:]) for cut in cuts)
    return any(_common(first) and _common(last) for first, last in parts)


def _common(part: str) -> bool:
    forms = {part, part.removesuffix("s"), part.removesuffix("en")}
    return any(len(f) > 2 and f not in function_words() and zipf(f) >= COMMON for f in forms)


def _everyday(word: str) -> bool:
    """Common in talk, or a compound that ends in such a word."""
    known = group("known", "word")
    bare = {word, word.removesuffix("s"), word.removesuffix("en"), word.removesuffix("je")}
    return bool(bare & known) or (
        "-" in word and all(zipf(p) >= RARE for p in word.split("-") if p)
    )
