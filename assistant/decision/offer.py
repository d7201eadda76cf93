"""What is held out without a verb for it: 'er is ook een praatgroep', 'dinsdag heb ik plek'."""

import re
from functools import cache

from assistant.decision.action import Action, Force
from assistant.decision.hanging import parted
from assistant.decision.moment import Moment, find_moment
from assistant.decision.place import find_providers, find_where, words_of
from assistant.decision.subject import Scene, person_phrase, together
from assistant.decision.topic import Topics, things
from assistant.decision.wording import spoken_to
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS, Clause
from assistant.grammar.morphology import Form, has_form, is_finite
from assistant.role import kin
from assistant.words import table

_ROOM = frozenset({"plek", "plekje", "ruimte", "tijd", "gaatje"})
_NOMINATIVE = frozenset({"ik", "u", "je", "jij", "we", "wij", "ze", "zij", "hij", "het", "dat"})
_NO_THING = frozenset({"verder", "welk", "welke", "hoe", "zoveel", "iets", "niks", "wat", "meer"})
_LONGEST = 9  # words of the thing that is offered


def _available(clause: Clause, scene: Scene) -> Action | None:
    """'Die kan dinsdag': a talk with who was named."""
    raw = [w for w in clause.words if w != ","]
    who = person_phrase(raw, scene) if raw[0] not in {"ik", "u", "je", "jij", "we", "wij"} else None
    moment = find_moment(clause.text.replace(",", ""))[0]
    if scene.pro and moment and raw[:2] == ["ik", "heb"] and _ROOM & set(raw):
        both = together("u", scene.speaker.name)
        return Action(who=both, body="een gesprek", verb="hebben", moment=moment, force=Force.OFFER)
    if who is None or moment is None or raw[who[1] : who[1] + 1] not in (["kan"], ["heeft"]):
        return None
    if raw[who[1]] == "heeft" and not {"plek", "tijd", "ruimte"} & set(raw):
        return None
    body = f"een gesprek met {who[0]}"
    return Action(who="u", body=body, verb="hebben", moment=moment, force=Force.OFFER,
                  where=find_where(clause.text), negated="niet" in raw)  # fmt: skip


def _told(text: str) -> bool:
    """'Is er eerder zoiets geweest?' and 'is er iemand die …' hold nothing out."""
    raw = text.split()
    asks = {"iemand", "zoiets", "overzicht", "eerder", "vroeger"} & set(raw)
    return bool(asks) or any(has_form(w, Form.PARTICIPLE) for w in raw if len(w) > 4)


def read_bare(clause: Clause, scene: Scene) -> Action | None:
    """'En met mij wandelen?': a proposal without a finite verb."""
    raw = [w for w in clause.words if w != ","]
    whole = bool((_NOMINATIVE | _NO | {"te"}) & set(raw))
    whole = whole or any(is_finite(w) for n, w in enumerate(raw[:-1]) if not _after_article(raw, n))
    if (
        (scene.pro and not clause.question)
        or whole
        or not 1 < len(raw) < _LONGEST
        or not has_form(raw[-1], Form.PLURAL)
    ):
        return None
    if raw[-1] in words_of("action", "also_nouns") | words_of("action", "states"):
        return None
    moment, rest = find_moment(" ".join(raw[:-1]))
    joint = bool({"samen", "mij"} & set(raw))
    own = scene.speaker.name
    who = together("u", own) if joint and scene.pro else "u" if scene.pro else own
    left = [
        "samen" if joint else "",
        *(w for w in re.sub(r"\bmet mij\b", "", rest).split() if w != "samen"),
    ]
    body = " ".join(spoken_to([w for w in left if w], scene, who))
    return Action(who=who, body=body, verb=raw[-1], moment=moment, where=find_where(rest),
                  force=Force.ASK if scene.pro else Force.OFFER)  # fmt: skip


def _after_article(raw: list[str], n: int) -> bool:
    return n > 0 and raw[n - 1] in DETERMINERS | PREPOSITIONS


_NO = frozenset({"niet", "geen", "nooit", "niks", "niets"})


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(table("decisions")["offer"]["said"]) + r")")


def read_thing(clause: Clause, scene: Scene, topics: Topics) -> Action | None:
    """'Opname, een paar dagen?' and 'een gesprek, vandaag': a thing held out by itself."""
    raw = parted(" ".join(w for w in clause.words if w != ","))[0].split()
    if not raw:
        return None
    moment, rest = find_moment(" ".join(raw))
    whole = any(is_finite(w) and not has_form(w, Form.PLURAL) for w in rest.split())
    if whole or len(raw) > _LONGEST or _NOMINATIVE & set(raw):
        return None
    if raw[0] in {"die", "dat", "deze", "dit"}:
        return None
    listed = ":" in raw[:3]  # 'twee: medicijnen om te slapen'
    raw = raw[raw.index(":") + 1 :] if listed else raw
    if listed and raw:
        return _held_out(raw, moment, clause, scene, topics)
    asks_when = clause.question and moment is not None and raw[0] != "een"
    if not (clause.question or (raw[0] == "een" and moment)) or asks_when or _told(clause.text):
        return None
    return _held_out(rest.split(), moment, clause, scene, topics)


def read_offer(clause: Clause, scene: Scene, topics: Topics) -> Action | None:
    """The thing offered, as a step of the inwoner that waits for a yes."""
    text = clause.text.replace(",", "")
    if meeting := _available(clause, scene):
        return meeting
    match = _opens().search(text)
    if match is None or (_told(text) and "gedacht aan" not in match[0]):
        return None
    moment, rest = find_moment(text[match.end() :] or text[: match.start()])
    return _held_out(rest.split(), moment, clause, scene, topics)


def _held_out(
    raw: list[str], moment: Moment | None, clause: Clause, scene: Scene, topics: Topics
) -> Action | None:
    text = clause.text.replace(",", "")
    found = next((p for p in things(raw) if not set(p) & words_of("topic", "times")), None)
    if found is None:
        return None
    if found[0] in words_of("action", "asking") | _NO_THING:
        return None
    topics.offered(found)
    if words_of("who", "helpers") & set(found) or any(kin(w) for w in found):
        return None
    thing = " ".join(spoken_to(list(found[:_LONGEST]), scene, "u"))
    names = [name for name, _ in find_providers(thing)]
    goes = any(w.endswith(tuple(words_of("offer", "places"))) for w in thing.split())
    return Action(
        who="u",
        body=f"naar {thing}" if goes else thing,
        verb="gaan" if goes else "krijgen",
        moment=moment,
        where=find_where(text),
        provider=names[0] if names else None,
        force=Force.OFFER,
        negated=bool({"geen", "niet"} & set(text.split())),
    )
