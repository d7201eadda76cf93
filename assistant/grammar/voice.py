"""What an interpreter or a close one says, put as if the inwoner said it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.grammar.cast import Cast
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.finite import forms
from assistant.grammar.inwoner import inwoner_gender
from assistant.grammar.kinship import PARTNERS, is_inwoner, to_inwoner
from assistant.grammar.morphology import Form, conjugate
from assistant.grammar.part import Part
from assistant.grammar.person import Person, is_person
from assistant.grammar.speech import tokens
from assistant.role import kin
from assistant.talk import Talk
from assistant.words import words
from conversation.role import Role

_HE = {"hij": "ik", "hem": "mij", "zichzelf": "mezelf", "zich": "me"}
_SHE = {"zij": "ik", "ze": "ik", "zichzelf": "mezelf", "zich": "me"}
_YOU = {"je": "ik", "jij": "ik", "u": "ik", "jou": "mij", "jouw": "mijn", "uw": "mijn"}
_OF = {"he": frozenset({"hij", "hem", "zijn"}), "she": frozenset({"ze", "zij", "haar"})}
_THIRD = frozenset({"hij", "zij", "ze"})
_OWN = frozenset({"mijn", "ons", "onze"})
_PARTNER_WORDS = frozenset({"man", "vrouw", "partner"})


_KEPT = "°"  # marks a word of the close one, so that it is not taken for the inwoner's
_REFLEXIVE = {
    **dict.fromkeys(("me", "mij"), "zich" + _KEPT),
    **dict.fromkeys(("mezelf", "mijzelf"), "zichzelf" + _KEPT),
}


class NotTheirs(Exception):
    """What a close one says of people that are not the inwoner's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """How others speak of the inwoner: as 'he' or 'she', and under which names.

    `third`: whether the interpreter tells of the inwoner ('hij slaapt slecht') rather than lending
    a voice ('ik slaap slecht'); then 'hij' is the inwoner, else it is somebody else. `partner`
    is the word by which the inwoner speaks of a partner, '' when there is none.
    """

    gender: str
    third: bool
    names: frozenset[str]
    partner: str = ""

    def of_interpreter(self, part: Part, rival: bool) -> Part:
        """'hij slaapt slecht' as 'ik slaap slecht'; `rival` when 'hij' may be somebody else."""
        if not self.third or rival or {"ik", "mij", "me", "mijn"} & set(part.words):
            return part
        return self._as_inwoner(part, address=False)

    def of_close_one(self, part: Part, speaker: Person, *, rival: bool = False) -> Part:
        """'ze eet niks' as 'ik eet niks', 'ik bel haar' as 'mijn zus belt mij'.

        With a `rival` 'ze' is somebody else, who was just named.
        """
        part = self._kin(uncalled(part), speaker)
        rival = rival or bool(self.names & set(part.words))
        if speaker.name not in PARTNERS:
            name = ["mijn" + _KEPT, *speaker.name.split()[1:]]
            raw = part.words
            part = _put(part, [n for n in range(len(raw)) if _with_us(raw, n)], name)
            if {"we", "wij", "ons", "onze"} & set(part.words):
                raise NotTheirs
        about = self._as_speaker(part, speaker)
        own = "ik" in part.words
        told = self._as_inwoner(about, address=not own, rival=rival, own=own)
        return replace(told, words=tuple(w.removesuffix(_KEPT) for w in told.words))

    def _kin(self, part: Part, speaker: Person) -> Part:
        """'mijn moeder' said by a daughter is the inwoner; 'mijn broer' is the inwoner's son."""
        raw, verb = list(part.words), part.verb
        n = 0
        while n + 1 < len(raw):
            if raw[n] not in _OWN or not kin(raw[n + 1]):
                n += 1
                continue
            if is_inwoner(speaker, raw[n + 1], self.gender):
                subject = "ik" not in raw and abs((verb - n - 1) if verb > n else n - verb) == 1
                raw[n : n + 2] = [self._third(subject=subject)]
                verb -= verb > n
            elif found := to_inwoner(speaker, raw[n + 1], self.partner):
                raw[n : n + 2] = ["mijn" + _KEPT, found]
            else:
                raise NotTheirs
            n += 1
        return replace(part, words=tuple(raw), verb=verb)

    def _third(self, *, subject: bool) -> str:
        if self.gender == "he":
            return "hij" if subject else "hem"
        return "zij" if subject else "haar"

    def _as_speaker(self, part: Part, speaker: Person) -> Part:
        raw, verb = list(part.words), part.verb
        name = ["mijn", *speaker.name.split()[1:]]
        if "mijn" in raw:
            raw = [self._owner(raw, n, speaker) for n in range(len(raw))]
        if "ik" not in raw:
            kept = ["mijn" + _KEPT, *speaker.name.split()[1:]]
            places = [n for n, w in enumerate(raw) if w in {"me", "mij"}]
            return _put(replace(part, words=tuple(raw)), places, kept)
        at = raw.index("ik")
        if verb < 0:
            raise NotTheirs
        raw = [_REFLEXIVE.get(w, w) for w in raw]
        raw[verb] = _other(raw[verb], Form.I, Form.HE)
        raw[at : at + 1] = name
        verb += len(name) - 1 if at < verb else 0
        return replace(part, words=tuple(raw), verb=verb)

    def _owner(self, raw: list[str], n: int, speaker: Person) -> str:
        if raw[n] != "mijn":
            return raw[n]
        if speaker.gender not in {"he", "she"}:
            raise NotTheirs
        return {"he": "zijn", "she": "haar"}[speaker.gender] + _KEPT

    def is_rival(self, part: Part, before: bool) -> bool:
        """Whether a part names somebody else of the inwoner's gender, or goes on about one."""
        raw = uncalled(part).words
        if self.names & set(raw) or not self.gender:
            return False
        others = any(is_person(w) for w in raw)
        others = others or any(kin(w) in {self.gender, "any"} for w in raw)
        others = others or bool(words("people", self.gender) & set(raw))
        goes_on = _OF[self.gender] & set(raw) or "die" in raw[max(0, part.verb - 1) : part.verb]
        return others or (before and bool(goes_on))

    def speaks_of(self, part: Part) -> bool:
        """Whether a part has a 'hij' or 'zij' that can be the inwoner."""
        either = {"hij", "hem", "ze", "zij", "haar"}
        return bool(_OF.get(self.gender, either) & set(part.words))

    def is_stranger(self, part: Part) -> bool:
        """Whether somebody is named of whom nobody knows who it is: 'die jongen'."""
        return bool(self.gender) and bool(words("people", self.gender) & set(part.words))

    def _as_inwoner(
        self, part: Part, *, address: bool, rival: bool = False, own: bool = False
    ) -> Part:
        """`own` when the part has another subject, so that 'ze' can only be an object."""
        third = {} if rival else {"he": _HE, "she": _SHE}.get(self.gender, {})
        turned = third | (_YOU if address else {})
        raw, verb = list(part.words), part.verb
        out = list(raw)
        for n, word in enumerate(raw):
            if is_person(word) and word in self.names:
                out[n] = "ik" if abs(n - verb) == 1 else "mij"
            elif word == "ze" and own:
                continue
            elif word == "hem" and word in turned and not _of_a_person(raw, n):
                raise NotTheirs
            elif (word in {"ze", "zij"} and _several(raw, n, verb)) or (
                word == "ze" and abs(n - verb) != 1 and not _opens(raw, n)
            ):
                continue
            elif word in {"je", "u"} and word in turned:
                out[n] = _spoken_to(raw, n, verb)
            elif word in turned:
                out[n] = turned[word]
            elif third and word == ("zijn" if self.gender == "he" else "haar"):
                out[n] = self._mine(raw, n, verb)
        subject = next((n for n, w in enumerate(out) if w == "ik"), -1)
        if subject >= 0 and raw[subject] != "ik" and verb >= 0:
            own = abs(subject - verb) == 1 or _opens(raw, subject)
            if own:
                out[verb] = _other(raw[verb], Form.HE, Form.I)
            else:
                raise NotTheirs
        return replace(part, words=tuple(out))

    def _mine(self, raw: list[str], n: int, verb: int) -> str:
        after = raw[n + 1] if n + 1 < len(raw) else ""
        small = PREPOSITIONS | DETERMINERS | words("grammar", "adverbs") | {"", ","}
        small |= words("clause", "more_determiners") | words("clause", "times")
        if n == verb or (raw[n] == "zijn" and n == len(raw) - 1):
            return raw[n]
        owned = after not in small and not forms(after) & {Form.PARTICIPLE, Form.HE}
        if raw[n] == "zijn":
            return "mijn" if owned else raw[n]
        return "mijn" if owned and Form.PLURAL not in forms(after) else "mij"


