"""The last look at a statement: mended where it can be, dropped where it would be untrue."""

from collections.abc import Sequence

from assistant.grammar.speech import tokens
from assistant.role import kin
from assistant.talk import Turn
from assistant.writing.broken import broken, points_back
from assistant.writing.torn import stolen_tail, torn
from conversation.role import Role


def sound(words: tuple[str, ...], turn: Turn, *, leans: bool) -> tuple[str, ...] | None:
    """`words` as they may be told of `turn`, or None; what `leans` may point back."""
    told = _with_no(mended(words), turn)
    tail = stolen_tail(told, tokens(turn.text))
    told = told[: len(told) - tail]
    if len(told) < 2 or broken(told) or torn(told, turn.text):
        return None
    if (points_back(told) and not leans) or _unclear(told, turn):
        return None
    return told


def _with_no(words: tuple[str, ...], turn: Turn) -> tuple[str, ...]:
    """'op de vraag of …, zei u: ‘nee, de huisarts ook niet’': a quote keeps its no."""
    said = tokens(turn.text)
    at = next((n for n, w in enumerate(words) if w.startswith("‘")), -1)
    if words[:4] != ("op", "de", "vraag", "of") or at < 0 or said[:1] != ["nee"]:
        return words
    return (*words[:at], "‘nee", ",", words[at][1:], *words[at + 1 :])


def mended(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without a noun said twice: 'uw oud-collega, een oud-collega', 'met dokter de dokter'."""
    out: list[str] = []
    left = list(words)
    while left:
        word, left = left[0], left[1:]
        if word == "," and out and left[:2] == ["een", out[-1]]:
            left = left[2:]
        elif word in {"een", "de"} and _crowds(out, word, left):
            out[-1:] = [word]
        else:
            out.append(word)
    return tuple(out)


def _crowds(out: list[str], article: str, left: list[str]) -> bool:
    """Whether the word before an article is its noun said before, or a second article."""
    pointed = article == "een" and len(out) > 1 and out[-1] == "die"
    return bool(out) and (pointed or left[:1] == out[-1:])


def _unclear(words: Sequence[str], turn: Turn) -> bool:
    """'hem' of an interpreter, 'bij ons' of a close one: no telling whose it is."""
    if turn.role is Role.INTERPRETER:
        at = next((n for n, w in enumerate(words) if w in {"hij", "hem"}), -1)
        return at >= 0 and not any(kin(w) for w in words[:at])
    ours = turn.role is Role.CLOSE_ONE and "bij ons" in turn.text.lower()
    return ours and any(words[n] == "bij" and words[n + 1] == "uw" for n in range(len(words) - 1))
