"""The step that the inwoner sees as the best one to begin with."""

import re

from assistant.domain import domains
from assistant.grammar.cast import Cast
from assistant.grammar.clause import Clause, clauses, sentence_text, spell
from assistant.grammar.morphology import Form, has_form, is_finite
from assistant.grammar.perspective import from_resident, subordinate
from assistant.grammar.speech import tokens
from assistant.sentence import Sentence, Support
from assistant.talk import Talk, Turn
from assistant.words import pattern, words
from assistant.writing.fact import MAX_WORDS
from assistant.writing.jargon import plain
from assistant.writing.sound import mended
from conversation.role import Role

_BEST = ("de", "beste", "stap", "is", "volgens", "u")
_STOPS = frozenset({",", "dat", "dan", "want", "omdat", "zodat", "maar"})
_HEADS = frozenset({",", "nou", "ja", "gewoon", "eh", "en", "dus", "maar", "denk", "ik", "tja"})
_OPENS_CLAUSE = frozenset({"want", "als", "of", "omdat", "maar", "en"})
_ANSWERS = 4  # sentences of a turn in which the step is named
_OPENING = 5  # words before 'dat' that only open an answer
_SAYS = 3  # words of a thing that is pointed at which say what it is
_QUOTE = 10  # words of a quote that a reader still takes in at once


def best_step(talk: Talk, cast: Cast) -> Sentence | None:
    """A sentence on it: rewritten where that is safe, else in the inwoner's own words."""
    asked: Turn | None = None
    found: Sentence | None = None
    for turn in talk.turns:
        if turn.role is Role.FACILITATOR:
            asked = turn if _asks(turn.text) else asked if len(turn.text) < _AN_AHA else None
        elif turn.role is Role.RESIDENT:
            found = _answer(turn, asked, cast) or found
            asked = None
    return found


_AN_AHA = 12  # characters of a turn such as 'Ja, ja.' that leaves a question open


def _asks(text: str) -> bool:
    """Whether one of the questions in a turn is about what should come first."""
    marked = any(mark in text for mark in ".?!,")
    questions = re.findall(r"[^.?!]*\?", text.lower()) if marked else [text.lower()]
    return any(pattern("best_asked").search(question) for question in questions)


def _answer(turn: Turn, asked: Turn | None, cast: Cast) -> Sentence | None:
    if asked and (text := _named(turn.text, cast)):
        return Sentence(text=text, sources=(asked.i, turn.i))
    said = [c for c in clauses(turn.text) if not c.question]
    named = [c for c in said if pattern("best_said").search(c.text)]
    sources = (asked.i, turn.i) if asked else (turn.i,)
    for clause in [*named, *(said[:4] if asked else [])]:
        if text := _rewritten(clause, cast, sure=clause in named):
            return Sentence(text=text, sources=(turn.i,))
    for clause in said[:3] if asked else named:
        short = 2 <= len(clause.words) <= _QUOTE and bool(domains(clause.words))
        if short and not any(w.startswith("[") for w in clause.words):
            text = f"Over de beste stap zei u: ‘{clause.text}’."
            return Sentence(text=text, sources=sources, support=Support.QUOTE)
    return None


def _named(text: str, cast: Cast) -> str | None:
    """The step as the answer names it: 'dat …', 'als iemand …', else a thing or a verb."""
    answers = [_answers(s) for s in _sentences(text)[:_ANSWERS]]
    told = (_wished(raw, cast) if _is_wish(raw) else _thing(raw) for raw in answers)
    return next(filter(None, told), None)


def _is_wish(raw: list[str]) -> bool:
    """'dat iemand …' and 'als ik …', and not 'dat is de stap'."""
    opens = raw[:1] in (["dat"], ["als"]) and len(raw) > _SAYS
    return opens and raw[1].strip(",") != "" and not is_finite(raw[1])


