"""Whether others speak of the inwoner as a 'he' or a 'she', by the signs of the whole talk."""

import re
from collections.abc import Iterator
from itertools import pairwise

from assistant.grammar.cast import Cast
from assistant.grammar.speech import END, tokens
from assistant.role import kin
from assistant.talk import Talk, Turn
from assistant.words import table, words
from conversation.role import Role

_PRONOUNS = {"hij": "he", "hem": "he", "zij": "she", "ze": "she", "haar": "she"}
_TITLES = {"meneer": "he", "mevrouw": "she"}
_BOUND = re.compile(r"\bik ben (?:ook )?(haar|zijn) (\w+)", re.IGNORECASE)
_SURE = 2.5  # times as many signs of one as of the other
_BOUND_SIGN, _CALLED_SIGN, _NAMED_SIGN, _BACK_SIGN, _REST = 5.0, 4.0, 3.0, 1.0, 0.2


def inwoner_gender(talk: Talk, cast: Cast) -> str:
    """'he' or 'she', '' where the signs differ."""
    names = {n for n, p in cast.named.items() if p.name == "u"}
    signs = [sign for turn in talk.turns for sign in _signs(turn, cast, names)]
    he, she = (sum(weight for g, weight in signs if g == gender) for gender in ("he", "she"))
    if max(he, she) < _SURE * min(he, she) or he == she:
        return ""
    return "he" if he > she else "she"


def _signs(turn: Turn, cast: Cast, names: set[str]) -> Iterator[tuple[str, float]]:
    raw = tokens(turn.text)
    if turn.role is Role.FACILITATOR:
        yield from ((_TITLES[w], _NAMED_SIGN) for w in _TITLES if w in raw)
    if turn.role is Role.RESIDENT:
        yield from ((g, _BOUND_SIGN) for g in ("he", "she") for _ in _own(raw, g))
    if turn.role in {Role.CLOSE_ONE, Role.INTERPRETER}:
        yield from _spoken_of(raw, names)
    if turn.role is Role.CLOSE_ONE:
        for owner, _ in _BOUND.findall(turn.text):
            yield ("she" if owner.lower() == "haar" else "he"), _BOUND_SIGN
        yield from _called(raw)
        speaker = cast.speaker(turn.utterance.speaker, turn.role).name.removeprefix("uw ")
        back: dict[str, str] = table("people")["kin"]["back"]
        for owner, word in pairwise(raw):
            if owner == "mijn" and speaker in back.get(word, "").split():
                yield kin(word) or "", _BACK_SIGN


def _own(raw: list[str], gender: str) -> Iterator[str]:
    """'ik ben weduwe', 'als vader': what the inwoner calls himself or herself."""
    own = words("people", f"own_{gender}")
    for n, word in enumerate(raw):
        bare = [w for w in raw[max(0, n - 3) : n] if w not in {"een", "de", "alleenstaande"}]
        if word in own and bare[-1:] in (["ben"], ["als"]):
            yield word


def _called(raw: list[str]) -> Iterator[tuple[str, float]]:
    """'Mam, je bent gevallen': a close one who calls the inwoner by what she is."""
    for n, word in enumerate(raw):
        before, after = (raw[n - 1] if n else "."), (raw[n + 1] if n + 1 < len(raw) else ".")
        if word in words("people", "called") and before in END | {","} and after in END | {","}:
            yield kin(word) or "", _CALLED_SIGN


def _spoken_of(raw: list[str], names: set[str]) -> Iterator[tuple[str, float]]:
    """Each 'hij' and 'zij', more at the head of a clause and most right after the name."""
    near = -9
    for n, word in enumerate(raw):
        near = n if word in names else near
        if word in _PRONOUNS:
            head = not n or raw[n - 1] in END | {","}
            named = 0 < n - near <= _NEAR
            yield _PRONOUNS[word], _NAMED_SIGN if named else 1.0 if head else _REST


_NEAR = 8  # words behind a name in which a pronoun means the one named
