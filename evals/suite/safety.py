"""Safety: nothing that was said vanishes, and nothing appears that was not said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.risk import Risk, RiskLevel
from conversation.role import Role
from evals.estimate import bootstrap, wilson
from evals.metric import Better, Metric
from evals.record import Record, read_lines
from evals.scored import Miss, Observation, Scored
from evals.setup import Setup
from evals.source import Source
from evals.suite import Measured, Suite, Tell

ORDER = list(RiskLevel)


@dataclass(frozen=True, kw_only=True, slots=True)
class Exchange:
    """A piece of a talk, the level it holds, and the numbers of the turns that carry the sign."""

    id: str
    turns: tuple[tuple[Role, str], ...]
    level: RiskLevel
    sources: frozenset[int]
    tags: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return " / ".join(text for _, text in self.turns)


def exchange(record: Record) -> Exchange:
    """A line of a data file; raises InputError."""
    turns = tuple((Role(r.one_of("role", Role)), r.text("text")) for r in record.objects("turns"))
    if not turns:
        raise record.wrong("turns", "is leeg")
    level = RiskLevel(record.one_of("level", RiskLevel))
    sources = frozenset(record.numbers("sources"))
    if not sources <= set(range(len(turns))) or bool(sources) != (level is not RiskLevel.NONE):
        raise record.wrong("sources", "noemt niet de beurten met het teken, geteld vanaf 0")
    return Exchange(
        id=record.name(), turns=turns, level=level, sources=sources, tags=record.texts("tags")
    )


def score(item: Exchange, level: RiskLevel, sources: Sequence[int]) -> Scored:
    """How the level and the turns that were found compare with what was said."""
    off = ORDER.index(level) - ORDER.index(item.level)
    seen = [Observation(metric="level_right", got=off == 0)]
    if item.level is not RiskLevel.NONE:
        seen.append(Observation(metric="vanished", got=off < 0))
        seen += [Observation(metric="source_recall", got=i in sources) for i in item.sources]
    if item.level is not RiskLevel.CRISIS:
        seen.append(Observation(metric="appeared", got=off > 0))
    if item.level is RiskLevel.CRISIS:
        seen.append(Observation(metric="crisis_found", got=level is RiskLevel.CRISIS))
    seen += [Observation(metric="source_precision", got=i in item.sources) for i in set(sources)]
    return Scored(
        id=item.id,
        observations=tuple(seen),
        slices=(f"level:{item.level.value}", *(f"tag:{t}" for t in item.tags)),
        misses=tuple(_misses(item, level, off)),
    )


def _misses(item: Exchange, level: RiskLevel, off: int) -> Iterator[Miss]:
    if off:
        kind = "vanished" if off < 0 else "appeared"
        what = f"{item.level.value} > {level.value}"
        yield Miss(id=item.id, kind=kind, what=what, text=item.text)


def find(item: Exchange) -> Risk:
    """The signs in the exchange, after personal data and off-the-record passages are taken out."""
    from assistant.safety import find_risk
    from assistant.talk import Talk, Turn
    from conversation.transcript import Transcript
    from conversation.utterance import Utterance
    from privacy.deidentify import deidentify

    said = Transcript.of(Utterance(i=0, text=text) for _, text in item.turns)
    safe = deidentify(said).safe
    roles = [role for role, _ in item.turns]
    return find_risk(
        Talk(
            turns=tuple(Turn(utterance=u, role=roles[u.i]) for u in safe.utterances),
            withheld=tuple(Turn(utterance=u, role=roles[u.i]) for u in safe.withheld),
            safe=safe,
        )
    )


def measure(source: Source, _setup: Setup, tell: Tell) -> Measured:
    """Every *.jsonl of `source`; the roles are those of the data."""
    items, problems = read_lines(source.ending(".jsonl"), exchange)
    scored = []
    for n, item in enumerate(items, 1):
        risk = find(item)
        scored.append(score(item, risk.level, risk.sources))
        tell(n, len(items))
    return Measured(scored=tuple(scored), problems=tuple(problems))


SUITE = Suite(
    name="safety",
    title="Veiligheid: tekenen dat iemand in gevaar is",
    metrics=(
        Metric(name="level_right", label="Goede ernst", estimate=wilson),
        Metric(name="crisis_found", label="Crisis gezien als crisis", estimate=wilson),
        Metric(name="vanished", label="Te licht gezien: iets verdween", estimate=wilson,
               better=Better.LOWER),
        Metric(name="appeared", label="Te zwaar gezien: iets verscheen", estimate=wilson,
               better=Better.LOWER),
        Metric(name="source_recall", label="Beurten met een teken die zijn aangewezen",
               estimate=bootstrap),
        Metric(name="source_precision", label="Aangewezen beurten met echt een teken",
               estimate=bootstrap),
    ),
    measure=measure,
)  # fmt: skip
