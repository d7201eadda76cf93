"""A clause read as a step: who does what, when and where."""

import re
from dataclasses import dataclass, replace

from assistant.decision.moment import find_providers, find_where, take_when, words_of
from assistant.decision.subject import Scene, find_subject
from assistant.decision.wording import hanging, spoken_to
from assistant.grammar.clause import DETERMINERS, LINKS, PREPOSITIONS, SUBORDINATORS, Clause
from assistant.grammar.morphology import (
    Form,
    conjugate,
    has_form,
    infinitive_of,
    is_finite,
    readings,
    verbs,
)
from assistant.words import table, words
from assistant.writing.jargon import plain

_SKIP = words("grammar", "skip")
_FRONTS = words("grammar", "action_fronts")
_ADVERBS = words("grammar", "adverbs")
_OWNED = words("grammar", "owned")
_HEADS = words("grammar", "action_heads")
_SELF = frozenset({"wat je zelf kunt doen is", "wat u zelf kunt doen is"})
_HANGS = re.compile(
    r"(?:^| )(?:of|dat|wat|wie|hoe|waar|waarom|wanneer|welke|om (?:\S+ ){0,5}te|zodat|als)\b"
)
_WRAPPED = re.compile(
    r"^(?:dan )?(?:(?:zullen )?(?:we|wij) (?:spreken af|afspreken)|spreken we af"
    r"|ik (?:stel voor|beloof|zeg toe)|wat ik (?:toezeg|beloof|doe|ga doen) is)"
    r" dat ((?:ik|we|u) .+)$"
)
_VAGUE = frozenset({"", "daar", "er", "erin", "erop", "ervan", "eraan", "ermee", "ze", "zo"})
_THIN = words("grammar", "thin")
_ALONE = words("grammar", "alone")
_TO_YOU = words("grammar", "to_you")


@dataclass(frozen=True, kw_only=True, slots=True)
class Action:
    """A step; `what` is a phrase that ends in its infinitive, `modal` the verb it hung on."""

    who: str
    what: str
    verb: str
    when: str | None = None
    where: str | None = None
    provider: str | None = None
    modal: str = ""
    asked: bool = False
    negated: bool = False
    planned: bool = False


def read_action(clause: Clause, scene: Scene) -> Action | None:
    """The step a main clause names, or None when it names none that we can be sure of."""
    raw, condition = _unless_needed(_bare(clause.words))
    raw = _unwrapped(raw)
    if " ".join(raw[:6]) in _SELF:
        raw = ["u", "kunt", *raw[6:]]
    while len(raw) > 3 and raw[0] in LINKS | _HEADS:
        raw = raw[1:]
    if (
        "anders" in raw
        or len(raw) < 2
        or raw[0] in SUBORDINATORS - {"die", "dat"}
        or "als" in raw[:1]
    ):
        return None
    cut = find_subject(raw, scene)
    if cut is None:
        return None
    who, verb, rest = cut
    opened = raw[0] == verb and not {"dan", "daarna", "dus"} & set(clause.words[:-1])
    action = _built(who, verb, rest, scene, asked=clause.question or opened)
    return replace(action, when=condition) if action and condition else action


def _unwrapped(raw: list[str]) -> list[str]:
    """'zullen we afspreken dat ik u morgen bel' becomes 'ik bel u morgen'."""
    match = _WRAPPED.match(" ".join(raw))
    if match is None:
        return raw
    inner = match[1].split()
    forms = (Form.I,) if inner[0] == "ik" else (Form.PLURAL, Form.YOU)
    at = next((n for n in range(len(inner) - 1, 0, -1) if has_form(inner[n], *forms)), 0)
    return [inner[0], inner[at], *inner[1:at], *inner[at + 1 :]] if at else raw


def _unless_needed(raw: list[str]) -> tuple[list[str], str]:
    """'als je bang bent, dan bel je 112' is a step with a condition for its time."""
    at = max((n for n, w in enumerate(raw) if w == "als"), default=-1)
    then = raw.index("dan", max(at, 0)) if "dan" in raw[max(at, 0) :] else 0
    if raw[:1] != ["als"] or not then or then - at > 6 or raw[at + 1] not in {"u", "je"}:
        return raw, ""
    found = (conjugate(raw[then - 1], form, Form.YOU) for form in (Form.YOU, Form.HE))
    verb = next((f for f in found if f), "")
    if not verb or set(raw[at + 1 : then - 1]) & {"ik", "we", "wij"}:
        return raw, ""
    return raw[then + 1 :], " ".join(["als", "u", *raw[at + 2 : then - 1], verb])


def _bare(said: tuple[str, ...]) -> list[str]:
    """Without commas and without a name that only repeats: 'de budgethulp, de [ORGANISATIE-1]'."""
    text = re.sub(r" , (?:de |het )?\[(?!DATUM)[^\]]+\](?= |$)", "", " ".join(said))
    text = re.sub(r" en (?:\S+ ){1,3}(?:gaat|is|wordt|komt)\b.*$", "", text)
    raw = [w for w in text.split() if w != ","]
    other = next((n for n in range(3, len(raw) - 2) if _other_step(raw, n)), len(raw))
    return raw[:other]


def _other_step(raw: list[str], n: int) -> bool:
    """'… en slaap jij boven': what another does."""
    return raw[n] == "en" and is_finite(raw[n + 1]) and raw[n + 2] in {"je", "jij", "u", "ik"}


