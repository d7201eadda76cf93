"""Spoken turns cut into clean clauses: fillers, repeats and corrected values gone."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from assistant.morphology import Form, has_form, is_finite
from assistant.words import table, words

TOKEN = re.compile(
    r"\[[^\]\s]+\]|\d+(?:[.,:]\d+)*|['’]?[^\W\d_]+(?:['’-][^\W\d_]+)*|\.\.\.|[^\w\s]"
)
WITHHELD = "[niet in het verslag]"
_MARK = re.compile(r"\([^)]*\)")
_PART_OF_DAY = re.compile(r"['’]s[ -](morgens|ochtends|middags|avonds|nachts)", re.IGNORECASE)
_HESITATIONS = words("grammar", "hesitations")
_END = frozenset(".!?…;") | {"...", "–", "—"}

SUBJECTS = words("grammar", "subjects")
DETERMINERS = words("grammar", "determiners")
SUBORDINATORS = words("grammar", "subordinators")
PREPOSITIONS = words("grammar", "prepositions")
_THIRD = (Form.HE, Form.PLURAL, Form.PAST, Form.PASTS)
_STRESS = str.maketrans("áéíóúàèìòù", "aeiouaeiou")
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


@cache
def _capitals() -> dict[str, str]:
    return {word.lower(): word for word in table("speech")["capital"]["words"]}


def lower(word: str) -> str:
    """A word without capitals and stress marks (dát, wél); a pseudonym stays as it is."""
    if word.startswith("["):
        return word
    word = word.lower()
    if word.endswith("é") or word.startswith("één"):
        return word
    return word.translate(_STRESS)


def tokens(text: str) -> list[str]:
    """Words and marks of spoken text in plain spelling, lower case but for pseudonyms."""
    text = text.replace("’", "'").replace(WITHHELD, " . ")
    text = _PART_OF_DAY.sub(r"'s-\1", _MARK.sub(" ", text))
    text = re.sub(r"'s-(morgens|ochtends|middags|avonds|nachts)", r"\g<0>", text)
    raw = [lower(t) for t in TOKEN.findall(text)]
    return _plain(_glue(raw))


def _glue(raw: list[str]) -> list[str]:
    out: list[str] = []
    for word in raw:
        if out and out[-1] == "." and word == ".":
            continue
        out.append(word)
    return out


def _plain(raw: list[str]) -> list[str]:
    plain: dict[str, str] = table("speech")["plain"]
    out, n = [], 0
    while n < len(raw):
        pair = " ".join(raw[n : n + 2])
        if pair in plain:
            out += plain[pair].split()
            n += 2
            continue
        out += plain.get(raw[n], raw[n]).split()
        n += 1
    return out


@cache
def _phrases(key: str) -> tuple[tuple[str, ...], ...]:
    found = table("speech")["drop"][key]
    return tuple(sorted((tuple(p.split()) for p in found), key=len, reverse=True))


@cache
def _openers(key: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _phrases(key):
        found.setdefault(phrase[0], []).append(phrase)
    return {k: tuple(v) for k, v in found.items()}


def _without_fillers(raw: list[str]) -> list[str]:
    openers, out, n = _openers("anywhere"), list[str](), 0
    while n < len(raw):
        for phrase in openers.get(raw[n], ()):
            if tuple(raw[n : n + len(phrase)]) == phrase:
                n += len(phrase)
                if n < len(raw) and raw[n] == "," and (not out or out[-1] in {",", *_END}):
                    n += 1
                    if out and out[-1] == "," and phrase[0] in _HESITATIONS:
                        out.pop()
                break
        else:
            out.append(raw[n])
            n += 1
    return out


def _without_repeats(raw: list[str]) -> list[str]:
    """Drop 'ik, ik' and 'ik ga ik ga': the last attempt stays."""
    out: list[str] = []
    for word in raw:
        if len(out) > 1 and out[-1] in {",", "...", "–"} and out[-2] == word:
            out.pop()
            continue
        if out and out[-1] == word and word.isalpha() and word != "heel":
            continue
        out.append(word)
        while len(out) >= 4 and out[-2:] == out[-4:-2] and out[-1].isalpha():
            del out[-2:]
    return out


def kind_of(word: str) -> str:
    """The kind of value a word is (weekday, month, number, part of day, date), or ''."""
    if word.startswith("[DATUM"):
        return "date"
    for kind in ("weekdays", "months", "parts_of_day"):
        if word in words("speech", ("correction_" + kind)):
            return kind
    if word[:1].isdigit() or word in words("speech", "correction_numbers"):
        return "numbers"
    if word.endswith(("honderd", "duizend", "tig", "tien")) and len(word) > 4:
        return "numbers"
    return ""


def _corrected(raw: list[str]) -> list[str]:
    """The last value wins: 'dinsdag, nee wacht, donderdag' becomes 'donderdag'."""
    out, n = list[str](), 0
    markers = _markers()
    while n < len(raw):
        length = next(
            (len(m) for m in markers.get(raw[n], ()) if tuple(raw[n : n + len(m)]) == m), 0
        )
        repair = _repair(out, raw, n, length) if length else None
        if repair is None:
            out.append(raw[n])
            n += 1
        else:
            out, n = repair
    return out


@cache
def _markers() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for text in sorted(words("speech", "correction_markers"), key=lambda m: (-len(m), m)):
        phrase = tuple(text.split())
        found.setdefault(phrase[0], []).append(phrase)
    return {k: tuple(v) for k, v in found.items()}


def _repair(out: list[str], raw: list[str], at: int, length: int) -> tuple[list[str], int] | None:
    reach = 4 if raw[at : at + length] == ["nee"] else 12
    for k in range(at + length, min(at + length + reach, len(raw))):
        kind = kind_of(raw[k])
        if not kind:
            continue
        for back in range(1, min(6, len(out)) + 1):
            if kind_of(out[-back]) == kind:
                return [*out[:-back], raw[k]], k + 1
        return None
    return None


def clean(text: str) -> list[str]:
    """The tokens of a turn without fillers and repeats, corrected values put right."""
    return _without_repeats(_corrected(_without_fillers(tokens(text))))


def _sentences(raw: list[str]) -> list[tuple[list[str], bool]]:
    found, now = list[tuple[list[str], bool]](), list[str]()
    for word in [*raw, "."]:
        if word not in _END:
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
        carries = len(after) > 1 and has_form(after[1], *_THIRD)
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
        elif bare and len(raw) > 8 and _runs_on(raw, start, k):
            at = k
        else:
            continue
        first = raw[start + 1] if raw[start] in LINKS else raw[start]
        waits = first in SUBORDINATORS and raw[k] in {"dan", "toen"}
        whole = _has_verb(raw[start:at]) or (before in LINKS and raw[k] in {"ik", *_FRONTS})
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
    if is_finite(before) or (before in PREPOSITIONS and here in {"mijn", *_FRONTS}):
        return False
    return here in {"ik", "mijn", "hij", "zij", "ze", "we", "wij"} or here in _FRONTS


def _trim(piece: list[str]) -> list[str]:
    """Without meaningless words and marks at either end."""
    heads, tails = _phrases("head"), _phrases("tail")
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
    for sentence, question in _sentences(clean(text)):
        edges = [0, *_cuts(sentence), len(sentence)]
        for a, b in pairwise(edges):
            piece = sentence[a:b]
            link = next((t for t in piece[:2] if t in LINKS), "")
            kept = _trim(piece)
            if kept:
                found.append(Clause(words=tuple(kept), link=link, question=question))
    return tuple(found)
