"""Spoken sentences cut into parts with one finite verb each, with or without marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from assistant.grammar.clause import sentences, spell, trim
from assistant.grammar.finite import finite_verbs, forms
from assistant.grammar.morphology import Form
from assistant.grammar.speech import clean, kind_of
from assistant.role import kin
from assistant.words import words

LINKS = frozenset({"en", "maar", "want", "dus", "of"})
SUBJECTS = words("grammar", "subjects")
_SURE = words("clause", "sure_subordinators")
_MAYBE = words("clause", "maybe_subordinators")
_FRONTS = words("grammar", "fronts")
_TIMES = words("clause", "times")
_DETERMINERS = words("grammar", "determiners") | words("clause", "more_determiners")
_PREPOSITIONS = words("grammar", "prepositions")
_LOOSE = words("clause", "loose_ends")
_LONG = 8  # words that can stand before the verb of a main clause


class Kind(StrEnum):
    """How a part is built."""

    MAIN = "main"  # something first, then the verb: 'ik slaap slecht', 'dan lig ik wakker'
    TURNED = "turned"  # the verb first: 'slaap slecht', 'ga ik naar bed'
    HANGING = "hanging"  # a subordinator first, the verb near the end
    BARE = "bare"  # no finite verb


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A stretch of a sentence. `link` joined it to the part before it; `verb` is where its finite
    verb stands, -1 when there is none; `first` is the first part of its sentence."""

    words: tuple[str, ...]
    kind: Kind
    verb: int = -1
    link: str = ""
    first: bool = True
    question: bool = False

    @property
    def text(self) -> str:
        return spell(self.words)


def parts(text: str) -> tuple[Part, ...]:
    """The parts of a turn in order."""
    return tuple(part for raw, asks in sentences(clean(text)) for part in _cut(raw, asks))


def _cut(raw: list[str], asks: bool) -> Iterator[Part]:
    edges = [0]
    verbs = finite_verbs(raw)
    for one, two in pairwise(verbs):
        edges.append(_boundary(raw, edges[-1], one, two))
    first = True
    for n, start in enumerate(edges):
        end = edges[n + 1] if n + 1 < len(edges) else len(raw)
        for part in _part(raw[start:end], first, asks):
            yield part
            first = False


def _part(piece: list[str], first: bool, asks: bool) -> Iterator[Part]:
    link = next((w for w in piece[:2] if w in LINKS), "" if first else ",")
    if piece[:1] == ["of"] or piece[1:2] == ["of"]:
        link = ""
    kept = trim(_without_links(piece))
    if not kept:
        return
    at = finite_verbs(kept)
    if not at:
        yield Part(words=tuple(kept), kind=Kind.BARE, link=link, first=first, question=asks)
        return
    head = _loose_head(kept, at[0])
    if head:
        yield Part(
            words=tuple(kept[: head - 1]), kind=Kind.BARE, link=link, first=first, question=asks
        )
        kept, first, link = trim(_without_links(kept[head:])), False, ","
        at = finite_verbs(kept) or [0]
    yield Part(
        words=tuple(kept),
        kind=_kind(kept, at[0]),
        verb=at[0],
        link=link,
        first=first,
        question=asks,
    )


def _without_links(piece: list[str]) -> list[str]:
    while len(piece) > 1 and piece[0] in LINKS - {"of"} | {",", ":"}:
        piece = piece[1:]
    return piece


def _loose_head(kept: list[str], verb: int) -> int:
    """Where the clause proper begins after a loose word group and a comma; 0 where it is one."""
    if "," not in kept[:verb] or (is_subordinator(kept, 0, verb) and kept[0] not in _MAYBE):
        return 0
    comma = verb - 1 - kept[:verb][::-1].index(",")
    return comma + 1 if comma + 1 < len(kept) else 0


def _kind(kept: list[str], verb: int) -> Kind:
    if is_subordinator(kept, 0, verb):
        return Kind.HANGING
    return Kind.MAIN if verb else Kind.TURNED


def is_subordinator(raw: list[str], k: int, verb: int) -> bool:
    """Whether the word at `k` opens a subordinate clause of which the verb stands at `verb`."""
    word = raw[k]
    if word in {"zonder", "voor", "behalve"} and raw[k + 1 : k + 2] in (["dat"], ["zover"]):
        return verb > k + 1
    if word == "dat" and k and raw[k - 1] in {"zonder", "voor", "behalve"}:
        return False
    if word == "of" and (not raw[k + 1 : k + 2] or not _clausal(raw[k + 1])):
        return False
    if word in _SURE:
        return verb > k
    if word == "nu":
        return raw[k + 1 : k + 2] != [] and raw[k + 1] in SUBJECTS - {"dat"} and verb > k + 2
    if word not in _MAYBE or verb <= k + 1:
        return word in {"wat", "wie"} and verb == k + 1 and k > 0
    after = raw[k + 1]
    apart = {",", "en", "want"} & set(raw[k:verb]) and after not in SUBJECTS
    if after in _SURE | _MAYBE or apart:
        return False
    if word in {"dat", "die"}:
        loose = after in words("grammar", "adverbs") or after in _PREPOSITIONS
        loose = loose or after.startswith(("daar", "er", "hier")) or after[0] == "'"
        return loose or after in SUBJECTS | _DETERMINERS or verb > k + 2 or bool(kin(after))
    if word == "sinds":
        behind = raw[verb + 1 : verb + 2]
        ends = not behind or behind == [","] or bool(forms(behind[0])) or behind[0] in LINKS
        return ends and verb > k + 2
    return True


