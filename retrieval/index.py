"""The words of every service, ready to be searched."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from retrieval.service import Service
from retrieval.text import fold, stem, tokens
from retrieval.vocabulary import function_words, parts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]

NAME, CATEGORY, GROUPS = 3, 2, 1  # how often a field counts, against once for the description
K1, B = 1.2, 0.6
DENIED = re.compile(r"\b(?:geen|niet|zonder) (?:\w+ ){0,1}?(\w{4,})(?: of \w+)?")
RULED_OUT = re.compile(
    r"\b(?:behandel|doe|bied|neem|nem|begeleid|ontvang)\w*[^.;]{0,20}\bgeen\b([^.;]+)"
    r"|\b(?:niet (?:geschikt|bedoeld|terecht)|geen (?:hulp|behandeling)) (?:voor|bij|met|van)\b"
    r"([^.;]+)"
    r"|(?:^|[.;] )bij ([^.;]+?) (?:beginnen|kunnen|behandelen|helpen) (?:we|wij|ik)\b[^.;]*\bniet\b"
)
TEXT_LIMIT = 5_000  # characters of a service that are read; a description of a page is 3,000


class LexicalIndex:
    """BM25 over Dutch stems; compounds count with their parts too."""

    def __init__(self, services: Sequence[Service]) -> None:
        import bm25s

        vocabulary: dict[str, int] = {}
        rows = [[vocabulary.setdefault(t, len(vocabulary)) for t in _terms(s)] for s in services]
        self.vocabulary = vocabulary
        self.size = len(services)
        self._model = bm25s.BM25(k1=K1, b=B, method="lucene")
        self._model.index((rows, dict(vocabulary)), show_progress=False)

    def scores(self, terms: Iterable[str]) -> "Numbers":
        """The summed BM25 scores of the stems `terms` for every service."""
        import numpy as np

        known = [self.vocabulary[t] for t in dict.fromkeys(terms) if t in self.vocabulary]
        if not known:
            return np.zeros(self.size, dtype=np.float32)
        scores: Numbers = self._model.get_scores_from_ids(known)
        return scores

    def holders(self, term: str) -> "NDArray[np.int32]":
        """The rows of the services that hold the stem `term`."""
        import numpy as np

        number = self.vocabulary.get(term)
        if number is None:
            return np.zeros(0, dtype=np.int32)
        saved = self._model.scores
        rows: NDArray[np.int32] = saved["indices"][
            saved["indptr"][number] : saved["indptr"][number + 1]
        ]
        return rows


def full_text(service: Service) -> str:
    """All that a service says, folded; for finding aspects and rules in it."""
    said = (service.name, service.organisation, service.description, service.referral_criteria)
    return fold(" . ".join(said)[:TEXT_LIMIT])


def ruled_out(text: str) -> str:
    """What a folded text says that the service does not do ('ik behandel geen verslaving')."""
    found = (part for match in RULED_OUT.finditer(text) for part in match.groups() if part)
    return " ; ".join(found)


def _terms(service: Service) -> list[str]:
    described = RULED_OUT.sub(" ", fold(service.description[:TEXT_LIMIT]))
    described = DENIED.sub(" ", described)
    return [
        *_stemmed(service.name) * NAME,
        *_stemmed(service.category) * CATEGORY,
        *_stemmed(" ".join((*service.target_groups, *service.life_domains))) * GROUPS,
        *_stemmed(service.organisation),
        *_stemmed(" ".join(w.diagnosis_group for w in service.wait_times)),
        *_stemmed(described),
        *_stemmed(service.referral_criteria[:TEXT_LIMIT]),
    ]


def _stemmed(text: str) -> list[str]:
    words = [word for word in tokens(text) if word not in function_words()]
    return [term for word in words for term in (stem(word), *parts(word))]
