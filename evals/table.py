"""The figures that matter most as a Markdown table, for the front page of the repository."""

from collections.abc import Iterator, Mapping

from evals import wording
from evals.metric import Better
from evals.result import Result
from evals.suite import load

HEADLINES = {
    "privacy": ("leak_rate", "clean_touched", "typed_f1"),
    "retrieval": ("ndcg_10", "recall_10", "forbidden_in_top10", "answered_with_nothing"),
    "summary": ("fact_coverage", "agreement_coverage", "false_claims_hit", "personal_leaked",
                "off_record_leaked", "sources_support", "b1"),
    "support": ("untrue_refused", "true_kept"),
    "readability": ("pair_accuracy", "fault_recall", "fault_precision"),
    "safety": ("crisis_found", "vanished", "appeared"),
    "assistant": ("answered", "refused", "contact_exact", "crisis_shown", "forbidden_said"),
}  # fmt: skip
_ARROW = {Better.HIGHER: "↑", Better.LOWER: "↓", Better.NEITHER: ""}


def markdown(results: Mapping[str, Result]) -> str:
    """A row for each headline: the figure, its 95% interval, how many, and the peers."""
    rows = ["| suite | metric | value | 95% interval | n | others |", "|---|---|--:|--:|--:|---|"]
    for name, headlines in HEADLINES.items():
        if name in results and not results[name].not_run:
            rows += _rows(results[name], headlines)
    return "\n".join(rows) + "\n"


def _rows(result: Result, headlines: tuple[str, ...]) -> Iterator[str]:
    for metric in load(result.suite).metrics:
        value = result.metrics.get(metric.name)
        if metric.name not in headlines or value is None:
            continue
        others = (
            f"{peer} {wording.number(values[metric.name].value, metric.unit)}"
            for peer, values in result.peers.items()
            if metric.name in values
        )
        cells = (
            result.suite,
            f"{metric.name} {_ARROW[metric.better]}",
            wording.number(value.value, metric.unit),
            wording.interval(value, metric.unit),
            str(value.n),
            ", ".join(others),
        )
        yield f"| {' | '.join(cells)} |"
