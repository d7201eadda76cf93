"""Whether a statement was torn from words around it that change what it says."""

from assistant.grammar.morphology import Form, has_form
from assistant.grammar.speech import tokens
from assistant.role import kin
from assistant.words import words as listed

_DENIALS = listed("sound", "denials")
_COMPLEMENTS = listed("sound", "complements")
_IMAGINED = listed("sound", "imagined")
_SAYERS = listed("sound", "sayers")
_TOLD = listed("sound", "told")
_DOUBTS = (("zeggen", "ze"), ("zegt", "men"), ("ik", "bedoel"))
_WINDOW = 22  # words of a turn in which one statement lies
_FAR = 11  # words that somebody else's words, quoted without marks, reach
_BREAKS = frozenset({",", ".", "?", "!", "…", ";", ":", "en", "maar", "want", "dus", "nou"})
_GOES_ON = frozenset({"ik", "we", "wij", "hij", "ze", "zij", "dat", "het", "daar"})
_STOPS = frozenset({".", "?", "!", "…", ";"})


def torn(words: tuple[str, ...], turn: str) -> bool:
    """Whether `turn` goes on, or began, in a way that makes `words` untrue."""
    raw = tokens(turn)
    if words[:3] == ("op", "de", "vraag") and words[3] != "of" and raw[:1] == ["nee"]:
        return True
    if _ordered(words, raw):
        return True
    place = _place(words, raw)
    if place is None:
        return False
    start, end = place
    after = raw[end + 1 : end + 5]
    denied = after[:1] and after[0] in _DENIALS and not _DENIALS & set(words)
    marked = bool(_STOPS & set(raw)) or "," in raw
    opens = after[:1] and after[0] in _COMPLEMENTS - (set() if marked else {"dat"})
    opened = opens and _hangs(raw[end]) and raw[end] == words[-1]
    return bool(
        denied
        or opened
        or _doubted(after)
        or _imagined(raw[:start], words)
        or _refused(raw[:start], words)
        or _quoted(raw[:start], words)
    )


def _ordered(words: tuple[str, ...], raw: list[str]) -> bool:
    """'Doe maar, neem ze maar mee': an order to somebody, which is nothing the inwoner does."""
    if words[:1] != ("u",) or "maar" not in words[2:3]:
        return False
    opens = [n for n in range(len(raw) - 1) if n == 0 or raw[n - 1] in _STOPS]
    return any(raw[n + 1] == "maar" and has_form(raw[n], Form.I) for n in opens)


def _place(words: tuple[str, ...], raw: list[str]) -> tuple[int, int] | None:
    """The first and last word of the stretch of `raw` that has most of `words`."""
    own = {w for w in words if w.isalpha() and w not in {"u", "uw", "zei", "volgens", "over"}}
    hits = [n for n, w in enumerate(raw) if w in own]
    best: tuple[int, list[int]] = (0, [])
    for first in hits:
        within = [n for n in hits if first <= n < first + min(_WINDOW, len(words) + 4)]
        score = 2 * len({raw[n] for n in within}) - (within[-1] - first) // 3
        best = max(best, (score, within), key=lambda b: b[0])
    within = _shortest(best[1], raw)
    if len({raw[n] for n in within}) < max(2, (2 * len(own)) // 3):
        return None
    return within[0], within[-1]


def _shortest(within: list[int], raw: list[str]) -> list[int]:
    """Up to the place where all words that there are have been met."""
    met, all_ = set[str](), {raw[n] for n in within}
    for k, n in enumerate(within):
        met.add(raw[n])
        if met == all_:
            return within[: k + 1]
    return within


def _hangs(word: str) -> bool:
    """A verb at the end that may ask for a clause: 'wilde', 'voelen', 'gezegd'."""
    return has_form(word, Form.PLURAL, Form.PARTICIPLE, Form.PAST, Form.PASTS)


def stolen_tail(words: tuple[str, ...], raw: list[str]) -> int:
    """How many last words say something of a name left out, or open the next sentence."""
    if "," not in words:
        return 0
    tail = list(words[len(words) - words[::-1].index(",") :])
    for n in range(2, len(raw) - len(tail) + 1):
        opens = raw[n : n + len(tail)] == tail and raw[n - 1] in _STOPS
        named = raw[n : n + len(tail)] == tail and raw[n - 1] == "," and raw[n - 2][0] == "["
        if named and tail[0] == "van" and not kin(words[-len(tail) - 2]):
            return len(tail) + 1
        after = raw[n + len(tail) : n + len(tail) + 2]
        if opens and after[:1] == [","] and _GOES_ON & set(after[1:]):
            return len(tail) + 1
    return 0


def _doubted(after: list[str]) -> bool:
    """'De pomp is goed. Zeggen ze', 'dat doet hij altijd, ik bedoel, deed'."""
    said = [w for w in after if w not in {",", *_STOPS}]
    return any(tuple(said[: len(doubt)]) == doubt for doubt in _DOUBTS)


def _imagined(before: list[str], words: tuple[str, ...]) -> bool:
    """'dan kan ik de rest weer aan' said without its condition."""
    if {"als", "dan", "wanneer", "zodra", "toen"} & set(words):
        return False
    close = before[-4:]
    if "dan" in close:
        rest = close[close.index("dan") + 1 :]
        return not _STOPS & set(rest) and bool(_IMAGINED & set(rest))
    near = " ".join(before[-7:])
    return "denk weleens" in near or "denk wel eens" in near


def _refused(before: list[str], words: tuple[str, ...]) -> bool:
    """'Een groep, nee. Dan ga ik weer zorgen': what would be, and is refused."""
    return "nee" in before[:4] and "dan" in before[-4:] and "dan" not in words


def _quoted(before: list[str], words: tuple[str, ...]) -> bool:
    """'die zei jongen ik heb er vijf over gedaan': the words of somebody else."""
    for n in range(len(before) - 1, max(-1, len(before) - _FAR), -1):
        if before[n] in _BREAKS:
            return False
        if before[n] in _SAYERS and n + 1 < len(before):
            own = "ik" in before[max(0, n - 1) : n] or before[n + 1] in _TOLD
            return words[0] == "u" and not own
    return False
