"""Verbs that put a step the other way round: 'u krijgt van mij' is what the speaker gives."""

import re

from assistant.decision.hanging import parted
from assistant.decision.place import words_of
from assistant.decision.subject import ALL, OURS, Scene, person_phrase, together
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.morphology import Form, has_form, infinitive_of, readings
from assistant.words import words

_LONGEST = 10  # words beside the moment of 'dan zijn we om tien uur bij u'
_COMPANY = re.compile(
    r"\bmet (?:u|jou|jullie|mij|je(?= (?:mee|naar|om|op|in|aan|voor|bij|langs)\b|$))(?: mee)?\b"
    r"|\bsamen\b"
)  # 'met je mee', and not 'met je mentor'
_WRITTEN = words("steps", "written")


def special(
    who: str, verb: str, rest: list[str], scene: Scene, *, placed: bool
) -> tuple[str, str, list[str]]:
    """Who really acts, the verb for it and the words that stay; no verb where nobody acts."""
    if who == OURS:
        who = ALL if {"samen", "elkaar", "allemaal"} & set(rest) else scene.speaker.name
    if verb in {"krijgen", "horen", "ontvangen"}:
        return _received(who, verb, rest, scene)
    if verb in {"zien", "spreken", "treffen", "ontmoeten"}:
        return _met(who, verb, rest, scene, placed=placed)
    if verb == "verwachten" and placed and {"u", "je", "jou"} & set(rest):
        left = [w for w in rest if w not in {"u", "je", "jou"}]
        return together("u", who), "hebben", ["een", "afspraak", *left]
    if verb in {"zijn", "staan", "zitten", "hebben", "liggen"}:
        return _being(who, verb, rest, scene, placed=placed)
    if verb in {"maken", "plannen", "inplannen"} and "afspraak" in rest and placed:
        return _group(who, rest, scene), "hebben", rest
    if verb in {"meegaan", "meekomen"} and who not in {"u", ALL} and "iemand" not in who:
        text = _COMPANY.sub(" ", " ".join(rest))
        return together("u", who), "gaan", ["samen", *text.split()]
    if scene.pro and who == scene.speaker.name and _with_you(verb, rest):
        text = re.sub(r"\bmet (?:u|je|jou|jullie)\b", "samen", " ".join(rest))
        return together("u", who), verb, text.replace("samen samen", "samen").split()
    return _group(who, rest, scene), verb, rest


def _with_you(verb: str, rest: list[str]) -> bool:
    """'ik ga met u naar het loket' is a step of both; 'ik neem contact met u op' is not."""
    if verb in words("steps", "calls") or {"contact", "afspraak"} & set(rest):
        return False
    pairs = zip(rest, rest[1:], [*rest[2:], ""], strict=False)
    loose = PREPOSITIONS | DETERMINERS | words("grammar", "adverbs") | {"", "mee", "eens", "even"}
    return any(
        with_ == "met" and (you in {"u", "jou", "jullie"} or (you == "je" and after in loose))
        for with_, you, after in pairs
    )


def passive(finite: str, rest: list[str], scene: Scene) -> tuple[str, list[str]] | None:
    """'u wordt gebeld door het wijkteam': who acts, and the other words with the infinitive."""
    done = next((r for w in rest for r in readings(w) if r.form is Form.PARTICIPLE), None)
    if infinitive_of(finite) != "worden" or done is None or "door" not in rest:
        return None
    at = rest.index("door")
    who = person_phrase(rest[at + 1 :], scene)
    if who is None:
        return None
    left = [*rest[:at], *rest[at + 1 + who[1] :]]
    left = [w for w in left if not has_form(w, Form.PARTICIPLE)]
    return who[0], [*left, done.verb.infinitive]


def reported(verb: str, rest: list[str]) -> list[str]:
    """'u laten weten' without 'het': what comes of the step before it."""
    if rest[-3:] in (["wat", "ik", "weet"], ["wat", "ik", "hoor"]):
        return [*rest[:-3], "wat", "eruit", "komt"]
    if verb != "laten weten" or parted(" ".join(rest))[1]:
        return rest
    left = [w for w in rest if w not in {"het", "dat"}]
    to_you = {"u", "je", "jou", "jullie"}
    bare = set(left) <= to_you | {"dan", "wel", "nog"} and (
        verb != "vertellen" or to_you & set(left)
    )
    return [*left, "wat", "eruit", "komt"] if bare else left


