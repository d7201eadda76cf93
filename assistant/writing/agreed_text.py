"""An agreement as one sentence."""

from assistant.agreement import Agreement
from assistant.grammar.clause import SUBORDINATORS
from assistant.grammar.morphology import Form, verbs

_LONGEST = 20  # words; DESIGN §6
_PRONOUNS = frozenset({"u", "zich", "hem", "haar"})


def agreement_words(agreement: Agreement) -> tuple[str, ...] | None:
    """'de sociaal werker', 'u opbellen', 'donderdag' as 'de sociaal werker belt u donderdag op'."""
    raw = agreement.what.split()
    at = _infinitive(raw)
    if at is None:
        return None
    verb, before, after = verbs()[raw[at]], raw[:at], raw[at + 1 :]
    who = agreement.who.split()
    form = Form.YOU if who == ["u"] else Form.PLURAL if "en" in who or who == ["we"] else Form.HE
    finite = verb.form(form).removeprefix(verb.particle) if form is Form.PLURAL else verb.form(form)
    when = agreement.when.split() if agreement.when else []
    split = 1 if before[:1] and before[0] in _PRONOUNS else 0
    where = _where(agreement, raw)
    tail = [verb.particle] if verb.particle else []
    words = [*who, finite, *before[:split], *when, *before[split:], *where, *tail, *after]
    return tuple(words) if len(words) <= _LONGEST else None


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
