"""The sentences of our reports that are furthest from what was said: to look at, not to count.

`python -m docs.generated` prints them into docs/reference/quality.md.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from pathlib import Path

from assistant.report import Report, Reporter
from assistant.support import Reason, Source, unsupported
from assistant.writing.writer import RuleWriter
from evals.source import OWN
from evals.statement import share
from evals.talk import GOLD, GoldTalk, read_talks

TALKS = OWN / "summary" / "more"
SHOWN = 10
DAY = date(2026, 11, 1)  # no sentence of a summary depends on it
FRAME = re.compile(r"^We praatten over|praatte mee\.$|houdt? het overzicht\.$")  # of every report
LONGEST = 160  # characters of what was said that are shown


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A sentence of a report and what was said where it points.

    `near` is the share of its words that were said there, 0 to 1; `reason` why the test of support
    refuses it, None when it does not.
    """

    talk: str
    text: str
    said: str
    near: float
    reason: Reason | None


def worst(folder: Path = TALKS, count: int = SHOWN) -> list[Told]:
    """The sentences that the test of support refuses and of which fewest words were said."""
    talks, _ = read_talks(sorted(folder.glob(f"*{GOLD}")))
    return nsmallest(count, _told(talks), key=lambda t: (t.reason is None, t.near, t.text))


def _told(talks: Iterable[GoldTalk]) -> Iterator[Told]:
    reporter = Reporter(writer_for=lambda _: RuleWriter(), today=DAY)
    for gold in talks:
        yield from _sentences(gold.id, reporter.report(gold.transcript))


def _sentences(talk: str, report: Report) -> Iterator[Told]:
    turns = {turn.i: turn for turn in report.talk.turns}
    for sentence in report.summary.sentences:
        if FRAME.search(sentence.text):
            continue
        near = sorted({j for i in sentence.sources for j in (i - 1, i) if j in turns})
        said = [Source(text=turns[i].text, role=turns[i].role) for i in near]
        yield Told(
            talk=talk,
            text=sentence.text.replace("\n", " "),
            said=" / ".join(turns[i].text for i in sentence.sources if i in turns),
            near=share(sentence.text, " ".join(s.text for s in said)),
            reason=unsupported(sentence.text, said),
        )


def markdown(found: Iterable[Told]) -> str:
    """A table of them, what was said cut at LONGEST characters."""
    rows = [
        "| talk | sentence | words said | refused for | what was said |",
        "|---|---|--:|---|---|",
    ]
    rows += [
        f"| {t.talk} | {_cell(t.text)} | {t.near:.0%} | {t.reason or ''} | {_cell(t.said)} |"
        for t in found
    ]
    return "\n".join(rows) + "\n"


def _cell(text: str) -> str:
    short = text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
    return short.replace("|", "\\|")
