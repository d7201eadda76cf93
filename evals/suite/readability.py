"""Readability: is the easier text seen as easier, and are its faults found?"""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.fault import Fault, FaultKind
from evals.estimate import bootstrap, wilson
from evals.metric import Better, Metric
from evals.peer.flesch_douma import flesch_douma
from evals.record import Record, read_lines
from evals.scored import Miss, Observation, Scored
from evals.setup import Setup
from evals.source import Source
from evals.suite import Measured, Suite, Tell

REPLACES = "gebruik: "  # advice that holds a plain word, and not only that a word is rare


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """One message twice: as B1 and as it is usually written."""

    id: str
    style: str
    b1: str
    hard: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Labelled:
    """A sentence and the kinds of faults in it; none means that it is good as it is."""

    id: str
    text: str
    faults: frozenset[FaultKind]


def pair(record: Record) -> Pair:
    """A line of pairs.jsonl; raises InputError."""
    return Pair(
        id=record.name(),
        style=record.text("style"),
        b1=record.text("b1"),
        hard=record.text("hard"),
    )


def labelled(record: Record) -> Labelled:
    """A line of sentences.jsonl; raises InputError."""
    kinds = record.texts("faults")
    if not set(kinds) <= set(FaultKind):
        raise record.wrong("faults", f"kent alleen: {', '.join(FaultKind)}")
    if record.flag("ok") == bool(kinds):
        raise record.wrong("ok", "is true als er geen fouten zijn, en anders false")
    return Labelled(
        id=record.name(), text=record.text("text"), faults=frozenset(map(FaultKind, kinds))
    )


def score_pair(item: Pair, easy: float, hard: float) -> Scored:
    """Right when the B1 text has the lower index; a tie is wrong."""
    right = easy < hard
    miss = Miss(id=item.id, kind="pair", what="", text=f"{item.b1} / {item.hard}")
    return Scored(
        id=item.id,
        observations=(Observation(metric="pair_accuracy", got=right),),
        slices=(f"style:{item.style}",),
        misses=() if right else (miss,),
    )


def score_sentence(item: Labelled, found: tuple[Fault, ...]) -> Scored:
    """Kinds of faults found against those there are, each kind once a sentence."""
    kinds = frozenset(f.kind for f in found)
    seen = [
        Observation(metric="fault_recall", got=kind in kinds, slices=(f"fault:{kind.value}",))
        for kind in sorted(item.faults)
    ]
    seen += [
        Observation(
            metric="fault_precision", got=kind in item.faults, slices=(f"fault:{kind.value}",)
        )
        for kind in sorted(kinds)
    ]
    if not item.faults:
        seen.append(Observation(metric="good_flagged", got=bool(kinds)))
    if FaultKind.HARD_WORD in item.faults:
        replaced = any(f.advice.startswith(REPLACES) for f in found)
        seen.append(Observation(metric="lexicon_coverage", got=replaced))
    return Scored(id=item.id, observations=tuple(seen), misses=tuple(_misses(item, kinds)))


def _misses(item: Labelled, found: frozenset[FaultKind]) -> Iterator[Miss]:
    for kind in sorted(item.faults - found):
        yield Miss(id=item.id, kind="fault-missed", what=kind.value, text=item.text)
    for kind in sorted(found - item.faults):
        yield Miss(id=item.id, kind="fault-invented", what=kind.value, text=item.text)


def measure(source: Source, _setup: Setup, tell: Tell) -> Measured:
    """pairs.jsonl and sentences.jsonl; Flesch-Douma as peer on the pairs."""
    from assistant.readability import measure as read

    pairs, wrong_pairs = read_lines(source.ending("pairs.jsonl"), pair)
    sentences, wrong_sentences = read_lines(source.ending("sentences.jsonl"), labelled)
    scored, peer = [], []
    for n, item in enumerate(pairs, 1):
        scored.append(score_pair(item, read(item.b1).index, read(item.hard).index))
        peer.append(score_pair(item, -flesch_douma(item.b1), -flesch_douma(item.hard)))
        tell(n, len(pairs) + len(sentences))
    for n, sentence in enumerate(sentences, 1):
        scored.append(score_sentence(sentence, read(sentence.text).faults))
        tell(len(pairs) + n, len(pairs) + len(sentences))
    return Measured(
        scored=tuple(scored),
        peers={"Flesch-Douma": tuple(peer)} if peer else {},
        problems=(*wrong_pairs, *wrong_sentences),
    )


SUITE = Suite(
    name="readability",
    title="Leesbaarheid: B1 meten",
    metrics=(
        Metric(name="pair_accuracy", label="Paren waarvan de makkelijke tekst makkelijker heet",
               estimate=wilson),
        Metric(name="fault_recall", label="Fouten die gevonden zijn", estimate=bootstrap),
        Metric(name="fault_precision", label="Gevonden fouten die er echt zijn",
               estimate=bootstrap),
        Metric(name="good_flagged", label="Goede zinnen waarin iets fout heet", estimate=wilson,
               better=Better.LOWER),
        Metric(name="lexicon_coverage", label="Moeilijke woorden met een gewoon woord erbij",
               estimate=wilson),
    ),
    measure=measure,
)  # fmt: skip
