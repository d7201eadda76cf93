"""Spoken turns cut into clauses of one thought."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from assistant.grammar.morphology import Form, has_form, is_finite
from assistant.grammar.speech import END, clean, phrases
from assistant.words import table, words

SUBJECTS = words("grammar", "subjects")
DETERMINERS = words("grammar", "determiners")
SUBORDINATORS = words("grammar", "subordinators")
PREPOSITIONS = words("grammar", "prepositions")
_THIRD = (Form.HE, Form.PLURAL, Form.PAST, Form.PASTS)
_INVERTED = {
    "ik": (Form.I, Form.PAST),
    **dict.fromkeys(("we", "wij"), (Form.PLURAL, Form.PASTS)),
}  # the verb forms that stand before their subject: 'slaap ik'
LINKS = frozenset({"en", "maar", "want", "dus"})
_FRONTS = words("grammar", "fronts")


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """A stretch of one turn with at most one thought; `link` is the word that joined it on."""

    words: tuple[str, ...]
    link: str = ""
    question: bool = False

    @property
    def text(self) -> str:
        return spell(self.words)


def spell(tokens: tuple[str, ...] | list[str]) -> str:
    """Tokens as running text."""
    text = re.sub(r" ([,;:.!?])", r"\1", " ".join(_capitals().get(t, t) for t in tokens))
    return re.sub(r"'s-(?=[mona])", "'s ", text)


def sentence_text(words: tuple[str, ...]) -> str:
    """Words as a written sentence: a capital, a stop, marks in their place."""
    text = spell(words)
    start = 3 if text.startswith("'s ") else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :] + "."


@cache
def _capitals() -> dict[str, str]:
    return {word.lower(): word for word in table("speech")["capital"]["words"]}


def sentences(raw: list[str]) -> list[tuple[list[str], bool]]:
    found, now = list[tuple[list[str], bool]](), list[str]()
    for word in [*raw, "."]:
        if word not in END:
            now.append(word)
            continue
        if any(t[:1].isalnum() or t[:1] in "['" for t in now):
            found.append((now, word == "?"))
        now = []
    return found


def starts_main(raw: list[str], k: int) -> bool:
    """Whether a main clause with its own subject and verb begins at `k`."""
    here, after = raw[k : k + 1], raw[k + 1 : k + 4]
    if not here or not after:
        return False
    if here[0] == "ik":
        return has_form(after[0], Form.I, Form.PAST)
    if here[0] in SUBJECTS or here[0].startswith("[PERSOON"):
        return is_finite(after[0])
    if here[0] in DETERMINERS:
        several = len(after) > 1 and after[0].endswith(("en", "s"))
        third = _THIRD if several else tuple(f for f in _THIRD if f is not Form.PLURAL)
        carries = len(after) > 1 and has_form(after[1], *third)
        return carries and not is_finite(after[0])
    if here[0] in {"dat", "daar"} and after[1:2] == ["ik"]:
        return is_finite(after[0])
    opens = here[0] in _FRONTS and is_finite(after[0]) and len(after) > 1
    return opens and (after[1] in SUBJECTS or after[1] in DETERMINERS or after[1][0] == "[")


def _has_verb(piece: list[str]) -> bool:
    return any(is_finite(t) for t in piece)


def _cuts(raw: list[str]) -> list[int]:
    """Places where a new main clause begins."""
    cuts, start, bare = [], 0, "," not in raw
    for k in range(1, len(raw)):
        before = raw[k - 1]
        if before in {",", ":"} or before in LINKS:
            at = k - 1
        elif bare and len(raw) > 6 and _runs_on(raw, start, k):
            at = k
        else:
            continue
        first = raw[start + 1] if raw[start] in LINKS else raw[start]
        waits = first in SUBORDINATORS and raw[k] in {"dan", "toen"}
        whole = _has_verb(raw[start:at]) or (before in LINKS and raw[k] in {"ik", *_FRONTS})
        whole = whole or (before == "," and raw[k] in {"jij", "ik"} and first not in SUBORDINATORS)
        if k - start > 1 and starts_main(raw, k) and whole and not waits:
            cuts.append(at)
            start = at
    return cuts


def _runs_on(raw: list[str], start: int, k: int) -> bool:
    """Without marks a new clause shows by its own subject after a finished one."""
    before, here = raw[k - 1], raw[k]
    if before in SUBORDINATORS | DETERMINERS or k - start < 3:
        return False
    if here in {"dan", "dat", "daar", "toen"} and raw[k + 2 : k + 3] == ["ik"]:
        return is_finite(raw[k + 1])
    forms = _INVERTED.get(here)
    turned = has_form(before, *forms) if forms else is_finite(before)
    if turned or (before in PREPOSITIONS and here in {"mijn", *_FRONTS}):
        return False
    return here in {"ik", "mijn", "hij", "zij", "ze", "we", "wij"} or here in _FRONTS


def trim(piece: list[str]) -> list[str]:
    """Without meaningless words and marks at either end."""
    heads, tails = phrases("head"), phrases("tail")
    changed = True
    while piece and changed:
        changed = False
        while piece and not (piece[0][0].isalnum() or piece[0][0] in "['"):
            piece = piece[1:]
        while piece and not (piece[-1][-1].isalnum() or piece[-1][-1] in "]'"):
            piece = piece[:-1]
        for phrase in heads:
            if len(piece) > len(phrase) and tuple(piece[: len(phrase)]) == phrase:
                piece, changed = piece[len(phrase) :], True
                break
        for phrase in tails:
            if len(piece) > len(phrase) + 1 and tuple(piece[-len(phrase) :]) == phrase:
                piece, changed = piece[: -len(phrase)], True
                break
    return piece


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a turn in order."""
    found = []
    for sentence, question in sentences(clean(text)):
        edges = [0, *_cuts(sentence), len(sentence)]
        for a, b in pairwise(edges):
            piece = sentence[a:b]
            link = next((t for t in piece[:2] if t in LINKS), "")
            kept = trim(piece)
            if kept:
                found.append(Clause(words=tuple(kept), link=link, question=question))
    return tuple(found)
