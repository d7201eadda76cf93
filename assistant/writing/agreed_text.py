"""An agreement as one sentence."""

from dataclasses import replace

from assistant.agreement import Agreement
from assistant.decision.hanging import parted
from assistant.decision.people import short_names
from assistant.grammar.clause import SUBORDINATORS
from assistant.grammar.morphology import Form, Verb, verbs
from assistant.writing.jargon import plain

_LONGEST = 20  # words; DESIGN §6
_EASY = 15  # words of a sentence that tells two things
_PRONOUNS = frozenset({"u", "zich", "hem", "haar", "het", "ze"})
_AGAIN = "praten in een tweede gesprek"
_LATE = frozenset({"als", "zodra", "wanneer", "voordat", "nadat", "totdat"})  # when, said last


def agreement_sentences(agreement: Agreement) -> tuple[tuple[str, ...], ...]:
    """The agreement in one sentence, or in one for each thing where that gets too long."""
    agreement = replace(agreement, who=short_names(agreement.who))
    if not agreement.then:
        whole = agreement_words(agreement)
        return (whole,) if whole else ()
    what = agreement.what
    for text, _ in reversed(agreement.then):
        what = what.removesuffix(f" en {text}")
    first = agreement_words(replace(agreement, what=what, then=()))
    more = [
        agreement_words(replace(agreement, what=text, verb=verb, when=None, where=None, then=()))
        for text, verb in agreement.then
    ]
    if first is None or None in more:
        return (first,) if first else ()
    size = len(agreement.who.split())
    tails = [("en", *words[size:]) for words in more if words]
    whole = (*first, *(w for tail in tails for w in tail))
    if len(whole) <= _EASY:
        return (whole,)
    return (first, *(words for words in more if words))


def agreement_words(agreement: Agreement) -> tuple[str, ...] | None:
    """'de sociaal werker', 'u opbellen', 'donderdag' as 'de sociaal werker belt u donderdag op'."""
    if agreement.what.endswith(_AGAIN):
        return ("we", "praten", *(agreement.when or "").split(), "weer", "samen")
    what = agreement.what.split()
    span = _verb_span(what, agreement.verb)
    if span is None:
        return _without_verb(agreement)
    before, verbal, after = what[: span[0]], what[span[0] : span[1]], what[span[1] :]
    verb = verbs().get(verbal[0])
    who = agreement.who.split()
    when = agreement.when.split() if agreement.when else []
    early, late = ([], when) if when[:1] and when[0] in _LATE else (when, [])
    finite, tail = _conjugated(verb, who) if verb else (_helper(who), verbal[:1])
    split = 1 if before[:1] and before[0] in _PRONOUNS else 0
    body = [*before[:split], *early, *before[split:], *_where(agreement, what)]
    words = plain((*who, finite, *body, *tail, *verbal[1:], *after, *late))
    return words if len(words) <= _LONGEST else _shorter(agreement)


def _without_verb(agreement: Agreement) -> tuple[str, ...] | None:
    """'huisarts', 'woensdag elf uur' as 'we spraken af: huisarts, woensdag elf uur'."""
    if agreement.verb or not agreement.when:
        return None
    who = () if agreement.who == "u" else tuple(agreement.who.split())
    words = (
        "we",
        "spraken",
        "af",
        ":",
        *who,
        *agreement.what.split(),
        ",",
        *agreement.when.split(),
    )
    return words if len(words) <= _LONGEST else None


def _shorter(agreement: Agreement) -> tuple[str, ...] | None:
    """Without where it is, or without the clause that hangs on it."""
    head, tail = parted(agreement.what)
    if " en " in tail:
        first = tail.rsplit(" en ", maxsplit=1)[0]
        return agreement_words(replace(agreement, what=f"{head.strip()} {first}"))
    if agreement.where is None and len(head.split()) > 1 and head != agreement.what:
        return agreement_words(replace(agreement, what=head))
    if agreement.where is None:
        return None
    return agreement_words(replace(agreement, where=None))


def _conjugated(verb: Verb, who: list[str]) -> tuple[str, list[str]]:
    """The finite form for `who`, and the particle that comes loose."""
    form = _form(who)
    text = verb.form(form)
    finite = text.removeprefix(verb.particle) if form is Form.PLURAL else text
    return finite, [verb.particle] if verb.particle else []


def _form(who: list[str]) -> Form:
    if who == ["u"]:
        return Form.YOU
    return Form.PLURAL if "en" in who or who == ["we"] else Form.HE


def _helper(who: list[str]) -> str:
    """The form of gaan, for a verb whose forms are not known."""
    return verbs()["gaan"].form(_form(who))


def _verb_span(raw: list[str], verb: str) -> tuple[int, int] | None:
    """Where the infinitive stands in `raw`; it is looked for when `verb` does not say which."""
    named = verb.split()
    for n in range(len(raw) - len(named), -1, -1):
        if named and raw[n : n + len(named)] == named:
            return n, n + len(named)
    at = _infinitive(raw)
    return None if at is None else (at, at + 1)


def _infinitive(raw: list[str]) -> int | None:
    hanging = (n for n, w in enumerate(raw) if n and (w in SUBORDINATORS or _aims(raw, n)))
    end = next(hanging, len(raw))
    at = next((n for n in range(end - 1, -1, -1) if raw[n] in verbs()), None)
    chained = at and raw[at - 1] in {"blijven", "komen"}
    return at - 1 if at and chained else at


def _aims(raw: list[str], n: int) -> bool:
    return raw[n] == "om" and "te" in raw[n:]


def _where(agreement: Agreement, raw: list[str]) -> list[str]:
    where = agreement.where.split() if agreement.where else []
    return [] if not where or where[-1] in raw else where
