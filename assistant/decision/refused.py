"""What was proposed and turned down by the inwoner."""

import re
from collections.abc import Iterator

from assistant.agreement import Refusal
from assistant.decision.action import Action, Force
from assistant.decision.alike import content, overlap
from assistant.decision.declined import declined, offers
from assistant.decision.follow_up import is_again
from assistant.decision.hanging import parted
from assistant.decision.place import words_of
from assistant.decision.reply import says_yes
from assistant.decision.standing import Standing, Status
from assistant.grammar.clause import DETERMINERS
from assistant.grammar.morphology import Form, has_form, verbs
from assistant.grammar.perspective import to_you
from assistant.grammar.speech import tokens
from assistant.talk import Talk
from assistant.words import pattern
from assistant.writing.jargon import plain
from conversation.role import Role

_PROPOSED = frozenset({Force.ASK, Force.OFFER, Force.WISH})
_LONGEST = 11  # words of what was refused
_YOURS = {"mijn": "uw", "mij": "u", "me": "u"}
_SAYS_NOTHING = ("er ", "het ", "dat ", "daar ", "die ", "dit ", "ze ")
_HELD_OUT = frozenset({"gaan", "krijgen", "hebben"})


def find_refusals(talk: Talk, standing: list[Standing]) -> tuple[Refusal, ...]:
    """Each thing refused once, with the turns that proposed and refused it."""
    found: dict[str, tuple[int, ...]] = {}
    for what, sources in (*_turned_down(talk, standing), *_spoken(talk), *declined(talk)):
        named = " ".join(plain(tuple(what.split())))
        known = next((w for w in found if _same(w, named)), named)
        found[known] = tuple(sorted({*found.get(known, ()), *sources}))
    kept = {w: s for w, s in found.items() if not _taken_back(talk, w, max(s))}
    return tuple(Refusal(what=w, sources=s) for w, s in kept.items())


def _same(one: str, two: str) -> bool:
    a, b = content(one), content(two)
    return bool(a and b) and overlap(a, b) >= min(len(a), len(b))


def _turned_down(talk: Talk, standing: list[Standing]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Proposals of a gespreksvoerder that got a no."""
    told = {turn.i for turn in talk.by(Role.FACILITATOR)}
    for step in standing:
        if step.changed in told:
            continue
        if not step.pro or step.status is not Status.OFF or step.action.force not in _PROPOSED:
            continue
        what = _thing(step.action)
        aside = is_again(step) or any(pattern(k).search(what or "") for k in ("overview", "life"))
        if what and not aside and not words_of("refusal", "no_offers") & set(what.split()):
            yield what, (step.turn, step.changed)


def _thing(action: Action) -> str | None:
    """What was held out, without the verb that only holds it out."""
    if (
        action.body.startswith(_SAYS_NOTHING)
        or not content(action.body)
        or len(action.what.split()) > _LONGEST
    ):
        return None
    if action.verb in _HELD_OUT:
        return re.sub(r"^(?:naar )?(?:een )?", "", action.body).split(" of ")[0]
    if action.who == "u" or action.who.startswith("u "):
        return action.what
    verb = verbs().get(action.verb)
    if verb is None:
        return action.what
    body = parted(action.body)[0].strip()
    return f"dat {action.who} {body} {verb.particle}{verb.form(Form.HE)}".replace("  ", " ")


def _spoken(talk: Talk) -> Iterator[tuple[str, tuple[int, ...]]]:
    """'Ik wil echt geen pillen': refused in so many words, proposed or not."""
    for turn in talk.turns:
        if turn.role not in {Role.RESIDENT, Role.INTERPRETER}:
            continue
        said = " ".join(tokens(turn.text))
        if turn.role is Role.INTERPRETER:
            said = re.sub(r"\b(?:hij|zij|ze|meneer|mevrouw)\b", "ik", said)
        if says_yes(turn.text) and not pattern("refuses").match(said):
            continue
        yield from ((what, (turn.i,)) for what in (*_offers_near(said), *_forbids(said)))


def _forbids(said: str) -> Iterator[str]:
    """'Ik wil niet dat mijn dochter gebeld wordt'."""
    for part in re.split(r" (?:[.!?;,]|maar|want) ", said):
        found = re.search(r"\bik wil (?:ook |echt |liever |absoluut )*niet dat (.+)$", part)
        if found and pattern("contact").search(found[1]):
            raw = [
                {"mijn": "uw", "mij": "u", "me": "u"}.get(w, w)
                for w in found[1].strip(" .!").split()
            ]
            told = to_you(raw)
            if told and len(told) < _LONGEST and not any(w[0] == "[" for w in told):
                yield " ".join(["dat", *told])


def _offers_near(said: str) -> Iterator[str]:
    """Offers named in the part of a turn that says no."""
    for part in re.split(r" (?:[.!?;]|maar|want) ", said):
        if pattern("refuses").search(part) and not re.search(
            r"\bgeen (?:probleem|idee|zin meer)\b", part
        ):
            yield from offers(part)


def _taken_back(talk: Talk, what: str, after: int) -> bool:
    """Whether the inwoner later took up what was refused first."""
    noun = what.rsplit(maxsplit=1)[-1]
    for turn in talk.by(Role.RESIDENT):
        if turn.i > after and re.search(
            rf"\btoch (?:wel|maar)\b.*\b{re.escape(noun)}\b", turn.text.lower()
        ):
            return True
    return False


def refusal_words(what: str) -> tuple[str, ...]:
    """'medicijnen' as 'u wilt geen medicijnen'; a phrase with a verb as 'u wilt niet … praten'."""
    raw = tuple(what.split())
    if raw[0] == "dat":
        return ("u", "wilt", "niet", *raw)
    if raw[0] in {"naar", "bij", "met"} and not has_form(raw[-1], Form.PLURAL):
        return ("u", "wilt", "niet", *raw)
    ends_in_verb = has_form(raw[-1], Form.PLURAL)
    if (
        len(raw) == 1
        or raw[0] in {"hulp", "gesprek"}
        or (raw[0] not in DETERMINERS and not ends_in_verb)
    ):
        return ("u", "wilt", "geen", *raw)
    if raw[0] == "een" and not ends_in_verb:
        return ("u", "wilt", "geen", *raw[1:])
    return ("u", "wilt", "niet", *raw)
