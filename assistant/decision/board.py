"""The steps that were spoken of so far, and which of them somebody means."""

import re
from dataclasses import dataclass, field, replace

from assistant.decision.action import Action, Force
from assistant.decision.alike import akin, content, overlap
from assistant.decision.follow_up import is_again
from assistant.decision.hanging import parted
from assistant.decision.moment import Kind, Moment, find_moment
from assistant.decision.place import find_where, words_of
from assistant.decision.standing import Standing, Status
from assistant.decision.topic import things
from assistant.grammar.clause import Clause
from assistant.grammar.morphology import Form, has_form, infinitive_of, is_finite
from assistant.talk import Turn
from assistant.words import words
from conversation.role import Role

NEAR = 3  # turns after which a proposal is no longer what an answer is to
_SOON = 4  # turns in which a moment still belongs to what was proposed
_DEFINITE = frozenset({"die", "dat", "de", "het", "mijn", "uw", "je", "ons"})
_SHORT = 3  # letters of what is hardly a participle
_BESIDE = 1  # words of a clause about a moment that are about something else
_SPOT = re.compile(
    r"(?:^| )(?:in|bij|voor|op|aan|via|naar) (?:de|het|uw|je|ons|mij|jou|u|een)\b.*$"
)
_BUSY = re.compile(
    r"\b(?:niet|geen|moet|heb ik|werk|vrij|was|had|ben ik al|zit ik|vol|dicht"
    r"|jarig|geboren|verjaardag)\b"
)
_SAYS = re.compile(r"\b(?:zeg|zegt|vind|vindt|denk|denkt|weet|hoor) dat\b")
_DAYS = frozenset({Kind.DAY, Kind.DATE, Kind.SOON})


@dataclass(slots=True)
class Board:
    """`standing` are the steps in order of first mention."""

    standing: list[Standing] = field(default_factory=list)

    @property
    def last(self) -> Standing | None:
        return self.standing[-1] if self.standing else None

    def add(
        self, action: Action, turn: Turn, status: Status, firm: int, *, joins: bool = False
    ) -> None:
        """Put up a step that `turn` says."""
        self.standing.append(
            Standing(
                action=action,
                turn=turn.i,
                sources=[turn.i],
                pro=turn.role is Role.FACILITATOR,
                speaker=turn.utterance.speaker or "",
                status=status,
                firm=firm,
                joins=joins,
            )
        )

    def near(self, turn: Turn, reach: int = NEAR) -> list[Standing]:
        """The steps that the last turns were about, the last one last."""
        found = (s for s in self.standing if s.live and not s.faint and s.changed >= turn.i - reach)
        return sorted(found, key=lambda s: s.stamp)

    def taken_up(self, turn: Turn) -> Standing | None:
        """What 'dat doe ik' takes up."""
        near = self.near(turn)
        label, pro = turn.utterance.speaker or "", turn.role is Role.FACILITATOR
        just = [s for s in near if s.pro != pro and s.changed == turn.i]
        waiting = [
            s
            for s in near
            if s.status is Status.OPEN and (s.pro != pro or s.action.force is not Force.COMMIT)
        ]
        loose = [s for s in near if s.firm < 2 and (s.pro != pro or s.speaker == label)]
        own = [s for s in near if s.speaker == label and s.action.moment is None]
        return next(iter((just or waiting or loose or own)[-1:]), None)

    def same_time(self, turn: Turn) -> Moment | None:
        """'Dan …' and 'neem ik … mee' happen when the step just before them does."""
        near = self.near(turn, 1)
        moment = near[-1].action.moment if near else None
        return moment if moment and moment.dated else None

    def next_talk(self) -> Standing | None:
        """The next talk, when one was spoken of and not turned down."""
        return next((s for s in self.standing if is_again(s) and s.live), None)

    def set_aside(self, clause: Clause, turn: Turn) -> None:
        """What the clause names, or else what waits for an answer, is left for later."""
        waiting = [s for s in self.near(turn) if s.status is Status.OPEN]
        said = content(clause.text)
        named = [s for s in self.standing if s.live and overlap(said, content(s.action.body))]
        for standing in (named or waiting)[-1:]:
            standing.put(Status.LEFT, turn.i)

    def take_back(self, action: Action, turn: Turn) -> None:
        """'Ik bel je moeder niet' takes the step back."""
        said = content(action.what)
        for standing in self.standing if action.negated else []:
            same = overlap(said, content(standing.action.what)) * 2 > len(said)
            if standing.live and same and standing.action.verb == action.verb:
                standing.put(Status.OFF, turn.i)

    def move(self, clause: Clause, turn: Turn) -> None:
        """'Donderdag, tien uur?' says when the last step is, or when it is instead."""
        if _SAYS.search(clause.text):
            return
        moment, rest = find_moment(clause.text.replace(",", ""))
        near = self.near(turn, _SOON)
        near = [s for s in near if s.turn == turn.i] or near
        near = [s for s in near if s.action.force is not Force.DOES]
        if moment is None or not near or _BUSY.search(rest):
            return
        if _own_verb(rest) and not _turns_up(rest, near[-1], turn):
            return
        target = _meant(near, content(rest), moment)
        beside = _beside(rest, target.action)
        named = (p for p in things(rest.split()) if p[0] in _DEFINITE)
        elsewhere = any(not set(p) & words_of("topic", "times") for p in named)
        if beside and elsewhere:
            return
        old = target.action.moment
        if beside > _BESIDE or (old and old.kinds & moment.kinds and beside and target.firm):
            return
        if old and old.dated and target.firm > 1 and turn.i > target.changed + _SOON // 2:
            return
        target.action = replace(
            target.action,
            moment=old.moved(moment) if old else moment,
            where=find_where(clause.text) or target.action.where,
        )
        if target.status is Status.OPEN and target.pro == (turn.role is Role.FACILITATOR):
            target.touch(turn.i)
            return
        target.taken(turn.i, max(1, target.firm))
        for other in self.standing:  # 'ik wil samen de aanvraag doen, dan kom ik langs': both
            if other.turn == target.turn and other.pro and other.action.force is Force.WISH:
                other.taken(turn.i, max(1, other.firm))

    def known(self, action: Action) -> Standing | None:
        """The step that an item of a recap is about."""
        who = content(action.who)
        what = _core(action) - who
        best, most = None, 0.0
        for standing in self.standing:
            old = standing.action
            there = _core(old) - content(old.who)
            unclear = old.unclear and old.verb == action.verb and old.who == action.who
            shared = overlap(what, there)
            if unclear:
                shared = max(shared, len(what))
            persons = bool(overlap(who, content(old.who))) or "u" in (action.who, old.who)
            mine, theirs = what - {action.verb}, there - {old.verb}
            apart = mine and not overlap(mine, theirs)
            if apart and not unclear and (theirs or action.who != old.who):
                continue  # 'de ergotherapeut belt u' is not 'u belt de huisarts'
            score = shared + 0.5 * persons + 0.5 * standing.live
            enough = shared > (not standing.live) and shared * 2 >= min(len(what), len(there) or 1)
            if enough and score >= most:
                best, most = standing, score
        return best or self._by_people(action, what)

    def _by_people(self, action: Action, what: frozenset[str]) -> Standing | None:
        """'Over drie weken bij mij' names who and when alone."""
        people = frozenset(w for s in self.standing for w in content(s.action.who))
        if what - people or action.moment is None:
            return None
        said = content(f"{action.who} {action.body}") - {"u"}
        for standing in reversed(self.standing):
            moment = standing.action.moment
            fits = moment is None or moment.kinds & action.moment.kinds
            if standing.live and fits and overlap(said, content(standing.action.who)):
                return standing
        return None


