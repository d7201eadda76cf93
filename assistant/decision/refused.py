"""What was proposed and turned down by the inwoner."""

import re
from collections.abc import Iterator
from functools import cache

from assistant.agreement import Refusal
from assistant.decision.moment import words_of
from assistant.decision.reply import says_no, says_yes
from assistant.grammar.clause import DETERMINERS, clauses
from assistant.grammar.morphology import Form, has_form
from assistant.grammar.speech import tokens
from assistant.talk import Talk, Turn
from assistant.words import pattern, table
from assistant.writing.jargon import plain
from conversation.role import Role


def find_refusals(talk: Talk) -> tuple[Refusal, ...]:
    """Each thing refused once, with the turns that proposed and refused it."""
    found: dict[str, tuple[int, ...]] = {}
    for what, sources in _all(talk):
        named = " ".join(plain(tuple(what.split())))
        found[named] = tuple(sorted({*found.get(named, ()), *sources}))
    kept = {w: s for w, s in found.items() if not _taken_back(talk, w, max(s))}
    return tuple(Refusal(what=w, sources=s) for w, s in kept.items())


def _all(talk: Talk) -> Iterator[tuple[str, tuple[int, ...]]]:
    asked: Turn | None = None
    for turn in talk.turns:
        if turn.role is Role.FACILITATOR:
            asked = turn
            continue
        if turn.role is not Role.RESIDENT and turn.role is not Role.INTERPRETER:
            continue
        said = " ".join(tokens(turn.text))
        if says_yes(turn.text) and not pattern("refuses").match(said):
            continue
        if pattern("refuses").search(said):
            named = list(_offers_near(said))
            yield from ((w, (turn.i,)) for w in named)
            if not named and asked is not None:
                yield from _proposed(asked, turn, said)
        elif asked is not None and says_no(turn.text):
            yield from _proposed(asked, turn, said)


@cache
def _offer() -> re.Pattern[str]:
    body = "|".join(
        sorted(
            (re.escape(w).replace("\\-", " ") for w in words_of("refusal", "offers")),
            key=len,
            reverse=True,
        )
    )
    return re.compile(rf"(?<![\w-])({body})(?![\w-])")


def _offers_near(said: str) -> Iterator[str]:
    """Offers named in the part of a turn that says no."""
    for part in re.split(r" (?:[.!?;]|maar|want) ", said):
        if pattern("refuses").search(part) and not re.search(
            r"\bgeen (?:probleem|idee|zin meer)\b", part
        ):
            for match in _offer().finditer(part):
                yield _plain_offer(match[1])


def _plain_offer(word: str) -> str:
    easy: dict[str, str] = table("decisions")["refusal"]["plain"]
    return easy.get(word, word)


def _proposed(asked: Turn, turn: Turn, said: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """What a gespreksvoerder offered in the turn before, when it was an offer at all."""
    text = " ".join(tokens(asked.text))
    if not pattern("offers").search(text):
        return
    if re.search(r"\b(?:zelfmoord|dood|veilig|slaat|pijn doet)\b", text):
        return
    named = [m[1] for m in _offer().finditer(text)]
    echoed = [w for w in named if any(len(e) > 3 and w.endswith(e) for e in said.split())]
    chosen = echoed or named[-1:]
    yield from ((_plain_offer(w), (asked.i, turn.i)) for w in dict.fromkeys(chosen))
    if not chosen and (phrase := _phrase(asked)):
        yield phrase, (asked.i, turn.i)


def _phrase(asked: Turn) -> str | None:
    """'Wilt u met een psycholoog praten?' gives 'met een psycholoog praten'."""
    for clause in reversed(clauses(asked.text)):
        raw = [w for w in clause.words if w not in {"misschien", "eens", "ook", "nog", "graag"}]
        opens = len(raw) > 3 and raw[0] in {"wilt", "wil", "zou"} and raw[1] in {"u", "je"}
        if opens and has_form(raw[-1], Form.PLURAL) and len(raw) < 11 and raw[-1] != "willen":
            body = [
                "uw" if w in {"je", "jouw"} and n + 1 < len(raw) else w
                for n, w in enumerate(raw[2:])
            ]
            if not any(w.startswith("[") or w in {"we", "ik", "dat", "het"} for w in body):
                return " ".join(body)
    return None


def _taken_back(talk: Talk, what: str, after: int) -> bool:
    """Whether the inwoner later took up what was refused first."""
    noun = what.rsplit(maxsplit=1)[-1]
    for turn in talk.by(Role.RESIDENT):
        if turn.i > after and re.search(
            rf"\btoch (?:wel|maar)\b.*\b{re.escape(noun)}\b", turn.text.lower()
        ):
            return True
    return False


def refusal_words(what: str) -> tuple[str, ...]:
    """'medicijnen' as 'u wilt geen medicijnen'; a phrase with a verb as 'u wilt niet … praten'."""
    raw = tuple(what.split())
    if (
        len(raw) == 1
        or raw[0] in {"hulp", "gesprek"}
        or (raw[0] not in DETERMINERS and not has_form(raw[-1], Form.PLURAL))
    ):
        return ("u", "wilt", "geen", *raw)
    if raw[0] == "een":
        return ("u", "wilt", "geen", *raw[1:])
    return ("u", "wilt", "niet", *raw)
