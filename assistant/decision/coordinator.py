"""Who keeps the overview of what was agreed."""

import re
from dataclasses import dataclass

from assistant.decision.people import People
from assistant.decision.reply import Reply, reply_of, sentences_of
from assistant.decision.subject import Scene
from assistant.grammar.cast import Cast
from assistant.grammar.person import is_person, plain_kin
from assistant.grammar.speech import tokens
from assistant.role import kin
from assistant.talk import Talk, Turn
from assistant.words import pattern
from conversation.role import Role

_ANSWERS = 3  # turns in which an answer to 'wie houdt het overzicht?' may come
_FAR = 9  # words between the overview and who keeps it
_ASKED_BACK = re.compile(r"\b(?:kunt|kun|kan|wilt|wil|zou|zoudt|mag|doet|doe) (?:u|je|jij)\b")
_LATER = re.compile(
    r"\b(?:volgende keer|later|weet ik (?:nog )?niet|weten we (?:nog )?niet|spreken we|nog open"
    r"|niemand|hoeft niet|laten we)\b"
)


@dataclass(slots=True)
class _Asked:
    """A question after who it will be, the one it names, and when it was asked."""

    turn: int
    named: str | None


def find_coordinator(talk: Talk, cast: Cast) -> str | None:
    """Who it is, said to the inwoner; the last clear statement wins. None when nobody was named."""
    found = coordinator_found(talk, cast)
    return found[0] if found else None


def coordinator_found(talk: Talk, cast: Cast) -> tuple[str, int] | None:
    """Who keeps the overview and the turn that says so."""
    found: tuple[str, int] | None = None
    asked: _Asked | None = None
    people = People.of(talk, cast)
    for turn in talk.turns:
        if turn.role is Role.UNKNOWN:
            continue
        before = people.facilitator
        scene = people.scene(turn)
        who, left = _answered(asked, turn, scene, before) if asked else (None, False)
        if who:
            found, asked = (who, turn.i), None
        for sentence, question in _sentences(turn.text):
            if not pattern("overview").search(sentence):
                continue
            named = _holder(sentence.split(), scene, turn)
            if question or "wie" in sentence.split():
                asked = _Asked(turn=turn.i, named=named)
                found = None if left else found
            elif _LATER.search(sentence) and not named:
                asked = None
            elif named and pattern("keeps").search(sentence) and not _lost(sentence):
                found, asked = (named, turn.i), None
        if asked and turn.i - asked.turn >= _ANSWERS:
            asked = None
        people.hear(tuple(tokens(turn.text)))
    return found


def _lost(sentence: str) -> bool:
    return bool(re.search(r"\b(?:kwijt|geen overzicht|verloren)\b", sentence))


def _sentences(text: str) -> list[tuple[str, bool]]:
    parts = re.split(r"(?<= [.?!]) ", " ".join(tokens(text)) + " ")
    opens = re.compile(r"^(?:en |dan |, )*(?:zal|zullen|kan|kunt|kun|wil|wilt|mag|zou|is|wie)\b")
    return [(p, "?" in p or bool(opens.match(p))) for p in parts if p.strip()]


def _holder(words: list[str], scene: Scene, turn: Turn) -> str | None:
    """The person nearest to the words for overview."""
    text = " ".join(words)
    match = pattern("overview").search(text)
    at = len(text[: match.start()].split()) if match else 0
    for n in sorted(range(len(words)), key=lambda n: (abs(n - at), n)):
        if abs(n - at) <= _FAR and (who := _person(words, n, scene, turn, at)):
            return who
    return None


def _person(words: list[str], n: int, scene: Scene, turn: Turn, at: int) -> str | None:
    word = words[n]
    if is_person(word) and (person := scene.cast.name(word)):
        return None if person.name == "u" and words[n + 1 : n + 2] == [","] else person.name
    if kin(word) and n and words[n - 1] in {"mijn", "uw", "je"}:
        return f"uw {plain_kin(word)}"
    if word == "ik" and words[n + 1 : n + 2] not in (["denk"], ["vind"], ["weet"], ["zeg"]):
        return scene.speaker.name
    addressed = word in {"u", "jij", "je"} and words[n - 1 : n] != ["als"] and n != at - 1
    if addressed and turn.role is Role.FACILITATOR:
        return scene.listener
    return scene.facilitator if addressed and turn.role is Role.RESIDENT else None


def _answered(asked: _Asked, turn: Turn, scene: Scene, before: str) -> tuple[str | None, bool]:
    """Who an answer names; and whether it leaves the question for later."""
    said = (sentences_of(turn.text) or [""])[0]
    words = said.split()
    back = _ASKED_BACK.search(said)
    for word in words[:8]:
        if is_person(word) and (person := scene.cast.name(word)) and person.name != "u":
            return person.name, False
        if kin(word) and f"mijn {word}" in said:
            return f"uw {plain_kin(word)}", False
    if {"jij", "u", "jou"} & set(words[:6]) and turn.role is not Role.FACILITATOR and not back:
        return before or None, False
    if _LATER.search(said):
        return None, True
    if "ik" in words[:6] and not back and not {"niet", "weet", "denk", "vind", "zeg"} & set(words):
        return scene.speaker.name, False
    found = reply_of(said)
    if (
        found is Reply.YES
        and (asked.named or turn.role is Role.FACILITATOR)
        and turn.i > asked.turn
    ):
        return asked.named or scene.speaker.name, False
    return None, found is Reply.OPEN
