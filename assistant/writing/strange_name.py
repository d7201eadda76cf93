"""Words with a capital that may be a name nobody recognised: they stay out of a report."""

import re
from functools import cache

from assistant.words import table

_INSIDE = re.compile(r"(?<=[a-zë,;:] )([A-ZÀ-Ý][\w'’-]+)")


def strange_names(text: str) -> frozenset[str]:
    """The words of `text` with a capital inside a sentence that nothing explains, lower case."""
    spelt = (m[1] for m in _INSIDE.finditer(text))
    found = (w.lower().replace("’", "'") for w in spelt if not w[:2].isupper())
    return frozenset(w for w in found if w not in _known())


@cache
def _known() -> frozenset[str]:
    return frozenset(word.lower() for word in table("speech")["capital"]["words"]) | {"ik", "u"}
