"""A safe talk with the part of each speaker known: what every later step reads."""

from collections.abc import Iterator
from dataclasses import dataclass

from conversation.role import Role
from privacy.safe_text import SafeTranscript, SafeUtterance


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """An utterance with the role of its speaker."""

    utterance: SafeUtterance
    role: Role

    @property
    def i(self) -> int:
        return self.utterance.i

    @property
    def text(self) -> str:
        return self.utterance.text.text


@dataclass(frozen=True, kw_only=True, slots=True)
class Talk:
    """The turns that may go into a report, and those kept out of it (for safety alone).

    A turn that was withheld stands in `turns` too, with '[niet in het verslag]' for text.
    `role_confidence` is how sure the roles are, 0 to 1.
    """

    turns: tuple[Turn, ...]
    withheld: tuple[Turn, ...] = ()
    role_confidence: float = 1.0
    safe: SafeTranscript

    def by(self, role: Role) -> Iterator[Turn]:
        """The turns of one role, in order."""
        return (turn for turn in self.turns if turn.role is role)
