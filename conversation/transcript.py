"""A whole talk, as it was written down or recognised. Raw: it stays on this machine."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from conversation.utterance import Utterance


@dataclass(frozen=True, kw_only=True, slots=True)
class Transcript:
    """The utterances of one talk in order; `utterances[n].i == n` always holds.

    `source` names the format it was read from: text, webvtt, srt, whisper, docx or audio.
    """

    utterances: tuple[Utterance, ...]
    source: str = "text"

    def __post_init__(self) -> None:
        if any(u.i != n for n, u in enumerate(self.utterances)):
            raise ValueError("utterances must be numbered from 0 without gaps")

    @classmethod
    def of(cls, utterances: Iterable[Utterance], *, source: str = "text") -> Self:
        """Number `utterances` afresh and make a transcript of them."""
        numbered = tuple(replace(u, i=n) for n, u in enumerate(utterances))
        return cls(utterances=numbered, source=source)

    @property
    def speakers(self) -> tuple[str, ...]:
        """Names of the speakers in order of first appearance."""
        return tuple(dict.fromkeys(u.speaker for u in self.utterances if u.speaker))

    @property
    def text(self) -> str:
        """All that was said, an utterance a line, without speakers and times."""
        return "\n".join(u.text for u in self.utterances)
