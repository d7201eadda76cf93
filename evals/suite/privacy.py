"""Privacy: what personal data still stands in a text, and what was taken out for nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from evals.estimate import bootstrap, open_bootstrap, wilson
from evals.metric import Better, Metric, Unit
from evals.peer.deduce import deduce
from evals.peer.presidio import presidio_defaults
from evals.record import Record, read_lines
from evals.scored import Miss, Observation, Scored
from evals.setup import Setup
from evals.source import Source
from evals.suite import Measured, Suite, Tell
from privacy.entity import EntityType

OVERLAP = 0.5  # of the longer of two spans: what they must share to be the same find
OURS = frozenset(kind.value for kind in EntityType)


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """`text[start:end]` in Unicode code points, and its type."""

    start: int
    end: int
    type: str

    def shared(self, other: "Span") -> int:
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def same(self, other: "Span") -> bool:
        """The same type, and at least half of the longer one in common."""
        longest = max(self.end - self.start, other.end - other.start)
        return self.type == other.type and self.shared(other) >= OVERLAP * longest

    def __str__(self) -> str:
        return f"{self.type} {self.start}-{self.end}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Snippet:
    """A text with all that is personal in it; a text without spans is clean."""

    id: str
    text: str
    spans: tuple[Span, ...]
    tags: tuple[str, ...] = ()

    @property
    def counted(self) -> tuple[Span, ...]:
        """The spans of types that we promise to find."""
        return tuple(s for s in self.spans if s.type in OURS)

    def marks(self, spans: Iterable[Span]) -> set[int]:
        """The places of the letters and digits in `spans`."""
        return {i for s in spans for i in range(s.start, s.end) if self.text[i].isalnum()}


def snippet(record: Record) -> Snippet:
    """A line of a data file; raises InputError."""
    text = record.text("text")
    found = Snippet(
        id=record.name(),
        text=text,
        spans=tuple(
            Span(start=r.whole("start"), end=r.whole("end"), type=r.text("type"))
            for r in record.objects("spans")
        ),
        tags=record.texts("tags"),
    )
    for n, span in enumerate(found.spans):
        if not (0 <= span.start < span.end <= len(text)) or not found.marks([span]):
            raise record.wrong(f"spans[{n}]", "ligt niet in de tekst of omvat geen letters")
    return found


def score(item: Snippet, found: Sequence[Span], seconds: float | None = None) -> Scored:
    """What `found` leaves standing and takes too much; `seconds` is how long finding took."""
    covered = item.marks(found)
    outside = item.marks([Span(start=0, end=len(item.text), type="")]) - item.marks(item.spans)
    seen = [*_leaks(item, covered), *_typed(item, found)]
    seen.append(Observation(metric="over_redaction", got=len(covered & outside), of=len(outside)))
    if not item.spans:
        seen.append(Observation(metric="clean_touched", got=bool(covered)))
    if seconds:
        seen.append(Observation(metric="characters_per_second", got=len(item.text), of=seconds))
    return Scored(
        id=item.id,
        observations=tuple(seen),
        slices=tuple(f"tag:{t}" for t in item.tags),
        misses=tuple(_misses(item, found, covered)),
    )


def _leaks(item: Snippet, covered: set[int]) -> Iterator[Observation]:
    for span in item.counted:
        marks, kind = item.marks([span]), (f"type:{span.type}",)
        yield Observation(metric="leak_rate", got=not marks <= covered, slices=kind)
        yield Observation(
            metric="character_recall", got=len(marks & covered), of=len(marks), slices=kind
        )


def _typed(item: Snippet, found: Sequence[Span]) -> Iterator[Observation]:
    """F1 as a ratio of sums: a match adds 2 of 2, a missed span or a find too many 0 of 1."""
    left = list(item.counted)
    for one in sorted(found, key=lambda s: (s.start, s.end)):
        match = max((s for s in left if s.same(one)), key=one.shared, default=None)
        kind = (f"type:{one.type}",)
        if match is not None:
            left.remove(match)
            yield Observation(metric="typed_f1", got=2, of=2, slices=kind)
        elif not any(one.shared(s) for s in item.spans if s.type not in OURS):
            yield Observation(metric="typed_f1", got=0, of=1, slices=kind)
    for span in left:
        yield Observation(metric="typed_f1", got=0, of=1, slices=(f"type:{span.type}",))


def _misses(item: Snippet, found: Sequence[Span], covered: set[int]) -> Iterator[Miss]:
    for span in item.counted:
        if not item.marks([span]) <= covered:
            yield Miss(id=item.id, kind="leak", what=str(span), text=item.text)
    for one in found:
        if not any(one.shared(s) for s in item.spans):
            yield Miss(id=item.id, kind="extra", what=str(one), text=item.text)


def find(text: str) -> list[Span]:
    """What `privacy/` finds."""
    from privacy.deidentify import find_entities

    return [Span(start=e.start, end=e.end, type=e.type.value) for e in find_entities(text)]


def measure(source: Source, setup: Setup, tell: Tell) -> Measured:
    """Every *.jsonl of `source`, each line a text of its own, beside others on the same texts."""
    items, problems = read_lines(source.ending(".jsonl"), snippet)
    find("Ik ben Anna.")  # loading is no part of the time that is measured
    ours = []
    for n, item in enumerate(items, 1):
        start = perf_counter()
        found = find(item.text)
        seconds = perf_counter() - start if setup.timed else None
        ours.append(score(item, found, seconds))
        tell(n, len(items))
    return Measured(
        scored=tuple(ours),
        peers=dict(_peers(items, setup)) if items and setup.peers else {},
        problems=tuple(problems),
        notes=tuple(_notes(items)),
    )


def _peers(items: Sequence[Snippet], setup: Setup) -> Iterator[tuple[str, tuple[Scored, ...]]]:
    """Presidio as it comes; and deduce, where there is an environment with it."""
    texts = [item.text for item in items]
    yield "presidio", _scored(items, map(presidio_defaults(), texts))
    if setup.deduce:
        yield "deduce", _scored(items, deduce(setup.deduce, texts).found)


def _scored(
    items: Sequence[Snippet], finds: Iterable[Iterable[tuple[int, int, str]]]
) -> tuple[Scored, ...]:
    spans = ([Span(start=s, end=e, type=t) for s, e, t in found] for found in finds)
    return tuple(score(item, found) for item, found in zip(items, spans, strict=True))


def _notes(items: Sequence[Snippet]) -> Iterator[str]:
    from collections import Counter

    skipped = Counter(s.type for item in items for s in item.spans if s.type not in OURS)
    if skipped:
        told = ", ".join(f"{kind} ({n})" for kind, n in sorted(skipped.items()))
        yield f"Niet meegeteld, want geen soort die Verkenner belooft te vinden: {told}."


SUITE = Suite(
    name="privacy",
    title="Privacy: persoonlijke gegevens weghalen",
    metrics=(
        Metric(name="leak_rate", label="Gegevens die (deels) blijven staan", estimate=wilson,
               better=Better.LOWER),
        Metric(name="character_recall", label="Tekens van gegevens die weg zijn",
               estimate=bootstrap),
        Metric(name="over_redaction", label="Andere tekens die ten onrechte weg zijn",
               estimate=bootstrap, better=Better.LOWER),
        Metric(name="clean_touched", label="Schone teksten waar iets uit wegviel",
               estimate=wilson, better=Better.LOWER),
        Metric(name="typed_f1", label="F1 met de goede soort", estimate=bootstrap,
               unit=Unit.SCORE),
        Metric(name="characters_per_second", label="Snelheid", estimate=open_bootstrap,
               unit=Unit.CHARACTERS, timed=True),
    ),
    measure=measure,
)  # fmt: skip