def undergone(who: str, finite: str, rest: list[str], *, placed: bool) -> list[str] | None:
    """'u wordt dinsdag gebeld': what the inwoner can count on, with its participle last."""
    done = next((w for w in rest if w in words_of("action", "undergone")), None)
    if who != "u" or infinitive_of(finite) != "worden" or done is None or not placed:
        return None
    return [*(w for w in rest if w != done), done]


def _group(who: str, rest: list[str], scene: Scene) -> str:
    """Who 'we' are: all, the professionals, or the speaker and the inwoner."""
    if who != ALL:
        return who
    said = set(rest)
    if {"drieën", "vieren", "vijven", "allen", "allemaal", "elkaar"} & said and scene.group:
        return scene.group
    if not scene.pro:
        joins = scene.companion if scene.speaker.name == "u" else scene.speaker.name
        return together("u", joins or ("samen" in said and scene.facilitator) or "u")
    if {"u", "je", "jou", "uw", "jouw"} & said and "samen" not in said and "met" not in said:
        return scene.speaker.name
    return together("u", scene.speaker.name)


def _received(who: str, verb: str, rest: list[str], scene: Scene) -> tuple[str, str, list[str]]:
    for n, word in enumerate(rest):
        giver = person_phrase(_nominative(rest[n + 1 :]), scene) if word in {"van", "via"} else None
        thing = rest[n + 1 : n + 2] == ["die"] and n + 2 < len(rest)
        if giver is None or giver[0] == who or thing:
            continue
        left = [*rest[:n], *rest[n + 1 + giver[1] :]]
        object_ = ["u"] if who == "u" else who.split()
        if verb == "horen":
            return giver[0], "laten weten", [*object_, *left]
        return giver[0], "sturen" if _WRITTEN & set(left) else "geven", [*object_, *left]
    if verb == "horen" and who == "u" and scene.pro and len(rest) > 1:
        return scene.speaker.name, "laten weten", ["u", *rest]
    return who, "" if verb == "horen" else verb, rest


def _nominative(words: list[str]) -> list[str]:
    turned = {"mij": "ik", "me": "ik", "ons": "we", "haar": "zij", "hem": "hij"}
    return [turned.get(words[0], words[0]), *words[1:]] if words else words


def _met(
    who: str, verb: str, rest: list[str], scene: Scene, *, placed: bool
) -> tuple[str, str, list[str]]:
    """'we zien elkaar' and 'dan zie ik u' are a meeting of both."""
    if not placed and verb == "zien":
        return who, "", rest
    if "elkaar" in rest:
        return _group(who, rest, scene), verb, rest
    for word in ("u", "je", "jou", "jullie"):
        if word in rest and scene.pro and who == scene.speaker.name:
            left = [w for w in rest if w != word]
            return together("u", who), verb, ["elkaar", *left]
    return _group(who, rest, scene), verb if verb in {"spreken", "ontmoeten"} else "", rest


def _being(
    who: str, verb: str, rest: list[str], scene: Scene, *, placed: bool
) -> tuple[str, str, list[str]]:
    """Being somewhere is a step when it is a meeting: 'dan ben ik er ook bij'."""
    said = set(rest)
    if verb == "hebben" and words_of("action", "appointments") & said:
        return _group(who, rest, scene), verb, rest
    if verb == "zijn" and {"er", "bij"} <= said:
        left = [w for w in rest if w not in {"er", "bij"}]
        return _group(who, rest, scene), "erbij zijn", left
    if verb in {"zijn", "zitten", "staan"} and {"bij", "op", "voor", "aan"} & said and scene.pro:
        meets = placed and len(rest) < _LONGEST
        return (_group(who, rest, scene), verb, rest) if meets else (who, "", rest)
    return who, "", rest
