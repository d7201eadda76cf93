"""Which wait row of a service matters for a question, and how two waits compare."""

from retrieval.service import Service, WaitTime
from retrieval.taxonomy import taxonomy
from retrieval.text import fold

UNKNOWN = float("inf")


def relevant_wait(service: Service, diagnosis: str, insurer: str = "") -> WaitTime | None:
    """The row for this diagnosis group, else the undivided one, else the shortest open one.

    With an insurer only rows that it has a contract for count, where there are any.
    """
    rows = service.wait_times
    if insurer:
        rows = tuple(w for w in rows if is_contracted(w, insurer)) or rows
    own = [w for w in rows if diagnosis and taxonomy().group(w.diagnosis_group) == diagnosis]
    whole = [w for w in rows if not w.diagnosis_group]
    return min(own or whole or rows, key=wait_order, default=None)


def known_weeks(wait: WaitTime | None, service: Service | None = None) -> float | None:
    """Weeks until the help begins; outside the ggz that is the wait for the first talk alone."""
    if wait is None:
        return None
    if wait.total_weeks is None and service and not taxonomy().is_ggz(service.category):
        return wait.intake_weeks
    return wait.total_weeks


def wait_order(wait: WaitTime | None, service: Service | None = None) -> tuple[bool, float, float]:
    """Open before full, a known total before a known intake, shorter before longer."""
    if wait is None:
        return (False, UNKNOWN, UNKNOWN)
    known = known_weeks(wait, service)
    total = UNKNOWN if known is None else known
    intake = UNKNOWN if wait.intake_weeks is None else wait.intake_weeks
    return (wait.accepts_new is False, total, intake)


def is_contracted(wait: WaitTime, insurer: str) -> bool:
    """Whether this insurer has a contract for what the row is about."""
    return any(fold(name) == fold(insurer) for name in wait.contracted_insurers)


def is_full(service: Service) -> bool:
    """Whether nobody new is taken on, whatever the question."""
    rows = service.wait_times
    return bool(rows) and all(w.accepts_new is False for w in rows)


def rows_for(service: Service, diagnosis: str) -> tuple[WaitTime, ...]:
    """The wait rows of this diagnosis group; all of them where there is none."""
    rows = service.wait_times
    return (
        tuple(w for w in rows if diagnosis and taxonomy().group(w.diagnosis_group) == diagnosis)
        or rows
    )
