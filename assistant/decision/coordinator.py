"""Who keeps the overview of what was agreed."""

import re

from assistant.decision.reply import says_yes
from assistant.grammar.cast import Cast, is_person, plain_kin
from assistant.grammar.speech import tokens
from assistant.role import kin
from assistant.talk import Talk, Turn
from assistant.words import pattern
from conversation.role import Role

_YOU_ASKED = re.compile(r"\b(?:kunt|kun|wilt|wil|zou|zoudt|mag|doet|doe) (?:u|je|jij)\b")


def find_coordinator(talk: Talk, cast: Cast) -> str | None:
    """Who it is, said to the inwoner; the last clear statement wins. None when nobody was named."""
    found = coordinator_found(talk, cast)
    return found[0] if found else None


def coordinator_found(talk: Talk, cast: Cast) -> tuple[str, int] | None:
    """Who keeps the overview and the turn that says so."""
    found: tuple[str, int] | None = None
    waiting = False
    for turn in talk.turns:
        speaker = cast.speaker(turn.utterance.speaker, turn.role).name
        if waiting and (who := _short_answer(turn, cast, speaker)):
            found = (who, turn.i)
        asks_back = turn.role is not Role.FACILITATOR and _YOU_ASKED.search(turn.text.lower())
        waiting = waiting and asks_back is not None
        text = " ".join(tokens(turn.text))
        for sentence in re.split(r"(?<= [.?!]) ", text + " "):
            if not pattern("overview").search(sentence) or not pattern("keeps").search(sentence):
                continue
            if re.search(r"\b(?:wie|kwijt|geen overzicht|verloren)\b", sentence):
                waiting = "wie" in sentence
                continue
            if who := _holder(sentence.split(), cast, speaker, turn):
                found = (who, turn.i)
    return found


def _holder(words: list[str], cast: Cast, speaker: str, turn: Turn) -> str | None:
    at = next(n for n, w in enumerate(words) if pattern("overview").search(w) or w == "gaten")
    for n in sorted(range(len(words)), key=lambda n: (abs(n - at), n)):
        word = words[n]
        if is_person(word) and (person := cast.name(word)):
            return person.name
        if kin(word) and n and words[n - 1] in {"mijn", "uw", "je"}:
            return f"uw {plain_kin(word)}"
        if word == "ik":
            resident = turn.role is Role.RESIDENT
            return "u" if resident else speaker
        if (
            word in {"u", "jij", "je"}
            and turn.role is not Role.RESIDENT
            and words[n - 1 : n] != ["als"]
            and n != at - 1  # 'je aanspreekpunt': whose it is
        ):
            return "u"
    return None


def _short_answer(turn: Turn, cast: Cast, speaker: str) -> str | None:
    words = tokens(turn.text)
    for word in words[:8]:
        if is_person(word) and (person := cast.name(word)):
            return person.name
    asks = _YOU_ASKED.search(" ".join(words))
    if "ik" in words[:8] and not asks and not {"niet", "weet"} & set(words):
        return speaker
    return speaker if turn.role is Role.FACILITATOR and says_yes(turn.text) else None
