"""Where the talk led: ggz, sociaal domein, both, none, or still open."""

import re

from assistant.agreement import Agreement, Outcome
from assistant.decision.moment import find_providers
from assistant.decision.reply import says_no
from assistant.grammar.speech import tokens
from assistant.talk import Talk
from assistant.words import pattern, table
from conversation.role import Role


def find_outcome(talk: Talk, agreements: tuple[Agreement, ...]) -> Outcome:
    """By the providers of the agreements, else by what was said in so many words."""
    sides = {side for a in agreements for side in _sides(a, talk)}
    if not sides & {"ggz", "social"}:
        return Outcome.NONE if _says_none(talk) else Outcome.OPEN
    if {"ggz", "social"} <= sides:
        return Outcome.BOTH
    return Outcome.GGZ if "ggz" in sides else Outcome.SOCIAL


def _sides(agreement: Agreement, talk: Talk) -> set[str]:
    text = f"{agreement.what} {agreement.provider or ''} {agreement.where or ''}"
    sides = {side for _, side in find_providers(text)}
    if sides & {"ggz", "social"}:
        return sides
    by_turn = {t.i: t for t in talk.turns}
    for i in agreement.sources:
        turn = by_turn[i]
        if turn.role is Role.FACILITATOR and pattern("enrols").search(turn.text.lower()):
            early = " ".join(
                t.text
                for t in talk.turns
                if t.utterance.speaker == turn.utterance.speaker and t.i < 30
            )
            sides |= {side for _, side in find_providers(" ".join(tokens(early)))}
    return sides


def _says_none(talk: Talk) -> bool:
    phrases = table("decisions")["outcome"]["none"]
    pattern = re.compile("|".join(map(re.escape, phrases)))
    half = talk.turns[len(talk.turns) // 2 :]
    for n, turn in enumerate(half):
        if pattern.search(" ".join(tokens(turn.text))):
            follow = [t for t in half[n + 1 : n + 3] if t.role is Role.RESIDENT]
            if turn.role is Role.RESIDENT or not any(
                says_no(t.text) and "nodig" not in t.text for t in follow
            ):
                return True
    return False
