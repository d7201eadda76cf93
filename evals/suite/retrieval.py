"""Retrieval: what a question to the sociale kaart brings up, and what it must not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from time import perf_counter
from typing import TYPE_CHECKING, Any, get_args

from conversation.error import InputError, VerkennerError
from evals.estimate import bootstrap, quantile, wilson
from evals.metric import Better, Metric, Unit
from evals.peer.plain_search import plain_bm25, plain_ngrams
from evals.record import Problem, Record, read_lines
from evals.scored import Miss, Observation, Scored
from evals.setup import Setup
from evals.source import Source
from evals.suite import Measured, Suite, Tell
from retrieval.query import Filters, Query

if TYPE_CHECKING:
    from retrieval.search import Searcher

TOP = 10  # what people look at
ASKED = 20  # DESIGN §6: 10 to 20 ids where so many fit
GRADES = (1, 2, 3)
_ALSO: dict[Any, tuple[type, ...]] = {float | None: (int,)}  # a whole number of weeks will do


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A question and its judgement.

    `relevant` grades services 1 (helps a little) to 3 (just this); none means: nothing fits.
    A `neutral` service is neither right nor wrong, a `forbidden` one does harm in the top ten.
    """

    id: str
    kind: str
    query: Query
    relevant: Mapping[str, int]
    neutral: frozenset[str] = frozenset()
    forbidden: frozenset[str] = frozenset()
    extra: tuple[str, ...] = field(default=())

    @property
    def named(self) -> set[str]:
        return {*self.relevant, *self.neutral, *self.forbidden}


def asked(record: Record) -> Asked:
    """A line of a data file; raises InputError."""
    relevant = record.grades("relevant")
    if not set(relevant.values()) <= set(GRADES):
        raise record.wrong("relevant", "kent alleen de cijfers 1, 2 en 3")
    return Asked(
        id=record.name(),
        kind=record.text("kind"),
        query=Query(
            text=record.text("query"),
            municipality=record.text_or_none("municipality"),
            max_km=record.number_or_none("max_km"),
            filters=_filters(record),
        ),
        relevant=relevant,
        neutral=frozenset(record.texts("neutral")),
        forbidden=frozenset(record.texts("must_not")),
        extra=("with:filters",) if record.row.get("filters") else (),
    )


def _filters(record: Record) -> Filters:
    given = record.row.get("filters") or {}
    known = {f.name: f.type for f in fields(Filters)}
    if not isinstance(given, dict) or not set(given) <= set(known):
        raise record.wrong("filters", f"kent alleen: {', '.join(sorted(known))}")
    for name, value in given.items():
        if type(value) not in (*get_args(known[name]), *_ALSO.get(known[name], ())):
            raise record.wrong(f"filters.{name}", "heeft een verkeerde waarde")
    return Filters(**given)


def score(item: Asked, ranked: Sequence[str], seconds: float | None = None) -> Scored:
    """How good the ranked ids are, best first."""
    seen = list(_answerable(item, ranked) if item.relevant else ())
    harmful = [i for i in ranked[:TOP] if i in item.forbidden]
    if item.forbidden:
        seen.append(Observation(metric="forbidden_in_top10", got=bool(harmful)))
    if not item.relevant:
        seen.append(Observation(metric="answered_with_nothing", got=not ranked))
    if seconds is not None:
        seen += [
            Observation(metric=name, got=seconds * 1000)
            for name in ("latency_p50_ms", "latency_p95_ms")
        ]
    return Scored(
        id=item.id,
        observations=tuple(seen),
        slices=(f"kind:{item.kind}", *item.extra),
        misses=tuple(_misses(item, ranked, harmful)),
    )


def _answerable(item: Asked, ranked: Sequence[str]) -> Iterator[Observation]:
    """The measures of ir-measures, after the neutral services are left out of the ranking."""
    import ir_measures
    from ir_measures import RR, R, nDCG

    names = {nDCG @ 10: "ndcg_10", R @ 5: "recall_5", R @ 10: "recall_10", RR: "mrr"}
    judged = [i for i in ranked if i not in item.neutral]
    qrels = [ir_measures.Qrel(item.id, i, grade) for i, grade in item.relevant.items()]
    run = [ir_measures.ScoredDoc(item.id, i, float(-n)) for n, i in enumerate(judged)]
    for found in ir_measures.iter_calc(list(names), qrels, run):
        yield Observation(metric=names[found.measure], got=found.value)


