"""What a letter may say about safety: what was quoted and what was agreed on, never a level."""

from dataclasses import replace

from assistant.agreement import Agreement
from assistant.letter.gender import Gender
from assistant.letter.third_person import nameless, third_person
from assistant.letter.visible import hidden_turns, is_visible
from assistant.letter.word import any_of
from assistant.report import Report
from assistant.risk import RiskLevel, RiskSignal
from assistant.sentence import Sentence, Support
from assistant.talk import Turn
from conversation.role import Role

MOST = 3  # quotes, or agreements soon after a sign; the letter is one page
LONGEST = 40  # words of a quote
SOON = 10  # turns after a sign in which an agreement is an answer to it
_SAYS = {
    Role.RESIDENT: "Betrokkene zei",
    Role.CLOSE_ONE: "De naaste zei",
    Role.INTERPRETER: "Via de tolk is gezegd",
    Role.FACILITATOR: "De gespreksvoerder zei",
    Role.UNKNOWN: "In het gesprek is gezegd",
}


def quoted(report: Report, gender: Gender) -> tuple[Sentence, ...]:
    """The words that carry the signs, as the report quotes them or else as they were said.

    Most pressing first; what a gespreksvoerder said only where nobody else said anything.
    """
    turns = {turn.i: turn for turn in report.talk.turns}
    hidden = hidden_turns(report.talk)
    found: list[Sentence] = []
    for signal in _pressing(report.risk.signals, turns):
        if signal.source in hidden or signal.source not in turns:
            continue
        if any(signal.source in sentence.sources for sentence in found):
            continue
        if turns[signal.source].role is Role.FACILITATOR and found:
            continue
        found.append(_told(report, signal, gender) or _quote(turns[signal.source]))
    return tuple(found[:MOST])


def is_withheld(report: Report) -> bool:
    """Whether something about safety was said that stays out of every letter."""
    return bool(hidden_turns(report.talk) & set(report.risk.sources))


def answers(report: Report) -> tuple[Agreement, ...]:
    """Agreements that name help in danger, or that were the first ones made after a sign.

    When many were made soon after it, as at the end of a talk, only those that name help count.
    """
    signs = set(report.risk.sources) - hidden_turns(report.talk)
    if not signs:
        return ()
    agreements = report.decisions.agreements
    soon = [a for a in agreements if _is_soon(a, signs)]
    near = soon if len(soon) <= MOST else []
    return tuple(a for a in agreements if a in near or _names_help(a))


def _is_soon(agreement: Agreement, signs: set[int]) -> bool:
    first = min(agreement.sources, default=-1)
    return any(0 <= first - sign <= SOON for sign in signs)


def _names_help(agreement: Agreement) -> bool:
    text = f"{agreement.what} {agreement.provider or ''} {agreement.where or ''}"
    return any_of("safety", "done").search(text) is not None


def _pressing(signals: tuple[RiskSignal, ...], turns: dict[int, Turn]) -> list[RiskSignal]:
    order = list(RiskLevel)

    def asked(signal: RiskSignal) -> bool:
        return signal.source in turns and turns[signal.source].role is Role.FACILITATOR

    return sorted(signals, key=lambda s: (asked(s), -order.index(s.level), s.source))


def _told(report: Report, signal: RiskSignal, gender: Gender) -> Sentence | None:
    """The quote in the report; a retelling could soften or sharpen what was said."""
    for sentence in report.summary.sentences:
        about = signal.source in sentence.sources and sentence.support is Support.QUOTE
        if about and is_visible(sentence, report.talk):
            return replace(sentence, text=third_person(sentence.text, gender))
    return None


def _quote(turn: Turn) -> Sentence:
    words = nameless(" ".join(_telling(turn.text).split())).replace("‘", "'").replace("’", "'")
    closed = words.rstrip(".")
    end = "" if closed.endswith(("?", "!", "…")) else "."
    text = f"{_SAYS[turn.role]}: ‘{closed}’{end}"
    return Sentence(text=text, sources=(turn.i,), support=Support.QUOTE)


def _telling(text: str) -> str:
    """The whole turn, or of a long one the words around the sign."""
    words = text.split()
    if len(words) <= LONGEST:
        return text
    found = any_of("safety", "plain").search(text) or any_of("safety", "hinting").search(text)
    at = len(text[: found.start()].split()) if found else 0
    first = _opening(words, at)
    last = _closing(words, min(len(words), first + LONGEST), at)
    begin, end = "… " if first else "", " …" if last < len(words) else ""
    return begin + " ".join(words[first:last]) + end


def _opening(words: list[str], at: int) -> int:
    """Where the sentence with word `at` begins; at most half a quote before it."""
    far = max(0, at - LONGEST // 2)
    return next((n for n in range(at, far, -1) if words[n - 1].endswith((".", "?", "!"))), far)


def _closing(words: list[str], far: int, at: int) -> int:
    """The end of the last sentence before `far`, if that leaves the sign in."""
    ends = (n for n in range(far, at, -1) if words[n - 1].endswith((".", "?", "!")))
    return next(ends, far)
