"""The B1 summary as the inwoner reads it."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.sentence import Sentence


class Heading(StrEnum):
    """The headings of a summary, in their fixed order."""

    TALKED_ABOUT = "Waar we over praatten"
    STRENGTHS = "Wat goed gaat en wie u helpt"
    DIFFICULTIES = "Wat lastig is"
    WISHES = "Wat u wilt"
    OWN_STEPS = "Wat u zelf kunt doen"
    AGREED = "Wat we hebben afgesproken"


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A heading and its sentences."""

    heading: Heading
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """The sections that have content, in the order of `Heading`."""

    sections: tuple[Section, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in reading order."""
        return tuple(s for section in self.sections for s in section.sentences)

    @property
    def text(self) -> str:
        """The sections as Markdown."""
        blocks = [
            f"## {section.heading}\n\n" + "\n".join(f"- {s.text}" for s in section.sentences)
            for section in self.sections
        ]
        return "\n\n".join(blocks) + "\n" if blocks else ""
