"""Where the talk led: ggz, sociaal domein, both, none, or still open."""

import re
from functools import cache

from assistant.agreement import Agreement, Outcome
from assistant.decision.place import find_providers, words_of
from assistant.decision.reply import says_no
from assistant.grammar.cast import find_cast
from assistant.grammar.speech import tokens
from assistant.talk import Talk, Turn
from assistant.words import table, words
from conversation.role import Role

_OPENING = 12  # turns in which people say where they work
_HELPED = 3  # things that professionals will do, with which it is not 'no care'
_HALF = 0.5  # share of the talk after which it is said where it leads


def find_outcome(talk: Talk, agreements: tuple[Agreement, ...]) -> Outcome:
    """By who does what in the agreements; what was said in so many words goes first."""
    houses = _houses(talk)
    sides = {side for a in agreements for side in _sides(a, houses)}
    strong = any(words_of("outcome", "treatment") & set(a.what.split()) for a in agreements)
    helped = [a for a in agreements if _sides(a, houses) and a.who != "u"]
    if _says(talk, "none") and not strong and len(helped) < _HELPED:
        return Outcome.NONE
    if _says(talk, "open") and not strong:
        return Outcome.OPEN
    if {"ggz", "social"} <= sides:
        return Outcome.BOTH
    if not sides:
        return Outcome.OPEN
    return Outcome.GGZ if "ggz" in sides else Outcome.SOCIAL


def _sides(agreement: Agreement, houses: dict[str, str]) -> set[str]:
    """Which side helps: by what is sought there, else by who does it."""
    if agreement.what.endswith("tweede gesprek"):
        return set()
    text = f"{agreement.what} {agreement.provider or ''} {agreement.where or ''}"
    sides = {side for _, side in find_providers(text.lower())}
    if words_of("outcome", "treatment") & set(text.split()):
        sides.add("ggz")
    told = words_of("outcome", "messages") & set(text.split())
    if sides & {"ggz", "social"} and not told:
        return sides & {"ggz", "social"}
    by = next((houses[n] for n in _people(agreement.who) if n in houses), "")
    by = by or _professional(agreement.who)
    calls = words("steps", "calls") & set(text.split()) and "u" in agreement.what.split()[:1]
    cares = words_of("outcome", "care") & set(text.split()) or agreement.who.startswith("u en")
    cares = cares or calls
    return {by} if by == "social" or (by == "ggz" and cares) else set()


def _people(who: str) -> list[str]:
    return re.split(r", | en ", who)


def _houses(talk: Talk) -> dict[str, str]:
    """The side of each gespreksvoerder who says where they work."""
    cast, found = find_cast(talk), dict[str, str]()
    for turn in talk.by(Role.FACILITATOR):
        if turn.i < _OPENING:
            name = cast.speaker(turn.utterance.speaker, turn.role).name
            sides = [s for _, s in find_providers(" ".join(tokens(turn.text))) if s != "other"]
            own = _professional(name)
            if sides:
                found.setdefault(name, own if own and own not in sides else own or sides[0])
    return found


def _professional(who: str) -> str:
    words = set(re.split(r"[ ,]+", who))
    if any(w.endswith(tuple(words_of("outcome", "ggz_professions"))) for w in words):
        return "social" if "wijkverpleegkundige" in words else "ggz"
    if any(w.endswith(tuple(words_of("outcome", "social_professions"))) for w in words):
        return "social"
    return ""


@cache
def _phrases(key: str) -> re.Pattern[str]:
    return re.compile("|".join(table("decisions")["outcome"][key]))


def _says(talk: Talk, key: str) -> bool:
    """Whether somebody says so late in the talk and the inwoner does not go against it."""
    half = talk.turns[int(len(talk.turns) * _HALF) :]
    for n, turn in enumerate(half):
        if turn.role is Role.UNKNOWN or not _phrases(key).search(" ".join(tokens(turn.text))):
            continue
        if turn.role is Role.RESIDENT or not _denied(half[n + 1 : n + 3]):
            return True
    return False


def _denied(turns: tuple[Turn, ...]) -> bool:
    return any(says_no(t.text) and "nodig" not in t.text for t in turns if t.role is Role.RESIDENT)
