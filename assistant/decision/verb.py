"""The verb of a step: its infinitive, and the modal it hangs on."""

from dataclasses import dataclass

from assistant.decision.place import words_of
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from assistant.grammar.morphology import Form, has_form, infinitive_of, is_finite, readings, verbs
from assistant.words import table

_CHAINS = frozenset({"laten", "komen", "blijven", "helpen", "leren"})  # keep their second verb
_MODALS = frozenset({"kunnen", "willen", "mogen", "moeten"})
_FUTURE = frozenset({"gaan", "zullen"})
_ALSO_PRONOUNS = frozenset({"haar", "ons", "dit", "deze"})
_TOGETHER = frozenset({"samenvatten", "samenwerken", "samenwonen", "samenleven", "samenstellen"})
_KEPT = frozenset({"naar", "heen", "naartoe"})  # words that show where one goes
_BEFORE_NOUNS = frozenset({"over", "voor", "met", "van", "bij", "tegen", "zonder", "na"})
_WITHOUT = {"mee": "meegaan", "langs": "langskomen", "naar": "gaan", "terug": "terugkomen",
            "heen": "gaan", "naartoe": "gaan"}  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """`rest` is the clause without its verbs; `planned` for 'ik ga … doen'."""

    verb: str
    rest: list[str]
    modal: str = ""
    planned: bool = False


def find_verb(finite: str, rest: list[str]) -> Found | None:
    """The step a finite verb and the words behind it name; None in the past or when done."""
    known = [r for r in readings(finite) if r.form is not Form.PARTICIPLE]
    names = {r.verb.infinitive for r in known}
    if names & (_MODALS | _FUTURE):
        return _with_helper(finite, names, rest)
    if all(r.form in {Form.PAST, Form.PASTS} for r in known):
        return None
    if names & {"hebben", "zijn", "worden"} and any(has_form(w, Form.PARTICIPLE) for w in rest):
        return None
    if names & _CHAINS and (n := _infinitive(rest)) is not None:
        base = next(iter(names & _CHAINS))
        return Found(verb=f"{base} {rest[n]}", rest=[*rest[:n], *rest[n + 1 :]])
    return _plain(finite, rest)


def _with_helper(finite: str, names: set[str], rest: list[str]) -> Found | None:
    helper = next(iter(sorted(names & (_MODALS | _FUTURE))))
    past = has_form(finite, Form.PAST, Form.PASTS) and not has_form(
        finite, Form.I, Form.HE, Form.PLURAL
    )
    if past and helper != "zullen":
        return None
    n = _infinitive(rest)
    modal = helper if helper in _MODALS else ""
    if helper == "zullen" and past:
        modal = "kunnen"  # 'ik zou u kunnen verwijzen' offers
    if n is None:
        if helper in _FUTURE and helper == "gaan":
            return _plain(finite, rest)
        moved = next((w for w in rest if w in _WITHOUT), None)
        return Found(verb=_WITHOUT[moved], rest=[w for w in rest if w != moved or w in _KEPT],
                     modal=modal) if moved and (modal or helper == "zullen") else None  # fmt: skip
    verb, left = rest[n], [*rest[:n], *rest[n + 1 :]]
    more = _infinitive(left)
    if verb in _MODALS | {"gaan", "zullen"} and more is not None:
        modal = verb if verb in _MODALS else modal
        verb, left = left[more], [*left[:more], *left[more + 1 :]]
    elif more is not None and more == n - 1 and left[more] in _MODALS:
        modal, left = left[more], [*left[:more], *left[more + 1 :]]
    elif more is not None and more in {n, n - 1} and left[more] in _CHAINS | {"gaan"}:
        verb = verb if left[more] == "gaan" else f"{left[more]} {verb}"
        left = [*left[:more], *left[more + 1 :]]
    elif more is not None and verb in _CHAINS and more == n:
        verb, left = f"{verb} {left[more]}", [*left[:more], *left[more + 1 :]]
    if verb in _MODALS:
        moved = next((w for w in left if w in _WITHOUT), None)
        if moved is None:
            return None
        verb, left, modal = (
            _WITHOUT[moved],
            [w for w in left if w != moved or w in _KEPT],
            "kunnen",
        )
    verb, left = _with_particle(verb, left)
    return Found(verb=verb, rest=left, modal=modal, planned=helper in _FUTURE and not modal)


