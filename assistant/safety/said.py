"""One utterance with all that was said in it, withheld passages too."""

from dataclasses import dataclass

from assistant.talk import Talk
from conversation.role import Role

_WITHHELD = "[niet in het verslag]"


@dataclass(frozen=True, slots=True)
class Said:
    """The number of an utterance, its words and who spoke."""

    i: int
    text: str
    role: Role


def all_said(talk: Talk) -> list[Said]:
    """Every utterance of `talk` in order."""
    texts: dict[int, list[str]] = {}
    roles: dict[int, Role] = {}
    for turn in (*talk.turns, *talk.withheld):
        text = turn.text.replace(_WITHHELD, " ").strip()
        roles.setdefault(turn.i, turn.role)
        if text and text not in texts.setdefault(turn.i, []):
            texts[turn.i].append(text)
    return [Said(i, ". ".join(texts.get(i, ())), roles[i]) for i in sorted(roles)]
