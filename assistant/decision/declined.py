"""What was held out and turned down in the answer: 'Er is een rouwcafé.' 'Nee, niets voor mij.'"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from assistant.decision.place import words_of
from assistant.decision.reply import Reply, reply_of, says_no, sentences_of
from assistant.grammar.clause import DETERMINERS, SUBJECTS
from assistant.grammar.morphology import is_finite
from assistant.grammar.speech import tokens
from assistant.talk import Talk, Turn
from assistant.words import pattern, table
from conversation.role import Role

_INWONER = frozenset({Role.RESIDENT, Role.INTERPRETER})
_BEHIND = frozenset({"voor", "met", "over", "tegen", "van"})
_LONGEST = 4  # words behind an offer that say which one
_KINDS = frozenset({"twee", "drie", "korte", "online", "vrijwillige", "huishoudelijke"})
_AGAIN = "tweede gesprek"


def declined(talk: Talk) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Each offer of a gespreksvoerder or a close one that the next turn turns down."""
    turns = [t for t in talk.turns if t.role is not Role.UNKNOWN]
    for before, now in pairwise(turns):
        if now.role not in _INWONER or before.role in _INWONER or not turns_down(now.text):
            continue
        said = " ".join(tokens(before.text))
        if pattern("told_before").search(said):
            continue
        if pattern("again").search(said) and "?" in said:
            yield _AGAIN, (before.i, now.i)
        elif pattern("held_out").search(said) and (found := _meant(before, now)):
            yield found, (before.i, now.i)


def _meant(before: Turn, now: Turn) -> str | None:
    """the offer that the answer names, else the first one."""
    held = pattern("held_out")
    said = (f"{s} ." for s in _asked(before) if held.search(s))
    found = next((f for f in map(list, map(offers, said)) if f), [])
    heard = set(tokens(now.text))
    named = [what for what in found if heard & set(what.split()) & _nouns(found)]
    return next(iter(named or found), None)


def _asked(turn: Turn) -> list[str]:
    """The sentences of a turn, the last one first."""
    return re.findall(r"[^.!?]+[.!?]?", " ".join(tokens(turn.text)))[::-1]


def _nouns(found: list[str]) -> set[str]:
    return {w for what in found for w in what.split() if _is_offer(w)}


def turns_down(text: str) -> bool:
    """Whether a no stands anywhere in a turn, and no yes with it."""
    said = sentences_of(text)
    replies = [reply_of(s) for s in said]
    if Reply.YES in replies and Reply.NO not in replies[:1]:
        return False
    if Reply.OPEN in replies:
        return False
    return says_no(text) or any(pattern("no_at_last").search(s) for s in said)


def offers(said: str) -> Iterator[str]:
    """The kinds of help that a text in plain spelling names, with what belongs to them."""
    for part in re.split(r" [.?!;:,] ", f"{said} "):
        raw = part.split()
        for n, word in enumerate(raw):
            if _is_offer(word):
                yield _phrase(raw, n)


def _phrase(raw: list[str], n: int) -> str:
    start = n
    while start and (raw[start - 1] in _KINDS or _adjective(raw[start - 1])):
        start -= 1
    end = n + 1
    if raw[end : end + 1] and raw[end] in _BEHIND:
        stop = end + 1
        while stop < len(raw) and stop - end < _LONGEST and _noun_like(raw[stop]):
            stop += 1
        whole = raw[stop - 1] not in DETERMINERS and stop - end < _LONGEST
        end = stop if stop > end + 1 and whole else end
    word = " ".join([*raw[start:n], plain_offer(raw[n]), *raw[n + 1 : end]])
    if not _is_place(raw[n]):
        return word
    article = raw[start - 1] if start and raw[start - 1] in {"de", "het"} else "een"
    return f"naar {article} {word}"


def _adjective(word: str) -> bool:
    known = word in DETERMINERS | SUBJECTS or is_finite(word)
    return word.endswith("e") and len(word) > len("kleine") - 1 and not known


def _noun_like(word: str) -> bool:
    return (
        word[0].isalpha()
        and word not in SUBJECTS | {"u", "jou", "mij", "me", "je", "er"}
        and (not is_finite(word) or word.endswith("en"))
    )


def _is_offer(word: str) -> bool:
    if word in words_of("refusal", "no_things"):
        return False
    ends = tuple(words_of("refusal", "endings"))
    return word in _offers() or (word.endswith(ends) and not is_finite(word))


def _is_place(word: str) -> bool:
    return word.endswith(tuple(words_of("refusal", "places")))


@cache
def _offers() -> frozenset[str]:
    return frozenset(w.replace("-", " ") for w in words_of("refusal", "offers")) | words_of(
        "refusal", "offers"
    )


def plain_offer(word: str) -> str:
    """The offer as it is named in plain words."""
    easy: dict[str, str] = table("decisions")["refusal"]["plain"]
    return easy.get(word, word)
