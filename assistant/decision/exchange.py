"""A talk followed turn by turn: steps proposed, answered, moved, taken up and put aside."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from assistant.decision.action import Action, Force
from assistant.decision.board import NEAR, Board
from assistant.decision.echo import read_echo, will_do
from assistant.decision.follow_up import says_again
from assistant.decision.founded import asks_habit, asks_own_step, praises, stands
from assistant.decision.front import asked_case
from assistant.decision.moment import Moment, find_moment
from assistant.decision.next_talk import meets_again
from assistant.decision.people import People
from assistant.decision.piece import pieces
from assistant.decision.pointing import pointing_at
from assistant.decision.recap import Recaps, fuller, items
from assistant.decision.reply import asks_back, says_no
from assistant.decision.settled import settle
from assistant.decision.standing import Standing, Status
from assistant.decision.step import note_step, read_step
from assistant.decision.subject import Scene
from assistant.decision.taking import instead, self_instead, take, takes_up
from assistant.decision.topic import Topics, raised
from assistant.decision.wording import spoken_to
from assistant.grammar.clause import Clause
from assistant.grammar.morphology import is_finite
from assistant.talk import Turn
from assistant.words import table
from conversation.role import Role

_LATE = 0.4  # share of the talk after which a next talk is agreed and offers are made
_WORD = 3  # words of a turn that only shows that one listens
_MORE = 6  # words of a fragment that tells more of a proposal

_PROMISE = re.compile(r"\b(?:beloof ik|beloofd|erewoord|afgesproken)\b")


@dataclass(slots=True)
class Exchange:
    """Everything heard so far."""

    people: People
    board: Board = field(default_factory=Board)
    topics: Topics = field(default_factory=Topics)
    recaps: Recaps = field(default_factory=Recaps)
    past: list[tuple[int, str, int]] = field(default_factory=list)
    own: bool = False
    in_case: Moment | None = None  # 'en als het oploopt?', just asked
    asked_back: set[int] = field(default_factory=set)  # turns that only ask about a proposal

    @property
    def standing(self) -> list[Standing]:
        return self.board.standing

    def hear(self, turn: Turn, place: float) -> None:
        """Take in one turn; `place` is the share of the talk before it."""
        if turn.role is Role.UNKNOWN:
            return
        scene = self.people.scene(turn)
        pro = turn.role is Role.FACILITATOR
        recap = self.recaps.hears(turn, place)
        if not recap:
            settle(self._pending(turn), turn)
        self.topics.begin()
        for clause in pieces(turn.text, scene):
            scene = self.people.called(scene, clause.words)
            self._clause(clause, turn, scene, place, recap=recap)
            self.people.hear(clause.words)
            if pro and (named := raised(clause.words)):
                self.topics.offered(named)
            self.topics.hear(find_moment(clause.text.replace(",", ""))[1].split())
        self.past.append((turn.i, _side(turn), len(turn.text.split())))
        if not pro and asks_back(turn.text):
            self.asked_back.add(turn.i)
        if pro:
            self.own = asks_own_step(turn.text)
            self.in_case = asked_case(turn.text, scene)

    def _pending(self, turn: Turn) -> list[Standing]:
        """What the other side said last and is not settled."""
        label, pro = turn.utterance.speaker or "", turn.role is Role.FACILITATOR
        since = self._block(_side(turn))
        near = [
            s
            for s in self.standing
            if s.live and not s.faint and s.firm < 2 and s.changed >= since
            if s.pro != pro or s.speaker != label
        ]
        last = max((s.changed for s in near), default=-1)
        return [s for s in near if s.changed == last]

    def _block(self, side: str) -> int:
        """The first of the turns just before in which only the other side said something."""
        first = self.past[-1][0] + 1 if self.past else 0
        for i, by, size in reversed(self.past[-2 * NEAR :]):
            if by == side and size > _WORD and i not in self.asked_back:
                break
            first = i
        return first

    def _clause(
        self, clause: Clause, turn: Turn, scene: Scene, place: float, *, recap: bool
    ) -> None:
        pro = turn.role is Role.FACILITATOR
        if pro and _aside().search(clause.text) and not says_again(clause.text):
            self.board.set_aside(clause, turn)
        elif place > _LATE and meets_again(self.board, clause, turn, scene):
            return
        elif recap:
            self._recapped(clause, turn, scene, place)
        else:
            self._said(clause, turn, scene, place)

    def _said(self, clause: Clause, turn: Turn, scene: Scene, place: float) -> None:
        """One clause outside a recap."""
        pro = turn.role is Role.FACILITATOR
        if not pro and _PROMISE.search(clause.text):
            for standing in [s for s in self.standing if s.turn == turn.i and s.live][-1:]:
                standing.taken(turn.i, 2)
        echo = read_echo(clause, scene)
        if echo is not None:
            target = self.board.taken_up(turn)
            if target and not (target.action.force is Force.DOES and not will_do(clause)):
                own = target.action.force is not Force.COMMIT or target.pro == pro
                take(target, echo.who if own else None, clause, turn, scene.speaker.name)
            elif "zelf" in clause.words and echo.who:
                instead(self.board, echo.who, clause, turn)
            return
        action = read_step(clause, scene, self.topics, late=place > _LATE)
        if action is not None and not pro and self_instead(self.board, action, clause, turn):
            return
        note_step(action, clause, scene, self.topics)
        leans = action is not None and (action.pointed or action.vague or action.bare)
        leans = leans or (action is not None and pointing_at(action))
        if (
            action is not None
            and leans
            and takes_up(self.board, action, clause, turn, scene.speaker.name)
        ):
            return
        if action is None or action.vague:
            if not (pro and self._tells_more(clause, turn, scene)):
                self.board.move(clause, turn)
            return
        self._put_up(action, clause, turn, scene, place)

    def _put_up(
        self, action: Action, clause: Clause, turn: Turn, scene: Scene, place: float
    ) -> None:
        pro = turn.role is Role.FACILITATOR
        last = self.board.last
        explains = last and last.turn == turn.i and last.proposed and clause.words[0] == "dan"
        if explains and pro and action.who not in {"u", scene.speaker.name}:
            return  # 'dan slaapt uw man daar': what an offer brings
        if not pro and clause.words[0] == "dan" and says_no(turn.text):
            return  # what would come of what was turned down
        begins = stands(action, clause, turn.role, place, recap=False, own=self.own and not pro)
        if begins is None:
            self.board.take_back(action, turn)
            return
        if (
            action.moment is None
            and action.verb != "laten weten"
            and (clause.words[0] == "dan" or clause.words[1:2] == ("ik",))
        ):
            action = replace(action, moment=self.board.same_time(turn))
        if action.moment is None and clause.words[0] == "dan" and not pro:
            action = replace(action, moment=self.in_case)
        if asks_habit(action, clause) and pro:
            action = replace(action, force=Force.DOES)
        elif pro and begins[0] is Status.OPEN and praises(action, clause):
            action = replace(action, force=Force.ASK)
        elif turn.role is Role.CLOSE_ONE and begins[0] is Status.OPEN and action.moment:
            action = replace(action, force=Force.OFFER)  # 'ik bel elke avond'
        joins = clause.link == "en" or clause.words[0] == "dan"
        self.board.add(action, turn, *begins, joins=joins)

    def _tells_more(self, clause: Clause, turn: Turn, scene: Scene) -> bool:
        """'Gewoon een uur langs het water' tells more of 'met mij wandelen?' just before."""
        last = self.board.last
        raw = [w for w in clause.words if w not in {"gewoon", ","}]
        bare = raw[0] in {"een", "langs", "bij", "in", "met"} and not any(is_finite(w) for w in raw)
        short = bare and len(raw) <= _MORE
        if last is None or not short or last.turn != turn.i or not last.proposed:
            return False
        told = " ".join(spoken_to(raw, scene, last.action.who))
        last.action = replace(last.action, body=f"{last.action.body} {told}")
        return True

    def _recapped(self, clause: Clause, turn: Turn, scene: Scene, place: float) -> None:
        """The items of a clause of a recap, each the step it is about or a new one."""
        for action in items(clause, scene, self.topics):
            known = self.board.known(action)
            if known is not None and action.negated:
                known.put(Status.OFF, turn.i)
            elif known is not None:
                known.action = fuller(known.action, action)
                known.taken(turn.i, 3)
            elif not action.vague and (action.verb or action.moment):
                begins = stands(action, clause, turn.role, place, recap=True, own=False)
                if begins:
                    self.board.add(action, turn, *begins)


def _side(turn: Turn) -> str:
    """Professionals are one side; the inwoner and each close one answer for themselves."""
    return "pro" if turn.role is Role.FACILITATOR else turn.utterance.speaker or ""


@cache
def _aside() -> re.Pattern[str]:
    body = "|".join(re.escape(p) for p in table("decisions")["accept"]["aside"])
    return re.compile(rf"\b(?:{body})\b")
