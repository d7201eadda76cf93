"""Words in a step that point back, and steps that say too little by themselves."""

from assistant.decision.action import Action
from assistant.decision.alike import content
from assistant.decision.hanging import parted
from assistant.decision.place import words_of
from assistant.decision.subject import Scene
from assistant.decision.topic import Topics
from assistant.decision.wording import spoken_to
from assistant.grammar.clause import PREPOSITIONS, SUBORDINATORS
from assistant.grammar.morphology import is_finite
from assistant.words import table, words

STEP = "[stap]"  # where the step that was spoken of comes, which is in words for the inwoner
_POINTS = words("steps", "points")
_TO_WHOM = words("steps", "to_whom")
_SPLIT = words("steps", "split")
_CALLS = words("steps", "calls")


def resolved(raw: list[str], topics: Topics, verb: str) -> list[str]:
    """'dat' or 'die' with a step put back as what was just spoken of."""
    at = pointer(raw)
    asks = at is not None and raw[at] in {"dat", "het", "er"} and verb in words_of("echo", "asks")
    if asks and at is not None and topics.asked():
        rest = [*raw[:at], *raw[at + 1 :]]
        return [*rest, STEP] if not parted(" ".join(rest))[1] else rest
    if at is not None and verb in words_of("action", "telling") | words_of("echo", "asks"):
        rest = [*raw[:at], *raw[at + 1 :]]
        about = topics.last()
        if parted(" ".join(rest))[1]:
            return rest
        return [*rest, "over", *about] if about else raw
    thing = next((n for n, w in enumerate(raw) if w in {"hem", "ze"}), None)
    given = verb == "geven" and "aan" in raw
    if thing is not None and (given or verb in words_of("action", "handling")):
        found = topics.close()
        return [*raw[:thing], *found, *raw[thing + 1 :]] if found else raw
    near = at is not None and (raw[at] != "het" or topics.fresh)
    topic = topics.last() if near else None
    if at is None or topic is None:
        return raw
    if raw[at] in {"daar", "er"} and {"heen", "naartoe"} & set(raw):
        return [*(w for w in raw if w not in {"daar", "er", "heen", "naartoe"}), "naar", *topic]
    if raw[at] in {"daar", "er"} and raw[-1] in _SPLIT and at < len(raw) - 1:
        last = {"mee": "met", "toe": "tot"}.get(raw[-1], raw[-1])
        return [*raw[:at], *raw[at + 1 : -1], last, *topic]
    if raw[at] == "daar" and verb in _CALLS:
        link = [] if verb in {"bellen", "opbellen", "mailen"} else ["bij"]
        return [*raw[:at], *link, *topic, *raw[at + 1 :]]
    if raw[at] in {"er", "daar"}:
        return ["bij" if raw[at + 1 :] == [] else "over", *topic] if verb == "praten" else raw
    return [*raw[:at], *topic, *raw[at + 1 :]]


def pointing_at(action: Action) -> bool:
    """'Dan mail ik hem vandaag': all that is named is pointed at."""
    head = parted(action.body)[0].split()
    points = {"hem", "ze", "die", "haar", "het"}
    return bool(points & set(head)) and set(head) <= points | {"u", "ook", "zelf", "in"}


def pointer(raw: list[str]) -> int | None:
    """Where a step has a word that stands for something said before."""
    first = next((n for n, w in enumerate(raw) if w not in _TO_WHOM), 0)
    return first if raw and raw[first] in _POINTS and _alone(raw, first) else None


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
        or (raw[n] in {"het", "ze", "er", "hem"} and n == 0 and after in loose)
    )


def completed(text: str, verb: str, who: str, scene: Scene, topics: Topics) -> str:
    """'een keer kijken' says too little without what was spoken of: '… bij het groepje'."""
    link = table("decisions")["action"]["links"].get(verb.rsplit(maxsplit=1)[-1])
    topic = topics.close()
    helper = who.startswith(("de ", "een ", "iemand ")) and who != scene.speaker.name
    if verb == "bellen" and scene.pro and helper and not text:
        return "u"
    calls = verb == "bellen" and topics.held and (not text or text.startswith("terwijl"))
    if calls and topic:
        return " ".join([*spoken_to(list(topic), scene, "u"), text]).strip()
    if link is None or content(text) - {"samen"} or topic is None:
        return text
    return " ".join([text, link, *spoken_to(list(topic), scene, "u")]).strip()
