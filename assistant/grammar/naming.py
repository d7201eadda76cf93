"""Who a name stands for by the words around it: 'dokter [PERSOON-6]', 'gescheiden van …'."""

from collections.abc import Iterator
from itertools import pairwise

from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.person import Person, is_person, plain_kin
from assistant.grammar.speech import END, tokens
from assistant.role import kin
from assistant.talk import Talk
from assistant.words import table, words
from conversation.role import Role

_TELLERS = frozenset({Role.RESIDENT, Role.INTERPRETER})
_OURS = frozenset({"mijn", "onze", "ons", "uw", "je", "jouw", "de"})
_PARENTS = frozenset({"pap", "papa", "pa", "mam", "mama", "ma"})
_SAYS = frozenset({"zei", "zegt", "vroeg", "vraagt", "roept", "riep"})
_STRANGERS = words("people", "strangers")
_SMALL = words("clause", "adjectives") | {"oude", "oud", "vroegere", "goede", "beste"}
_AGAIN = frozenset({"die", "dat", "zei", "is", "dus", "nou", ","})


def named_by_words(talk: Talk) -> dict[str, Person]:
    """The people that no introduction tells of, by the first words that do."""
    found: dict[str, Person] = {}
    for turn in talk.turns:
        raw = tokens(turn.text)
        own = turn.role in _TELLERS
        tellings = [*_titled(raw, turn.role), *(_related(raw) if own else ())]
        for name, person in tellings:
            found.setdefault(name, person)
    return found


def _titled(raw: list[str], role: Role) -> Iterator[tuple[str, Person]]:
    """'dokter [PERSOON-6]', 'oma [PERSOON-7]', 'mijn begeleider [PERSOON-8]'."""
    for n, (word, name) in enumerate(pairwise(raw)):
        if not is_person(name):
            continue
        before = raw[n - 1] if n else ""
        if word in _STRANGERS:
            owner = "uw" if before in _OURS - {"de"} and role is not Role.FACILITATOR else "de"
            yield name, Person(name=f"{owner} {word}", gender="any")
        elif kin(word) in {"he", "she"} and _inwoners(before, role):
            yield name, _close(word)


def _inwoners(before: str, role: Role) -> bool:
    """Whether a bare 'oma' or 'buurvrouw' before a name is one of the inwoner's."""
    if role is Role.CLOSE_ONE:
        return before in {"je", "jouw"}
    return before not in {"zijn", "haar", "hun", "een", "geen"}


def _close(word: str) -> Person:
    return Person(name=f"uw {plain_kin(word)}", gender=kin(word) or "", role=Role.CLOSE_ONE)


def _related(raw: list[str]) -> Iterator[tuple[str, Person]]:
    yield from _parted(raw)
    yield from _described(raw)
    yield from _of_a_group(raw)
    for n, word in enumerate(raw):
        after = [w for w in raw[n + 1 : n + 6] if w not in {",", ":", "'"}]
        if is_person(word) and after[:1] and after[0] in _SAYS and _PARENTS & set(after):
            yield word, _close("kind")


def _parted(raw: list[str]) -> Iterator[tuple[str, Person]]:
    """'gescheiden van …', 'toen … en ik uit elkaar gingen', 'getrouwd met …'."""
    ties: dict[str, str] = table("people")["ties"]
    for n, word in enumerate(raw):
        if not is_person(word):
            continue
        tie = ties.get(" ".join(raw[max(0, n - 2) : n]))
        apart = raw[n + 1 : n + 3] == ["en", "ik"] and raw[n + 3 : n + 5] == ["uit", "elkaar"]
        if apart or tie:
            yield word, _close("ex" if apart else tie or "")


def _described(raw: list[str]) -> Iterator[tuple[str, Person]]:
    """'[PERSOON-6], een oude collega', 'de buurvrouw, bij [PERSOON-6]', '… dat is mijn mentor'."""
    for n, word in enumerate(raw):
        if not is_person(word):
            continue
        rest = [w for w in raw[n + 2 : n + 5] if w not in _SMALL]
        if raw[n + 1 : n + 2] == [","] and rest[:1] in (["een"], ["mijn"]) and len(rest) > 1:
            yield from ((word, p) for p in _someone(rest[1], raw[n + 2 : n + 5]))
        if n > 3 and raw[n - 1] in PREPOSITIONS and raw[n - 2] == "," and kin(raw[n - 3]):
            yield word, _close(raw[n - 3])
        for k in range(n + 2, min(n + 8, len(raw) - 1)):
            link = set(raw[n + 1 : k]) <= _AGAIN and {"is", "die"} & set(raw[n + 1 : k])
            if raw[k] == "mijn" and link:
                yield from ((word, p) for p in _someone(raw[k + 1], raw[k : k + 2]))


def _someone(noun: str, group: list[str]) -> Iterator[Person]:
    old = "oude " if {"oude", "oud", "vroegere"} & set(group) else ""
    if noun in _STRANGERS:
        yield Person(name=f"uw {old}{noun}", gender="any")
    elif kin(noun) in {"he", "she", "any"}:
        yield Person(name=f"uw {old}{plain_kin(noun)}", gender=kin(noun) or "", role=Role.CLOSE_ONE)


def _of_a_group(raw: list[str]) -> Iterator[tuple[str, Person]]:
    """'mijn huisgenoten … [PERSOON-5] kookt': the first name after several is one of them."""
    one: dict[str, str] = table("people")["kin"]["single"]
    at = next((n for n in range(1, len(raw)) if raw[n] in one and raw[n - 1] in _OURS), -1)
    if at < 0:
        return
    for word in raw[at + 1 :]:
        if kin(word) and word not in {*one, "man"}:
            return
        if is_person(word):
            yield word, _close(one[raw[at]])
            return


def bare_titles(raw: list[str], n: int) -> str:
    """'de' or 'mijn' that a title before the name at `n` misses: 'naar dokter [PERSOON-6]'."""
    if n < 1 or not is_person(raw[n]):
        return ""
    title, before = raw[n - 1], raw[n - 2] if n > 1 else ""
    if before in DETERMINERS | _OURS or before in _SMALL or before in END:
        return ""
    return "de" if title in _STRANGERS else "mijn" if kin(title) else ""