def _misses(item: Asked, ranked: Sequence[str], harmful: Iterable[str]) -> Iterator[Miss]:
    text = item.query.text
    for service in harmful:
        yield Miss(id=item.id, kind="forbidden", what=service, text=text)
    judged = [i for i in ranked if i not in item.neutral]
    if item.relevant and not set(judged[:TOP]) & set(item.relevant):
        yield Miss(id=item.id, kind="nothing-relevant", what="", text=text)
    if not item.relevant and ranked:
        yield Miss(id=item.id, kind="should-be-empty", what="", text=text)


def measure(source: Source, setup: Setup, tell: Tell) -> Measured:
    """Every *.jsonl of `source`, asked to the map beside it; BM25 and n-grams as peers."""
    items, problems = read_lines(source.ending(".jsonl"), asked)
    searcher = setup.searcher(source)
    items, unknown = _on_map(items, searcher, source)
    peers = {"bm25": plain_bm25, "n-grams": plain_ngrams} if setup.peers else {}
    rankers = {name: make(searcher.social_map.services, ASKED) for name, make in peers.items()}
    ours: list[Scored] = []
    theirs: dict[str, list[Scored]] = {name: [] for name in rankers}
    for n, item in enumerate(items, 1):
        start = perf_counter()
        ranked = [h.service.id for h in search(searcher, item.query, setup)]
        seconds = perf_counter() - start if setup.timed else None
        ours.append(score(item, ranked, seconds))
        for name, rank in rankers.items():
            theirs[name].append(score(item, rank(item.query.text)))
        tell(n, len(items))
    return Measured(
        scored=tuple(ours),
        peers={name: tuple(scored) for name, scored in theirs.items()},
        problems=(*problems, *unknown),
    )


def search(searcher: "Searcher", query: Query, setup: Setup):  # type: ignore[no-untyped-def]
    """The hits for a question, with the municipality in the spelling of the map."""
    return searcher.search(query, today=setup.today, limit=ASKED).hits


def _on_map(
    items: Iterable[Asked], searcher: "Searcher", source: Source
) -> tuple[list[Asked], list[Problem]]:
    """The questions that this map can be asked, and a problem for each other one."""
    social_map, good, problems = searcher.social_map, [], []
    for item in items:
        missing = sorted(i for i in item.named if social_map.service(i) is None)
        try:
            if missing:
                raise InputError(f"deze diensten staan niet in de kaart: {', '.join(missing)}.")
            if item.query.municipality:
                social_map.municipality(item.query.municipality)
            good.append(item)
        except VerkennerError as error:
            what = f"vraag '{item.id}': {error}"
            problems.append(Problem(file=source.name, line=None, what=what))
    return good, problems


SUITE = Suite(
    name="retrieval",
    title="Zoeken in de sociale kaart",
    metrics=(
        Metric(name="ndcg_10", label="nDCG van de eerste tien", estimate=bootstrap,
               unit=Unit.SCORE),
        Metric(name="recall_5", label="Passend aanbod in de eerste vijf", estimate=bootstrap),
        Metric(name="recall_10", label="Passend aanbod in de eerste tien", estimate=bootstrap),
        Metric(name="mrr", label="MRR: één gedeeld door de plaats van de eerste goede",
               estimate=bootstrap, unit=Unit.SCORE),
        Metric(name="forbidden_in_top10", label="Vragen met iets verkeerds in de eerste tien",
               estimate=wilson, better=Better.LOWER),
        Metric(name="answered_with_nothing", label="Vragen zonder antwoord die leeg bleven",
               estimate=wilson),
        Metric(name="latency_p50_ms", label="Zoektijd, mediaan", estimate=quantile(0.5),
               better=Better.LOWER, unit=Unit.MILLISECONDS, timed=True),
        Metric(name="latency_p95_ms", label="Zoektijd, 95 van de 100 vragen",
               estimate=quantile(0.95), better=Better.LOWER, unit=Unit.MILLISECONDS, timed=True),
    ),
    measure=measure,
)  # fmt: skip
