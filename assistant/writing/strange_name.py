"""Words that may be a name nobody recognised: they stay out of a report."""

import re
from functools import cache

from assistant.words import table
from privacy.lexicon import load_names

_INSIDE = re.compile(r"(?<=[a-zë,;:] )([A-ZÀ-Ý][\w'’-]+)")
_PSEUDONYM = re.compile(r"\[[^\]]*\]")
_WORD = re.compile(r"[^\W\d_]{3,}")


def strange_names(text: str) -> frozenset[str]:
    """The words of `text`, lower case, that look like a name.

    With capitals: those inside a sentence that nothing explains. Without: what is a name and no
    everyday word.
    """
    plain = _PSEUDONYM.sub(" ", text)
    if plain == plain.lower():
        names = load_names()
        return frozenset(_WORD.findall(plain)) & (names.strong_first | names.strong_last) - _known()
    spelt = (m[1] for m in _INSIDE.finditer(plain))
    found = (w.lower().replace("’", "'") for w in spelt if not w[:2].isupper())
    return frozenset(w for w in found if w not in _known())


@cache
def _known() -> frozenset[str]:
    return frozenset(word.lower() for word in table("speech")["capital"]["words"]) | {"ik", "u"}
