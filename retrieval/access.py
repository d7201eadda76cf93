"""How one gets into a service, as one of the ways of the taxonomy."""

from retrieval.service import Service
from retrieval.taxonomy import Access, taxonomy


def access_of(service: Service) -> Access | None:
    """The way in that the entry itself tells; None where it doesn't say if a referral is needed.

    What it says on referral goes before what it says of itself.
    """
    if service.referral_needed is None:
        return None
    kinds = [a for a in taxonomy().access if a.referral == service.referral_needed]
    for text in (service.referral_criteria, service.description):
        if found := next((a for a in kinds if a.named_in(text)), None):
            return found
    return kinds[-1]


def needs_referral(term: str) -> bool | None:
    """Whether the way in `term`, by its name or another word for it, asks for a referral."""
    found = next((a for a in taxonomy().access if a.matches(term)), None)
    return found.referral if found else None
