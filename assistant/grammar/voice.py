"""What an interpreter or a close one says, put as if the inwoner said it."""

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.grammar.cast import Cast
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.finite import forms
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
_THIRD = frozenset({"hij", "zij", "ze"})
_PARTNERS = frozenset({"uw man", "uw vrouw", "uw partner"})
_SIBLINGS = frozenset({"uw broer", "uw zus", "uw broertje", "uw zusje"})
_PARENTS = frozenset({"moeder", "vader", "mam", "pap", "ma", "pa", "mama", "papa", "ouders"})


_KEPT = "°"  # marks a word of the close one, so that it is not taken for the inwoner's


class NotTheirs(Exception):
    """What a close one says of people that are not the inwoner's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """How others speak of the inwoner: as 'he' or 'she', and under which names.

    `third`: whether the interpreter tells of the inwoner ('hij slaapt slecht') rather than lending
    a voice ('ik slaap slecht'); then 'hij' is the inwoner, else it is somebody else.
    """

    gender: str
    third: bool
    names: frozenset[str]

    def of_interpreter(self, part: Part, rival: bool) -> Part:
        """'hij slaapt slecht' as 'ik slaap slecht'; `rival` when 'hij' may be somebody else."""
        if not self.third or rival or {"ik", "mij", "me", "mijn"} & set(part.words):
            return part
        return self._as_inwoner(part, address=False)

    def of_close_one(self, part: Part, speaker: Person) -> Part:
        """'ze eet niks' as 'ik eet niks', 'ik bel haar' as 'mijn zus belt mij'."""
        own = set(part.words)
        if speaker.name not in _PARTNERS and {"we", "wij", "ons", "onze"} & own:
            raise NotTheirs
        about = self._as_speaker(part, speaker)
        told = self._as_inwoner(about, address="ik" not in part.words)
        return replace(told, words=tuple(w.removesuffix(_KEPT) for w in told.words))

    def _as_speaker(self, part: Part, speaker: Person) -> Part:
        raw, verb = list(part.words), part.verb
        name = ["mijn", *speaker.name.split()[1:]]
        if "mijn" in raw:
            raw = [self._owner(raw, n, speaker) for n in range(len(raw))]
        if "ik" not in raw:
            return replace(part, words=tuple(raw))
        at = raw.index("ik")
        if verb < 0 or {"me", "mij", "mezelf"} & set(raw):
            raise NotTheirs
        raw[verb] = _other(raw[verb], Form.I, Form.HE)
        raw[at : at + 1] = name
        verb += len(name) - 1 if at < verb else 0
        return replace(part, words=tuple(raw), verb=verb)

    def _owner(self, raw: list[str], n: int, speaker: Person) -> str:
        if raw[n] != "mijn":
            return raw[n]
        after = raw[n + 1] if n + 1 < len(raw) else ""
        shared = speaker.name in _PARTNERS or (speaker.name in _SIBLINGS and after in _PARENTS)
        if kin(after) and not shared:
            raise NotTheirs
        if kin(after):
            return "mijn"
        return {"he": "zijn", "she": "haar"}.get(speaker.gender, "de") + _KEPT

    def _as_inwoner(self, part: Part, *, address: bool) -> Part:
        turned = (_HE if self.gender == "he" else _SHE) | (_YOU if address else {})
        raw, verb = list(part.words), part.verb
        out = list(raw)
        for n, word in enumerate(raw):
            if is_person(word) and word in self.names:
                out[n] = "ik" if abs(n - verb) == 1 else "mij"
            elif (word in {"ze", "zij"} and _several(raw, n, verb)) or (
                word == "ze" and abs(n - verb) != 1 and not _opens(raw, n)
            ):
                continue
            elif word in turned:
                out[n] = turned[word]
            elif word == ("zijn" if self.gender == "he" else "haar"):
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
    count: Counter[str] = Counter()
    third: Counter[str] = Counter()
    for turn in talk.turns:
        raw = tokens(turn.text)
        if turn.role in {Role.INTERPRETER, Role.CLOSE_ONE}:
            heads = [raw[0]] if raw else []
            heads += [b for a, b in pairwise(raw) if a in {".", ","}]
            heard = Counter("he" if w == "hij" else "she" for w in heads if w in _THIRD)
            count += heard
            if turn.role is Role.INTERPRETER:
                third += heard + Counter("I" for w in heads if w == "ik")
        count["he"] += 3 * ("meneer" in raw and turn.role is Role.FACILITATOR)
        count["she"] += 3 * ("mevrouw" in raw and turn.role is Role.FACILITATOR)
    names = frozenset(n for n, p in cast.named.items() if p.name == "u")
    gender = "he" if count["he"] > count["she"] else "she"
    return Voice(gender=gender, third=third[gender] > third["I"], names=names)
