"""Wishes about delivery in words: 'u wilt dat we niet mailen en het verslag op papier geven'."""

from assistant.agreement import DeliveryLimit

_EASY = 15  # words of a sentence that is still easy

Told = tuple[tuple[str, ...], tuple[int, ...]]


def limit_words(delivery: tuple[DeliveryLimit, ...]) -> list[Told]:
    """The words and sources of each sentence; two wishes stand in one where they are short."""
    told: list[Told] = []
    single = False
    for limit in delivery:
        words = tuple(limit.limit.split())
        if single and len(told[-1][0]) + len(words) < _EASY:
            before, sources = told.pop()
            told.append(((*before, "en", *words), tuple(sorted({*sources, *limit.sources}))))
            single = False
            continue
        told.append((("u", "wilt", "dat", "we", *words), limit.sources))
        single = True
    return told
