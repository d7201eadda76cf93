"""Steps taken up by what somebody says later: 'dat doe ik', 'maandag ga ik', 'ik mail hem'."""

from dataclasses import replace

from assistant.decision.action import Action, Force
from assistant.decision.alike import content
from assistant.decision.board import Board
from assistant.decision.merge import who_of
from assistant.decision.moment import find_moment
from assistant.decision.place import words_of
from assistant.decision.standing import Standing, Status
from assistant.decision.subject import together
from assistant.grammar.clause import Clause
from assistant.grammar.morphology import infinitive_of
from assistant.talk import Turn
from conversation.role import Role

_BEGINS = frozenset({"beginnen", "starten"})


def take(target: Standing, who: str | None, clause: Clause, turn: Turn, speaker: str) -> None:
    """Somebody takes a step on: from now on it is theirs, at the moment they name."""
    moment, _ = find_moment(clause.text.replace(",", ""))
    action = target.action
    joint = action.who.startswith("u en ")
    wished = action.force is Force.WISH and action.who != "u"
    if wished and turn.role is Role.FACILITATOR:
        action = replace(action, who=together("u", speaker) if joint else speaker)
    elif who and ("zelf" in clause.words or not (joint and who == "u")):
        action = replace(action, who=who)
    if "samen" in clause.words and turn.role is Role.FACILITATOR:
        action = replace(action, who=together("u", speaker))
    if action.verb == "hebben" and "regelen" in map(infinitive_of, clause.words):
        action = replace(action, verb="regelen")
    if moment:
        moved = action.moment.moved(moment) if action.moment else moment
        action = replace(action, moment=moved)
    target.action = action
    target.taken(turn.i, 2)


def instead(board: Board, who: str, clause: Clause, turn: Turn) -> None:
    """'Nee, dat doe ik zelf' turns down who would do it, not the step."""
    off = [s for s in board.standing if s.status is Status.OFF and s.changed == turn.i]
    for standing in off[-1:]:
        moment = find_moment(clause.text.replace(",", ""))[0] or standing.action.moment
        action = replace(standing.action, who=who, moment=moment, force=Force.COMMIT)
        board.add(action, turn, Status.ON, 2)


def self_instead(board: Board, action: Action, clause: Clause, turn: Turn) -> bool:
    """'Nee, ik bel zelf': the step stays, with its object, and is done by who says so."""
    off = [s for s in board.standing if s.status is Status.OFF and s.changed == turn.i]
    if "zelf" not in clause.words or not off or action.verb != off[-1].action.verb:
        return False
    if content(action.body) - {"zelf"}:
        return False
    instead(board, action.who, clause, turn)
    own = board.standing[-1]
    own.action = replace(own.action, body=f"zelf {own.action.body}".strip())
    return True


def takes_up(board: Board, action: Action, clause: Clause, turn: Turn, speaker: str) -> bool:
    """'Dat vraag ik haar zondag' and 'maandag ga ik' take up what was said before."""
    near, pro = board.near(turn), turn.role is Role.FACILITATOR
    if action.negated or not near:
        return False
    commits = action.force is Force.COMMIT
    if action.bare and action.verb in _BEGINS and action.moment:
        own = [s for s in near if action.who in who_of(s.action)]
        return _last(own, None, clause, turn, speaker)
    if action.verb == "gaan" and " en " in action.who:
        going = [s for s in near if s.pro == pro and "naar" in s.action.body.split()]
        return _last(going, action.who, clause, turn, speaker)
    if action.bare and commits and action.verb in words_of("echo", "going"):
        mine = {action.who} | ({"u"} if not pro else set())
        waits = [s for s in near if s.status is Status.OPEN and s.pro != pro]
        asked = [s for s in waits if mine & set(who_of(s.action))]
        if _last(asked, None, clause, turn, speaker):
            return True
    if commits or (clause.words[1:2] == ("maar",) and action.bare):
        same = [s for s in near if _same_verb(s.action, action)]
        return _last(same, action.who if commits else None, clause, turn, speaker)
    if action.force is Force.ASK and action.verb in words_of("echo", "verbs"):
        target = ([s for s in near if s.status is Status.OPEN] or near)[-1]
        target.touch(turn.i)
        if pro:  # else 'dat zou jij doen?' is about the offer of another
            target.speaker, target.pro = turn.utterance.speaker or "", pro
        return True
    return False


def _last(found: list[Standing], who: str | None, clause: Clause, turn: Turn, speaker: str) -> bool:
    if found:
        take(found[-1], who, clause, turn, speaker)
    return bool(found)


def _same_verb(old: Action, new: Action) -> bool:
    """Whether two steps have one verb, or both find something out."""
    pair = {old.verb, new.verb}
    alike = any(pair <= words_of("echo", key) for key in ("inquiries", "applying", "sending"))
    return bool(old.verb) and (old.verb == new.verb or alike)
