"""A clause read as a step."""

import re
from dataclasses import replace

from assistant.decision.action import LONGEST, Action, Force
from assistant.decision.alike import content
from assistant.decision.front import condition, there_first, undislocated
from assistant.decision.hanging import parted
from assistant.decision.moment import find_moment, take_condition
from assistant.decision.place import find_providers, find_where, words_of
from assistant.decision.pointing import STEP, completed, pointer, resolved
from assistant.decision.special import passive, reported, special, undergone
from assistant.decision.subject import Scene, find_subject
from assistant.decision.topic import Topics
from assistant.decision.unwrap import unwrap
from assistant.decision.verb import Found, find_verb
from assistant.decision.wording import hanging, spoken_to
from assistant.grammar.clause import LINKS, SUBORDINATORS, Clause
from assistant.grammar.morphology import infinitive_of, is_finite
from assistant.words import words

_HEADS = words("grammar", "action_heads")
_NOMINATIVE = words("grammar", "nominative")
_NO = words("steps", "no")
_FORCES = {
    "kunnen": Force.OFFER,
    "mogen": Force.OFFER,
    "willen": Force.WISH,
    "moeten": Force.MUST,
}


def read_action(
    said: tuple[str, ...], scene: Scene, topics: Topics, *, question: bool = False
) -> Action | None:
    """The step a main clause names, or None when it names none that we can be sure of."""
    raw = list(said)
    while len(raw) > 2 and raw[0] in LINKS | {",", "dus"}:
        raw = raw[1:]
    raw = there_first(raw, scene)
    raw, when = condition(undislocated(raw, topics), scene)
    if raw[:2] == ["laten", "we"]:
        raw = ["zullen", *raw[1:]]
    if raw[:1] == ["wie"]:
        raw = ["iemand", *raw[1:]]
    frame = unwrap(_bare(raw), scene)
    if not frame.asks and _asks_what(raw, question=question):
        return None
    raw = frame.words
    while len(raw) > 2 and raw[0] in LINKS | _HEADS:
        raw = raw[1:]
    if len(raw) < 2 or raw[0] in SUBORDINATORS - {"die", "dat"}:
        return None
    cut = find_subject(raw, scene)
    if cut is None:
        return None
    who, finite, rest = cut
    turned = raw[0] == finite and not {"dan", "daarna"} & set(said[:2])
    told = raw[1:2] == ["ik"] and finite not in {"zal", "kan", "mag", "zou", "moet"}
    asked = question or frame.asks or (turned and not told)
    action = _built(who, finite, rest, scene, topics, asked=asked)
    if action is None:
        return None
    planned = action.planned or frame.asks or frame.agreed
    action = replace(action, agreed=frame.agreed, planned=planned)
    return replace(action, moment=when) if when and not action.moment else action


def _asks_what(raw: list[str], *, question: bool) -> bool:
    """'Wie zou u dan bellen?' proposes nothing; 'wat ik kan doen is …' does."""
    asks = raw[:1] and raw[0] in words_of("action", "asking")
    return bool(asks) and (question or raw[1:2] == [] or raw[1] not in _NOMINATIVE)


def read_shorter(clause: Clause, scene: Scene, topics: Topics) -> Action | None:
    """The step of a clause, or of what stands before its last commas when it says too much."""
    raw = clause.words
    while True:
        action = read_action(raw, scene, topics, question=clause.question)
        if action is not None and len(action.what.split()) <= LONGEST:
            return action
        if "," not in raw[2:]:
            return None
        raw = raw[: len(raw) - 1 - raw[::-1].index(",")]


def _bare(said: list[str]) -> list[str]:
    """Without commas and without a name that only repeats: 'de budgethulp, de [ORGANISATIE-1]'."""
    text = re.sub(r" , (?:de |het )?\[(?!DATUM|PERS)[^\]]+\](?= |$)", "", " ".join(said))
    text = re.sub(r" (aan|mee|uit|toe|in|op|langs) , (?:iemand|een|liefst) .*$", r" \1", text)
    text = re.sub(r" , \[PERS[^\]]+\]$|^\[PERS[^\]]+\] , ", "", text)
    return [w for w in text.split() if w not in {",", ":", '"', "'"}]


def _built(
    who: str, finite: str, rest: list[str], scene: Scene, topics: Topics, *, asked: bool
) -> Action | None:
    if turned := passive(finite, rest, scene):
        who, finite, rest = turned[0], "zal", ["u" if who == "u" else who, *turned[1]]
    head, tail = parted(" ".join(rest))
    if infinitive_of(finite) == "zeggen" and _tells_that(rest):
        at = rest.index("dat")
        head, tail = " ".join(rest[:at]), " ".join(rest[at:])
    moment, head = find_moment(head)
    undergoes = undergone(who, finite, head.split(), placed=moment is not None)
    found = find_verb(finite, f"{head} {tail}".split())
    if undergoes is not None and scene.pro:
        found = Found(verb="worden", rest=undergoes)
    if found is None:
        return None
    who, verb, rest = special(who, found.verb, found.rest, scene, placed=moment is not None)
    says = verb == "zeggen" and ({"tegen", "aan"} & set(rest) or _tells_that(rest))
    if undergoes is None and ((verb in words_of("action", "states") and not says) or verb == ""):
        return None
    text = " ".join(reported(verb, rest))
    negated = bool(_NO & set(parted(text)[0].split()))
    if verb == "laten" and {"open", "hierbij", "zo", "los", "liggen", "rusten"} & set(rest):
        return None
    named = resolved(text.split(), topics, verb)
    pointed = pointer(text.split()) is not None and STEP not in named
    said = hanging(spoken_to(named, scene, who), scene)
    if said is None:
        return None
    said = " ".join(said).replace(STEP, topics.asked()).split()
    later, text = take_condition(" ".join(said))
    moment = moment.moved(later) if moment and later else moment or later
    bare = not content(text) - {"samen"}
    text = completed(text, verb, who, scene, topics)
    text = re.sub(r"\s+", " ", re.sub(r" (?:en|maar|of|dat|om)(?: liefst)?$", "", text)).strip(" ,")
    names = [name for name, _ in find_providers(text) if name != who]
    return Action(
        who=who,
        body=text,
        verb=verb,
        moment=moment,
        where=find_where(text),
        provider=names[0] if names else None,
        force=_force(found.modal, asked=asked),
        negated=negated,
        planned=found.planned,
        pointed=pointed,
        bare=bare,
    )


def _tells_that(rest: list[str]) -> bool:
    """'ik zeg (hem) dat het te vroeg is'."""
    at = rest.index("dat") if "dat" in rest[:3] else -1
    return at >= 0 and any(is_finite(w) for w in rest[at + 2 :])


def _force(modal: str, *, asked: bool) -> Force:
    return Force.ASK if asked else _FORCES.get(modal, Force.COMMIT)
