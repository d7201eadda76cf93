"""Whether the inwoner is a she or a he, when the talk says so beyond doubt."""

import re
from enum import StrEnum

from assistant.letter.word import any_of
from assistant.talk import Talk
from conversation.role import Role

_MRS = re.compile(r"\bmevrouw \[PERSOON|\bmevrouw [,.?!]|^mevrouw,|\bde mevrouw\b", re.IGNORECASE)
_MR = re.compile(
    r"\b(?:meneer|mijnheer) \[PERSOON|\bmeneer [,.?!]|^meneer,|\bde meneer\b", re.IGNORECASE
)


class Gender(StrEnum):
    """The pronoun for the inwoner; UNKNOWN asks for words that fit everybody."""

    SHE = "zij"
    HE = "hij"
    UNKNOWN = "betrokkene"


def find_gender(talk: Talk) -> Gender:
    """From how the inwoner is addressed and speaks; UNKNOWN as soon as the signs differ."""
    found = {gender for turn in talk.turns for gender in _signs(turn.role, turn.text)}
    return found.pop() if len(found) == 1 else Gender.UNKNOWN


def _signs(role: Role, text: str) -> set[Gender]:
    if role is Role.RESIDENT:
        she, he = any_of("gender", "she"), any_of("gender", "he")
    elif role is Role.CLOSE_ONE:
        she, he = any_of("gender", "close_she"), any_of("gender", "close_he")
    else:
        she, he = _MRS, _MR
    return {g for g, sign in ((Gender.SHE, she), (Gender.HE, he)) if sign.search(text)}
