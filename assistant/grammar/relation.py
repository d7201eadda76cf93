"""What a close one is to the inwoner, by how the talk presents and speaks of them."""

import re
from collections import Counter
from itertools import pairwise

from assistant.grammar.person import EARLY, Person, plain_kin
from assistant.grammar.speech import tokens
from assistant.role import kin, named_kin
from assistant.talk import Talk
from assistant.words import table
from conversation.role import Role

_PARTNERS = frozenset({"man", "vrouw", "partner"})
_OWNERS = frozenset({"mijn", "m'n", "uw", "je", "jouw"})  # 'een man of twaalf' is nobody's


def own_relation(talk: Talk, label: str, texts: list[str]) -> Person | None:
    """What a close one is to the inwoner: as presented, in own words, or by the label."""
    if told := _presented(talk, label):
        return told
    claims = re.findall(
        r"\b(?:ik ben|en ik ben) (?:\[persoon-\d+\] ?, ?)?(?:haar|zijn|de|d'r|een)? ?(\w+)",
        " ".join(texts).lower(),
    )
    first = tokens(texts[0])[:_NAMED] if texts else []
    presented = _presented_as(talk, label)
    for word in [*tokens(label), *([presented] if presented else []), *claims, *first]:
        if word != "naaste" and (gender := kin(word)) and gender != "they":
            return Person(name=f"uw {plain_kin(word)}", gender=gender)
    found = _asked_of(talk) or _in_return(talk, label)
    return found or _as_partner(talk, label)


_NAMED = 6  # words in which somebody says who he is: '[PERSOON-2], huisgenoot'


def _presented_as(talk: Talk, label: str) -> str | None:
    """The word for kin in the turn before the first one of `label`, or in 'dit is mijn zus'."""
    for before, now in pairwise(talk.turns[: 4 * EARLY]):
        if now.utterance.speaker == label and before.utterance.speaker != label:
            first = all(t.utterance.speaker != label for t in talk.turns[: talk.turns.index(now)])
            if word := named_kin(before.text, new=first):
                return word
    for turn in talk.turns[: 4 * EARLY]:
        if turn.role is Role.RESIDENT:
            found = re.search(
                r"\b(?:dit|dat) is (?:mijn|m['’]?n|ons) (\w+)", turn.text, re.IGNORECASE
            )
            if found and kin(found[1].lower()):
                return found[1].lower()
    return None


def _as_partner(talk: Talk, label: str) -> Person | None:
    """The partner whom the talk names, when this close one speaks of 'wij' and 'onze'."""
    named: Counter[str] = Counter()
    shares = False
    for turn in talk.turns:
        raw = tokens(turn.text)
        if turn.utterance.speaker == label:
            shares = shares or bool({"onze", "wij", "we"} & set(raw))
        else:
            named.update(w for o, w in pairwise(raw) if o in _OWNERS and w in _PARTNERS)
    if not shares or len(named) != 1:
        return None
    word = next(iter(named))
    return Person(name=f"uw {word}", gender=kin(word) or "")


def _asked_of(talk: Talk) -> Person | None:
    """'dit is je moeder', asked or said by a facilitator early in the talk."""
    for turn in talk.turns[: 4 * EARLY]:
        asked = _PRESENTED.search(turn.text) if turn.role is Role.FACILITATOR else None
        if asked and (gender := kin(asked[1].lower())) and gender != "they":
            return Person(name=f"uw {plain_kin(asked[1].lower())}", gender=gender)
    return None


def _presented(talk: Talk, label: str) -> Person | None:
    """'en dat is je moeder', said just before this close one first speaks."""
    first = next((n for n, t in enumerate(talk.turns) if (t.utterance.speaker or "") == label), 0)
    for turn in talk.turns[max(0, first - 2) : first]:
        asked = _PRESENTED.search(turn.text) if turn.role is Role.FACILITATOR else None
        if asked and (gender := kin(asked[1].lower())) and gender != "they":
            return Person(name=f"uw {plain_kin(asked[1].lower())}", gender=gender)
    return None


_PRESENTED = re.compile(
    r"\b(?:(?:u|jij|je) bent(?: dan| dus)?|dit is|dat is) (?:de|haar|zijn|uw|je|jouw) (\w+)",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\b(?:mijn|m'n|mn|ons|onze) (\w+)|\b(mam|mama|pap|papa)\b", re.IGNORECASE)


def _in_return(talk: Talk, label: str) -> Person | None:
    """Who says 'mijn man' of the inwoner is the wife; of several the one the inwoner speaks of."""
    back: dict[str, str] = table("people")["kin"]["back"]
    own = Counter(
        plain_kin((a or b).lower())
        for turn in talk.by(Role.CLOSE_ONE)
        if (turn.utterance.speaker or "") == label
        for a, b in _SPOKEN.findall(turn.text)
    )
    told = Counter(
        plain_kin(a.lower())
        for turn in talk.by(Role.RESIDENT)
        for a, _ in _SPOKEN.findall(turn.text)
    )
    for word, _ in own.most_common():
        fits = back.get(word, "").split()
        best = max(fits, key=lambda w: told[w], default=None)
        if best and (told[best] or len(fits) == 1):
            return Person(name=f"uw {best}", gender=kin(best) or "")
    return _named_beside(talk, label)


_YOURS = re.compile(r"\b(?:je|uw|jouw) (\w+)", re.IGNORECASE)


def _named_beside(talk: Talk, label: str) -> Person | None:
    """The relation that others name right before or after this close one speaks."""
    found: Counter[str] = Counter()
    for one, two in pairwise(talk.turns):
        labels = [(t.utterance.speaker or "") for t in (one, two)]
        other = two if labels[0] == label else one if labels[1] == label else None
        if other is not None and labels[0] != labels[1]:
            words_ = (plain_kin(w.lower()) for w in _YOURS.findall(other.text))
            found.update(w for w in words_ if kin(w) in {"he", "she"})
    best = next((w for w, _ in found.most_common(1)), None)
    return Person(name=f"uw {best}", gender=kin(best) or "") if best else None
