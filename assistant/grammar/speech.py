"""Spoken words in plain spelling, without fillers and repeats, corrected values put right."""

import re
from functools import cache
from itertools import pairwise

from assistant.grammar.morphology import Form, has_form
from assistant.words import table, words

TOKEN = re.compile(
    r"\[[^\]\s]+\]|\d+(?:[.,:]\d+)*|['’]?[^\W\d_]+(?:['’-][^\W\d_]+)*|\.\.\.|[^\w\s]"
)
WITHHELD = "[niet in het verslag]"
_MARK = re.compile(r"\([^)]*\)")
_PART_OF_DAY = re.compile(
    r"(?:['’]|\b)s[ -](morgens|ochtends|middags|avonds|nachts)", re.IGNORECASE
)
_EMERGENCY = re.compile(r"\b(?:een|één) (?:een|één) twee\b", re.IGNORECASE)
_HESITATIONS = words("grammar", "hesitations")
END = frozenset(".!?…;") | {"...", "–", "—"}
_STRESS = str.maketrans("áéíóúàèìòù", "aeiouaeiou")


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
    text = _EMERGENCY.sub("112", text)
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
    return [_in_full(out, k) for k in range(len(out))]


def _can(raw: list[str], k: int) -> bool:
    """Whether 'ken' at `k` means 'kan': 'ik ken niet lezen', not 'ik ken haar'."""
    beside = {raw[k - 1] if k else "", raw[k + 1] if k + 1 < len(raw) else ""}
    if not beside & {"ik", "hij", "ze", "zij", "je", "we", "wij", "die", "dat"}:
        return False
    for word in raw[k + 1 : k + 9]:
        if word in END or word in {",", "en", "maar", "want", "die", "dat"} - beside:
            return False
        never = word in words("clause", "never_verbs")
        if has_form(word, Form.PLURAL) and not never and word not in {"leren", "kennen"}:
            return True
    return False


def _in_full(raw: list[str], k: int) -> str:
    """'me moeder' is 'mijn moeder', 'hij heb' is 'hij heeft'."""
    word, before = raw[k], raw[k - 1] if k else ""
    after = raw[k + 1] if k + 1 < len(raw) else ""
    if word in {"ken", "kent"} and _can(raw, k):
        return "kan"
    if word == "me" and after in words("speech", "owned") and after not in END:
        return "mijn"
    spoken: dict[str, str] = table("speech")["third_person"]
    if word in spoken and before in _THIRD and after not in {"ik", "je", "u", "jij", "we"}:
        return spoken[word]
    return word


_THIRD = frozenset({"hij", "ze", "zij", "die", "dat", "het", "wie"})


@cache
def phrases(key: str) -> tuple[tuple[str, ...], ...]:
    found = table("speech")["drop"][key]
    return tuple(sorted((tuple(p.split()) for p in found), key=len, reverse=True))


@cache
def _openers(key: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases(key):
        found.setdefault(phrase[0], []).append(phrase)
    return {k: tuple(v) for k, v in found.items()}


def _without_fillers(raw: list[str]) -> list[str]:
    openers, out, n = _openers("anywhere"), list[str](), 0
    while n < len(raw):
        for phrase in openers.get(raw[n], ()):
            if tuple(raw[n : n + len(phrase)]) == phrase and not _heard(raw, n):
                n += len(phrase)
                if n < len(raw) and raw[n] == "," and (not out or out[-1] in {",", *END}):
                    n += 1
                    if out and out[-1] == "," and phrase[0] in _HESITATIONS:
                        out.pop()
                break
        else:
            out.append(raw[n])
            n += 1
    return out


def _heard(raw: list[str], n: int) -> bool:
    """'als ik dat hoor' and 'dan hoor je' have a verb where 'mooi hoor' has none."""
    if raw[n] != "hoor":
        return False
    turned = raw[n + 1 : n + 2] in (["je"], ["jij"], ["u"], ["ik"])
    return (turned and n > 0 and raw[n - 1] not in {",", *END}) or any(
        b == "ik" and a in {"als", "dat", "wat", "wanneer", "die"}
        for a, b in pairwise(raw[max(0, n - 6) : n])
    )


def _without_repeats(raw: list[str]) -> list[str]:
    """Drop 'ik, ik' and 'ik ga ik ga': the last attempt stays."""
    out: list[str] = []
    for word in raw:
        if len(out) > 1 and out[-1] in {",", "...", "–"} and out[-2] == word:
            out.pop()
            continue
        if (
            out
            and out[-1] == word
            and word.isalpha()
            and word not in {"heel", "je"}
            and not kind_of(word)
        ):
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
    if word.endswith(_TENS) and len(word) > 4:
        return "numbers"
    return ""


_TENS = (
    *("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"),
    *("honderd", "duizend", "tien"),
)


def _corrected(raw: list[str]) -> list[str]:
    """The last value wins: 'dinsdag, nee wacht, donderdag' becomes 'donderdag'."""
    out, n = list[str](), 0
    markers = _markers()
    while n < len(raw):
        if raw[n + 1 : n + 3] == [",", "sorry"] and (back := _earlier(out, raw[n])):
            out[-back] = raw[n]
            n += 3
            continue
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


def _earlier(out: list[str], value: str) -> int:
    """How far back a value of the same kind was said: 'twintig uur. Zestien, sorry'."""
    kind = kind_of(value)
    reach = range(1, min(8, len(out)) + 1) if kind else range(0)
    return next((back for back in reach if kind_of(out[-back]) == kind), 0)


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
            if out[-back] == raw[k]:
                return None  # the same day again: nothing is put right yet
            if kind_of(out[-back]) == kind:
                return [*out[:-back], raw[k]], k + 1
        return None
    return None


def clean(text: str) -> list[str]:
    """The tokens of a turn without fillers and repeats, corrected values put right."""
    return _without_repeats(_corrected(_without_fillers(tokens(text))))
