"""What a gespreksvoerder puts forward, as a group of words that can be named again."""

from collections.abc import Iterator, Sequence

from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.finite import forms
from assistant.grammar.part import Part
from assistant.grammar.speech import kind_of
from assistant.words import words

_HELP = words("proposal", "help")
_ENDINGS = tuple(words("proposal", "endings"))
_PLACES = tuple(words("proposal", "places"))
_NO_END = words("proposal", "no_help")
_LINKS = frozenset({"voor", "van", "met", "bij", "over", "in", "tegen", "op"})
_BEFORE = frozenset({"een", "de", "het", "zo'n", "uw", "je", "jouw", "die", "dat", "deze"})
_OURS = frozenset({"ons", "mij", "me", "hier", "jou", "je", "u", "hem", "haar", "daar", "wie"})
_KNOWN = frozenset({"de", "het", "uw"})
_BESIDE = frozenset({"met", "van", "voor", "door", "bij", "op", "uit"})
_OPINION = frozenset({"denk", "denkt", "vind", "vindt"})  # 'wat denkt u van een coach?'
_BARE = frozenset({"plek", "plekje", "iets"})  # names nothing unless it tells for whom
_PLAIN = {"zo'n": "een", "die": "de", "dat": "het", "je": "uw", "jouw": "uw"}
_ADJECTIVE = ("e", "lijk")
_TAIL = 4  # words behind a noun that tell which one it is
_STOPS = frozenset({",", "en", "of", "maar", "die", "dat", "waar", "is", "om"})


def proposed(said: Sequence[Part]) -> tuple[str, ...] | None:
    """The help that is named last: 'een groepje voor mantelzorgers'; None where there is none.

    Of one clause the first counts; what is known ('de groep') is not put forward any more.
    """
    firsts = [next(_groups(part.words), None) for part in said]
    fresh = [group for group in firsts if group and group[0] not in _KNOWN]
    return fresh[-1] if fresh else None


def _groups(raw: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for n, word in enumerate(raw):
        if not names_help(word):
            continue
        start = n
        while start and raw[start - 1].endswith(_ADJECTIVE) and _describes(raw[start - 1]):
            start -= 1
        start -= bool(start and raw[start - 1] in _BEFORE)
        which = _which(raw[n + 1 :])
        beside = start and raw[start - 1] in _BESIDE and not _OPINION & set(raw[:start])
        if beside or (word in _BARE and not which):
            continue
        head = [_PLAIN.get(w, w) for w in raw[start : n + 1]]
        yield (*head, *which)


def names_help(word: str) -> bool:
    """Whether a word names something that can be offered: 'groep', 'budgetcoach', 'therapie'."""
    bare = word.removesuffix("je").removesuffix("t")
    known = word in _HELP or bare in _HELP
    return known or (word.endswith(_ENDINGS) and word not in _NO_END and not forms(word))


def is_place(group: Sequence[str]) -> bool:
    """Whether one goes to what is offered: 'naar de groep'."""
    noun = next((w for w in group if names_help(w)), "")
    return noun.removesuffix("je").removesuffix("t").endswith(_PLACES)


def _describes(word: str) -> bool:
    small = DETERMINERS | PREPOSITIONS | _BEFORE | words("grammar", "adverbs")
    return word not in small and not forms(word) and not kind_of(word) and word.isalpha()


def _which(after: tuple[str, ...]) -> tuple[str, ...]:
    """'voor mantelzorgers' behind 'een groepje'."""
    if not after or after[0] not in _LINKS or set(after[1:2]) & (_OURS | _STOPS):
        return ()
    tail = [after[0]]
    for n, word in enumerate(after[1 : _TAIL + 1], 1):
        again = word in {"met", "voor"} and n == 2 and not set(after[3:4]) & (_OURS | _STOPS)
        small = word in _STOPS | PREPOSITIONS | _OURS or word.startswith("[") or forms(word)
        if small and not again:
            break
        tail.append(word)
    whole = len(tail) > 1 and tail[-1] not in _BEFORE | _LINKS and len(tail[-1]) > 2
    return tuple(tail) if whole else ()
