"""A talk followed turn by turn: steps proposed, answered, moved, taken up and put aside."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from assistant.decision.action import Action, Force, read_shorter
from assistant.decision.alike import akin, content, overlap
from assistant.decision.echo import read_echo
from assistant.decision.founded import asks_own_step, stands
from assistant.decision.follow_up import is_again, says_again
from assistant.decision.moment import Kind, Moment, find_moment, take_condition
from assistant.decision.offer import read_bare, read_offer, read_thing
from assistant.decision.people import People
from assistant.decision.piece import pieces
from assistant.decision.place import find_where, words_of
from assistant.decision.recap import items
from assistant.decision.reply import Reply, reply_of, sentences_of
from assistant.decision.standing import Standing, Status
from assistant.decision.subject import Scene, together
from assistant.decision.topic import Topics
from assistant.decision.wish import read_wish
from assistant.decision.wording import spoken_to
from assistant.grammar.clause import Clause
from assistant.grammar.morphology import infinitive_of, is_finite
from assistant.grammar.speech import tokens
from assistant.talk import Turn
from assistant.words import table, words
from conversation.role import Role

_NEAR = 3  # turns after which a proposal is no longer what an answer is to
_SOON = 4  # turns in which a moment still belongs to what was proposed
_LATE = 0.4  # share of the talk after which it can be recapped
_BESIDE = 1  # words of a clause about a moment that are about something else
_WORD = 3  # words of a turn that only shows that one listens
_GOES_ON = 2  # turns after which a recap is over
_AHA = 6  # words of a turn that does not end a recap
_REPLIES = 4  # sentences of a turn in which an answer is looked for
_PROMISE = re.compile(r"\b(?:beloof ik|beloofd|erewoord|afgesproken)\b")
_SPOT = re.compile(
    r"(?:^| )(?:in|bij|voor|op|aan|via|naar) (?:de|het|uw|je|ons|mij|jou|u|een)\b.*$"
)
_BUSY = re.compile(r"\b(?:niet|geen|moet|heb ik|werk|vrij|was|had|ben ik al|zit ik|vol|dicht)\b")


@dataclass(slots=True)
class Exchange:
    """Everything heard so far; `standing` are the steps in order of first mention."""

    people: People
    standing: list[Standing] = field(default_factory=list)
    topics: Topics = field(default_factory=Topics)
    recapper: str = ""
    recapped: int = 0
    past: list[tuple[int, bool, int]] = field(default_factory=list)
    own: bool = False

    def hear(self, turn: Turn, place: float) -> None:
        """Take in one turn; `place` is the share of the talk before it."""
        if turn.role is Role.UNKNOWN:
            return
        scene = self.people.scene(turn)
        pro = turn.role is Role.FACILITATOR
        recap = self._recaps(turn, place)
        if not recap:
            self._answer(turn, pro=pro)
        for clause in pieces(turn.text, scene):
            scene = self.people.now(scene)
            if recap:
                self._recapped(clause, turn, scene, place)
            else:
                self._piece(clause, turn, scene, place)
            self.people.hear(clause.words)
            self.topics.hear(find_moment(clause.text.replace(",", ""))[1].split())
        self.past.append((turn.i, pro, len(turn.text.split())))
        if pro:
            self.own = asks_own_step(turn.text)

    def _recaps(self, turn: Turn, place: float) -> bool:
        said = " ".join(tokens(turn.text))
        if turn.role is not Role.FACILITATOR:
            if len(said.split()) > _AHA:
                self.recapper = ""
            return False
        label = turn.utterance.speaker or "?"
        several = said.startswith(("dus ", "goed , dus", "oké dus")) and said.count(",") > 1
        if place > _LATE and (several or _recap_words().search(said)):
            self.recapper, self.recapped = label, turn.i
        if self.recapper != label or turn.i - self.recapped > _GOES_ON:
            return False
        self.recapped = turn.i
        return True

    def _pending(self, turn: Turn, *, pro: bool) -> list[Standing]:
        """What the other side said last and is not settled."""
        label = turn.utterance.speaker or ""
        since = self._block(pro=pro)
        near = [s for s in self.standing if s.live and not s.faint and s.firm < 2 and s.changed >= since
                and (s.pro != pro or s.speaker != label)]  # fmt: skip
        last = max((s.changed for s in near), default=-1)
        return [s for s in near if s.changed == last]

    def _block(self, *, pro: bool) -> int:
        """The first of the turns just before in which only the other side said something."""
        first = 10**9
        for i, by_pro, size in reversed(self.past[-2 * _NEAR :]):
            if by_pro == pro and size > _WORD:
                break
            first = i
        return first

    def _answer(self, turn: Turn, *, pro: bool) -> None:
        pending = self._pending(turn, pro=pro)
        text = turn.text
        if turn.role is Role.INTERPRETER:
            text = re.sub(r"\b(?:hij|zij|ze|meneer|mevrouw)\b", "ik", text, flags=re.IGNORECASE)
        for said in sentences_of(text)[:_REPLIES] if pending else []:
            found = reply_of(said)
            if found is Reply.NONE:
                if "?" not in turn.text and len(said.split()) > _AHA:
                    break
                continue
            if found is Reply.YES:
                for standing in pending:
                    if standing.action.force is Force.WISH:
                        continue
                    idle = pro and not standing.firm and standing.action.force is Force.COMMIT
                    if not idle and (
                        standing.pro != pro or standing.action.force is not Force.COMMIT
                    ):
                        standing.taken(turn.i, 1 if standing.action.verb == "krijgen" else 2)
                continue
            if not (pro and found is Reply.OPEN):
                self._turned_down(pending, said, found, turn)
            break

    def _turned_down(self, pending: list[Standing], said: str, found: Reply, turn: Turn) -> None:
        """A no to what it names, else to the last proposal; a no to a moment is none to the step."""
        if _moves_only(said, turn.text):
            return
        words = content(said)
        named = [s for s in pending if overlap(words, content(s.action.what))]
        asked = [s for s in pending if s.proposed]
        firmly = pending if _firmly_no().search(said) else []
        for standing in (named or asked or firmly)[-1:]:
            standing.put(Status.OFF if found is Reply.NO else Status.LEFT, turn.i)

    def _piece(self, clause: Clause, turn: Turn, scene: Scene, place: float) -> None:
        pro = turn.role is Role.FACILITATOR
        if pro and _aside().search(clause.text):
            self._set_aside(clause, turn)
            return
        if not pro and _PROMISE.search(clause.text):
            for standing in [s for s in self.standing if s.turn == turn.i and s.live][-1:]:
                standing.taken(turn.i, 2)
        if place > _LATE and self._meets_again(clause, turn, scene):
            return
        echo = read_echo(clause, scene)
        if echo is not None:
            if target := self._target(turn):
                who = (
                    echo.who
                    if target.action.force is not Force.COMMIT or target.pro == pro
                    else None
                )
                self._took(target, who, clause, turn)
            return
        action = read_shorter(clause, scene, self.topics)
        if action is None and pro:
            action = read_bare(clause, scene) or read_offer(clause, scene, self.topics)
            action = action or (place > _LATE and read_thing(clause, scene, self.topics)) or None
        if action is None and not pro and place > _LATE:
            action = read_bare(clause, scene)
        if action is None and not pro and place > _LATE:
            action = read_wish(clause, scene, self.topics)
        if (
            action is not None
            and (action.pointed or action.vague or action.bare)
            and self._again(action, clause, turn)
        ):
            return
        if action is None or action.vague:
            if not (pro and self._fuller_proposal(clause, turn, scene)):
                self._moment(clause, turn, action)
            return
        begins = stands(action, clause, turn.role, place, recap=False, own=self.own and not pro)
        if begins is None:
            self._forbidden(action, turn)
            return
        if action.moment is None and clause.words[0] in {"dan", "daarna"}:
            before = next((s for s in reversed(self.standing) if s.turn == turn.i and s.live), None)
            action = replace(action, moment=before.action.moment if before else None)
        self._add(action, turn, *begins)

    def _meets_again(self, clause: Clause, turn: Turn, scene: Scene) -> bool:
        """A next talk, as a step of all; what is said of it later moves the same one."""
        if not says_again(clause.text) or not (
            turn.role is Role.FACILITATOR or self._talks_again()
        ):
            return False
        moment, _ = find_moment(clause.text.replace(",", ""))
        if moment is None:
            moment = take_condition(clause.text)[0]
        known = self._talks_again()
        if known is not None:
            old = known.action.moment
            known.action = replace(
                known.action, moment=old.moved(moment) if old and moment else moment or old
            )
            known.taken(turn.i, 1) if not clause.question else known.touch(turn.i)
            return True
        denied = bool({"geen", "niet", "nee"} & set(clause.words)) and not clause.question
        asks = clause.question or clause.words[0] in {"zullen", "wilt", "wil", "moet", "zal"}
        action = Action(who=scene.group or "we", body="weer samen", verb="praten", moment=moment,
                        force=Force.ASK if asks else Force.COMMIT, negated=denied)  # fmt: skip
        self._add(
            action,
            turn,
            *((Status.OFF, 0) if denied else (Status.OPEN, 0) if asks else (Status.ON, 1)),
        )
        return True

    def _talks_again(self) -> Standing | None:
        return next((s for s in self.standing if is_again(s) and s.live), None)

    def _add(self, action: Action, turn: Turn, status: Status, firm: int) -> None:
        self.standing.append(
            Standing(
                action=action, turn=turn.i, sources=[turn.i], pro=turn.role is Role.FACILITATOR,
                speaker=turn.utterance.speaker or "", status=status, firm=firm,
            )
        )  # fmt: skip

    def _fuller_proposal(self, clause: Clause, turn: Turn, scene: Scene) -> bool:
        """'Gewoon een uur langs het water' tells more of 'met mij wandelen?' just before."""
        last = self.standing[-1] if self.standing else None
        raw = [w for w in clause.words if w not in {"gewoon", ","}]
        bare = raw[0] in {"een", "langs", "bij", "in", "met"} and not any(is_finite(w) for w in raw)
        if last is None or not bare or last.turn != turn.i or not last.proposed or len(raw) > 6:
            return False
        told = " ".join(spoken_to(raw, scene, last.action.who))
        last.action = replace(last.action, body=f"{last.action.body} {told}")
        return True

    def _again(self, action: Action, clause: Clause, turn: Turn) -> bool:
        """'Dat vraag ik haar zondag' takes up 'ik kan haar vragen …', 'zal ik dat regelen?' an offer."""
        near = self._near(turn)
        if action.verb == "gaan" and " en " in action.who:
            going = [
                s
                for s in near
                if s.pro == (turn.role is Role.FACILITATOR) and "naar" in s.action.body.split()
            ]
            if going and not action.negated:
                self._took(max(going, key=lambda s: s.stamp), action.who, clause, turn)
                return True
            return False
        goes = action.verb in words_of("echo", "going")
        if action.bare and goes and action.force is Force.COMMIT and not action.negated:
            asked = [
                s
                for s in near
                if s.status is Status.OPEN and s.pro != (turn.role is Role.FACILITATOR)
            ]
            if asked:
                self._took(max(asked, key=lambda s: s.stamp), None, clause, turn)
                return True
        same = [s for s in near if s.action.verb == action.verb and s.action.verb]
        same = same or [
            s for s in near if {s.action.verb, action.verb} <= words_of("echo", "inquiries")
        ]
        said = action.force is Force.COMMIT or (clause.words[1:2] == ("maar",) and action.bare)
        if same and said and not action.negated:
            who = action.who if action.force is Force.COMMIT else None
            self._took(same[-1], who, clause, turn)
            return True
        waiting = [s for s in near if s.status is Status.OPEN] or near
        if waiting and action.force is Force.ASK and action.verb in words_of("echo", "verbs"):
            target = max(waiting, key=lambda s: s.stamp)
            target.touch(turn.i)
            target.speaker, target.pro = turn.utterance.speaker or "", turn.role is Role.FACILITATOR
            return True
        return False

    def _target(self, turn: Turn) -> Standing | None:
        """What 'dat doe ik' takes up."""
        near = self._near(turn)
        waiting = [s for s in near if s.status is Status.OPEN]
        label, pro = turn.utterance.speaker or "", turn.role is Role.FACILITATOR
        theirs = [s for s in near if s.pro != pro]
        just = [s for s in theirs if s.changed == turn.i]
        own = [s for s in near if s.speaker == label]
        open_ = [s for s in waiting if s.pro != pro or s.action.force is not Force.COMMIT]
        return max(just or open_ or theirs or own, key=lambda s: s.stamp, default=None)

    def _took(self, target: Standing, who: str | None, clause: Clause, turn: Turn) -> None:
        moment, _ = find_moment(clause.text.replace(",", ""))
        action = target.action
        if action.force is Force.WISH and turn.role is Role.FACILITATOR:
            speaker = self.people.scene(turn).speaker.name
            who = together("u", speaker) if action.who.startswith("u en ") else speaker
            action = replace(action, who=who)
        elif who and (
            "zelf" in clause.words or not (action.who.startswith("u en ") and who == "u")
        ):
            action = replace(action, who=who)
        if moment:
            action = replace(
                action, moment=action.moment.moved(moment) if action.moment else moment
            )
        target.action = action
        target.taken(turn.i, 2)

    def _near(self, turn: Turn) -> list[Standing]:
        """The steps that the last turns were about."""
        return [s for s in self.standing if s.live and not s.faint and s.changed >= turn.i - _NEAR]

    def _set_aside(self, clause: Clause, turn: Turn) -> None:
        """What the clause names, or else what waits for an answer, is left for later."""
        near = [s for s in self.standing if s.changed >= turn.i - _NEAR and s.live]
        waiting = [s for s in near if s.status is Status.OPEN]
        words = content(clause.text)
        named = [s for s in self.standing if s.live and overlap(words, content(s.action.body))]
        for standing in (named or waiting)[-1:]:
            standing.put(Status.LEFT, turn.i)

    def _forbidden(self, action: Action, turn: Turn) -> None:
        """'Ik bel je moeder niet' takes the step back."""
        if not action.negated:
            return
        words = content(action.what)
        for standing in self.standing:
            same = overlap(words, content(standing.action.what)) * 2 > len(words)
            if standing.live and same and standing.action.verb == action.verb:
                standing.put(Status.OFF, turn.i)

    def _moment(self, clause: Clause, turn: Turn, action: Action | None) -> None:
        """'Donderdag, tien uur?' says when the last step is, or when it is instead."""
        moment, rest = find_moment(clause.text.replace(",", ""))
        near = [s for s in self.standing if s.live and not s.faint and s.changed >= turn.i - _SOON]
        if moment is None or not near or _BUSY.search(rest) or _own_verb(rest):
            return
        target = _meant(sorted(near, key=lambda s: s.stamp), content(rest), moment)
        said = content(f"{target.action.who} {target.action.what}") | words_of("echo", "planning")
        spot = _SPOT.search(rest)
        bare = rest[: spot.start()] if spot else rest
        if sum(not any(akin(w, s) for s in said) for w in content(bare)) > _BESIDE:
            return
        old = target.action.moment
        place = find_where(clause.text) or target.action.where
        target.action = replace(
            target.action, moment=old.moved(moment) if old else moment, where=place
        )
        target.taken(turn.i, max(1, target.firm))

    def _recapped(self, clause: Clause, turn: Turn, scene: Scene, place: float) -> None:
        if self._meets_again(clause, turn, scene):
            return
        if _aside().search(clause.text):
            self._set_aside(clause, turn)
            return
        for action in items(clause, scene, self.topics):
            known = self._known(action)
            if known is None:
                begins = stands(action, clause, turn.role, place, recap=True, own=False)
                if begins and not action.vague and (action.verb or action.moment):
                    self._add(action, turn, *begins)
                continue
            old = known.action
            if action.negated:
                known.put(Status.OFF, turn.i)
                continue
            moment = (
                old.moment.moved(action.moment)
                if old.moment and action.moment
                else action.moment or old.moment
            )
            known.action = replace(_fuller(old, action), moment=moment)
            known.taken(turn.i, 3)

    def _known(self, action: Action) -> Standing | None:
        """The step that an item of a recap is about."""
        said = content(f"{action.who} {action.what}")
        what = (content(action.body) or content(action.what)) - content(action.who)
        best, most = None, 0.0
        for standing in self.standing:
            old = standing.action
            shared = overlap(what, (content(old.body) or content(old.what)) - content(old.who))
            persons = bool(overlap(content(action.who), content(old.who))) or "u" in (
                action.who,
                old.who,
            )
            score = (
                shared
                + 0.5 * (persons and bool(overlap(said, content(f"{old.who} {old.what}"))))
                + 0.5 * standing.live
            )
            if (
                shared > (not standing.live)
                and score >= most
                and shared * 2 >= min(len(what), len(content(old.body) or {1}))
            ):
                best, most = standing, score
        people = frozenset(w for s in self.standing for w in content(s.action.who))
        if best is None and not what - people and action.moment:
            said = content(f"{action.who} {action.body}") - {"u"}
            best = next((s for s in reversed(self.standing) if s.live and overlap(said, content(s.action.who))
                         and (s.action.moment is None or s.action.moment.kinds & action.moment.kinds)), None)  # fmt: skip
        return best


def _meant(near: list[Standing], words: frozenset[str], moment: Moment) -> Standing:
    """Of the last steps the one that is named, else one that people take together."""
    values = {
        text.split()[-1] for kind, text in moment.parts if kind in {Kind.DAY, Kind.DATE, Kind.SOON}
    }
    again = [s for s in near if s.action.moment and values & set(s.action.moment.text.split())]
    if again:
        return again[-1]
    named = [s for s in near if overlap(words, content(f"{s.action.who} {s.action.body}"))]
    last = [s for s in near if s.changed == near[-1].changed and s.action.moment is None]
    meetings = [s for s in last if s.action.verb in _meetings() or " en " in s.action.who]
    return (named or meetings or near)[-1]


def _own_verb(rest: str) -> bool:
    """'Ik sta er om drie uur' is about something else than when the last step is."""
    raw = rest.split()
    led = next((n for n, w in enumerate(raw) if w in {"ik", "hij", "zij", "ze"}), None)
    near = [raw[k] for k in (led - 1, led + 1) if 0 <= k < len(raw)] if led is not None else []
    return any(infinitive_of(w) not in words_of("echo", "planning") for w in near if is_finite(w))


def _meetings() -> frozenset[str]:
    return words("decisions", "meetings")


def _fuller(old: Action, new: Action) -> Action:
    """Of two descriptions the fuller one; who is as said last, unless only the pair was named."""
    keep_old = not new.verb or len(content(old.what)) >= len(content(new.what))
    base = old if keep_old else new
    who = new.who if new.verb and not old.who.startswith("u en ") and new.who != "u" else old.who
    who = new.who if " en " in new.who else who
    return replace(
        base, who=who, where=new.where or old.where, provider=new.provider or old.provider
    )


def _moves_only(said: str, text: str) -> bool:
    """'Nee, dinsdag kan ik niet. Woensdag wel.' moves the step."""
    moment, rest = find_moment(said)
    later = any(find_moment(s)[0] for s in sentences_of(text) if s != said)
    busy = moment is not None and len(content(rest) - {"nee", "kan", "kunnen", "moeten"}) <= 2
    return busy and (
        later or bool(re.search(r"\b(?:kan|lukt|schikt|past) (?:ik |het |dat )?niet\b", said))
    )


@cache
def _recap_words() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(p) for p in table("decisions")["accept"]["recap"]))


@cache
def _firmly_no() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:hoeft niet|niet doen|doe maar niet|doe dat maar niet|liever niet|wil ik niet)\b"
    )


@cache
def _aside() -> re.Pattern[str]:
    body = "|".join(re.escape(p) for p in table("decisions")["accept"]["aside"])
    return re.compile(rf"\b(?:{body})\b")
