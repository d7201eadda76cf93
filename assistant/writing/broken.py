"""Whether a statement is no whole Dutch sentence: words twice, two verbs, a loose end."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.finite import forms
from assistant.grammar.morphology import Form, has_form
from assistant.grammar.speech import kind_of
from assistant.words import words as listed

_NO_ENDS = listed("sound", "no_ends")
_CARRIERS = listed("sound", "carriers")
_LINKS = listed("sound", "links")
_UNSURE = listed("sound", "unsure")
_NO_TOPICS = listed("sound", "no_topics")
_THANKS = listed("sound", "thanks")
_DENIALS = listed("sound", "denials")
_NO_QUOTE_ENDS = listed("sound", "no_quote_ends")
_THINKING = listed("sound", "thinking")
_THOUGHT_OF = listed("sound", "thought_of")
_SAYERS = listed("sound", "sayers")
_ADJECTIVES = listed("clause", "adjectives") | {"echte"}
_AFTER_POINTER = listed("sound", "after_pointer")
_QUOTE_OPENS = frozenset({"maar", "en", "want", "of", "dus", "ook", "wacht"})
_SUBJECTS = frozenset({"u", "uw", "hij", "ze", "we", "er", "de", "het", "een", "die", "dat"})
_CLAUSE_ENDS = frozenset({",", ":", "en", "maar", "want", "dus"})
_OFTEN_TWICE = PREPOSITIONS | listed("clause", "units")
_NOUN_OPENS = DETERMINERS | {"te", "uw"}
_NEAR = 3  # words within which a word said twice is a slip
_LETTERS = 4  # of a word that says something
_SLIPS = (
    ("bij", "wijze", "van"),
    ("laat", "zich"),
    ("of", "ja"),
    (",", "wat", ","),
    ("ligt", "eraan"),
)


def broken(words: tuple[str, ...]) -> bool:
    """Whether no reader would take `words`, a statement or a quote with its opening, as whole."""
    if any("‘" in w for w in words):
        return _broken_quote(words)
    loose = words[-1] in _NO_ENDS or words[0] == "of" or bool(_UNSURE & set(words))
    whole = not (loose or _slips(words) or _headless(words) or _wants_more(words))
    return not whole or any(map(_broken_stretch, _stretches(words))) or _ends_bare(words)


def _wants_more(words: tuple[str, ...]) -> bool:
    """'een logeerhuis weet u niet', 'u wilt degene zijn', 'dat weet u nu drie alweer'."""
    after = words[words.index("niet") + 1 :] if "niet" in words else ()
    unknown = words[-3:] == ("weet", "u", "niet") or after[:1] == (",",)
    front = words[0] not in {"u", "dat", "daar", "dit"} and "weet u niet" in " ".join(words)
    who = "degene" in words and "die" not in words
    counted = words[-1] == "alweer" and kind_of(words[-2]) == "numbers"
    wish = words[-2:] == ("graag", "willen") and has_form(words[2], Form.PLURAL)
    thought = bool(_THINKING & set(words)) and not (_THOUGHT_OF | _LINKS) & set(words)
    return (front and unknown) or who or counted or wish or thought or _misowned(words)


def _misowned(words: tuple[str, ...]) -> bool:
    """'en het zei uitzendbureau', 'niet u echte uw oma', 'langs u raam'."""
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        said = word in _SAYERS and before == "het" and after.isalpha() and after not in _LINKS
        owned = word == "u" and after in _ADJECTIVES and "uw" in words
        place = word == "u" and before in {"langs", "onder", "boven", "achter"}
        if (said and after not in _DENIALS) or owned or (place and _bare_noun(after)):
            return True
    return False


def _bare_noun(word: str) -> bool:
    return len(word) >= _LETTERS and word.isalpha() and not forms(word) and word not in _LINKS


def points_back(words: tuple[str, ...]) -> bool:
    """'u heeft dat één keer gedaan', 'u heeft ze een week genomen', 'u heeft er zestig'."""
    if words[0] != "u" or len(words) < 4:
        return False
    after = words[3]
    that = words[2] == "dat" and (after in _AFTER_POINTER or after in PREPOSITIONS)
    some = words[2] == "er" and kind_of(after) == "numbers" and words[4:5] in ((), (",",))
    return that or some


def _broken_quote(words: tuple[str, ...]) -> bool:
    """'over de beste' names nothing, thanks say nothing of what was asked."""
    said = [w.strip("‘’") for w in words[next(n for n, w in enumerate(words) if "‘" in w) :]]
    opening = words[:4]
    named = opening[0] == "over" and bool({*words[1:3]} & _NO_TOPICS) and "stap" not in words[:5]
    thanked = opening[0] == "over" and bool(_THANKS & set(said))
    asked = opening[:3] == ("op", "de", "vraag")
    opens = said[0] in _QUOTE_OPENS and opening[0] in {"over", "op"}
    torn = said[-1] in _NO_QUOTE_ENDS
    return named or thanked or opens or torn or _twice(said, asked)


def _twice(said: Sequence[str], asked: bool) -> bool:
    """'twaalf van de vijftien vijftien punten'."""
    return asked and any(one == two and one.isalpha() for one, two in pairwise(said))


def _slips(words: tuple[str, ...]) -> bool:
    found = words
    return any(found[n : n + len(slip)] == slip for slip in _SLIPS for n in range(len(found) - 1))


def _stretches(words: tuple[str, ...]) -> Iterator[list[str]]:
    """The words between marks and links."""
    now: list[str] = []
    for word in [*words, ","]:
        if word in _CLAUSE_ENDS:
            if now:
                yield now
            now = []
        else:
            now.append(word)


def _broken_stretch(stretch: list[str]) -> bool:
    return _said_twice(stretch) or _two_verbs(stretch) or _third_place(stretch)


def _said_twice(stretch: list[str]) -> bool:
    """'doordeweeks bro doordeweeks', and not 'dag na dag' or 'stap voor stap'."""
    for n, word in enumerate(stretch):
        if len(word) < _LETTERS or not word.isalpha() or word in _OFTEN_TWICE:
            continue
        again = next((k for k in range(n + 1, n + 1 + _NEAR) if stretch[k : k + 1] == [word]), 0)
        row = again == n + 2 and stretch[n + 1] in PREPOSITIONS
        named = bool(n) and {stretch[n - 1], stretch[again - 1]} <= DETERMINERS
        if again and not row and not named:
            return True
    return False


def _two_verbs(stretch: list[str]) -> bool:
    """'u heeft achtenzestig was negentig': two carriers that nothing links."""
    at = [
        n
        for n, w in enumerate(stretch)
        if w in _CARRIERS and n and stretch[n - 1] not in _NOUN_OPENS
    ]
    return len(at) > 1 and not _LINKS & set(stretch[: at[1]])


def _third_place(stretch: list[str]) -> bool:
    """'sinds de zomer uw ex is weg': a verb in third place, after a front and a subject."""
    first = next((n for n, w in enumerate(stretch) if w in _CARRIERS), -1)
    before = stretch[: max(first, 0)]
    if (
        len(before) < 2
        or before[0] in {"toen", "sinds"}
        or (_LINKS - {"dan", "toen", "sinds"}) & set(before)
    ):
        return False
    if before[-1] in {"toen", "dan", "daarna"} and len(before) > 1:
        return True
    at = first - 1 if before[-1] == "u" else first - 2 if before[-2] == "uw" else 0
    return at > 1 and before[at - 1] not in PREPOSITIONS | DETERMINERS


def _headless(words: tuple[str, ...]) -> bool:
    """'eerder had, …': a verb with a mark right after it and no subject before it."""
    if words[0] in _SUBJECTS or len(words) < 3:
        return False
    return words[1] in _CARRIERS and words[2] == ","


def _ends_bare(words: tuple[str, ...]) -> bool:
    """'…, maar uw moeder was': a last clause of a subject and its copula alone."""
    last = list(_stretches(words))[-1]
    copula = last[-1] in {"is", "was", "waren", "bent"} and len(last) <= len(["uw", "x", "was"])
    alone = len(last) == 2 and has_form(last[-1], Form.I) and last[-1] in {"rijd", "vind", "word"}
    return (copula and not _LINKS & set(last) and len(words) > len(last)) or alone
