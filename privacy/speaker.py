"""Labels of speakers: a role or a number is neutral, anything else is taken for a name."""

import re

from privacy.lexicon import load_words
from privacy.reading.token import fold

_WORD = re.compile(r"[^\W\d_]+")


def is_neutral(label: str) -> bool:
    """Whether `label` names nobody: 'Spreker 1', 'Gespreksvoerder (ggz)', 'S2', '[PERSOON-1]'."""
    words = _WORD.findall(fold(label))
    roles = load_words("speaker")["roles"]
    return all(w in roles or len(w) == 1 for w in words)
