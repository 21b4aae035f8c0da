"""What a person reads about their own: their cases, claims without a case, answers of the site."""

from collections.abc import Sequence
from dataclasses import dataclass

from fleet.access import Action, Actor, guarded
from fleet.decision_facts import case_of_claim
from fleet.driving import RecordedClaim
from fleet.incidents import Incident
from fleet.people import Unit
from fleet.ports import Work
from fleet.sites import site_of
from fleet.usecases.list_cases import CASES_ON_A_PAGE, pages_of

ANSWERS_ON_A_PAGE = 3


@dataclass(frozen=True, slots=True)
class OwnCases:
    """One page of a person's own cases, newest first, then of the claims that have no case.

    Attributes:
        claims: The insurer's claims that came with an import.
        number: How many cases and claims there are in all.
    """

    cases: Sequence[Incident]
    claims: Sequence[RecordedClaim]
    page: int
    number: int

    @property
    def number_of_pages(self) -> int:
        """How many pages there are: one at least."""
        return pages_of(self.number)


@dataclass(frozen=True, slots=True)
class SiteAnswers:
    """One page of what the company answered to near misses and hazards of a site, newest first."""

    site: Unit
    answered: Sequence[Incident]
    page: int
    number: int

    @property
    def number_of_pages(self) -> int:
        """How many pages there are: one at least."""
        return max(1, -(-self.number // ANSWERS_ON_A_PAGE))


@guarded(Action.SEE_CASE)
def list_own_cases(work: Work, actor: Actor, page: int) -> OwnCases:
    """What the actor reported or drove; a page beyond the last one gives the last one."""
    own_id = actor.employee_id or 0
    claims = [
        claim
        for claim in reversed(work.driving.claims_of(own_id))
        if case_of_claim(work, claim) is None
    ]
    _, number_of_cases = work.incidents.of_person(own_id, 0, 1)
    number = number_of_cases + len(claims)
    page = max(0, min(page, pages_of(number) - 1))
    start = page * CASES_ON_A_PAGE
    cases, _ = work.incidents.of_person(own_id, start, CASES_ON_A_PAGE)
    first_claim = max(0, start - number_of_cases)
    shown = claims[first_claim:][: CASES_ON_A_PAGE - len(cases)]
    return OwnCases(tuple(cases), tuple(shown), page, number)


@guarded(Action.SEE_CASE)
def list_site_answers(work: Work, actor: Actor, page: int) -> SiteAnswers:
    """What changed after near misses and hazards on the actor's site; no names stand in it."""
    site = site_of(work, work.people.get(actor.employee_id or 0).unit_id)
    _, number = work.incidents.answered_below(site.id, 0, 1)
    last = max(0, -(-number // ANSWERS_ON_A_PAGE) - 1)
    page = max(0, min(page, last))
    answered, _ = work.incidents.answered_below(
        site.id, page * ANSWERS_ON_A_PAGE, ANSWERS_ON_A_PAGE
    )
    return SiteAnswers(site, tuple(answered), page, number)
