"""Words that many readers do not know."""

from assistant.grammar.phrase import Hit
from assistant.lexicon import Entry, find_jargon, find_part
from assistant.readability.rare import is_hard
from assistant.readability.sentence import SentenceText, Word
from assistant.readability.words import function_words, group

_LOOK = "Kies een gewoner woord of leg dit woord uit."

Marked = tuple[int, int, str]


def hard_words(sentence: SentenceText) -> list[Marked]:
    """Start, end and advice for each hard word; a listed word comes with its replacement."""
    text = sentence.text
    hits = [h for h in find_jargon(text) if not _is_name(text, h.start)]
    found = [(h.start, h.end, f"gebruik: {_plain(text, h)}") for h in hits if not h.value.mild]
    covered = [(h.start, h.end) for h in hits]
    for number, word in enumerate(sentence.words):
        apart = all(word.end <= a or word.start >= b for a, b in covered)
        if apart and is_content(word, number) and (advice := _advice(word, number)):
            found.append((word.start, word.end, advice))
    return sorted(found)


def is_content(word: Word, number: int) -> bool:
    """Neither a function word nor a name (a capital inside the sentence)."""
    if number and word.text[0].isupper() and not word.text.isupper():
        return False
    return len(word.text) > 1 and word.lower not in function_words()


def _plain(text: str, hit: Hit[Entry]) -> str:
    """The replacement; bare where a form stands before a noun: 'de verstrekte gegevens'."""
    before = text[: hit.start].lower().split()[-1:]
    attribute = hit.value.verb and bool(set(before) & group("apart", "determiner"))
    return hit.value.plain if attribute else hit.value.instead_of(text[hit.start : hit.end])


def _is_name(text: str, start: int) -> bool:
    """A capital inside the sentence: the Mentor is a street or a magazine there."""
    return start > 0 and text[start].isupper() and text[start - 1 : start] == " "


def _advice(word: Word, number: int) -> str:
    if part := find_part(word.lower):
        return f"Kies een gewoner woord. '{part.term.capitalize()}' is hier: {part.plain}."
    may_be_name = number == 0 and word.text[0].isupper() and not word.text[1:].isupper()
    return _LOOK if is_hard(word.lower) and not (may_be_name and len(word.text) < 12) else ""
