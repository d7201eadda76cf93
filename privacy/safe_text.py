"""Text from which the personal data we find has been taken out.

Only `privacy/` may make these values; tests/test_house.py enforces it. A function that takes
`SafeText` can therefore never be handed raw text by accident.
"""

from dataclasses import dataclass

from privacy.entity import EntityType
from privacy.passage import Passage

WITHHELD_TEXT = "[niet in het verslag]"


@dataclass(frozen=True, slots=True)
class SafeText:
    """Text with pseudonyms such as [PERSOON-1] in place of personal data. Still personal (AVG)."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, kw_only=True, slots=True)
class SafeUtterance:
    """An utterance in safe text; `speaker` is a neutral label or a pseudonym, never a name."""

    i: int
    text: SafeText
    speaker: str | None = None
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SafeTranscript:
    """A whole talk in safe text, numbered as the raw talk was.

    `utterances` is what may go into a report: a passage that was said off the record reads
    '[niet in het verslag]' there. `withheld` holds the turns of those `passages`, for safety alone.
    `counts` tells how many mentions of each kind were taken out.
    """

    utterances: tuple[SafeUtterance, ...]
    withheld: tuple[SafeUtterance, ...] = ()
    passages: tuple[Passage, ...] = ()
    counts: tuple[tuple[EntityType, int], ...] = ()