def _sentences(text: str) -> list[list[str]]:
    """The sentences of a turn as plain spoken words; text without marks is one."""
    said = re.split(r" [.?!;…] ", " ".join(tokens(text)) + " ")
    return [s.split() for s in said if s.strip()]


def _answers(raw: list[str]) -> list[str]:
    """The words of one sentence without what only opens it: 'nou, gewoon dat …'."""
    if "beste" in raw and ":" in raw:
        raw = raw[raw.index(":") + 1 :]
    at = next((n for n, w in enumerate(raw[:_OPENING]) if w in {"dat", "als"}), 0)
    if raw[at + 1 : at + 2] == ["iemand"]:
        return raw[at:]
    opens = at and set(raw[:at]) <= words("grammar", "skip") | _HEADS
    raw = raw[at:] if opens else raw
    while len(raw) > 1 and raw[0] in _HEADS:
        raw = raw[1:]
    return raw


def _wished(raw: list[str], cast: Cast) -> str | None:
    """'dat ik met iemand kan praten' as 'u vindt het het beste dat u met iemand kunt praten'."""
    if raw[:1] == ["als"] and raw[1:2] not in (["iemand"], ["ik"], ["er"]):
        return None
    first = raw[:1]
    ends = [len(raw), *[n for n, w in enumerate(raw) if w == "," and n > _SAYS][::-1]]
    if "," not in raw and len(raw) > MAX_WORDS:
        ends = [n + 1 for n, w in enumerate(raw) if n > _SAYS and is_finite(w)]
    for end in ends:
        if end > MAX_WORDS - 2 or (first == ["als"] and "dan" in raw[:end]):
            continue
        clause = Clause(words=("het", "beste", "dat", *(w for w in raw[1:end] if w != ",")))
        told = subordinate(clause, cast)
        if told is not None and not any(w[0] == "[" for w in told):
            opens = _BEST if first == ["dat"] else ("u", "vindt", "het", "het", "beste")
            return sentence_text(_clean((*opens, *first, *told[1:])))
    quote = raw[: _QUOTE + _OPENING]
    if len(quote) < len(raw) or any(w[0] == "[" for w in raw):
        return None
    return sentence_text(("over", "de", "beste", "stap", "zei", "u", ":", f"‘{spell(raw)}’"))


def _thing(raw: list[str]) -> str | None:
    """'hulp bij het melken' and 'stoppen met drinken', which say it without a verb for it."""
    end = next((n for n, w in enumerate(raw) if n > 1 and w in _STOPS), len(raw))
    said = ["uw" if w in {"mijn", "m'n"} else w for w in raw[:end]]
    whole = any(is_finite(w) and not has_form(w, Form.PLURAL) for w in said)
    own = {"ik", "mij", "me", "je", "u", "jij", "we", "ons", "hij", "zij", "ze", "niet", "geen"}
    if whole or own & set(said) or not 2 <= len(said) <= _QUOTE or any(w[0] == "[" for w in said):
        return None
    pointing = said[0] in {"die", "dat", "dit", "deze", "het"} and len(said) < _SAYS
    if pointing or said[0] in _OPENS_CLAUSE or "allebei" in said:
        return None
    return sentence_text((*_BEST, ":", *plain(tuple(said))))


def _clean(words: tuple[str, ...]) -> tuple[str, ...]:
    return mended(plain(words))


def _rewritten(clause: Clause, cast: Cast, *, sure: bool) -> str | None:
    """`sure` when the clause itself says that it is about what is best."""
    told = subordinate(clause, cast)
    if told is not None:
        words = ("u", "vindt", "het", "het", "beste", *told)
    else:
        main = from_resident(clause, cast)
        wishes = main is not None and {"wilt", "graag", "liefst"} & set(main.words)
        if main is None or not (wishes or sure) or "niet" in main.words:
            return None
        words = main.words
    if len(words) > MAX_WORDS + 2:
        return None
    return sentence_text(_clean(words))
