"""Who is there, who is spoken to, and who was named last."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from assistant.decision.place import find_providers, words_of
from assistant.decision.subject import Scene, together
from assistant.grammar.cast import Cast
from assistant.grammar.morphology import is_finite
from assistant.grammar.person import Person, is_person, plain_kin
from assistant.grammar.speech import tokens
from assistant.role import kin, profession
from assistant.talk import Talk, Turn
from assistant.words import table
from conversation.role import Role

_OPENING = 12  # turns in which people say where they work
_FORGET = 6  # clauses after which 'zij' is no longer who was named
_ARTICLES = frozenset({"de", "een", "uw", "mijn", "je", "jouw", "die", "onze", "m'n"})
_KINDS = frozenset({"sociaal", "maatschappelijk", "psychiatrisch", "ambulant", "geestelijk"})
_SELF = re.compile(r"\bde tolk zelf\b|\bik als tolk\b", re.IGNORECASE)


@dataclass(slots=True)
class People:
    """The cast of a talk and what was heard of them."""

    cast: Cast
    companion: str = ""
    group: str = ""
    houses: dict[str, str] = field(default_factory=dict)
    orgs: dict[str, str] = field(default_factory=dict)
    person: str = ""
    heard: int = 0
    provider: str = ""
    facilitator: str = ""
    before: str = ""

    @classmethod
    def of(cls, talk: Talk, cast: Cast) -> "People":
        names = dict.fromkeys(
            _speaker(t, cast).name for t in talk.turns if t.role is not Role.UNKNOWN
        )
        close = dict.fromkeys(_speaker(t, cast).name for t in talk.by(Role.CLOSE_ONE))
        known = [n for n in names if n not in {"de tolk", "iemand"}]
        return cls(
            cast=cast,
            companion=next(iter(close), "") if len(close) == 1 else "",
            group=together("u", *known) if known else "",
            houses=_houses(talk),
            facilitator=next((_speaker(t, cast).name for t in talk.by(Role.FACILITATOR)), ""),
        )

    def scene(self, turn: Turn) -> Scene:
        """What the clauses of `turn` can point at."""
        speaker = _speaker(turn, self.cast)
        if turn.role is Role.INTERPRETER:
            self.person, self.heard = "u", 0  # 'hij zegt …'
        if turn.role is Role.FACILITATOR:
            self.facilitator = speaker.name
        if speaker.name != "u":
            self.before = speaker.name
        return self.now(
            Scene(
                speaker=speaker,
                cast=self.cast,
                companion=self.companion,
                group=self.group,
                house=self.houses.get(turn.utterance.speaker or "", ""),
                facilitator=self.facilitator,
                addressee=self.before or self.facilitator,
                pro=turn.role is Role.FACILITATOR,
            )
        )

    def now(self, scene: Scene) -> Scene:
        """The scene with who and what was named last."""
        return replace(scene, orgs=self.orgs, person=self.person, provider=self.provider)

    def called(self, scene: Scene, raw: tuple[str, ...]) -> Scene:
        """The scene of one clause: 'jij' is who it opens with, else the inwoner."""
        listener = "u"
        if raw and is_person(raw[0]) and (raw[1:2] == (",",) or raw[2:3] == ("jij",)):
            person = self.cast.name(raw[0])
            listener = person.name if person and person.name != scene.speaker.name else "u"
        return replace(self.now(scene), listener=listener)

    def hear(self, raw: Iterable[str]) -> None:
        """Note who and which organisation a clause names."""
        raw = tuple(raw)
        self.orgs |= _explained(raw)
        self._meet(raw)
        found = _last_person(raw, self.cast)
        self.heard = 0 if found else self.heard + 1
        self.person = found or (self.person if self.heard <= _FORGET else "")
        self.provider = next((n for n, _ in find_providers(" ".join(raw))), self.provider)

    def _meet(self, raw: tuple[str, ...]) -> None:
        """'bij ons werkt [PERSOON-4]': somebody the cast does not know is a colleague."""
        text = " ".join(raw)
        for whose, what, mark in re.findall(
            r"\b(mijn|m'n|je|uw|jouw|de|onze) ([\w-]+) (?:, |heet |is )?(\[PERSOON-\d+\])", text
        ):
            if self.cast.name(mark) is None and _helper(what):
                owned = whose in {"mijn", "m'n", "je", "uw", "jouw"}
                self.cast.named[mark] = Person(name=f"{'uw' if owned else 'de'} {what}",
                                               role=Role.UNKNOWN)  # fmt: skip
        for mark in re.findall(
            r"(?:bij ons (?:werkt|zit|is)|(?:mijn|onze|een|de) collega ,?) (\S+)", text
        ):
            if is_person(mark) and self.cast.name(mark) is None:
                self.cast.named[mark] = Person(name="een collega", role=Role.FACILITATOR)


def full_names(talk: Talk, cast: Cast) -> dict[str, str]:
    """'de verpleegkundige' as 'de verpleegkundige van de ggz', where only that tells where."""
    houses = _houses(talk)
    for turn in talk.by(Role.FACILITATOR):
        if turn.i < _OPENING and "psychiatrisch" in turn.text.lower():
            houses.setdefault(turn.utterance.speaker or "", _GGZ)
    labels = dict.fromkeys(t.utterance.speaker for t in talk.by(Role.FACILITATOR))
    names = {label or "": cast.speaker(label, Role.FACILITATOR).name for label in labels}
    return {
        name: _full(name, houses[label])
        for label, name in names.items()
        if label in houses and [*names.values()].count(name) == 1
    }


def _full(name: str, house: str) -> str:
    if name == "de gespreksvoerder":
        works = f"de medewerker van {house}" if house in _teams() else None
        return profession(house) or works or name
    bare = name.removeprefix("de ")
    tells = bare not in words_of("who", "anywhere") or house not in _teams()
    return name if tells else f"{name} van {house}"


def short_names(who: str) -> str:
    """The names of `who` as they run in a sentence: 'de verpleegkundige'."""
    bare = "|".join(sorted(words_of("who", "anywhere")))
    return re.sub(rf"\b(de (?:{bare})) van (?:{'|'.join(sorted(_teams()))})\b", r"\1", who)


@cache
def _teams() -> frozenset[str]:
    """Where both kinds of professionals may work."""
    return frozenset(table("decisions")["who"]["teams"])


_GGZ = "de ggz"


def _speaker(turn: Turn, cast: Cast) -> Person:
    """Who speaks; an interpreter speaks for the inwoner."""
    if turn.role is Role.INTERPRETER and not _SELF.search(turn.text):
        return Person(name="u", role=Role.RESIDENT)
    return cast.speaker(turn.utterance.speaker, turn.role)


def _explained(raw: tuple[str, ...]) -> dict[str, str]:
    """'de budgethulp, de [ORGANISATIE-1]' tells what the organisation is."""
    found = re.findall(r"((?:[\w-]+ ){1,3}), (?:de |het )?(\[[A-Z]+-\d+\])", " ".join(raw))
    named = [(mark, find_providers(word)) for word, mark in found if not is_person(mark)]
    return {mark: names[0][0] for mark, names in named if names}


def _houses(talk: Talk) -> dict[str, str]:
    """Where each gespreksvoerder works, in plain words, from the first turns."""
    found: dict[str, str] = {}
    for turn in talk.by(Role.FACILITATOR):
        names = find_providers(" ".join(tokens(turn.text)))
        if turn.i < _OPENING and names:
            found.setdefault(turn.utterance.speaker or "", names[0][0])
    return found


def _helper(word: str) -> bool:
    return word in words_of("who", "helpers") or word.endswith(
        ("dokter", "arts", "werker", "coach", "raadsvrouw", "raadsman", "consulent", "consulente")
    )


def _led(raw: tuple[str, ...], n: int) -> int:
    """How many words before a person at `n` its article stands: 'mijn oude psychiater'."""
    if not (_helper(raw[n]) or kin(raw[n]) in {"he", "she", "any"}):
        return 0
    if n and raw[n - 1] in _ARTICLES:
        return 1
    told = n > 1 and raw[n - 2] in _ARTICLES and (raw[n - 1] in _KINDS or raw[n - 1].endswith("e"))
    return 2 if told and not is_finite(raw[n - 1]) else 0


def _last_person(raw: tuple[str, ...], cast: Cast) -> str:
    for n in range(len(raw) - 1, -1, -1):
        if is_person(raw[n]) and (person := cast.name(raw[n])):
            return person.name
        if kin(raw[n]) and n and raw[n - 1] in {"mijn", "uw", "je", "jouw"}:
            return f"uw {plain_kin(raw[n])}"
        if led := _led(raw, n):
            first = raw[n - led]
            first = "uw" if first in {"mijn", "je", "jouw", "m'n"} else "de"
            first = "uw" if raw[n - led] == "uw" else first
            word = plain_kin(raw[n]) if kin(raw[n]) else raw[n]
            return " ".join([first, *raw[n - led + 1 : n], word])
    return ""
