"""A step: who does what, when and where."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.decision.hanging import parted, with_verb
from assistant.decision.moment import Moment, moment_text
from assistant.grammar.morphology import Form, verbs
from assistant.words import words

LONGEST = 20  # words in `what`
_SHORT = 8  # words of a step that can be told as a clause of another
_VAGUE = words("steps", "vague") | {"", "met u", "voor u"}


class Force(StrEnum):
    """What saying a step does."""

    COMMIT = "commit"  # ik bel u morgen
    ASK = "ask"  # zal ik u morgen bellen?
    OFFER = "offer"  # ik kan u bellen
    WISH = "wish"  # ik wil bellen
    MUST = "must"  # u moet bellen
    DOES = "does"  # belt u hem? asks for a habit, or for a step


@dataclass(frozen=True, kw_only=True, slots=True)
class Action:
    """A step; `body` and `verb` make the phrase `what`, which has its infinitive in it.

    `then` are what the same people do with it: 'bellen' and 'vragen of er plek is'.
    """

    who: str
    body: str
    verb: str
    moment: Moment | None = None
    where: str | None = None
    provider: str | None = None
    force: Force = Force.COMMIT
    negated: bool = False
    planned: bool = False
    agreed: bool = False
    pointed: bool = False
    bare: bool = False
    then: tuple[tuple[str, str], ...] = ()

    @property
    def what(self) -> str:
        return " en ".join(with_verb(b, v) for b, v in ((self.body, self.verb), *self.then))

    @property
    def unclear(self) -> bool:
        """Whether it points at what was said before, and that is not put back: 'dat opnieuw'."""
        return self.pointed and self.body.split()[:1] in (["dat"], ["het"], ["die"], ["dit"])

    @property
    def clause(self) -> str:
        """The step as a clause that hangs on asking: 'of u naar het koor gaat'; '' if unsure."""
        name, *chain = self.verb.split()[::-1]
        verb = verbs().get(name)
        if (
            verb is None
            or chain
            or self.then
            or parted(self.body)[1]
            or len(self.body.split()) > _SHORT
        ):
            return ""
        several = " en " in self.who or self.who == "we"
        form = Form.PLURAL if several else Form.YOU if self.who == "u" else Form.HE
        finite = verb.form(form)
        finite = finite if finite.startswith(verb.particle) else f"{verb.particle}{finite}"
        return f"of {self.who} {self.body} {finite}"

    @property
    def when(self) -> str | None:
        return moment_text(self.moment)

    @property
    def vague(self) -> bool:
        """Whether it says no more than 'dat doen'."""
        alone = words("grammar", "alone") | (
            words("steps", "calls") if self.who != "u" else frozenset()
        )
        alone |= words("grammar", "to_you") if self.body == "u" else frozenset()
        comes = self.verb == "komen" and self.moment is not None and self.who != "u"
        return self.body in _VAGUE and self.verb not in alone and not comes
