"""Who the people in a talk are to the inwoner: 'uw zus', 'de sociaal werker', never a name."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from assistant.grammar.naming import named_by_words
from assistant.grammar.person import EARLY, Person, is_person, plain_kin
from assistant.grammar.relation import own_relation
from assistant.grammar.speech import END, tokens
from assistant.grammar.vocative import called_names
from assistant.role import kin, profession
from assistant.talk import Talk
from assistant.words import table, words
from conversation.role import Role

_GREETINGS = words("steps", "greetings")


@dataclass(frozen=True, kw_only=True, slots=True)
class Cast:
    """Everybody: `speakers` by speaker label, `named` by pseudonym."""

    speakers: dict[str, Person]
    named: dict[str, Person]

    def speaker(self, label: str | None, role: Role) -> Person:
        """Who speaks under `label`."""
        return self.speakers.get(label or "", Person(name=_default(role), role=role))

    def name(self, pseudonym: str) -> Person | None:
        """Who a pseudonym stands for, when the talk tells."""
        return self.named.get(pseudonym)


def _default(role: Role) -> str:
    names = {
        Role.RESIDENT: "u",
        Role.CLOSE_ONE: "uw naaste",
        Role.FACILITATOR: "de gespreksvoerder",
        Role.INTERPRETER: "de tolk",
    }
    return names.get(role, "iemand")


def find_cast(talk: Talk) -> Cast:
    """The cast, from introductions ('dit is mijn zus', 'ik ben verpleegkundige') and names."""
    named = _relations(talk)
    speakers = _speakers(talk, named)
    named |= _introduced(talk, speakers)
    named |= {label: person for label, person in speakers.items() if is_person(label)}
    called = {name: speakers[label] for name, label in called_names(talk).items()}
    named = _children(talk) | named_by_words(talk) | called | named
    named |= _brothers_and_sisters(talk, named)
    named |= _sons_and_daughters(talk, named)
    return Cast(speakers=speakers, named=named)


def _relations(talk: Talk) -> dict[str, Person]:
    """'mijn zus [PERSOON-2]', '[PERSOON-2], mijn zus' and their kin; the first telling wins."""
    found: dict[str, Person] = {}
    asked: list[str] = []
    for turn in talk.turns:
        raw = tokens(turn.text)
        if turn.role in {Role.RESIDENT, Role.INTERPRETER}:
            for name, word in (*_told_relations(raw), *_confirmed(asked, raw)):
                person = Person(
                    name=f"uw {plain_kin(word)}", gender=kin(word) or "", role=Role.CLOSE_ONE
                )
                found.setdefault(name, person)
        asked = raw if turn.role is Role.FACILITATOR else []
    return found | _partner(talk, found) | _professions(talk)


def _children(talk: Talk) -> dict[str, Person]:
    """'Onze [PERSOON-5]' is a child of the one who says it, where nothing else is known."""
    own = {Role.RESIDENT, Role.CLOSE_ONE}
    return {
        name: Person(name="uw kind", gender="any", role=Role.CLOSE_ONE)
        for turn in talk.turns
        if turn.role in own
        for before, name in pairwise(tokens(turn.text))
        if before == "onze" and is_person(name)
    }


def _brothers_and_sisters(talk: Talk, named: dict[str, Person]) -> dict[str, Person]:
    """'[PERSOON-5] en [PERSOON-6]', of whom one is known to be a child: so is the other."""
    found: dict[str, Person] = {}
    child = Person(name="uw kind", gender="any", role=Role.CLOSE_ONE)
    for turn in talk.turns:
        raw = tokens(turn.text)
        for one, link, two in zip(raw, raw[1:], raw[2:], strict=False):
            if link not in {"en", ","} or not (is_person(one) and is_person(two)):
                continue
            for known, other in ((one, two), (two, one)):
                if known in named and other not in named and named[known].name in _CHILDREN:
                    found.setdefault(other, child)
    return found


_CHILDREN = frozenset({"uw kind", "uw zoon", "uw dochter"})
_PARTNERS = frozenset({"man", "vrouw", "partner"})
_OFTEN = 3  # times that a name is said before it can be that of a partner


def _partner(talk: Talk, known: dict[str, Person]) -> dict[str, Person]:
    """The name said most, where a gespreksvoerder speaks of 'uw man' and nobody else fits."""
    spoken: Counter[str] = Counter()
    words_for: set[str] = set()
    speakers = {turn.utterance.speaker for turn in talk.turns}
    for turn in talk.turns:
        raw = tokens(turn.text)
        if turn.role is Role.FACILITATOR:
            words_for |= {w for o, w in pairwise(raw) if o in {"uw", "je"} and w in _PARTNERS}
        elif turn.role is Role.RESIDENT:
            spoken.update(
                w for w in raw if is_person(w) and w not in known | dict.fromkeys(speakers)
            )
    first, second = [*(n for _, n in spoken.most_common(2)), 0, 0][:2]
    taken = {p.name for p in known.values()} & {f"uw {w}" for w in words_for}
    if len(words_for) != 1 or taken or first < _OFTEN or first < 2 * second:
        return {}
    word = words_for.pop()
    person = Person(name=f"uw {word}", gender=kin(word) or "", role=Role.CLOSE_ONE)
    return {spoken.most_common(1)[0][0]: person}


_CHILD_THEN = frozenset({"dochter", "dochtertje", "zoon", "zoontje"})  # 'Dochter. [PERSOON-7].'
_MINE = frozenset({"mijn", "ons", "onze"})
_COUNT = words("grammar", "small_numbers")


def _told_relations(raw: list[str]) -> Iterator[tuple[str, str]]:
    for n, word in enumerate(raw):
        before = raw[n - 1] if n else ""
        if before in {"", "."} and _CHILD_THEN & {word} and raw[n + 1 : n + 2] in (["."], [","]):
            yield from ((name, _single(word)) for name in filter(is_person, raw[n + 2 : n + 3]))
        if not kin(word) or before not in _MINE | _COUNT | {"een", "beste"}:
            continue
        if before == "een" and raw[n - 2 : n - 1] != [","]:
            continue
        single = _single(word)
        if single != word:
            yield from ((name, single) for name in filter(is_person, raw[n + 1 : n + 9]))
            continue
        link = raw[n + 1 : n + 2] in (["heet"], ["is"], [","])
        near = raw[n + 1 : n + 2] + (raw[n + 2 : n + 3] if link else [])
        near += [raw[k] for k in range(max(0, n - 5), n - 1) if _leads(raw, k, n)]
        if before in _MINE and raw[n + 1 : n + 2] in ([], ["."], [","]) and n > 2:
            near += [raw[n - 3]] if raw[n - 2] in {".", ","} else []
        yield from ((name, word) for name in filter(is_person, near))


def _leads(raw: list[str], k: int, n: int) -> bool:
    """Whether only '', ',' or 'is' stands between the name at `k` and 'mijn zus' before `n`."""
    return set(raw[k + 1 : n]) <= {",", "is", "eigenlijk", "beste", "een", *_MINE}


def _confirmed(asked: list[str], raw: list[str]) -> Iterator[tuple[str, str]]:
    """'Hij, dat is je man?' 'Ja, [PERSOON-4].', 'En je man?' '[PERSOON-4] rijdt.'"""
    said = [w for w in raw if w not in {",", ".", "ja", "nou", "klopt", "dat", "is"}]
    if said[1:2] and is_person(said[1]) and kin(said[0]):
        yield said[1], said[0]
    if (about := _asked_for(asked)) and said[:1] and said[0] in _MINE and kin(" ".join(said[1:2])):
        yield about, _single(said[1])
    if not said or not is_person(said[0]):
        return
    asks = {word for before, word in pairwise(asked) if before in _ASKED and kin(word)}
    asks |= {w for w in ("kinderen", "kind") if w in asked} if not asks else set()
    asks = {"kinderen"} if asks == {"kinderen", "kind"} else asks
    if len(asks) == 1:
        word = _single(asks.pop())
        yield said[0], _child(raw) if word == "kind" else word


def _asked_for(asked: list[str]) -> str:
    """The name in 'wie is [PERSOON-5]?' or '[PERSOON-5], dat is?'."""
    last = [w for w in asked[-8:] if w != "?"]
    who = last[-2:] == ["dat", "is"] or {"wie", "is"} <= set(last)
    names = [w for w in last if is_person(w)]
    return names[0] if who and len(names) == 1 else ""


def _sons_and_daughters(talk: Talk, named: dict[str, Person]) -> dict[str, Person]:
    """'uw zoon' or 'uw dochter' for 'uw kind', where the words after the name agree on it."""
    found: dict[str, Person] = {}
    for name in [n for n, p in named.items() if p.name == "uw kind"]:
        votes: Counter[str] = Counter()
        for turn in talk.turns:
            raw = tokens(turn.text)
            votes.update(_child(raw[n + 1 : n + 9]) for n, w in enumerate(raw) if w == name)
        votes.pop("kind", None)
        word = votes.most_common(1)[0][0] if votes else ""
        if word and votes[word] > max(1, votes.total() / 2):
            found[name] = Person(name=f"uw {word}", gender=kin(word) or "", role=Role.CLOSE_ONE)
    return found | _gendered(talk, named | found)


def _gendered(talk: Talk, named: dict[str, Person]) -> dict[str, Person]:
    """'uw ex' as a he or a she, where the words after the name agree on it."""
    genders = {"hij": "he", "hem": "he", "zij": "she", "ze": "she", "haar": "she"}
    found: dict[str, Person] = {}
    for name in [n for n, p in named.items() if p.gender == "any"]:
        votes: Counter[str] = Counter()
        for turn in talk.turns:
            raw = tokens(turn.text)
            after = [raw[n + 1 : n + 9] for n, w in enumerate(raw) if w == name]
            votes.update(next((genders[w] for w in a if w in genders), "") for a in after)
        votes.pop("", None)
        gender = votes.most_common(1)[0][0] if votes else ""
        if gender and votes[gender] > max(1, votes.total() / 2):
            found[name] = replace(named[name], gender=gender)
    return found


def _child(raw: list[str]) -> str:
    """'zoon' or 'dochter' by the first word that tells, else 'kind'."""
    telling = {"hij": "zoon", "hem": "zoon", "jongen": "zoon", "zij": "dochter", "ze": "dochter"}
    telling |= {"haar": "dochter", "meisje": "dochter", "prinses": "dochter", "prins": "zoon"}
    telling |= {"zoon": "zoon", "zoontje": "zoon", "dochter": "dochter", "dochtertje": "dochter"}
    return next((telling[w] for w in raw if w in telling), "kind")


_ASKED = frozenset({"uw", "je", "jouw", "een"})


def _single(word: str) -> str:
    """The one of several: dochters are each 'dochter'; other words stay."""
    one: dict[str, str] = table("people")["kin"]["single"]
    return one.get(word, word)


_NEAR = 15  # words behind a name in which the profession stands


def _same_person(word: str) -> bool:
    return word not in END and not is_person(word)


def _professions(talk: Talk) -> dict[str, Person]:
    """'dit is [PERSOON-2], welzijnscoach' by a gespreksvoerder."""
    found: dict[str, Person] = {}
    for turn in talk.turns[: 4 * EARLY]:
        if turn.role is not Role.FACILITATOR:
            continue
        raw = tokens(turn.text)
        for n, word in enumerate(raw):
            near = list(takewhile(_same_person, raw[n + 1 : n + _NEAR]))
            named = profession(" ".join(near))
            if is_person(word) and named and "ik" not in near:
                found.setdefault(word, Person(name=named, role=Role.FACILITATOR))
    return found


def _speakers(talk: Talk, named: dict[str, Person]) -> dict[str, Person]:
    found: dict[str, Person] = {}
    early: dict[str, list[str]] = {}
    roles: dict[str, Role] = {}
    for turn in talk.turns:
        label = turn.utterance.speaker or ""
        roles.setdefault(label, turn.role)
        if len(early.setdefault(label, [])) < EARLY:
            early[label].append(turn.text)
    own = {_claimed(texts) for label, texts in early.items() if roles[label] is Role.FACILITATOR}
    unclaimed = _unclaimed(named, roles, own)
    for label, role in roles.items():
        name, gender = _default(role), ""
        if role is Role.FACILITATOR:
            known = named.get(label)
            name = profession(label) or _claimed(early[label]) or (known.name if known else name)
            if name == _default(role) and unclaimed:
                name = unclaimed
        if role is Role.CLOSE_ONE:
            known = named.get(label) or own_relation(talk, label, early[label])
            name, gender = (known.name, known.gender) if known else (name, "")
        found[label] = Person(name=name, gender=gender, role=role)
    return found


def _unclaimed(named: dict[str, Person], roles: dict[str, Role], own: set[str | None]) -> str:
    """The only professional who was introduced by somebody else and whose label is no name."""
    found = {
        p.name
        for mark, p in named.items()
        if p.role is Role.FACILITATOR and mark not in roles and p.name not in own
    }
    return found.pop() if len(found) == 1 else ""


def _claimed(texts: list[str]) -> str | None:
    for text in texts:
        for claim in re.findall(
            r"\b(?:ik ben|ik werk|als|ben)\b[^.?!]*(?:[.?!][^.?!]*)?", text, re.IGNORECASE
        ):
            own = re.split(
                r"\b(?:en )?(?:dit is|naast mij|naast me|en hij|en zij|die is|mijn collega)\b"
                r"|\ben \[PERSOON",
                claim,
            )[0]
            if name := profession(own):
                return name
    return None


def _introduced(talk: Talk, speakers: dict[str, Person]) -> dict[str, Person]:
    """Names that speakers give themselves: 'ik ben [PERSOON-1]', or a bare '[PERSOON-1].'."""
    found: dict[str, Person] = {}
    seen: dict[str, int] = {}
    for turn in talk.turns:
        label = turn.utterance.speaker or ""
        seen[label] = seen.get(label, 0) + 1
        if seen[label] > EARLY:
            continue
        raw = tokens(turn.text)
        for n, token in enumerate(raw):
            own = n >= 2 and raw[n - 2 : n] in (["ik", "ben"], ["ik", "heet"], ["naam", "is"])
            alone = set(raw[:n]) <= _GREETINGS and raw[n + 1 : n + 2] in ([], ["."], [","])
            if is_person(token) and (own or (alone and seen[label] == 1)):
                found.setdefault(token, speakers[label])
    return found
