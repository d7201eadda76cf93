"""Signs that somebody may not be safe, and the fixed words that then come first.

Two readers look for signs, and nobody gets a score. The tables name them: phrases in signs.toml,
words in any order in frames.toml, words that add up in weigh.toml. A small learned reader
(reader.py) finds what no table names, and what a table finds counts where that reader does not rule
it out. The same talk gives the same signs. docs/reference/risk.md defines the levels and says how
often the readers err.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.risk import Risk, RiskLevel, RiskSignal
from assistant.safety.crisis_block import (
    CRISIS_BLOCK,
    VEILIG_THUIS,
    CrisisBlock,
    CrisisLine,
    Phone,
)
from assistant.safety.fold import fold, words
from assistant.safety.learned import Readings, read_question, read_turns
from assistant.safety.said import Said, all_said
from assistant.safety.screening import (
    Answer,
    answer,
    confirms,
    is_hum,
    is_silence,
    names_moment,
    screening,
)
from assistant.safety.statement import facilitator_statement, find_signs
from assistant.safety.table import HINTS, Act, Rule, Screening, word_set
from assistant.talk import Talk
from conversation.role import Role

__all__ = [
    "CRISIS_BLOCK",
    "VEILIG_THUIS",
    "CrisisBlock",
    "CrisisLine",
    "Phone",
    "crisis_in_question",
    "find_risk",
]

_ANSWER_WITHIN = 3  # turns after a question
_PLAN_WITHIN = 10  # turns after a thought of suicide in which 'a plan' is about that
_CONFIRMED_WITHIN = 2  # turns before 'klopt dat?' in which it was told
_HINTS_WITHIN = 2  # turns between two hints that bear each other out
_HURT = frozenset({"suïcide", "zelfbeschadiging"})


@dataclass(frozen=True, slots=True)
class _Sign:
    about: str
    act: Act
    i: int


def find_risk(talk: Talk) -> Risk:
    """All signs in `talk`, with the utterance that carries each; the same for the same talk."""
    said = all_said(talk)
    readings = read_turns(said)
    stated = [sign for one in said if readings.bears(one.i) for sign in _in_statement(one)]
    found = [s if readings.presses(s.i) else _eased(s) for s in stated]
    found += [sign for sign in _in_answers(said, found) if readings.confirms(sign.i)]
    found += _learned(readings)
    return Risk(signals=tuple(_levels(found)))


def crisis_in_question(text: str) -> bool:
    """True when a question to the chat or the search shows that somebody may be in danger.

    A search for help after the death of somebody else, or for a service, is no such question.
    """
    found, read = find_signs(text), read_question(text)
    if set(words(fold(text))) & word_set("story", "dead"):
        return any(r.first_person and r.about in _HURT for r in found)
    named = any(r.about in _HURT or r.act is Act.DANGER for r in found)
    return read.danger or (named and read.possible)


def _in_statement(said: Said) -> Iterator[_Sign]:
    asks = bool(screening(said.text))
    if said.role is Role.FACILITATOR:
        rules: Iterator[Rule] = iter(()) if asks else facilitator_statement(said.text)
    elif said.role is Role.UNKNOWN and asks and "?" in said.text:
        rules = facilitator_statement(said.text)
    else:
        rules = iter(find_signs(said.text))
    for rule in rules:
        yield _Sign(rule.about, rule.act, said.i)


def _eased(sign: _Sign) -> _Sign:
    """The same sign, not as danger now."""
    return replace(sign, act=Act.SIGN) if sign.act is Act.DANGER else sign


def _learned(readings: Readings) -> Iterator[_Sign]:
    for found in readings.signs():
        thought = Act.THOUGHT if found.about == "suïcide" else Act.SIGN
        for i in found.turns:
            yield _Sign(found.about, Act.DANGER if found.crisis else thought, i)


def _in_answers(said: Sequence[Said], found: Sequence[_Sign]) -> list[_Sign]:
    hurt = {sign.i for sign in found if sign.about in _HURT}  # a hint too: 'a plan' is about it
    signs: list[_Sign] = []
    for n, one in enumerate(said):
        if one.role not in {Role.FACILITATOR, Role.UNKNOWN, Role.INTERPRETER}:
            continue
        asked = screening(one.text)
        if confirms(one.text):
            signs += _confirmed(said, n, [*found, *signs])
        reply = _reply(said, n) if asked else None
        if reply is None:
            continue
        for question in asked:
            close = any(one.i - _PLAN_WITHIN <= i <= reply.i for i in hurt)
            if sign := _from_answer(question, reply, close=close):
                signs.append(sign)
                hurt |= {sign.i} if sign.about in _HURT else set()
    return signs


def _confirmed(said: Sequence[Said], n: int, found: Sequence[_Sign]) -> list[_Sign]:
    """What was just told about somebody, when the one it is about does not deny it."""
    told = [s for s in found if said[n].i - _CONFIRMED_WITHIN <= s.i < said[n].i]
    reply = _reply(said, n)
    if not told or reply is None or answer(reply.text) not in {Answer.YES, Answer.DOUBT}:
        return []
    act = Act.THOUGHT if told[-1].about == "suïcide" else Act.SIGN
    return [_Sign(told[-1].about, act, reply.i)]


def _reply(said: Sequence[Said], n: int) -> Said | None:
    """Who answers the turn `n`: the first other one that is neither a hum nor translated speech."""
    asker, waited = said[n].role, False
    for one in said[n + 1 : n + 1 + _ANSWER_WITHIN]:
        if one.role is Role.FACILITATOR:
            if is_hum(one.text) or (waited and "?" not in one.text):
                continue
            return None
        if one.role is Role.INTERPRETER and asker is Role.FACILITATOR and screening(one.text):
            continue
        if one.text and (waited or not is_silence(one.text)):
            return one
        waited = True
    return None


def _from_answer(question: Screening, reply: Said, *, close: bool) -> _Sign | None:
    given = answer(reply.text)
    if question.sign_is_no:
        if given is not Answer.NO and given is not Answer.DOUBT:
            return None
        if question.about == "veiligheid":
            return _Sign("suïcide", Act.DANGER, reply.i) if close else None
        return _Sign(question.about, Act.SIGN, reply.i)
    if question.about == "plan":
        yes = given is Answer.YES or (given is Answer.OTHER and names_moment(reply.text))
        return _Sign("suïcide", Act.DANGER, reply.i) if close and yes else None
    if given is Answer.YES or (given is Answer.DOUBT and question.about == "suïcide"):
        act = Act.THOUGHT if question.about == "suïcide" else Act.SIGN
        return _Sign(question.about, act, reply.i)
    return None


def _levels(found: Sequence[_Sign]) -> Iterator[RiskSignal]:
    """A wish beside a plan or means is a crisis; means without any thought are nothing."""
    highest: dict[tuple[int, str], RiskLevel] = {}
    for sign in found:
        if sign.act in HINTS and not _is_borne_out(sign, found):
            continue
        danger = sign.act is Act.DANGER or sign.act in HINTS
        level = RiskLevel.CRISIS if danger else RiskLevel.CONCERN
        key = (sign.i, sign.about)
        if highest.get(key) is not RiskLevel.CRISIS:
            highest[key] = level
    for source, about in sorted(highest):
        yield RiskSignal(level=highest[source, about], about=about, source=source)


def _is_borne_out(hint: _Sign, found: Sequence[_Sign]) -> bool:
    """Means count beside any thought in the talk; other hints beside a thought or hint close by."""
    for sign in found:
        if sign.about not in _HURT or sign.act is hint.act:
            continue
        if hint.act is Act.MEANS and sign.act not in HINTS:
            return True
        if abs(sign.i - hint.i) <= _HINTS_WITHIN:
            return True
    return False