def uncalled(part: Part) -> Part:
    """A part without the name of who is spoken to, between commas or at its edges."""
    raw, verb, n = list(part.words), part.verb, len(part.words) - 1
    while n >= 0 and len(raw) > 2:
        ends = n + 1 == len(raw) or raw[n + 1] == ","
        start = n - 1 if n and raw[n - 1] == "," and ends else 0 if not n and ends else -1
        if is_person(raw[n]) and start >= 0:
            del raw[start : start + 2]
            verb -= 2 * (verb > start)
            n = start
        n -= 1
    return replace(part, words=tuple(raw), verb=verb)


def _spoken_to(raw: list[str], n: int, verb: int) -> str:
    """'je' and 'u' as 'ik', 'mij' or 'mijn'."""
    after = raw[n + 1] if n + 1 < len(raw) else ""
    subject = n == verb - 1 or _opens(raw, n) or (n == verb + 1 and _turned_round(raw, n, verb))
    if raw[n] == "je" and (kin(after) or (not subject and _owned(after))):
        return "mijn"
    return "ik" if subject else "mij"


def _turned_round(raw: list[str], n: int, verb: int) -> bool:
    """Whether the word behind the verb is its subject: 'dan slaap je', not 'dat helpt je'."""
    if raw[n] == "je" and not forms(raw[verb]) & {Form.PAST, Form.I} and raw[verb] not in _MODAL:
        return False
    nominal = bool(verb) and (raw[0] in DETERMINERS | {"dat", "die", "hij", "ze", "er", "het"})
    return not (nominal or (verb and kin(raw[0]))) or raw[verb] in _MODAL


