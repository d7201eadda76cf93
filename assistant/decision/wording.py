"""The words of a step as the inwoner must read them: pronouns, people, places."""

from assistant.decision.moment import find_providers
from assistant.decision.subject import Scene
from assistant.grammar.cast import Person, is_person
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from assistant.grammar.morphology import is_finite
from assistant.grammar.perspective import to_you
from assistant.role import kin
from assistant.words import table, words

_SKIP = words("grammar", "skip")
_OWNED = words("grammar", "owned")
_ADVERBS = words("grammar", "adverbs")


def _noun(word: str) -> bool:
    """Whether 'haar' before this word is a possessive."""
    loose = PREPOSITIONS | SUBORDINATORS | DETERMINERS | set(table("verbs")["particles"])
    return bool(word) and word not in loose | {"en", "of", "morgen", "toe", "heen"}


def hanging(rest: list[str], scene: Scene) -> list[str] | None:
    """'of ik … mag' turned to 'u' where the inwoner speaks; of others it is not told."""
    if "ik" not in rest:
        return rest
    return to_you(rest) if scene.speaker.name == "u" else None


def spoken_to(rest: list[str], scene: Scene, who: str) -> list[str]:
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
            possess = word == "jouw" or (word == "je" and _possessed(out, follows))
            out.append("uw" if possess else "u")
        elif word in {"haar", "hem"} and not (word == "haar" and _noun(follows)):
            named = any(_fits(word, f"uw {w}") for w in out)
            known = [word] if named else scene.person.split()
            out += known if named or _fits(word, scene.person) else ["[?]"]
        elif word == "mijn":
            out.append("uw" if resident else "[MIJN]")
        elif word == "ons" and out[-1:] == ["bij"]:
            out += scene.house.split() or ["ons"]
        elif word in {"mij", "me"}:
            out += _me(out, scene, who)
        else:
            out.append(word)
    return " ".join(out).split()


def _fits(word: str, person: str) -> bool:
    gender = kin(person.rsplit(maxsplit=1)[-1]) if person.startswith("uw ") else None
    return gender in {"he" if word == "hem" else "she", "any"}


def _me(out: list[str], scene: Scene, who: str) -> list[str]:
    """'mij' of the inwoner is 'u', of one's own step 'zich'; of others it is who speaks."""
    if scene.speaker.name != "u":
        return scene.speaker.name.split()
    own = who == "u" and out[-1:] and out[-1] not in PREPOSITIONS
    return ["zich"] if own and not SUBORDINATORS & set(out) else ["u"]


def _possessed(out: list[str], follows: str) -> bool:
    loose = PREPOSITIONS | DETERMINERS | _ADVERBS | SUBORDINATORS
    behind = out[-1:] and out[-1] in PREPOSITIONS and follows and follows not in loose
    return bool(kin(follows) or follows in _OWNED or (behind and not is_finite(follows)))


def _put_person(out: list[str], person: Person | None) -> None:
    """A name after its relation repeats it; nobody stands after 'in', so that was a place."""
    if out[-1:] in (["de"], ["het"]):
        _put_place(out)
    elif out[-2:-1] == ["uw"] or (out and kin(out[-1])):
        return
    elif person is not None:
        out += person.name.split()
    elif out[-1:] in (["in"], ["uit"]) or (out[-1:] and out[-1] in PREPOSITIONS and len(out) > 1):
        out.pop()
    else:
        out.append("[?]")


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