def _with_particle(verb: str, left: list[str]) -> tuple[str, list[str]]:
    """'mee willen nemen' is 'willen meenemen'."""
    last = left[-1] if left else ""
    if last in table("verbs")["particles"] and f"{last}{verb}" in verbs():
        return f"{last}{verb}", left[:-1]
    return verb, left


def _plain(finite: str, rest: list[str]) -> Found | None:
    for n in range(len(rest) - 1, -1, -1):
        together = rest[n] == "samen" and f"samen{infinitive_of(finite)}" not in _TOGETHER
        if rest[n] in table("verbs")["particles"] and _loose(rest, n) and not together:
            whole = infinitive_of(finite, rest[n]) or _glued(finite, rest[n])
            if whole:
                return Found(verb=whole, rest=[*rest[:n], *rest[n + 1 :]])
    verb = infinitive_of(finite)
    return Found(verb=verb, rest=rest) if verb else None


def _glued(finite: str, particle: str) -> str | None:
    """A separable verb that no list has: 'belt … rond'."""
    base = infinitive_of(finite)
    free = words_of("action", "free_particles")
    known = base and base not in words_of("action", "states")
    return f"{particle}{base}" if known and particle in free else None


def _loose(rest: list[str], n: int) -> bool:
    """Whether a particle stands alone: last, or before a clause or another preposition."""
    after = rest[n + 1 : n + 2]
    if (rest[n] == "om" and after) or (rest[n], "ja") in {
        ("thuis", "bij" in rest[:n] and "ja"),
        ("toe", "naar" in rest[:n] and "ja"),
    }:
        return False
    pointing = after and after[0] in {"die", "dat", "deze", "dit"} and len(rest) > n + 2
    if pointing and rest[n] in PREPOSITIONS and not is_finite(rest[-1]):
        return False  # 'contact op over die pijn'
    return (
        not after
        or after[0] in SUBORDINATORS | PREPOSITIONS | {"en"}
        or rest[n] in {"mee", "langs"}
    )


def _infinitive(rest: list[str]) -> int | None:
    """Where the last infinitive stands, of those that come before a clause that hangs on it."""
    end = next((n for n, w in enumerate(rest) if n and _hangs(rest, n)), len(rest))
    found = [n for n in range(end) if _is_infinitive(rest, n)]
    nouns = words_of("action", "also_nouns")
    sure = [n for n in found if rest[n] not in nouns or n == end - 1]
    return next(iter((sure or found)[-1:]), None)


def _hangs(rest: list[str], n: int) -> bool:
    aims = rest[n] == "om" and "te" in rest[n + 1 :]
    which = rest[n] == "die" and n > 2 and rest[n - 1] not in PREPOSITIONS
    joined = rest[n] in SUBORDINATORS - {"die", "wat"} and rest[n - 1] not in PREPOSITIONS
    return aims or joined or which


def _is_infinitive(rest: list[str], n: int) -> bool:
    word = rest[n]
    if n and rest[n - 1] in (DETERMINERS - _ALSO_PRONOUNS) | {"te"}:
        return False
    loose = n > 1 and rest[n - 2] in {"er", "daar", "hier"}
    if n and rest[n - 1] in _BEFORE_NOUNS and not loose:
        return False
    if has_form(word, Form.PLURAL):
        return True
    long = len(word) > 5 and word.endswith("en") and word[0].isalpha()
    return long and n == len(rest) - 1 and word not in words_of("action", "no_verbs")
