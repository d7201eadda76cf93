"""A talk followed turn by turn: steps proposed, answered, moved, taken up and put aside."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from assistant.decision.action import Action, Force
from assistant.decision.board import NEAR, Board
from assistant.decision.echo import read_echo, will_do
from assistant.decision.follow_up import says_again
from assistant.decision.founded import asks_habit, asks_own_step, praises, stands
from assistant.decision.merge import who_of
from assistant.decision.moment import Moment, find_moment, take_condition
from assistant.decision.offer import read_bare, read_offer, read_thing
from assistant.decision.people import People
from assistant.decision.piece import pieces
from assistant.decision.place import words_of
from assistant.decision.pointing import pointer, pointing_at
from assistant.decision.question import read_question
from assistant.decision.reading import read_shorter
from assistant.decision.recap import Recaps, fuller, items
from assistant.decision.reply import says_no
from assistant.decision.settled import settle
from assistant.decision.standing import Standing, Status
from assistant.decision.subject import Scene, together
from assistant.decision.topic import Topics
from assistant.decision.wish import read_order, read_wish
from assistant.decision.wording import spoken_to
from assistant.grammar.clause import Clause
from assistant.grammar.morphology import infinitive_of, is_finite
from assistant.talk import Turn
from assistant.words import table
from conversation.role import Role

_LATE = 0.4  # share of the talk after which a next talk is agreed and offers are made
_WORD = 3  # words of a turn that only shows that one listens
_MORE = 6  # words of a fragment that tells more of a proposal
_BEGINS = frozenset({"beginnen", "starten"})
_PROMISE = re.compile(r"\b(?:beloof ik|beloofd|erewoord|afgesproken)\b")


@dataclass(slots=True)
class Exchange:
    """Everything heard so far."""

    people: People
    board: Board = field(default_factory=Board)
    topics: Topics = field(default_factory=Topics)
    recaps: Recaps = field(default_factory=Recaps)
    past: list[tuple[int, bool, int]] = field(default_factory=list)
    own: bool = False

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
            self.topics.hear(find_moment(clause.text.replace(",", ""))[1].split())
        self.past.append((turn.i, pro, len(turn.text.split())))
        if pro:
            self.own = asks_own_step(turn.text)

    def _pending(self, turn: Turn) -> list[Standing]:
        """What the other side said last and is not settled."""
        label, pro = turn.utterance.speaker or "", turn.role is Role.FACILITATOR
        since = self._block(pro=pro)
        near = [
            s
            for s in self.standing
            if s.live and not s.faint and s.firm < 2 and s.changed >= since
            if s.pro != pro or s.speaker != label
        ]
        last = max((s.changed for s in near), default=-1)
        return [s for s in near if s.changed == last]

    def _block(self, *, pro: bool) -> int:
        """The first of the turns just before in which only the other side said something."""
        first = self.past[-1][0] + 1 if self.past else 0
        for i, by_pro, size in reversed(self.past[-2 * NEAR :]):
            if by_pro == pro and size > _WORD:
                break
            first = i
        return first

    def _clause(
        self, clause: Clause, turn: Turn, scene: Scene, place: float, *, recap: bool
    ) -> None:
        pro = turn.role is Role.FACILITATOR
        if pro and _aside().search(clause.text) and not says_again(clause.text):
            self.board.set_aside(clause, turn)
        elif place > _LATE and self._meets_again(clause, turn, scene):
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
                self._take(target, echo.who if own else None, clause, turn)
            elif "zelf" in clause.words and echo.who:
                self._instead(echo.who, clause, turn)
            return
        action = self._read(clause, turn, scene, place)
        if action is not None and not action.vague and pointer(action.body.split()) is None:
            asks = action.verb in words_of("echo", "asks")
            mine = action.who == scene.speaker.name != "u"
            self.topics.spoke("" if mine or asks else action.clause)
        elif told := read_question(clause, scene):
            self.topics.spoke(told)
        leans = action is not None and (action.pointed or action.vague or action.bare)
        leans = leans or (action is not None and pointing_at(action))
        if action is not None and leans and self._again(action, clause, turn):
            return
        if action is None or action.vague:
            if not (pro and self._tells_more(clause, turn, scene)):
                self.board.move(clause, turn)
            return
        self._put_up(action, clause, turn, scene, place)

    def _instead(self, who: str, clause: Clause, turn: Turn) -> None:
        """'Nee, dat doe ik zelf' turns down who would do it, not the step."""
        off = [s for s in self.standing if s.status is Status.OFF and s.changed == turn.i]
        for standing in off[-1:]:
            moment = find_moment(clause.text.replace(",", ""))[0] or standing.action.moment
            action = replace(standing.action, who=who, moment=moment, force=Force.COMMIT)
            self.board.add(action, turn, Status.ON, 2)

    def _read(self, clause: Clause, turn: Turn, scene: Scene, place: float) -> Action | None:
        """The step, proposal, offer or wish of a clause."""
        if action := read_shorter(clause, scene, self.topics):
            return action
        late = place > _LATE
        if turn.role is Role.FACILITATOR:
            found = read_bare(clause, scene) or read_offer(clause, scene, self.topics)
            found = found or (read_order(clause, scene, self.topics) if late else None)
            return found or (read_thing(clause, scene, self.topics) if late else None)
        if not late:
            return None
        return read_bare(clause, scene) or read_wish(clause, scene, self.topics)

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
        if asks_habit(action, clause) and pro:
            action = replace(action, force=Force.DOES)
        elif pro and begins[0] is Status.OPEN and praises(action, clause):
            action = replace(action, force=Force.ASK)
        joins = clause.link == "en" or clause.words[0] == "dan"
        self.board.add(action, turn, *begins, joins=joins)

    def _meets_again(self, clause: Clause, turn: Turn, scene: Scene) -> bool:
        """A next talk, as a step of all; what is said of it later moves the same one."""
        known = self.board.next_talk()
        if not says_again(clause.text) or (turn.role is not Role.FACILITATOR and known is None):
            return False
        moment = find_moment(clause.text.replace(",", ""))[0] or take_condition(clause.text)[0]
        denied = bool({"geen", "niet", "nee"} & set(clause.words)) and not clause.question
        asks = clause.question or clause.words[0] in words_of("action", "favours") | {"moet", "zal"}
        if known is not None:
            _again_at(known, moment, turn, asks=asks)
            return True
        force = Force.ASK if asks else Force.COMMIT
        action = Action(
            who=scene.group or "we", body="weer samen", verb="praten", moment=moment, force=force
        )
        status = Status.OFF if denied else Status.OPEN if asks else Status.ON
        self.board.add(action, turn, status, int(status is Status.ON))
        return True

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

    def _again(self, action: Action, clause: Clause, turn: Turn) -> bool:
        """'Dat vraag ik haar zondag' and 'maandag ga ik' take up what was said before."""
        near, pro = self.board.near(turn), turn.role is Role.FACILITATOR
        if action.negated or not near:
            return False
        commits = action.force is Force.COMMIT
        if action.bare and action.verb in _BEGINS and action.moment:
            own = [s for s in near if action.who in who_of(s.action)]
            return self._take_last(own, None, clause, turn)
        if action.verb == "gaan" and " en " in action.who:
            going = [s for s in near if s.pro == pro and "naar" in s.action.body.split()]
            return self._take_last(going, action.who, clause, turn)
        if action.bare and commits and action.verb in words_of("echo", "going"):
            mine = {action.who} | ({"u"} if not pro else set())
            asked = [
                s
                for s in near
                if s.status is Status.OPEN and s.pro != pro and mine & set(who_of(s.action))
            ]
            if self._take_last(asked, None, clause, turn):
                return True
        if commits or (clause.words[1:2] == ("maar",) and action.bare):
            same = [s for s in near if _same_verb(s.action, action)]
            return self._take_last(same, action.who if commits else None, clause, turn)
        if action.force is Force.ASK and action.verb in words_of("echo", "verbs"):
            target = ([s for s in near if s.status is Status.OPEN] or near)[-1]
            target.touch(turn.i)
            target.speaker, target.pro = turn.utterance.speaker or "", pro
            return True
        return False

    def _take_last(
        self, found: list[Standing], who: str | None, clause: Clause, turn: Turn
    ) -> bool:
        if found:
            self._take(found[-1], who, clause, turn)
        return bool(found)

    def _take(self, target: Standing, who: str | None, clause: Clause, turn: Turn) -> None:
        """Somebody takes a step on: from now on it is theirs, at the moment they name."""
        moment, _ = find_moment(clause.text.replace(",", ""))
        action = target.action
        joint = action.who.startswith("u en ")
        wished = action.force is Force.WISH and action.who != "u"
        if wished and turn.role is Role.FACILITATOR:
            speaker = self.people.scene(turn).speaker.name
            action = replace(action, who=together("u", speaker) if joint else speaker)
        elif who and ("zelf" in clause.words or not (joint and who == "u")):
            action = replace(action, who=who)
        if "samen" in clause.words and turn.role is Role.FACILITATOR:
            action = replace(action, who=together("u", self.people.scene(turn).speaker.name))
        if action.verb == "hebben" and "regelen" in map(infinitive_of, clause.words):
            action = replace(action, verb="regelen")
        if moment:
            moved = action.moment.moved(moment) if action.moment else moment
            action = replace(action, moment=moved)
        target.action = action
        target.taken(turn.i, 2)

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


def _again_at(known: Standing, moment: Moment | None, turn: Turn, *, asks: bool) -> None:
    old = known.action.moment
    moved = old.moved(moment) if old and moment else moment or old
    known.action = replace(known.action, moment=moved)
    if asks:
        known.touch(turn.i)
    else:
        known.taken(turn.i, 1)


def _same_verb(old: Action, new: Action) -> bool:
    """Whether two steps have one verb, or both find something out."""
    pair = {old.verb, new.verb}
    alike = any(pair <= words_of("echo", key) for key in ("inquiries", "applying", "sending"))
    return bool(old.verb) and (old.verb == new.verb or alike)


@cache
def _aside() -> re.Pattern[str]:
    body = "|".join(re.escape(p) for p in table("decisions")["accept"]["aside"])
    return re.compile(rf"\b(?:{body})\b")
