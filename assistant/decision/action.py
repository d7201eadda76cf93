"""A clause read as a step: who does what, when and where."""

import re
from dataclasses import dataclass

from assistant.cast import Person, is_person
from assistant.clause import DETERMINERS, LINKS, PREPOSITIONS, SUBORDINATORS, Clause
from assistant.decision.moment import find_providers, find_where, take_when, words_of
from assistant.decision.subject import Scene, find_subject
from assistant.jargon import plain
from assistant.morphology import Form, has_form, infinitive_of, readings, verbs
from assistant.role import kin
from assistant.words import table, words

_SKIP = words("grammar", "skip")
_FRONTS = words("grammar", "action_fronts")
_OWNED = words("grammar", "owned")
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


def read_action(clause: Clause, scene: Scene) -> Action | None:
    """The step a main clause names, or None when it names none that we can be sure of."""
    raw = _bare(clause.words)
    while len(raw) > 2 and raw[0] in LINKS | {"dan", "dus", "daarna", "eerst"} and len(raw) > 3:
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
    return _built(who, verb, rest, scene, asked=clause.question or raw[0] == verb)


def _bare(raw: tuple[str, ...]) -> list[str]:
    """Without commas and without a name that only repeats: 'de budgethulp, de [ORGANISATIE-1]'."""
    text = re.sub(r" , (?:de |het )?\[(?!DATUM)[^\]]+\](?= |$)", "", " ".join(raw))
    text = re.sub(r" en (?:\S+ ){1,3}(?:gaat|is|wordt|komt)\b.*$", "", text)
    return [w for w in text.split() if w != ","]


def _built(who: str, finite: str, rest: list[str], scene: Scene, *, asked: bool) -> Action | None:
    if {"me", "mij"} & set(rest) and who == scene.speaker.name != "u":
        return None
    modal, verb, rest = _verb(finite, rest)
    if verb is None or not _acts(verb):
        return None
    negated = bool({"niet", "nooit", "geen", "niks", "niets"} & set(rest))
    text = " ".join(_spoken_to(rest, scene, who))
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
    )


def _acts(verb: str) -> bool:
    """Whether a verb is a step, by itself or without its particle (thuisblijven: blijven)."""
    known = verbs().get(verb)
    base = verb.removeprefix(known.particle) if known else verb
    return bool({verb, base} & words_of("action", "verbs"))


def _verb(finite: str, rest: list[str]) -> tuple[str, str | None, list[str]]:
    """The modal, the infinitive of the step, and what is left."""
    known = {r.verb.infinitive for r in readings(finite) if r.form is not Form.PARTICIPLE}
    future, modals = words_of("action", "future"), words_of("action", "modal")
    if helper := (known & (future | modals)):
        infinitives = [n for n, w in enumerate(rest) if _infinitive(rest, n)]
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
    return not after or after[0] in SUBORDINATORS | PREPOSITIONS | {"en"}


def _noun(word: str) -> bool:
    """Whether 'haar' before this word is a possessive."""
    return bool(word) and word not in PREPOSITIONS | SUBORDINATORS | DETERMINERS | {
        "en",
        "of",
        "morgen",
    }


def _infinitive(rest: list[str], n: int) -> bool:
    return has_form(rest[n], Form.PLURAL) and not (n and rest[n - 1] in DETERMINERS | {"te"})


def _spoken_to(rest: list[str], scene: Scene, who: str) -> list[str]:
    """Pronouns of the clause as the inwoner must read them; names become relations."""
    resident = scene.speaker.name == "u"
    out: list[str] = []
    for n, word in enumerate(rest):
        follows = rest[n + 1] if n + 1 < len(rest) else ""
        if word in _SKIP and not (word == "eerst" and follows):
            continue
        if is_person(word):
            person = scene.cast.name(word)
            _put_person(out, person)
        elif word in scene.orgs:
            out = out[:-1] if out[-1:] in (["de"], ["het"]) else out
            out += scene.orgs[word].split()
        elif word.startswith("[") and not word.startswith("[DATUM"):
            _put_place(out)
        elif word in {"je", "jouw", "jou", "jij"}:
            possess = word == "jouw" or (word == "je" and bool(kin(follows) or follows in _OWNED))
            out.append("uw" if possess else "u")
        elif word in {"haar", "hem"} and not (word == "haar" and _noun(follows)):
            out += scene.person.split() or ["[?]"]
        elif word == "mijn":
            out.append("uw" if resident else "[MIJN]")
        elif word == "ons" and out[-1:] == ["bij"]:
            out += scene.house.split() or ["ons"]
        elif word in {"mij", "me"}:
            out += _me(out, scene, who)
        else:
            out.append(word)
    return " ".join(out).split()


def _me(out: list[str], scene: Scene, who: str) -> list[str]:
    """'mij' of the inwoner is 'u', of one's own step 'zich'; of others it is who speaks."""
    if scene.speaker.name != "u":
        return scene.speaker.name.split()
    return ["zich"] if who == "u" and out[-1:] and out[-1] not in PREPOSITIONS else ["u"]


def _put_person(out: list[str], person: Person | None) -> None:
    """A name after its relation repeats it; nobody stands after 'in', so that was a place."""
    if out[-1:] in (["de"], ["het"]):
        _put_place(out)
    elif out[-2:-1] == ["uw"] or (out and kin(out[-1])):
        return
    elif person is not None:
        out += person.name.split()
    elif out[-1:] in (["in"], ["uit"]):
        out.pop()
    else:
        out += ["een", "bekende"]


def _put_place(out: list[str]) -> None:
    """A named place or organisation says less: 'naar het [ORGANISATIE-1]', 'in [PLAATS-1]'."""
    article = out[-1:] in (["de"], ["het"])
    if article:
        out.pop()
    if out[-1:] in (["naar"], ["bij"]):
        out += ["de", "afgesproken", "plek"]
    elif out[-1:] in (["in"], ["op"], ["van"], ["uit"]):
        out.pop()
    elif not (out and find_providers(out[-1])):
        out += ["de", "organisatie"]


def _object(text: str, verb: str) -> str | None:
    """What is acted on; a step without its object says too little unless the verb stands alone."""
    text = re.sub(r"\s+", " ", text).strip(" ,")
    text = re.sub(r" (?:en|maar|of)(?: liefst)?$", "", text)
    if text == "" and verb in _ALONE:
        return text
    if text == "u":
        return text if verb in _TO_YOU else None
    first, second, last = [*text.split(), "", ""][0], [*text.split(), "", ""][1], text.split()[-1:]
    noun = second and second not in PREPOSITIONS | SUBORDINATORS | {"u", "zich", "samen"}
    if verb == "gaan" and not {"naar", "heen"} & set(text.split()):
        return None
    dangling = first in {"", "daar", "er", "ze", "zo"} or (
        first in {"dat", "het", "die", "hem", "haar"} and not noun
    )
    return None if dangling or set(last) & PREPOSITIONS or text in {"met u", "voor u"} else text


def _with_verb(body: str, verb: str) -> str:
    """The infinitive goes before a clause that hangs on it: 'vragen of …'."""
    last = body.split()[-1:]
    if verb in {"blijven", "komen"} and last and has_form(last[0], Form.PLURAL):
        return f"{body.rsplit(' ', 1)[0] if ' ' in body else ''} {verb} {last[0]}".strip()
    match = re.search(r"(?:^| )(?:of|dat|wat|hoe|waar|om te|zodat|als)\b", body)
    if match:
        return f"{body[: match.start()]} {verb} {body[match.start() :]}".strip().replace("  ", " ")
    return f"{body} {verb}".strip()
