"""For which ages a service is."""

import re

from retrieval.folding import fold
from retrieval.service import Service

OF_CHILDREN = re.compile(
    r"\b(?:kind|kinderen|jongeren|zoon of dochter) ?\(?(?:van )?"
    r"(\d{1,2}) (?:tot|t/m|tot en met|-) (\d{1,2})\b"
)


def ages(service: Service) -> tuple[int | None, int | None]:
    """From and up to which age: its own columns, else what its text says of children."""
    given = service.age_min, service.age_max
    said = OF_CHILDREN.search(fold(service.description)) if given == (None, None) else None
    return (int(said[1]), int(said[2])) if said else given