_MODAL = frozenset({"kun", "zul", "bent", "hebt", "kunt", "zult"})


def _owned(after: str) -> bool:
    small = PREPOSITIONS | DETERMINERS | words("grammar", "adverbs") | {"", ","}
    small |= words("clause", "more_determiners") | words("clause", "times")
    return after not in small and not forms(after)


def as_told_by(part: Part) -> Part:
    """What a gespreksvoerder says to 'u' or 'je', as if the inwoner said it: 'ik slaap slecht'."""
    return Voice(gender="", third=False, names=frozenset())._as_inwoner(part, address=True)


def _with_us(raw: Sequence[str], n: int) -> bool:
    """'bij ons' of a household that is not the inwoner's."""
    after = raw[n + 1] if n + 1 < len(raw) else ""
    return bool(n) and raw[n] == "ons" and raw[n - 1] in PREPOSITIONS and (
        not after or after in PREPOSITIONS | {",", "en", "thuis"} or bool(forms(after))
    )  # fmt: skip


def _put(part: Part, places: list[int], name: list[str]) -> Part:
    """A part with `name` for the words at `places`."""
    raw = [w for n, word in enumerate(part.words) for w in (name if n in places else [word])]
    moved = sum((len(name) - 1) for n in places if n < part.verb)
    return replace(part, words=tuple(raw), verb=part.verb + moved)


def _of_a_person(raw: Sequence[str], n: int) -> bool:
    """Whether 'hem' stands where only a person can: 'ik bel hem', 'bij hem'."""
    return bool(words("clause", "to_persons") & set(raw)) or bool(n and raw[n - 1] in PREPOSITIONS)


def _opens(raw: list[str], n: int) -> bool:
    """Whether the word at `n` is the subject behind a subordinator."""
    return n == 1 and raw[0] in words("clause", "sure_subordinators") | words(
        "clause", "maybe_subordinators"
    )


def _several(raw: list[str], n: int, verb: int) -> bool:
    return verb >= 0 and abs(n - verb) == 1 and not forms(raw[verb]) & {Form.HE, Form.PAST}


def _other(word: str, old: Form, new: Form) -> str:
    """The verb for another person; a past is the same for all."""
    if Form.PAST in forms(word):
        return word
    for form in (old, Form.YOU, Form.I):
        if found := conjugate(word, form, new):
            return found
    raise NotTheirs


def find_voice(talk: Talk, cast: Cast) -> Voice:
    """The inwoner's gender as others speak of the inwoner, and the inwoner's names."""
    third: Counter[str] = Counter()
    for turn in talk.by(Role.INTERPRETER):
        raw = tokens(turn.text)
        heads = [raw[0] if raw else "", *(b for a, b in pairwise(raw) if a in {".", ","})]
        third.update("I" if w == "ik" else "he" if w == "hij" else "she"
                     for w in heads if w in _THIRD | {"ik"})  # fmt: skip
    gender = inwoner_gender(talk, cast)
    return Voice(
        gender=gender,
        third=third[gender] > third["I"],
        names=frozenset(n for n, p in cast.named.items() if p.name == "u"),
        partner=_partner(talk),
    )


def _partner(talk: Talk) -> str:
    """The word for a partner that the inwoner uses, where it is one word."""
    own = (Role.RESIDENT, Role.INTERPRETER)
    found = {
        word
        for turn in talk.turns
        if turn.role in own
        for owner, word in pairwise(tokens(turn.text))
        if owner == "mijn" and word in _PARTNER_WORDS
    }
    return found.pop() if len(found) == 1 else ""
