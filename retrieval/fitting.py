"""Whether anything on the map fits at all: an empty list is an answer too."""

from retrieval.evidence import Evidence
from retrieval.expansion import Wanted
from retrieval.thesaurus import CLEAR

ENOUGH = 0.5  # share of what the question tells that one service must cover
KNOWN = 0.1  # the same where a clear concept of the thesaurus was recognised
PLAIN = 0.3  # strength from which a clear concept counts as recognised
STRONG = 0.5  # least evidence for the best service


def fits(wanted: Wanted, evidence: Evidence) -> bool:
    """True when some allowed service covers enough of what `wanted` tells.

    Who tells how things are always gets an answer: somebody who listens, at the least.

    The thresholds were set on questions of our own (tests/retrieval/test_search.py).
    """
    if wanted.outside or not evidence.allowed.any():
        return False
    if not wanted.telling:
        return True
    best = int(evidence.score.argmax())
    if wanted.tells:
        return float(evidence.score[best]) > 0
    if wanted.usual and float(evidence.score[best]) >= STRONG:
        return True
    sure = any(
        m.concept.weight >= CLEAR and m.strength >= PLAIN and not m.hint for m in wanted.concepts
    )
    need = KNOWN if sure else ENOUGH
    covered = float(evidence.coverage[best]) >= need or float(evidence.coverage.max()) >= 0.6
    return covered and float(evidence.score[best]) >= STRONG
