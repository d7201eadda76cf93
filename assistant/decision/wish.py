"""What the inwoner hopes that somebody does: 'als iemand met mij die tas leegmaakt'."""

from dataclasses import replace

from assistant.decision.action import Action, Force
from assistant.decision.place import words_of
from assistant.decision.reading import read_action
from assistant.decision.subject import Scene
from assistant.decision.topic import Topics
from assistant.grammar.clause import Clause
from assistant.grammar.morphology import Form, has_form, infinitive_of
from assistant.words import words

_OPENS = (
    ("als", "iemand"),
    ("dat", "iemand"),
    ("als", "u"),
    ("als", "jij"),
    ("als", "je"),
    ("als", "jullie"),
    ("dat", "jullie"),
    ("dat", "u"),
)
_LEAST = 3  # words of an order
_NOMINATIVE = words("grammar", "nominative")
_NO_ORDERS = words_of("wish", "no_orders") | words_of("action", "states")
_HELPERS = frozenset({"zou", "zouden", "willen", "kunnen", "wilt", "wil", "kan", "kunt"})


def read_wish(clause: Clause, scene: Scene, topics: Topics) -> Action | None:
    """The step that is wished for, done by who hears it; it waits for somebody who takes it on."""
    raw = [w for w in clause.words if w != ","]
    if len(raw) > 2 and raw[1] == "maar" and has_form(raw[0], Form.I) and scene.facilitator:
        first = " ".join(clause.words).split(" ,")[0].split()
        action = read_action(("jij", first[0], *first[2:]), scene, topics)
        return replace(action, force=Force.ASK) if action and not action.vague else None
    at = next((n for n in range(min(5, len(raw) - 3)) if tuple(raw[n : n + 2]) in _OPENS), None)
    if at is None or {"had", "gehoopt", "dacht"} & set(raw):
        return None
    cut = clause.words.index(",") if "," in clause.words[at + 2 :] else len(raw)
    rest = [w for w in raw[at + 2 : cut] if w not in _HELPERS]
    verbs = [n for n, w in enumerate(rest) if has_form(w, Form.HE, Form.YOU, Form.PLURAL)]
    if not verbs:
        return None
    said = ("jij", rest[verbs[-1]], *rest[: verbs[-1]], *rest[verbs[-1] + 1 :])
    action = read_action(said, scene, topics)
    if action is None or action.negated or action.vague:
        return None
    with_me = "u" in action.body.split() and "met" in action.body.split()
    who = f"u en {scene.facilitator}" if with_me and scene.facilitator else action.who
    body = action.body.replace("met u ", "").replace(" met u", "") if with_me else action.body
    return replace(action, who=who, body=body, force=Force.WISH)


def read_order(clause: Clause, scene: Scene, topics: Topics) -> Action | None:
    """'Neem uw paspoort mee' asks for a step of who hears it."""
    raw = [w for w in clause.words if w not in {",", "anders", "gerust", "maar"}]
    polite = raw[1:2] == ["u"] and has_form(raw[0], Form.HE)
    if clause.question or len(raw) < _LEAST or not (polite or has_form(raw[0], Form.I)):
        return None
    verb = infinitive_of(raw[0]) or ""
    if raw[1] in _NOMINATIVE - {"u"} or has_form(raw[0], Form.PLURAL) or verb in _NO_ORDERS:
        return None
    action = read_action(("jij", raw[0], *raw[2 if polite else 1 :]), scene, topics)
    if action is None or action.negated or action.vague or action.bare:
        return None
    return None if action.verb in _NO_ORDERS else replace(action, force=Force.ASK, planned=True)
