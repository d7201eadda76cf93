"""A clause read in every way in which somebody names a step."""

from assistant.decision.action import Action
from assistant.decision.offer import read_bare, read_offer, read_thing
from assistant.decision.place import words_of
from assistant.decision.pointing import pointer
from assistant.decision.question import read_question
from assistant.decision.reading import read_shorter
from assistant.decision.subject import Scene
from assistant.decision.topic import Topics
from assistant.decision.wish import read_order, read_wish
from assistant.grammar.clause import Clause


def read_step(clause: Clause, scene: Scene, topics: Topics, *, late: bool) -> Action | None:
    """The step, proposal, offer, order or wish of a clause; `late` in the talk more counts."""
    if action := read_shorter(clause, scene, topics):
        return action
    if scene.pro:
        found = read_bare(clause, scene) or read_offer(clause, scene, topics)
        if found or not late:
            return found
        return read_order(clause, scene, topics) or read_thing(clause, scene, topics)
    return (read_bare(clause, scene) or read_wish(clause, scene, topics)) if late else None


def note_step(action: Action | None, clause: Clause, scene: Scene, topics: Topics) -> None:
    """Keep what was asked or proposed, for a 'dat vraag ik na' that comes behind it."""
    if action is not None and not action.vague and pointer(action.body.split()) is None:
        asks = action.verb in words_of("echo", "asks")
        mine = action.who == scene.speaker.name != "u"
        topics.spoke("" if mine or asks else action.clause)
    elif told := read_question(clause, scene):
        topics.spoke(told)
