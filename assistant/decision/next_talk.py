"""The next talk while it is spoken of: proposed, agreed, moved or not wanted."""

from dataclasses import replace

from assistant.decision.action import Action, Force
from assistant.decision.board import Board
from assistant.decision.follow_up import says_again
from assistant.decision.moment import Moment, find_moment, take_condition
from assistant.decision.place import words_of
from assistant.decision.standing import Standing, Status
from assistant.decision.subject import Scene
from assistant.grammar.clause import Clause
from assistant.talk import Turn
from conversation.role import Role


def meets_again(board: Board, clause: Clause, turn: Turn, scene: Scene) -> bool:
    """A next talk, as a step of all; what is said of it later moves the same one."""
    known = board.next_talk()
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
    board.add(action, turn, status, int(status is Status.ON))
    return True


def _again_at(known: Standing, moment: Moment | None, turn: Turn, *, asks: bool) -> None:
    old = known.action.moment
    moved = old.moved(moment) if old and moment else moment or old
    known.action = replace(known.action, moment=moved)
    if asks:
        known.touch(turn.i)
    else:
        known.taken(turn.i, 1)
