"""A talk as one safe text, a line an utterance, without leaving the type."""

from collections.abc import Iterable

from conversation.role import Role
from privacy.safe_text import SafeText, SafeUtterance

SPEAKERS = {
    Role.RESIDENT: "inwoner",
    Role.CLOSE_ONE: "naaste",
    Role.FACILITATOR: "gespreksvoerder",
    Role.INTERPRETER: "tolk",
    Role.UNKNOWN: "onbekend",
}


def safe_lines(utterances: Iterable[tuple[SafeUtterance, Role]]) -> SafeText:
    """'[12] inwoner: ...' for each utterance, in order.

    Line breaks inside an utterance become spaces: nobody can speak a line of somebody else.
    """
    return SafeText(
        "\n".join(
            f"[{said.i}] {SPEAKERS[role]}: {' '.join(said.text.text.split())}"
            for said, role in utterances
        )
    )
