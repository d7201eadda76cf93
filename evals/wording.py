"""Figures in words and in Dutch notation, the same in the terminal and in the report."""

from evals.comparison import Change
from evals.estimate import Value
from evals.metric import Better, Metric, Unit

_KINDS = {
    "type": "soort",
    "tag": "kenmerk",
    "kind": "vraag",
    "with": "met",
    "style": "stijl",
    "fault": "fout",
    "level": "ernst",
    "part": "deel",
    "file": "bestand",
    "talk": "gesprek",
    "importance": "gewicht",
}
_WAYS = {Better.HIGHER: "meer is beter", Better.LOWER: "minder is beter", Better.NEITHER: ""}
_MISSES = {
    "leak": "bleef staan",
    "extra": "ten onrechte weg",
    "forbidden": "verkeerd aanbod in de eerste tien",
    "nothing-relevant": "niets passends in de eerste tien",
    "should-be-empty": "had leeg moeten zijn",
    "vanished": "te licht gezien",
    "appeared": "te zwaar gezien",
    "pair": "verkeerd om",
    "fault-missed": "niet gezien:",
    "fault-invented": "ten onrechte gezien:",
    "cites-unknown": "noemt aanbod dat er niet is",
    "contact-wrong": "telefoonnummer of adres klopt niet",
    "crisis-missed": "hulplijnen ontbreken",
    "crisis-invented": "hulplijnen zonder nood",
    "said-forbidden": "zegt wat niet mag",
    "fact-missing": "staat er niet in:",
    "agreement": "afspraak niet goed:",
    "false-claim": "onwaar, en staat erin:",
    "personal": "persoonlijk gegeven staat erin:",
    "off-record": "vertrouwelijk, en staat erin:",
    "refused": "geweigerd, en toch voorgesteld:",
    "name-lost": "naam niet goed opgeschreven:",
    "risk": "ernst van de veiligheid:",
    "outcome": "uitkomst van het gesprek:",
}


def number(value: float | None, unit: Unit) -> str:
    """A figure as people read it: 12,3%, 0,45, 62.000."""
    if value is None:
        return "–"
    if unit is Unit.SHARE:
        return f"{100 * value:.1f}%".replace(".", ",")
    if unit is Unit.CHARACTERS:
        return f"{value:,.0f}".replace(",", ".")
    digits = 1 if unit is Unit.MILLISECONDS else 2
    return f"{value:.{digits}f}".replace(".", ",")


def interval(value: Value, unit: Unit) -> str:
    """The 95% interval, or a dash where there is none."""
    if value.low is None or value.high is None:
        return "–"
    return f"{number(value.low, unit)} – {number(value.high, unit)}"


def label(metric: Metric) -> str:
    """What a metric means, its unit where the figure shows none, and which way is good."""
    unit = metric.unit.value if metric.unit in (Unit.MILLISECONDS, Unit.CHARACTERS) else ""
    notes = ", ".join(filter(None, (unit, _WAYS[metric.better])))
    return f"{metric.label} ({notes})" if notes else metric.label


def slice_name(name: str) -> str:
    """'type:PERSON' as 'soort PERSON'."""
    kind, _, what = name.partition(":")
    return f"{_KINDS.get(kind, kind)} {what.replace('_', ' ')}"


def miss_kind(kind: str) -> str:
    return _MISSES.get(kind, kind)


def change(found: Change) -> str:
    """One line: which figure went from what to what, and whether that is more than chance."""
    unit = found.metric.unit
    place = f"{found.suite}, {found.metric.label}"
    if found.slice:
        place += f" ({slice_name(found.slice)})"
    moved = f"{number(found.old, unit)} → {number(found.new, unit)}"
    return f"{'beter' if found.better else 'slechter'}: {place}: {moved}" + (
        "" if found.clear else " (kan toeval zijn)"
    )


def small_changes(count: int) -> str:
    """What is left out of a list of changes."""
    return f"En {count} kleine verschillen in onderdelen. Die kunnen toeval zijn."
