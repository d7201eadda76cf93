"""Text from the sociale kaart: public, so it may go to a language model as it is."""

from dataclasses import dataclass
from typing import Self

from retrieval.service import Service


@dataclass(frozen=True, slots=True)
class PublicText:
    """Text that anyone may read. Make it from a service, never from what somebody said."""

    text: str

    def __str__(self) -> str:
        return self.text

    @classmethod
    def of(cls, service: Service) -> Self:
        """What a language model needs to know of `service`: a line a field, empty ones left out."""
        lines = (
            ("id", service.id),
            ("naam", service.name),
            ("organisatie", service.organisation),
            ("soort", service.category),
            ("gemeente", service.municipality),
            ("wat", service.description),
            ("verwijzing", service.referral_criteria),
        )
        return cls(
            "\n".join(f"{label}: {' '.join(value.split())}" for label, value in lines if value)
        )
