"""Which words before a colon are the name of a speaker, and which are ordinary speech.

A name has a shape (capitals, tussenvoegsels, a number), but so has 'Amsterdam: daar woon ik'. So
a label counts when it names a role, when it comes back, or when many turns begin with a label.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_LONGEST_LABEL = (
    60  # characters; the longest real label met was 'Voornaam van den Achternaam (rol)'
)
_MOST_TOKENS = 6
_NAME = re.compile(r"[^\W\d_][\w'’.\-]{0,29}")
_CODE = re.compile(r"[A-Z]{1,12}(?:[_\-]?\d{1,3})?|[^\W\d_]{1,15}[_\-]?\d{1,3}")
_SMALL = re.compile(r"[^\W\d_]{1,15}[ ]?\d{0,2}")
_NUMBER = re.compile(r"\d{1,3}|[A-Z]")
_ASIDE = re.compile(r"[(\[][^()\[\]]{1,40}[)\]]")
_DECORATION = "*_[]<>-–— \t"
# From this share of turns on that begin with a label, a label that occurs once counts too.
_LABELLED_SHARE = 0.2


@dataclass(frozen=True, kw_only=True, slots=True)
class _Lexicon:
    roles: frozenset[str]
    qualifiers: frozenset[str]
    infixes: frozenset[str]
    titles: frozenset[str]
    no_names: frozenset[str]
    headings: frozenset[str]


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    data = tomllib.loads((files(__package__) / "speaker.toml").read_text("utf-8"))
    return _Lexicon(**{kind: frozenset(words) for kind, words in data.items()})


def label_of(line: str) -> tuple[str, str] | None:
    """What stands before the first colon, when it has the shape of a speaker, and the rest."""
    colon = line.find(":", 0, _LONGEST_LABEL + 1)
    if colon < 1 or line[colon + 1 : colon + 2].isdigit() or line.startswith("//", colon + 1):
        return None
    label = clean(line[:colon])
    rest = line[colon + 1 :].lstrip("*_] \t")
    return (label, rest) if is_label(label) or _is_small(label) else None


def clean(label: str) -> str:
    """`label` without the brackets and stars that some programs put around it."""
    return " ".join(label.strip(_DECORATION).split())


def is_label(label: str) -> bool:
    """Whether `label` has the shape of a name or a role."""
    if len(label) > _LONGEST_LABEL:
        return False
    tokens = _tokens(label)
    return 0 < len(tokens) <= _MOST_TOKENS and (_is_role(tokens) or _is_name(tokens))


def is_role(label: str) -> bool:
    """Whether `label` names the part somebody has in the talk."""
    return _is_role(_tokens(label))


def _tokens(label: str) -> list[str]:
    return _ASIDE.sub(" ", label).replace(",", " ").replace("/", " ").split()


def is_heading(cells: Sequence[str]) -> bool:
    """Whether `cells` are the headings over the columns of a table."""
    return all(cell.lower().strip(" :") in _lexicon().headings for cell in cells)


def accepted(turns: Sequence[str], others: Iterable[str] = ()) -> frozenset[str]:
    """The labels that are speakers of this talk.

    `turns` are the lines at which somebody may begin to speak, `others` lines that may be the rest
    of a turn as well.
    """
    begun = [found[0] for line in turns if (found := label_of(line))]
    small = Counter(label for label in begun if _is_small(label))
    begun = [label for label in begun if label not in small]
    counts = Counter(begun)
    counts.update(found[0] for line in others if (found := label_of(line)))
    labelled = len(begun) / len(turns) if turns else 0.0
    lenient = labelled >= (_LABELLED_SHARE if len(begun) > 2 else 0.5)
    once = frozenset(begun) if lenient else frozenset()
    named = frozenset(
        label
        for label, count in counts.items()
        if not _is_small(label) and (count > 1 or is_role(label) or label in once)
    )
    # 'ans: hoi' can be speech in small letters, so half of the turns must look like it.
    all_small = small.total() * 2 >= len(turns)
    return named | {label for label, count in small.items() if all_small and count > 1}


def split(line: str, labels: frozenset[str]) -> tuple[str | None, str]:
    """The speaker and what is said; no speaker when the line begins with none of `labels`."""
    found = label_of(line)
    return found if found and found[0] in labels else (None, line)


def _is_small(label: str) -> bool:
    """Whether `label` is one word in small letters, as in notes: 'ans: hoi'."""
    plain = label.islower() and _SMALL.fullmatch(label) is not None
    return plain and not is_role(label) and label not in _lexicon().no_names


def _is_role(tokens: Sequence[str]) -> bool:
    words = _lexicon()
    lowered = [token.lower() for token in tokens]
    named = any(token in words.roles for token in lowered)
    return named and all(
        low in words.roles | words.qualifiers or _NUMBER.fullmatch(token) or _is_capital(token)
        for token, low in zip(tokens, lowered, strict=True)
    )


def _is_name(tokens: Sequence[str]) -> bool:
    words = _lexicon()
    first, last = tokens[0], tokens[-1]
    if len(tokens) == 1 and _CODE.fullmatch(first):
        return first.lower() not in words.no_names
    opens = _is_capital(first) or first.lower() in words.titles
    if not opens or first.lower() in words.no_names or last.lower() in words.infixes - {"ben"}:
        return False
    if last.endswith(".") and len(last) > 2 and last.lower() not in words.titles:
        return False  # the end of a sentence
    fits = (
        _is_capital(token) or token in words.infixes or token.lower() in words.titles
        for token in (tokens[:-1] if len(tokens) > 1 and _NUMBER.fullmatch(last) else tokens)
    )
    return all(fits)


def _is_capital(token: str) -> bool:
    return _NAME.fullmatch(token.lstrip("'’")) is not None and any(c.isupper() for c in token[:4])
