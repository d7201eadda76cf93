"""A clause read as a step: who does what, when and where."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.decision.alike import content
from assistant.decision.moment import Moment, find_moment, moment_text, take_condition
from assistant.decision.place import find_providers, find_where, words_of
from assistant.decision.special import special
from assistant.decision.subject import Scene, find_subject
from assistant.decision.topic import Topics
from assistant.decision.unwrap import unwrap
from assistant.decision.verb import find_verb
from assistant.decision.wording import hanging, spoken_to
from assistant.grammar.clause import LINKS, PREPOSITIONS, SUBORDINATORS, Clause
from assistant.grammar.perspective import to_you
from assistant.grammar.morphology import Form, conjugate, has_form, is_finite
from assistant.words import table, words

_HEADS = words("grammar", "action_heads")
_HANGS = re.compile(
    r"(?:^| )(?:zonder dat|zonder te|terwijl|of|dat|wat|wie|hoe|waar|waarom|wanneer|welke|zodat|als|zodra|om (?:\S+ ){0,7}te|te)\b"
)
_POINTS = frozenset({"dat", "het", "die", "dit", "deze", "er", "daar"})
_NO = frozenset({"niet", "nooit", "geen", "niks", "niets", "niemand"})
_BEHIND = frozenset({"over", "vanwege", "voor", "zonder", "namens", "via", "tegen"})
_VAGUE = frozenset({"", "daar", "er", "erin", "erop", "ervan", "eraan", "ermee", "ze", "zo", "dat",
                    "het", "die", "dit", "u", "met u", "voor u", "samen", "zelf", "iets", "wat"})  # fmt: skip


_LONGEST_IF = 14  # words of a condition that still reads well
LONGEST = 16  # words in `what`


class Force(StrEnum):
    """What saying a step does."""

    COMMIT = "commit"  # ik bel u morgen
    ASK = "ask"  # zal ik u morgen bellen?
    OFFER = "offer"  # ik kan u bellen
    WISH = "wish"  # ik wil bellen
    MUST = "must"  # u moet bellen


@dataclass(frozen=True, kw_only=True, slots=True)
class Action:
    """A step; `body` and `verb` make the phrase `what`, which has its infinitive in it."""

    who: str
    body: str
    verb: str
    moment: Moment | None = None
    where: str | None = None
    provider: str | None = None
    force: Force = Force.COMMIT
    negated: bool = False
    planned: bool = False
    agreed: bool = False
    pointed: bool = False
    bare: bool = False

    @property
    def what(self) -> str:
        return with_verb(self.body, self.verb)

    @property
    def when(self) -> str | None:
        return moment_text(self.moment)

    @property
    def vague(self) -> bool:
        """Whether it says no more than 'dat doen'."""
        alone = words("grammar", "alone") | (_CALLS if self.who != "u" else frozenset())
        alone |= words("grammar", "to_you") if self.body == "u" else frozenset()
        return self.body in _VAGUE and self.verb not in alone


def read_action(
    said: tuple[str, ...], scene: Scene, topics: Topics, *, question: bool = False
) -> Action | None:
    """The step a main clause names, or None when it names none that we can be sure of."""
    raw = list(said)
    while len(raw) > 2 and raw[0] in LINKS | {",", "dus"}:
        raw = raw[1:]
    raw, condition = _condition(_undislocated(raw, topics), scene)
    frame = unwrap(_bare(raw), scene)
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
    action = replace(action, agreed=frame.agreed)
    return replace(action, moment=condition) if condition and not action.moment else action


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


def _undislocated(raw: list[str], topics: Topics) -> list[str]:
    """'en school, zullen we …' without what it sets ahead; 'die tas, die …' has it as its topic."""
    at = raw.index(",") if "," in raw[:6] else 0
    after = raw[at + 1 : at + 3]
    if not at or len(raw) - at < 4 or any(is_finite(w) and n for n, w in enumerate(raw[:at])):
        return raw
    opens = is_finite(after[0]) or (is_finite(after[1]) and after[0] not in LINKS)
    if raw[0] in _FRONTED or not opens or find_moment(" ".join(raw[:at]))[0]:
        return raw
    if after[0] in _POINTS:
        topics.hear(raw[:at])
    return raw[at + 1 :]


def _condition(raw: list[str], scene: Scene) -> tuple[list[str], Moment | None]:
    """'als u bang bent, dan belt u 112' is a step with a condition for its time."""
    then = _main_part(raw)
    if not then:
        return raw, None
    if scene.speaker.name == "u" and "ik" in raw[:then]:
        own = to_you([w for w in raw[:then] if w != ","])
        rest = raw[then + 1 :] if raw[then] in {"dan", ","} else raw[then:]
        rest = rest[1:] if rest[:1] == ["dan"] else rest
        return rest, Moment(parts=((_EVENT, " ".join(own)),)) if own and len(
            own
        ) < _LONGEST_IF else None
    said = ["uw" if w == "je" and n and raw[n - 1] in PREPOSITIONS else "u" if w in {"je", "jij"} else w
            for n, w in enumerate(raw[:then]) if w != ","]  # fmt: skip
    rest = raw[then + 1 :] if raw[then] in {"dan", ","} else raw[then:]
    rest = rest[1:] if rest[:1] == ["dan"] else rest
    long = len(said) > 9 or raw[0] in {"omdat", "doordat", "hoewel"}
    if {"ik", "mij", "mijn", "we"} & set(said) or long or any(w[0] == "[" for w in said):
        return rest, None
    return rest, Moment(parts=((_EVENT, _you(said)),))


def _main_part(raw: list[str]) -> int:
    """Where the main clause behind a fronted 'als …' begins; 0 where there is none."""
    if raw[0] not in _FRONTED:
        return 0
    for n in range(3, len(raw) - 2):
        after = raw[n + 1] if raw[n] == "," else ""
        if raw[n] == "dan" or (after and (is_finite(after) or after == "dan")):
            return n
    return 0


_SPLIT = frozenset({"over", "mee", "voor", "bij", "op", "aan", "naar", "van", "tegen"})
_CALLS = frozenset(
    {
        "bellen",
        "opbellen",
        "terugbellen",
        "appen",
        "mailen",
        "navragen",
        "informeren",
        "langsgaan",
        "kijken",
        "aanmelden",
    }
)
_FRONTED = frozenset(
    {"als", "zodra", "wanneer", "omdat", "doordat", "voordat", "nadat", "hoewel", "zolang"}
)


from assistant.decision.moment import Kind  # noqa: E402

_EVENT = Kind.EVENT


def _you(said: list[str]) -> str:
    last = conjugate(said[-1], Form.YOU, Form.YOU) or conjugate(said[-1], Form.HE, Form.YOU)
    return " ".join([*said[:-1], last or said[-1]] if "u" in said[:3] else said)


def _bare(said: list[str]) -> list[str]:
    """Without commas and without a name that only repeats: 'de budgethulp, de [ORGANISATIE-1]'."""
    text = re.sub(r" , (?:de |het )?\[(?!DATUM|PERS)[^\]]+\](?= |$)", "", " ".join(said))
    text = re.sub(r" , \[PERS[^\]]+\]$|^\[PERS[^\]]+\] , ", "", text)
    return [w for w in text.split() if w not in {",", ":", '"'}]


def _built(
    who: str, finite: str, rest: list[str], scene: Scene, topics: Topics, *, asked: bool
) -> Action | None:
    head, tail = _parted(" ".join(rest))
    moment, head = find_moment(head)
    found = find_verb(finite, f"{head} {tail}".split())
    if found is None:
        return None
    who, verb, rest = special(who, found.verb, found.rest, scene, placed=moment is not None)
    if verb in words_of("action", "states") or verb == "":
        return None
    text = " ".join(rest)
    negated = bool(_NO & set(_parted(text)[0].split()))
    if verb == "laten" and {"open", "hierbij", "zo", "los", "liggen", "rusten"} & set(rest):
        return None
    resolved = _resolved(text.split(), topics, verb)
    pointed = resolved != text.split()
    said = hanging(spoken_to(resolved, scene, who), scene)
    if said is None:
        return None
    later, text = take_condition(" ".join(said))
    moment = moment.moved(later) if moment and later else moment or later
    bare = not content(text) - {"samen"}
    text = _completed(text, verb, scene, topics)
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


def _resolved(raw: list[str], topics: Topics, verb: str) -> list[str]:
    """'dat' or 'die' with a step put back as what was just spoken of."""
    at = next((n for n, w in enumerate(raw) if w in _POINTS and _alone(raw, n)), None)
    topic = topics.last() if at is not None else None
    if at is None or topic is None:
        return raw
    if raw[at] in {"daar", "er"} and {"heen", "naartoe"} & set(raw):
        return [*(w for w in raw if w not in {"daar", "er", "heen", "naartoe"}), "naar", *topic]
    if raw[at] in {"daar", "er"} and raw[-1] in _SPLIT and at < len(raw) - 1:
        link = {"mee": "met", "toe": "tot"}.get(raw[-1], raw[-1])
        return [*raw[:at], *raw[at + 1 : -1], link, *topic]
    if raw[at] == "daar" and verb in _CALLS:
        link = [] if verb in {"bellen", "opbellen", "mailen"} else ["bij"]
        return [*raw[:at], *link, *topic, *raw[at + 1 :]]
    if raw[at] in {"er", "daar"}:
        return ["bij" if raw[at + 1 :] == [] else "over", *topic] if verb == "praten" else raw
    return [*raw[:at], *topic, *raw[at + 1 :]]


def _alone(raw: list[str], n: int) -> bool:
    """Whether a pointing word stands for a thing by itself: 'dat morgen', not 'dat formulier'."""
    after = raw[n + 1] if n + 1 < len(raw) else ""
    if n and (raw[n - 1] in PREPOSITIONS or (raw[n] == "dat" and len(raw) - n > 2)):
        return False
    loose = PREPOSITIONS | SUBORDINATORS | words("grammar", "thin") | words("grammar", "adverbs")
    return (
        not after
        or (raw[n] == "die" and is_finite(after))
        or after in loose
        or raw[n] in {"het", "ze", "er", "hem"}
        and n == 0
        and after in loose
    )


def _completed(text: str, verb: str, scene: Scene, topics: Topics) -> str:
    """'een keer kijken' says too little without what was spoken of: '… bij het groepje'."""
    link = table("decisions")["action"]["links"].get(verb.split()[-1])
    topic = topics.last()
    if verb == "bellen" and topic and (not text or text.startswith("terwijl")):
        return " ".join([*spoken_to(list(topic), scene, "u"), text]).strip()
    if link is None or content(text) - {"samen"} or topic is None:
        return text
    return " ".join([text, link, *spoken_to(list(topic), scene, "u")]).strip()


def _force(modal: str, *, asked: bool) -> Force:
    if asked:
        return Force.ASK
    forces = {
        "kunnen": Force.OFFER,
        "mogen": Force.OFFER,
        "willen": Force.WISH,
        "moeten": Force.MUST,
    }
    return forces.get(modal, Force.COMMIT)


def _parted(text: str) -> tuple[str, str]:
    """The step, and the clause that hangs on it: a moment in there is another one."""
    match = next((m for m in _HANGS.finditer(text) if _hanging(text[m.start() :])), None)
    return (text[: match.start()], text[match.start() :].strip()) if match else (text, "")


_CLOSE = set(table("verbs")["particles"]) | PREPOSITIONS | {"even", "ook", "nog"}  # no clause begins so


def _hanging(tail: str) -> bool:
    """Whether what begins with 'dat', 'of' or 'te' is a clause, and not 'dat kleedje'."""
    raw = tail.split()
    if raw[0] == "dat" and (tail[0] != " " or raw[1:2] and raw[1] in _CLOSE):
        return False
    if raw[0] == "te":
        return any(has_form(w, Form.PLURAL) for w in raw[1:])
    return len(raw) > 2 and any(is_finite(w) for w in raw[2:])


def with_verb(body: str, verb: str) -> str:
    """The infinitive goes before a clause that hangs on it: 'vragen of …'."""
    match = next((m for m in _HANGS.finditer(body) if _hanging(body[m.start() :])), None)
    if match:
        head, tail = body[: match.start()], body[match.start() :]
        return re.sub(r"\s+", " ", f"{head} {verb} {tail}").strip()
    raw = body.split()
    at = next((n for n, w in enumerate(raw) if n and w in _BEHIND and n + 1 < len(raw)), 0)
    if at and raw[at : at + 2] != ["voor", "u"]:
        return " ".join([*raw[:at], verb, *raw[at:]])
    return f"{body} {verb}".strip()