def _clausal(word: str) -> bool:
    """Whether a word can follow 'of' as the subject of a clause: 'of hij', not 'of vijf'."""
    if kind_of(word) == "numbers":
        return False
    fits = word in SUBJECTS | _DETERMINERS or bool(kin(word)) or word.startswith("[")
    return fits or word in {"dat", "die", "alles", "iemand", "mensen"}


def _boundary(raw: list[str], start: int, one: int, two: int) -> int:
    """Where the part of the verb at `two` begins, after the verb at `one`."""
    hangs = is_subordinator(raw, _content(raw, start), one)
    cluster = _cluster(raw, one, two)
    best, most = two, -99.0
    for b in range(one + 1, two + 1):
        if raw[b] == "," or (raw[b] in LINKS - {"of"} and b < two):
            continue
        score = _opening(raw, b, two) + _closing(raw, one if not hangs else cluster, b, hangs)
        if any(is_subordinator(raw, k, two) for k in range(one + 1, b)):
            score -= 3.0
        if score > most:
            best, most = b, score
    while best - 1 > one and (raw[best - 1] == "," or raw[best - 1] in LINKS):
        best -= 1
    return best


def _cluster(raw: list[str], one: int, two: int) -> int:
    """The last of the verbs that stand together at the end of a clause: 'als hij gaat gamen'."""
    at = one
    while at + 1 < two and forms(raw[at + 1]) & {Form.PLURAL, Form.PARTICIPLE}:
        at += 1
    return at


def _content(raw: list[str], start: int) -> int:
    while start + 1 < len(raw) and (raw[start] == "," or raw[start] in LINKS - {"of"}):
        start += 1
    return start


def _opening(raw: list[str], b: int, two: int) -> float:
    """How well a clause with its verb at `two` begins at `b`."""
    before = raw[b - 1]
    mark = 3.0 if before == "," or before in LINKS - {"of"} else 0.0
    if before == "," and b > 1 and raw[b - 2] in LINKS:
        mark += 0.5
    if is_subordinator(raw, b, two):
        return mark + (5.0 if raw[b] in _SURE else 4.0) - 0.01 * b
    if b == two:
        follows = two + 1 < len(raw) and raw[two + 1] in SUBJECTS
        return mark - (0.0 if mark else 3.0) + (1.5 if follows else 0.5)
    return mark + _front(raw[b:two], raw[two + 1 : two + 2])


def _front(group: list[str], after: list[str]) -> float:
    """How likely `group` stands before the verb of a main clause."""
    head = group[0]
    if LINKS & set(group):
        return -3.0
    if len(group) > _LONG or "," in group[:-1]:
        return -4.0 if "," not in group else -2.0
    if group == ["er"]:
        return 2.5
    if len(group) == 1 and (head in SUBJECTS or head.startswith("[PERSOON")):
        return 4.0
    turned = bool(after) and (
        after[0] in SUBJECTS or after[0] in _DETERMINERS or after[0].startswith("[")
    )
    if head in _FRONTS or head in _TIMES:
        return (3.0 if turned else 0.5) - 0.3 * len(group)
    if head in _DETERMINERS or kin(head):
        inside = any(w in _PREPOSITIONS for w in group)
        return 3.2 - 0.3 * len(group) - (0.3 if inside else 0.0) - (2.0 if len(group) < 2 else 0.0)
    if head in _PREPOSITIONS:
        return 2.0 - 0.2 * len(group) if turned and len(group) > 1 else -1.0
    if head[0] == "[":
        return 2.0
    return -0.5 * len(group) + (0.5 if turned else -0.5)


def _closing(raw: list[str], one: int, b: int, hangs: bool) -> float:
    """How well the clause of the verb at `one` ends before `b`."""
    last = raw[b - 1]
    if last == "," or last in LINKS:
        last = raw[b - 2]
    score = 0.0
    if last in _DETERMINERS and last not in {
        "dit",
        "deze",
        "het",
        "dat",
        "die",
        "haar",
        "u",
        "zijn",
    }:
        score -= 6.0
    if last in _PREPOSITIONS and last not in _LOOSE:
        score -= 6.0
    if last in {"heel", "zo", "te"} or (last in SUBJECTS and last in {"ik", "we"} and not hangs):
        score -= 1.0 if last != "te" else 6.0
    if hangs:
        ends = b - 1 == one or raw[one + 1] == ","
        return score + (3.5 if ends else -0.2 * (b - one))
    if b - 1 == one:
        score -= 1.0
    return score
