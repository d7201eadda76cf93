"""What a sentence rests on: an utterance and the part its speaker has in the talk."""

from dataclasses import dataclass

from conversation.role import Role


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """`text` of one utterance, safe or not: it is only compared, never shown."""

    text: str
    role: Role = Role.RESIDENT
