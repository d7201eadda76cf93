"""The words of a step as the inwoner must read them: pronouns, people, places."""

from assistant.decision.place import find_providers
from assistant.decision.subject import Scene
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from assistant.grammar.morphology import Form, conjugate, has_form, is_finite
from assistant.grammar.person import Person, is_person
from assistant.grammar.perspective import to_you
from assistant.role import kin
from assistant.words import table, words

_SKIP = words("grammar", "skip")
_OWNED = words("grammar", "owned")
_ADVERBS = words("grammar", "adverbs")
_ABOUT = frozenset({"over", "van", "op", "bij", "met", "aan", "naar", "voor"})


def _noun(word: str) -> bool:
    """Whether 'haar' before this word is a possessive."""
    loose = PREPOSITIONS | SUBORDINATORS | DETERMINERS | set(table("verbs")["particles"])
    small = {"en", "of", "morgen", "toe", "heen", "[stap]"}
    return bool(word) and word not in loose | small


def hanging(rest: list[str], scene: Scene) -> list[str] | None:
    """'of ik … mag' turned to 'u' where the inwoner speaks, to their role for others."""
    if "ik" not in rest:
        return rest
    if scene.speaker.name == "u":
        return to_you(rest)
    name = scene.speaker.name.split()
    out = list(rest)
    for n in range(len(rest) - 1, -1, -1):
        if rest[n] == "ik":
            verb = next((k for k in range(n + 1, len(rest)) if has_form(rest[k], Form.I)), None)
            if verb is None:
                return None
            out[verb] = conjugate(rest[verb], Form.I, Form.HE) or rest[verb]
            out[n : n + 1] = name
    return out


def spoken_to(rest: list[str], scene: Scene, who: str) -> list[str]:
    """Pronouns of the clause as the inwoner must read them; names become relations."""
    out: list[str] = []
    for n, word in enumerate(rest):
        follows = rest[n + 1] if n + 1 < len(rest) else ""
        if word in _SKIP and not (word in {"eerst", "toch"} and follows):
            continue
        if is_person(word):
            _put_person(out, scene.cast.name(word))
        elif word == "dokter" and (not out or out[-1] not in DETERMINERS):
            out += ["de", "dokter"]
        elif word in scene.orgs:
            out = out[:-1] if out[-1:] in (["de"], ["het"]) else out
            out += scene.orgs[word].split()
        elif word.startswith("[") and not word.startswith(("[DATUM", "[stap")):
            _put_place(out)
        else:
            out += _pronoun(word, follows, out, scene, who)
    return " ".join(out).split()


def _pronoun(word: str, follows: str, out: list[str], scene: Scene, who: str) -> list[str]:
    if word in {"je", "jouw", "jou", "jij", "u", "uw", "jullie"}:
        return _yours(word, follows, out, scene)
    if word in {"haar", "hem"} and not (word == "haar" and _noun(follows)):
        return _them(word, out, scene)
    if word == "mijn":
        return ["uw"] if scene.speaker.name == "u" else ["een"] if follows == "collega" else []
    if word in {"ons", "onze"}:
        return _ours(word, follows, out, scene)
    owns = word == "me" and out[-1:] and out[-1] in PREPOSITIONS and _noun(follows)
    if owns and not is_finite(follows):  # 'onder me matras'
        return ["uw"] if scene.speaker.name == "u" else []
    return _me(out, scene, who) if word in {"mij", "me"} else [word]


def _yours(word: str, follows: str, out: list[str], scene: Scene) -> list[str]:
    possess = word in {"jouw", "uw"} or (word == "je" and _possessed(out, follows))
    if not scene.pro and scene.speaker.name == "u" and scene.addressee:
        return [] if possess else scene.addressee.split()
    if word == "jullie" and not possess:
        return ["u"]
    return ["uw" if possess else "u"]


def _them(word: str, out: list[str], scene: Scene) -> list[str]:
    if any(_fits(word, f"uw {w}") for w in out):
        return [word]
    if not scene.pro and scene.speaker.name != "u" and scene.person in {"", "u"}:
        return ["u"]
    helper = scene.person.startswith("uw ") and not kin(scene.person.split()[-1])
    other = scene.person.startswith(("de ", "een ")) or helper or _fits(word, scene.person)
    return scene.person.split() if other else [word]


def _fits(word: str, person: str) -> bool:
    gender = kin(person.rsplit(maxsplit=1)[-1]) if person.startswith("uw ") else None
    return gender in {"he" if word == "hem" else "she", "any"}


def _ours(word: str, follows: str, out: list[str], scene: Scene) -> list[str]:
    if scene.speaker.name == "u" or follows in {"allemaal", "beiden", "allebei", "samen"}:
        return ["uw"] if follows and word == "onze" else ["u"]
    if word == "ons" and out[-1:] and out[-1] in PREPOSITIONS and not _noun(follows):
        return (scene.house or scene.speaker.name).split()
    return ["het" if word == "ons" else "de"] if follows else []


def _me(out: list[str], scene: Scene, who: str) -> list[str]:
    """'mij' of the inwoner is 'u', of one's own step 'zich'; of others it is who speaks."""
    own = who == scene.speaker.name and out[-1:] and out[-1] not in PREPOSITIONS
    if scene.speaker.name != "u":
        return ["zich"] if own else scene.speaker.name.split()
    return ["zich"] if own and not SUBORDINATORS & set(out) else ["u"]


def _possessed(out: list[str], follows: str) -> bool:
    loose = PREPOSITIONS | DETERMINERS | _ADVERBS | SUBORDINATORS
    behind = out[-1:] and out[-1] in PREPOSITIONS and follows and follows not in loose
    return bool(kin(follows) or follows in _OWNED or (behind and not is_finite(follows)))


def _put_person(out: list[str], person: Person | None) -> None:
    """A name after its relation repeats it; nobody stands after 'in', so that was a place."""
    if out[-1:] in (["de"], ["het"]):
        _put_place(out)
    elif out[-2:-1] == ["uw"] or (out and (kin(out[-1]) or find_providers(out[-1]))):
        return
    elif person is not None:
        whose = out[-2:-1] in (["de"], ["het"]) and person.name.startswith("uw ")
        out += ["van", *person.name.split()] if whose else person.name.split()
    elif out[-1:] and out[-1] in PREPOSITIONS:
        out.pop()
    else:
        out += ["iemand"]


def _put_place(out: list[str]) -> None:
    """A named place or organisation says less: 'naar het [ORGANISATIE-1]', 'in [PLAATS-1]'."""
    article = out[-1:] in (["de"], ["het"])
    if article:
        out.pop()
    if out[-1:] in (["naar"], ["bij"]):
        out += ["de", "afgesproken", "plek"]
    elif out[-1:] and out[-1] in PREPOSITIONS:
        out.pop()
    elif not (out and find_providers(out[-1])):
        out += ["de", "organisatie"]
