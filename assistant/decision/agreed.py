"""Agreements: steps that somebody took on and nobody turned down; a recap counts most."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from assistant.agreement import Agreement
from assistant.decision.action import Action, read_action
from assistant.decision.elided import single_steps
from assistant.decision.merge import Found, as_agreement, elsewhen, joined, same
from assistant.decision.moment import find_providers, find_where, take_when
from assistant.decision.reply import reply_to
from assistant.decision.subject import Scene
from assistant.grammar.cast import Cast, is_person, plain_kin
from assistant.grammar.clause import SUBORDINATORS, Clause, clauses
from assistant.grammar.speech import tokens
from assistant.role import kin
from assistant.talk import Talk, Turn
from assistant.words import pattern, table, words
from conversation.role import Role

_MOST = 14  # more agreements than anyone can keep; the best founded stay
_LONGEST = 13  # words in `what`, so that its sentence stays within B1
_SEVERAL = 2  # commas in a turn with 'dus' that goes through what was agreed
_EXCHANGE = 4  # turns in which a moment still belongs to what was proposed
_MEETINGS = words("decisions", "meetings")
_LEAST = 3  # words of a clause that can hold a step
_OPENING = 12  # turns in which people say where they work
_LATE = 0.45  # share of the talk after which a plain statement can be a promise


def find_agreements(talk: Talk, cast: Cast) -> tuple[Agreement, ...]:
    """The agreements in order of the talk; what was said twice stands once, last value first."""
    merged: list[tuple[Found, tuple[int, ...]]] = []
    for found in _all(talk, cast):
        twin = next((n for n, (f, _) in enumerate(merged) if same(f.action, found.action)), None)
        if twin is not None and elsewhen(merged[twin][0], found):
            continue
        if twin is None:
            merged.append((found, (found.source,)))
        else:
            old, sources = merged[twin]
            merged[twin] = (joined(old, found), tuple(dict.fromkeys((*sources, found.source))))
    best = sorted(merged, key=lambda m: (-m[0].firm, -bool(m[0].action.when), m[1][0]))[:_MOST]
    return tuple(as_agreement(f.action, s) for f, s in sorted(best, key=lambda m: m[1][0]))


@cache
def _recaps() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(p) for p in table("decisions")["accept"]["recap"]))


def _all(talk: Talk, cast: Cast) -> Iterator[Found]:
    total = sum(len(t.text) for t in talk.turns) or 1
    person = provider = ""
    companion, houses = _companion(talk, cast), _houses(talk)
    orgs: dict[str, str] = {}
    past, own_asked, offered = 0, False, list[Found]()
    recent: list[Found] = []
    for n, turn in enumerate(talk.turns):
        place = past / total
        past += len(turn.text)
        recap = turn.role is Role.FACILITATOR and place > _LATE and _is_recap(turn.text)
        answer = reply_to(talk.turns, n)
        speaker = cast.speaker(turn.utterance.speaker, turn.role)
        provider = ""
        for clause in single_steps(turn.text):
            scene = Scene(
                orgs=orgs,
                house=houses.get(turn.utterance.speaker or "", ""),
                speaker=speaker,
                cast=cast,
                companion=companion,
                person=person,
                provider=provider,
            )
            action = _read(clause, scene)
            orgs |= _explained(clause.words)
            person = _last_person(clause.words, cast) or person
            provider = next((name for name, _ in find_providers(clause.text)), provider)
            if action is None and turn.role is Role.FACILITATOR and place > _LATE and answer:
                yield from _appointed(clause, recent, turn, speaker.name)
            firm = _firm(action, turn, answer, place, recap=recap, own=own_asked)
            if answer and _points_back(clause.words):
                yield from (replace(f, firm=2) for f in offered if f.source >= turn.i - 3)
            elif action is not None and action.modal == "kunnen" and not action.negated:
                offered.append(Found(action=action, source=turn.i, firm=0))
            if action is not None and firm == 2 and action.who == "u" and not action.when:
                action = replace(action, when=_taken_up(talk.turns, n))
            if action is not None and firm and len(action.what.split()) <= _LONGEST:
                recent.append(Found(action=action, source=turn.i, firm=firm))
                yield recent[-1]
        if turn.role is Role.FACILITATOR:
            own_asked = bool(pattern("own_asked").search(turn.text.lower())) and "?" in turn.text


def _read(clause: Clause, scene: Scene) -> Action | None:
    """The step of a clause, or of what stands before its last commas when it says too much."""
    raw = clause.words
    while len(raw) >= _LEAST:
        action = read_action(replace(clause, words=raw), scene)
        if action is not None and len(action.what.split()) <= _LONGEST:
            return action
        if "," not in raw:
            return None
        raw = raw[: len(raw) - 1 - raw[::-1].index(",")]
    return None


def _together(action: Action, who: str) -> bool:
    return action.verb in _MEETINGS and action.who in {who, "we"}


def _appointed(clause: Clause, recent: list[Found], turn: Turn, who: str) -> Iterator[Found]:
    """'Maandag, vier uur.' after a step that people take together: that is when it is."""
    when, _ = take_when(clause.text.replace(",", ""))
    near = [f for f in recent if f.source >= turn.i - _EXCHANGE and _together(f.action, who)]
    if when is None or not near or (near[-1].action.when and near[-1].source != turn.i):
        return
    place = find_where(clause.text)
    action = replace(near[-1].action, when=when, where=place or near[-1].action.where)
    recent[recent.index(near[-1])] = replace(near[-1], action=action)
    yield Found(action=action, source=turn.i, firm=2)


def _taken_up(turns: tuple[Turn, ...], n: int) -> str | None:
    """When the inwoner will do it: 'Dat kan ik morgen doen.'"""
    for turn in turns[n + 1 : n + 2]:
        for clause in clauses(turn.text)[:1]:
            if turn.role is Role.RESIDENT and clause.words[:1] == ("dat",) and "ik" in clause.words:
                return take_when(clause.text)[0]
    return None


def _points_back(raw: tuple[str, ...]) -> bool:
    """'Zal ik dat regelen?' takes up what was offered just before."""
    return raw[:1] in (("zal",), ("zullen",)) and bool({"dat", "het"} & set(raw[1:4]))


def _firm(
    action: Action | None, turn: Turn, answer: bool | None, place: float, *, recap: bool, own: bool
) -> int:
    """0 where it is no agreement, else how well it is founded."""
    if action is None or action.negated or "overzicht" in action.what:
        return 0
    if turn.role is Role.FACILITATOR:
        if answer is False or (action.modal == "willen" and action.who == "we"):
            return 0
        if recap and not action.asked:
            return 3
        if action.asked and not action.modal and action.who == "u":
            return 0  # 'Eet u goed?' asks after a habit
        if action.asked or action.modal:
            return 2 if answer else 0
        return (2 if answer else 1) if place > _LATE else 0
    if action.asked or (action.modal and not own) or action.modal == "willen":
        return 0
    if own and turn.role is Role.RESIDENT:
        return 2
    return 1 if place > _LATE and action.who != "iemand" and _promises(action, turn) else 0


def _promises(action: Action, turn: Turn) -> bool:
    """A resident or close one takes a step on only with a time, or as an answer on a proposal."""
    if turn.role is Role.CLOSE_ONE:
        return True
    if action.who not in {"u", "we"}:
        return False
    if action.planned:
        return True
    return bool(action.when) or action.verb in {"vragen", "bellen", "appen", "terugbellen"}


def _is_recap(text: str) -> bool:
    said = " ".join(tokens(text))
    several = said.startswith("dus ") and said.count(",") >= _SEVERAL
    return several or bool(_recaps().search(said))


def _explained(raw: tuple[str, ...]) -> dict[str, str]:
    """'de budgethulp, de [ORGANISATIE-1]' tells what the organisation is."""
    text = " ".join(raw)
    found = re.findall(r"((?:[\w-]+ ){1,3}), (?:de |het )?(\[[A-Z]+-\d+\])", text)
    named = [(mark, find_providers(word)) for word, mark in found]
    return {mark: names[0][0] for mark, names in named if names}


def _houses(talk: Talk) -> dict[str, str]:
    """Where each gespreksvoerder works, in plain words, from the first turns."""
    found: dict[str, str] = {}
    for turn in talk.by(Role.FACILITATOR):
        names = find_providers(" ".join(tokens(turn.text)))
        if turn.i < _OPENING and names:
            found.setdefault(turn.utterance.speaker or "", names[0][0])
    return found


def _companion(talk: Talk, cast: Cast) -> str:
    names = {cast.speaker(t.utterance.speaker, t.role).name for t in talk.by(Role.CLOSE_ONE)}
    return next(iter(names)) if len(names) == 1 else ""


def _last_person(raw: tuple[str, ...], cast: Cast) -> str:
    for n in range(len(raw) - 1, -1, -1):
        if is_person(raw[n]) and (person := cast.name(raw[n])):
            return person.name
        if kin(raw[n]) and n and raw[n - 1] in {"mijn", "uw", "je", "jouw"}:
            return f"uw {plain_kin(raw[n])}"
        if raw[n] in SUBORDINATORS:
            return ""
    return ""
