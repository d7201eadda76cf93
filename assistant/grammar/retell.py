"""A part of what was said made into a statement that stands alone and speaks to the inwoner."""

from dataclasses import dataclass

from assistant.grammar.address import general
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.finite import forms
from assistant.grammar.frame import Unsafe
from assistant.grammar.gender import THING, gender_at, owns
from assistant.grammar.morphology import Form, conjugate, readings
from assistant.grammar.order import ordered, versions
from assistant.grammar.part import Kind, Part
from assistant.grammar.people import People
from assistant.grammar.person import Person, plain_kin
from assistant.grammar.pronoun import turn_objects, turn_possessives
from assistant.grammar.pseudonym import put
from assistant.grammar.whole import alone, check, finished
from assistant.role import kin
from assistant.words import words

_CALLED = frozenset({"mam", "ma", "mama", "pap", "papa", "pa", "oma", "opa"})
_OWNED_BY = DETERMINERS | {"jouw", "uw", "hun", "die", ","}
_POINTING = words("grammar", "subjects") - {"het", "dat", "er", "niemand", "iemand"}
_NO_VERB = -9  # a place that no word stands beside


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """Words that speak to the inwoner, who they are about, and whether they point back."""

    words: tuple[str, ...]
    subject: Person | None = None
    follows: bool = False


@dataclass(slots=True)
class Teller:
    """Tells parts in order; `people` remembers who was named, `relays` an interpreter's words.

    `resumes` when the part before was told, so that a pronoun may point back at it.
    """

    people: People
    relays: bool = False
    resumes: bool = False

    def tell(self, part: Part, before: Person | None = None) -> Told | None:
        """The part as a statement, None where that is not safe.

        `before` is the subject of the clause that this one hangs on ('… en slaapt slecht').
        """
        for short in versions(part):
            try:
                return self._told(short, before)
            except Unsafe:
                continue
        return None

    def hang(self, part: Part) -> Told | None:
        """A part as it hangs on another: 'als ik slaap' as 'als u slaapt'."""
        try:
            return self._turned(list(part.words), part.verb, anywhere=True)
        except Unsafe:
            return None

    def frame(self, part: Part) -> Told | None:
        """What a clause of content hangs on, however short: 'ik denk', 'soms hoop ik'."""
        try:
            raw, verb = ordered(part, None)
            return self._turned(raw, verb, anywhere=False)
        except Unsafe:
            return None

    def turn(self, part: Part) -> Told | None:
        """What comes after a part that hangs, its verb first: 'ga ik naar bed'."""
        raw, verb = list(part.words), part.verb
        if verb == 1 and raw[0] in {"dan", "toen"}:
            raw, verb = raw[1:], 0
        if verb:
            return None
        try:
            return self._turned(raw, verb, anywhere=False)
        except Unsafe:
            return None

    def loose(self, part: Part) -> tuple[str, ...] | None:
        """Words without a verb, said to the inwoner: 'bij mijn moeder' as 'bij uw moeder'."""
        raw = list(part.words)
        if part.kind is not Kind.BARE or _POINTING & set(raw):
            return None
        try:
            out, _, _ = self._people(raw, _NO_VERB)
            return tuple(finished(turn_possessives(turn_objects(_ours(out)))))
        except Unsafe:
            return None

    def _told(self, part: Part, before: Person | None) -> Told:
        if part.words[0] == "dat" and part.kind is Kind.HANGING and not self.relays:
            raise Unsafe
        raw, verb = ordered(part, before)
        check(raw, verb)
        return self._turned(raw, verb, anywhere=False)

    def _turned(self, raw: list[str], verb: int, *, anywhere: bool) -> Told:
        alone(raw, verb)
        raw, verb = _first_person(general(raw), verb, anywhere=anywhere)
        raw, subject, follows = self._people(raw, verb)
        raw = turn_possessives(turn_objects(_ours(raw)))
        return Told(words=tuple(finished(raw)), subject=subject, follows=follows)

    def _people(self, raw: list[str], verb: int) -> tuple[list[str], Person | None, bool]:
        """Pronouns and pseudonyms of people as relations."""
        out: list[str] = []
        subject: Person | None = None
        follows = False
        meant: dict[str, Person] = {}
        for n, word in enumerate(raw):
            if word.startswith("["):
                put(out, raw, n, self.people.cast)
                continue
            if word in _CALLED and (not n or raw[n - 1] not in _OWNED_BY):
                out += ["mijn", plain_kin(word)]
                continue
            gender = gender_at(raw, n, verb)
            if not gender:
                out.append(plain_kin(word) if kin(word) else word)
                continue
            if gender in meant or self._inside(raw[:n], gender):
                out.append(word)
                continue
            person = self._meant(raw, n, gender) if gender != THING else None
            if person is None and self.resumes and (n or not owns(raw, n)):
                out.append(word)
                follows = True
                continue
            if person is None:
                self.people.lost |= {"he", "she"} if word == "die" else {gender}
                raise Unsafe
            meant[gender] = person
            if owns(raw, n) and not n:
                raise Unsafe
            if owns(raw, n):
                out.append(word)
                follows = follows or person.name not in " ".join(out)
                continue
            out += ["mijn" if w == "uw" else w for w in person.name.split()]
            if abs(n - verb) == 1:
                subject = person
        return out, subject or self._head(raw, verb), follows

    def _meant(self, raw: list[str], n: int, gender: str) -> Person | None:
        if raw[n] == "die" and gender != "they":
            return self.people.pointed_at()
        return self.people.meant(gender)

    def _inside(self, before: list[str], gender: str) -> bool:
        """Whether the one that a pronoun means was named in the same clause."""
        named = [p for _, p in self.people.named(before)]
        fits = [p for p in named if p.gender in {gender, "any"}]
        return len(fits) == 1 and len(named) == 1

    def _head(self, raw: list[str], verb: int) -> Person | None:
        return next((p for n, p in self.people.named(raw) if abs(n - verb) <= 2), None)


