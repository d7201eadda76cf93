"""Fixed words for somebody in danger. Never generated, never shortened."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Phone:
    """A number as it is read, and as a telephone dials it."""

    label: str
    dial: str

    @property
    def href(self) -> str:
        """The address of a link that calls."""
        return f"tel:{self.dial}"


@dataclass(frozen=True, kw_only=True, slots=True)
class CrisisLine:
    """One line; every label of `phones` and `link` stands in `text` and may be made a link."""

    text: str
    phones: tuple[Phone, ...] = ()
    link: tuple[str, str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CrisisBlock:
    """A heading and its lines, in the order in which they are shown."""

    title: str
    lines: tuple[CrisisLine, ...]


CRISIS_BLOCK = CrisisBlock(
    title="Hulp die er nu voor u is",
    lines=(
        CrisisLine(
            text="Denkt u aan zelfmoord? Praat erover. Bel 113 of gratis 0800-0113.",
            phones=(Phone(label="113", dial="113"), Phone(label="0800-0113", dial="08000113")),
        ),
        CrisisLine(
            text="Chatten kan ook, op 113.nl. Dag en nacht. U hoeft uw naam niet te zeggen.",
            link=("113.nl", "https://www.113.nl"),
        ),
        CrisisLine(
            text="Is er direct gevaar, voor u of voor een ander? Bel 112.",
            phones=(Phone(label="112", dial="112"),),
        ),
        CrisisLine(
            text="Hebt u snel hulp nodig, zonder direct gevaar? Bel uw huisarts. "
            "Bel 's avonds, 's nachts en in het weekend de huisartsenpost.",
        ),
    ),
)

# For the gespreksvoerder; on the inwoner's copy only where delivery is safe.
VEILIG_THUIS = CrisisBlock(
    title="Advies over geweld thuis",
    lines=(
        CrisisLine(
            text="Bel Veilig Thuis: 0800-2000. Dat is gratis en kan dag en nacht.",
            phones=(Phone(label="0800-2000", dial="08002000"),),
        ),
        CrisisLine(text="Is er direct gevaar? Bel 112.", phones=(Phone(label="112", dial="112"),)),
    ),
)
