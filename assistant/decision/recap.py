"""A recap taken apart: steps in full, and items that leave out their verb or who does them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from assistant.decision.action import Action
from assistant.decision.alike import content
from assistant.decision.echo import read_echo
from assistant.decision.moment import find_moment
from assistant.decision.place import find_providers, find_where, words_of
from assistant.decision.reading import read_action
from assistant.decision.subject import Scene, person_phrase, together
from assistant.decision.topic import Topics, things
from assistant.decision.wording import spoken_to
from assistant.grammar.clause import Clause
from assistant.grammar.morphology import Form, has_form, is_finite
from assistant.grammar.speech import tokens
from assistant.talk import Turn
from assistant.words import table, words
from conversation.role import Role

_HEADS = words("grammar", "action_heads") | {
    "en",
    "nog",
    "ook",
    "ten",
    "punt",
    "één",
    "twee",
    "drie",
}
_NOMINATIVE = words("grammar", "nominative") | {"ze", "zij", "hij"}
_DAY_LED = re.compile(
    r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\w* :"
)  # 'woensdag: huisarts'
_END = 0.6  # after which a turn that names steps one by one goes through them
_SEVERAL = 3  # steps in one turn
_SHORT = 2  # words that say too little to be a step
_LATE = 0.4  # share of the talk after which it can be recapped
_GOES_ON = 2  # turns after which a recap is over
_AHA = 6  # words of a turn that does not end a recap
_LONGEST = 14  # words of an item without a verb


@dataclass(slots=True)
class Recaps:
    """Who goes through what was agreed, and when they last did."""

    by: str = ""
    last: int = 0

    def hears(self, turn: Turn, place: float) -> bool:
        """Whether `turn` is, or goes on with, a recap by a gespreksvoerder."""
        said = " ".join(tokens(turn.text))
        if turn.role is Role.RESIDENT and place > _LATE and _sums_up(said):
            return True
        if turn.role is not Role.FACILITATOR:
            if len(said.split()) > _AHA:
                self.by = ""
            return False
        label = turn.utterance.speaker or "?"
        several = said.startswith(("dus ", "goed , dus", "oké dus")) and said.count(",") > 1
        several = several or len(_DAY_LED.findall(said)) > 1
        several = several or (place > _END and _lists(said))
        if place > _LATE and (several or _phrases().search(said)):
            self.by, self.last = label, turn.i
        if self.by != label or turn.i - self.last > _GOES_ON:
            return False
        self.last = turn.i
        return True


def _lists(said: str) -> bool:
    """Whether a turn names one step after another: 'ik bel …, u zoekt …, en dinsdag …'."""
    if "?" in said:
        return False
    parts = [p.split() for p in re.split(r" [.;,:] (?:en |dan )?", f"{said} ") if p.strip()]
    steps = [p for p in parts if len(p) > _SHORT and _opens_step(p)]
    return len(steps) >= _SEVERAL and len({p[0] for p in steps}) > 1


def _opens_step(raw: list[str]) -> bool:
    named = raw[0] in _NOMINATIVE or raw[0].startswith("[PERS")
    turned = bool(find_moment(" ".join(raw[:3]))[0]) and bool(_NOMINATIVE & set(raw[:5]))
    return (named and is_finite(raw[1])) or turned


def _sums_up(said: str) -> bool:
    """'Dus u belt de dokter, ik zoek de pas, en …' by the inwoner."""
    return said.startswith(("dus u ", "dus jij ", "dus ik ", "dus jullie ")) and said.count(",") > 1


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, table("decisions")["accept"]["recap"])))


def fuller(old: Action, new: Action) -> Action:
    """Of two descriptions the fuller one; who and when are as said last."""
    keeps = not new.verb or len(content(old.what)) >= len(content(new.what))
    keeps = keeps and not (old.unclear and new.verb == old.verb)
    who = new.who if new.verb and not old.who.startswith("u en ") and new.who != "u" else old.who
    moment = old.moment.moved(new.moment) if old.moment and new.moment else new.moment or old.moment
    return replace(
        old if keeps else new,
        who=new.who if " en " in new.who else who,
        moment=moment,
        where=new.where or old.where,
        provider=new.provider or old.provider,
    )


def items(clause: Clause, scene: Scene, topics: Topics) -> Iterator[Action]:
    """The items of one clause of a recap."""
    if ":" in clause.words[1:3]:  # 'woensdag: huisarts, elf uur'
        yield from _bare_item(tuple(w for w in clause.words if w not in {",", ":"}), scene)
        return
    whole = read_action(clause.words, scene, topics)
    if whole is not None and clause.words.count(",") < 2:
        yield whole
        return
    found: list[Action] = []
    for part in _parts(clause.words):
        if found and (more := _goes_on(found[-1], part, scene)):
            found[-1] = more
            continue
        action = read_action(part, scene, topics)
        found += [action] if action else list(_bare_item(part, scene))
    yield from found


def _goes_on(last: Action, part: tuple[str, ...], scene: Scene) -> Action | None:
    """'dat doet u zelf' and 'voor vrijdag' belong to the item before them."""
    text = " ".join(part)
    moment, rest = find_moment(text)
    if moment and not rest:
        return replace(last, moment=last.moment.moved(moment) if last.moment else moment)
    echo = read_echo(Clause(words=part), scene)
    if echo is None:
        return None
    moment = moment or last.moment
    return replace(last, who=echo.who or last.who, moment=moment)


def _parts(raw: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    edges = [-1, *(n for n, w in enumerate(raw) if w in {",", ":"}), len(raw)]
    for a, b in pairwise(edges):
        part = list(raw[a + 1 : b])
        while part and part[0] in _HEADS:
            part = part[1:]
        if part:
            yield tuple(part)


def _bare_item(part: tuple[str, ...], scene: Scene) -> Iterator[Action]:
    """'donderdag tien uur inloop', 'maandag de achtste [PERSOON-1]', 'ik het formulier'."""
    if len(part) > _LONGEST:
        return
    moment, rest = find_moment(" ".join(part))
    raw = rest.split()
    led = person_phrase(raw, scene)
    who, raw = (led[0], raw[led[1] :]) if led else ("", raw)
    negated = bool({"geen", "niet", "niks", "niets"} & set(raw))
    verb = raw[-1] if len(raw) > 1 and has_form(raw[-1], Form.PLURAL) else ""
    if verb in words_of("action", "also_nouns") | words_of("action", "states"):
        verb = ""
    carries = any(is_finite(w) for w in (raw[:-1] if verb else raw))
    if carries and (_NOMINATIVE & set(raw) or len(raw) < 3):
        return
    raw = raw[:-1] if verb else raw
    verb = verb or ("gaan" if raw[:1] == ["naar"] or raw[:2] == ["samen", "naar"] else "")
    body = " ".join(spoken_to(raw, scene, who or "u"))
    where = find_where(body)
    if not (list(things(body.split())) or (who and moment)):
        return
    names = [name for name, _ in find_providers(body)]
    who = "we" if raw[:1] == ["samen"] and not who else who
    named = who if who not in {"", "we"} else together("u", scene.speaker.name) if who else "u"
    yield Action(
        who=named, body=body, verb=verb, moment=moment, where=where,
        provider=names[0] if names else None, negated=negated,
    )  # fmt: skip
