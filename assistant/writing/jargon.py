"""Words of the trade replaced by words everybody knows, where the grammar stays whole."""

from functools import cache

from assistant.grammar.clause import DETERMINERS
from assistant.lexicon import find_jargon
from assistant.words import table


@cache
def _entries() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """Plain words by term with its article, grouped on the first word, longest term first."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for term, easy in table("jargon")["with_article"].items():
        split = tuple(term.split())
        found.setdefault(split[0], []).append((split, tuple(easy.split())))
    return {k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in found.items()}


def plain(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with terms of the trade put plainly.

    A term behind an article is replaced only where the table gives the article of the plain word
    too: 'de intake' becomes 'het eerste gesprek'.
    """
    return _bare(_with_article(words))


def _with_article(words: tuple[str, ...]) -> tuple[str, ...]:
    entries, out, n = _entries(), list[str](), 0
    while n < len(words):
        for term, easy in entries.get(words[n], ()):
            if words[n : n + len(term)] == term:
                out += easy
                n += len(term)
                break
        else:
            out.append(words[n])
            n += 1
    return tuple(out)


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    text = " ".join(words)
    for hit in reversed(find_jargon(text)):
        before = text[: hit.start].split()[-1:]
        exact = text[hit.start : hit.end] == hit.value.term
        open_ = not before or (before[0] not in DETERMINERS and not before[0].endswith("e"))
        if exact and open_ and not hit.value.mild:
            text = text[: hit.start] + hit.value.plain + text[hit.end :]
    return tuple(text.split())