def _beside(rest: str, action: Action) -> int:
    """How many words around a moment are about something other than `action` or planning."""
    said = content(f"{action.who} {action.what}") | words_of("echo", "planning")
    spot = _SPOT.search(rest)
    bare = rest[: spot.start()] if spot else rest
    return sum(not any(akin(w, s) for s in said) for w in content(bare))


def _core(action: Action) -> frozenset[str]:
    """The words of a step itself, without a clause that hangs on it."""
    return content(f"{parted(action.body)[0]} {action.verb}") - words_of("echo", "verbs")


def _meant(near: list[Standing], said: frozenset[str], moment: Moment) -> Standing:
    """Of the last steps the one that is named, else one that people take together."""
    values = {text.split()[-1] for kind, text in moment.parts if kind in _DAYS}
    again = [s for s in near if s.action.moment and values & set(s.action.moment.text.split())]
    named = [s for s in near if overlap(said, content(f"{s.action.who} {s.action.body}"))]
    last = [s for s in near if s.changed == near[-1].changed and s.action.moment is None]
    meetings = words("decisions", "meetings")
    joint = [s for s in last if s.action.verb in meetings or " en " in s.action.who]
    return (again or named or joint or near)[-1]


def _turns_up(rest: str, last: Standing, turn: Turn) -> bool:
    """'Om zeven uur sta ik voor' by who offered to bring or fetch somebody."""
    mine = last.speaker == (turn.utterance.speaker or "")
    return mine and last.action.verb in _FETCHES and " sta ik " in f" {rest} "


_FETCHES = words("decisions", "fetches")


def _own_verb(rest: str) -> bool:
    """'Ik sta er om drie uur' is about something else than when the last step is."""
    raw = rest.split()
    if any(has_form(w, Form.PARTICIPLE) and len(w) > _SHORT for w in raw):
        return True
    led = next((n for n, w in enumerate(raw) if w in {"ik", "hij", "zij", "ze", "we", "wij"}), None)
    near = [raw[k] for k in (led - 1, led + 1) if 0 <= k < len(raw)] if led is not None else []
    return any(infinitive_of(w) not in words_of("echo", "planning") for w in near if is_finite(w))
