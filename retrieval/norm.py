"""How long a wait may be, per kind of service."""

from dataclasses import dataclass

from retrieval.service import Service, WaitTime
from retrieval.taxonomy import taxonomy


@dataclass(frozen=True, kw_only=True, slots=True)
class Norms:
    """The longest acceptable waits, in weeks.

    The defaults for the ggz are the treeknorm: 4 weeks to the intake, 10 from there to treatment,
    14 together (NZa, Treeknormen ggz). For the sociaal domein there is no law; 6 weeks from asking
    to support is what the regional plans for mental-health networks aim at.
    """

    ggz_intake: float = 4
    ggz_treatment: float = 10
    ggz_total: float = 14
    social_total: float = 6

    def within_norm(self, service: Service, wait: WaitTime) -> bool | None:
        """Whether `wait` keeps to the norm of this kind.

        One known figure that is too long settles it; else None when a figure is unknown.
        """
        if taxonomy().is_ggz(service.category):
            limits = [
                (wait.intake_weeks, self.ggz_intake),
                (wait.treatment_weeks, self.ggz_treatment),
                (wait.total_weeks, self.ggz_total),
            ]
        else:
            limits = [(wait.intake_weeks, self.social_total), (wait.total_weeks, self.social_total)]
        if any(weeks is not None and weeks > most for weeks, most in limits):
            return False
        return None if any(weeks is None for weeks, _ in limits) else True