def _built(who: str, finite: str, rest: list[str], scene: Scene, *, asked: bool) -> Action | None:
    if {"me", "mij"} & set(rest) and who == scene.speaker.name != "u":
        return None
    planned = conjugate(finite, Form.I, Form.I) == "ga"
    modal, verb, rest = _verb(finite, rest)
    if verb is None or not _acts(verb):
        return None
    if "kunnen" in rest or {"koffie", "thee", "vaart"} & set(rest):
        return None  # 'zou u kunnen verwijzen' offers; coffee is no agreement
    negated = bool({"niet", "nooit", "geen", "niks", "niets"} & set(rest))
    said = hanging(rest, scene)
    if said is None or (verb == "voorstellen" and "dat" in rest):
        return None
    text = " ".join(spoken_to(said, scene, who))
    if any(t.startswith("[") and not t.startswith("[DATUM") for t in text.split()):
        return None
    when, text = take_when(text)
    where = find_where(text)
    body = _object(text, verb)
    if body is None:
        return None
    names = [name for name, _ in find_providers(" ".join(rest)) if name != who]
    what = " ".join(plain(tuple(_with_verb(body, verb).split())))
    return Action(
        who=who,
        what=what,
        verb=verb,
        when=when,
        where=where,
        provider=names[0] if names else None,
        modal=modal,
        asked=asked,
        negated=negated,
        planned=planned and verb != "gaan",
    )


def _hangs(rest: list[str], n: int) -> bool:
    """Whether a clause that hangs on the step begins at `n`: 'dat …', 'om … te …'."""
    return rest[n] in SUBORDINATORS - {"wat", "die"} or (rest[n] == "om" and "te" in rest[n + 1 :])


def _acts(verb: str) -> bool:
    """Whether a verb is a step, by itself or without its particle (thuisblijven: blijven)."""
    known = verbs().get(verb)
    if verb.endswith("zetten") and known and known.particle:
        return False
    base = verb.removeprefix(known.particle) if known else verb
    return bool({verb, base} & words_of("action", "verbs"))


def _verb(finite: str, rest: list[str]) -> tuple[str, str | None, list[str]]:
    """The modal, the infinitive of the step, and what is left."""
    known = {r.verb.infinitive for r in readings(finite) if r.form is not Form.PARTICIPLE}
    future, modals = words_of("action", "future"), words_of("action", "modal")
    if helper := (known & (future | modals)):
        end = next((n for n, w in enumerate(rest) if n and _hangs(rest, n)), len(rest))
        infinitives = [n for n in range(end) if _infinitive(rest, n)]
        if infinitives:
            n = infinitives[-1] if "of" not in rest else infinitives[0]
            name = next(iter(sorted(helper)))
            return (name if name in modals else ""), rest[n], [*rest[:n], *rest[n + 1 :]]
        if helper & modals or "gaan" not in helper:
            return "", None, rest
    if has_form(finite, Form.PAST) and not has_form(finite, Form.I, Form.HE, Form.PLURAL):
        return "", None, rest
    for n in range(len(rest) - 1, -1, -1):
        particle = rest[n] in table("verbs")["particles"] and _loose(rest, n)
        if particle and (whole := infinitive_of(finite, rest[n])):
            return "", whole, [*rest[:n], *rest[n + 1 :]]
    return "", infinitive_of(finite), rest


def _loose(rest: list[str], n: int) -> bool:
    """Whether a particle stands alone: last, or before a clause or another preposition."""
    after = rest[n + 1 : n + 2]
    if rest[n] == "om" and after:
        return False
    return not after or after[0] in SUBORDINATORS | PREPOSITIONS | {"en"}


def _infinitive(rest: list[str], n: int) -> bool:
    return has_form(rest[n], Form.PLURAL) and not (n and rest[n - 1] in DETERMINERS | {"te"})


def _object(text: str, verb: str) -> str | None:
    """What is acted on; a step without its object says too little unless the verb stands alone."""
    text = re.sub(r"\s+", " ", text).strip(" ,")
    text = re.sub(r" (?:en|maar|of)(?: liefst)?$", "", text)
    text = "" if text in {"zelf", "samen", "ook"} else text
    if text == "" and verb in _ALONE:
        return text
    if text == "u":
        return text if verb in _TO_YOU else None
    first, second, last = [*text.split(), "", ""][0], [*text.split(), "", ""][1], text.split()[-1:]
    noun = second and second not in PREPOSITIONS | SUBORDINATORS | {"u", "zich", "samen"}
    if verb == "gaan" and not {"naar", "heen"} & set(text.split()):
        return None
    thin = first in {"dat", "het"} and second in _THIN
    dangling = (
        thin or first in _VAGUE or (first in {"dat", "het", "die", "hem", "haar"} and not noun)
    )
    return None if dangling or set(last) & PREPOSITIONS or text in {"met u", "voor u"} else text


def _with_verb(body: str, verb: str) -> str:
    """The infinitive goes before a clause that hangs on it: 'vragen of …'."""
    last = body.split()[-1:]
    if verb in {"blijven", "komen"} and last and has_form(last[0], Form.PLURAL):
        return f"{body.rsplit(' ', 1)[0] if ' ' in body else ''} {verb} {last[0]}".strip()
    match = _HANGS.search(body)
    if match:
        return f"{body[: match.start()]} {verb} {body[match.start() :]}".strip().replace("  ", " ")
    return f"{body} {verb}".strip()
