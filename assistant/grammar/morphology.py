"""Forms of Dutch verbs: which verb a word belongs to, and the form that goes with a person."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from assistant.words import table, words

_NO_GE = re.compile(r"(?:be|ge|ver|ont|her|er)[^aeiou]*[aeiou].*en$")
_VOICELESS = ("t", "k", "f", "s", "ch", "p", "x", "sh")


class Form(StrEnum):
    """A place in the paradigm of a verb."""

    I = "ik"  # noqa: E741
    YOU = "u"
    HE = "hij"
    PLURAL = "wij"
    PAST = "past"
    PASTS = "past plural"
    PARTICIPLE = "participle"


@dataclass(frozen=True, kw_only=True, slots=True)
class Verb:
    """A verb with its forms; `particle` is the part that comes loose (op in opbellen)."""

    infinitive: str
    forms: tuple[tuple[Form, str], ...]
    particle: str = ""

    def form(self, form: Form) -> str:
        """The form without its particle; the participle has it glued on."""
        return dict(self.forms).get(form, "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """One way to read a word: a form of a verb."""

    verb: Verb
    form: Form


def stem(infinitive: str, *, stressed: bool = True) -> str:
    """The form that goes with 'ik' by the rules of spelling (slapen: slaap, reizen: reis)."""
    base = infinitive.removesuffix("en")
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in "aeiou":
        base = base[:-1]
    elif stressed and re.search(r"(?:^|[^aeiou])[aeou][^aeiouwyjx]$", base):
        base = base[:-1] + base[-2] + base[-1]
    return base[:-1] + {"v": "f", "z": "s"}.get(base[-1], base[-1])


def _weak(infinitive: str, first: str) -> tuple[str, str, str]:
    """Past singular, past plural and participle of a regular verb ('t kofschip)."""
    ending = "t" if infinitive.removesuffix("en").endswith(_VOICELESS) else "d"
    prefix = "" if _NO_GE.match(infinitive) else "ge"
    part = first if first.endswith(ending) else first + ending
    prefix = "geë" if prefix and first.startswith("e") and not first.startswith("ei") else prefix
    joined = prefix + part[1:] if prefix == "geë" else prefix + part
    return f"{first}{ending}e", f"{first}{ending}en", joined


def _verb(infinitive: str, strong: tuple[str, str, str] | None, *, stressed: bool) -> Verb:
    present = table("verbs")["present"].get(infinitive)
    first = present[0] if present else stem(infinitive, stressed=stressed)
    second = present[1] if present else first + ("" if first.endswith("t") else "t")
    third = present[2] if present else second
    past = strong or _weak(infinitive, first)
    named = zip(Form, (first, second, third, infinitive, *past), strict=True)
    return Verb(infinitive=infinitive, forms=tuple(named))


@cache
def verbs() -> dict[str, Verb]:
    """All known verbs by infinitive, separable ones included."""
    data, found = table("verbs"), dict[str, Verb]()
    for line in data["irregular"]:
        infinitive, past, pasts, participle = line.split()
        found[infinitive] = _verb(infinitive, (past, pasts, participle), stressed=True)
    for infinitive in sorted(words("verbs", "unstressed")):
        found.setdefault(infinitive, _verb(infinitive, None, stressed=False))
    for infinitive in sorted(words("verbs", "regular")):
        found.setdefault(infinitive, _verb(infinitive, None, stressed=True))
    for infinitive in sorted(words("verbs", "separable")):
        if (verb := _separable(infinitive, found)) is not None:
            found[infinitive] = verb
    return found


def _separable(infinitive: str, known: dict[str, Verb]) -> Verb | None:
    for particle in sorted(table("verbs")["particles"], key=len, reverse=True):
        base = known.get(infinitive.removeprefix(particle))
        if base is not None and infinitive.startswith(particle):
            forms = dict(base.forms)
            forms[Form.PARTICIPLE] = particle + forms[Form.PARTICIPLE]
            return Verb(infinitive=infinitive, forms=tuple(forms.items()), particle=particle)
    return None


@cache
def _index() -> dict[str, tuple[Reading, ...]]:
    found: dict[str, list[Reading]] = {}
    for verb in verbs().values():
        for form, text in verb.forms:
            whole = not verb.particle or form is Form.PARTICIPLE
            # "omdat ik opbel": the particle stays on at the end of a clause
            written = text if whole else verb.particle + text
            found.setdefault(written, []).append(Reading(verb=verb, form=form))
    for text, infinitive in table("verbs")["shortened"].items():
        found.setdefault(text, []).append(Reading(verb=verbs()[infinitive], form=Form.I))
    for text, infinitive in table("verbs")["also_you"].items():
        found.setdefault(text, []).append(Reading(verb=verbs()[infinitive], form=Form.YOU))
    return {text: tuple(readings) for text, readings in found.items() if text != "-"}


def readings(word: str) -> tuple[Reading, ...]:
    """All verb forms `word` can be; empty when it is no verb we know."""
    return _index().get(word.lower(), ())


def has_form(word: str, *forms: Form) -> bool:
    """Whether `word` can be one of `forms` of some verb."""
    return any(r.form in forms for r in readings(word))


def conjugate(word: str, old: Form, new: Form) -> str | None:
    """`word` read as `old`, turned into `new`; None when it cannot be read so."""
    for reading in readings(word):
        if reading.form is old:
            text = reading.verb.form(new)
            glued = reading.verb.particle and word.startswith(reading.verb.particle)
            return reading.verb.particle + text if glued else text
    return None


def is_finite(word: str) -> bool:
    """Whether `word` can carry a clause: any form but the bare participle."""
    return has_form(word, Form.I, Form.YOU, Form.HE, Form.PLURAL, Form.PAST, Form.PASTS)


def infinitive_of(word: str, particle: str = "") -> str | None:
    """The infinitive of a finite word, with `particle` put back on (bel … op: opbellen)."""
    for reading in readings(word):
        if reading.form is Form.PARTICIPLE:
            continue
        base = reading.verb.infinitive
        if not particle:
            return base
        if particle + base in verbs():
            return particle + base
    return None