def _first_person(raw: list[str], verb: int, *, anywhere: bool) -> tuple[list[str], int]:
    """'ik' and the 'we' of a household with their verb, said to the inwoner."""
    out = list(raw)
    near = range(verb) if anywhere else [k for k in (verb - 1, verb + 1) if 0 <= k < len(raw)]
    for word, old, past in (
        ("ik", Form.I, Form.PAST),
        ("we", Form.PLURAL, Form.PASTS),
        ("wij", Form.PLURAL, Form.PASTS),
    ):
        at = next((k for k in near if raw[k] == word), -1)
        if at < 0:
            continue
        out[at] = "u"
        out[verb] = _second(raw[verb], old, past)
    rest = [w for n, w in enumerate(out) if n != verb]
    if {"ik", "we", "wij"} & set(rest):
        raise Unsafe
    return out, verb


def _second(word: str, old: Form, past: Form) -> str:
    found = [r.form for r in readings(word)]
    if Form.PAST in found and old is Form.I:
        return word
    if old in found and (present := conjugate(word, old, Form.YOU)):
        return present
    if past in found:
        return conjugate(word, past, Form.PAST) or word
    raise Unsafe


def _ours(raw: list[str]) -> list[str]:
    """'bij ons', 'ons huis' of a household as the inwoner's own."""
    out = []
    for n, word in enumerate(raw):
        after = raw[n + 1] if n + 1 < len(raw) else ""
        if word == "ons":
            own = (
                after
                and after not in PREPOSITIONS
                and not forms(after)
                and not (n and raw[n - 1] in PREPOSITIONS)
            )
            out.append("mijn" if own and after not in words("grammar", "adverbs") else "mij")
        else:
            out.append("mijn" if word == "onze" else word)
    return out
