"""Who is called by a name: 'Dag [PERSOON-3].', 'Hoe is het met u, [PERSOON-3]?'."""

from collections import Counter
from collections.abc import Iterator

from assistant.grammar.person import is_person
from assistant.grammar.speech import END, tokens
from assistant.talk import Talk
from assistant.words import words
from conversation.role import Role

_CALLS = words("people", "calls")
_YOU = frozenset({"je", "jij", "jou", "jouw", "u", "uw"})
_STOPS = END | {",", ""}
_CALLERS = frozenset({Role.FACILITATOR, Role.CLOSE_ONE})


def called_names(talk: Talk) -> dict[str, str]:
    """The label of the speaker whom each name calls, where most of the calls agree."""
    votes: dict[str, Counter[str]] = {}
    for n, turn in enumerate(talk.turns):
        if turn.role not in _CALLERS:
            continue
        raw = tokens(turn.text)
        label = _addressed(talk, n)
        if label and _YOU & set(raw) and len(found := list(_called(raw))) == 1:
            votes.setdefault(found[0], Counter())[label] += 1
    return {
        name: count.most_common(1)[0][0]
        for name, count in votes.items()
        if count.most_common(1)[0][1] > count.total() / 2
    }


def _called(raw: list[str]) -> Iterator[str]:
    """Names that stand apart: after a greeting, or between marks or the edges of a turn."""
    for n, word in enumerate(raw):
        if not is_person(word):
            continue
        before, after = (raw[n - 1] if n else ""), (raw[n + 1] if n + 1 < len(raw) else "")
        opens = (before in _STOPS or before in _CALLS) and after in _STOPS
        opens = opens and not (before == after == "," and raw[n - 3 : n - 2] in _ARTICLES)
        asked = not n and after in _ASKING
        if opens or asked:
            yield word


_ARTICLES = (["een"], ["de"], ["het"], ["mijn"])
_ASKING = frozenset({"hoe", "wat", "waarom", "waar", "wanneer", "wie", "welke", "wil", "kun"})


def _addressed(talk: Talk, n: int) -> str:
    """Who answers a turn: the next speaker who is somebody else."""
    own = talk.turns[n].utterance.speaker
    after = talk.turns[n + 1 : n + 2]
    if not after or after[0].utterance.speaker == own:
        return ""
    return after[0].utterance.speaker or ""
