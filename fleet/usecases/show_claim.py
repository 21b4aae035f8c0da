"""Show an insurer's claim that has no case, such as those that came with an import."""

from dataclasses import dataclass
from datetime import datetime

from fleet.access import Action, Actor, Subject, guarded, require
from fleet.decision_facts import case_of_claim
from fleet.driving import RecordedClaim, Vehicle
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.usecases.show_case import name_of, vehicle_of


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """A claim as one reader sees it.

    Attributes:
        driver: Full name.
        is_own: It is the reader's.
        incident_id: The case of that claim, where one follows after all.
    """

    claim: RecordedClaim
    driver: str
    vehicle: Vehicle | None
    is_own: bool
    incident_id: int | None


@guarded(Action.SEE_CASE)
def show_claim(work: Work, actor: Actor, claim_id: int, now: datetime) -> ClaimCard:
    """A claim with its decisions; one that does not exist is refused like one out of reach.

    Raises:
        AccessDeniedError: It is somebody else's, out of scope, or there is none.
    """
    try:
        claim = work.driving.claim(claim_id)
    except NotFoundError:
        raise AccessDeniedError(Action.SEE_CASE.value, actor.employee_id, None) from None
    subject = Subject(claim.employee_id, work.people.lineage_of(claim.employee_id))
    require(actor, Action.SEE_CASE, subject)
    is_own = claim.employee_id == actor.employee_id
    if not is_own:
        subject_of_entry = f"claim:{claim.id}"
        work.journal.write(JournalEntry(now, "claim_viewed", subject_of_entry, actor.employee_id))
    case = case_of_claim(work, claim)
    return ClaimCard(
        claim,
        name_of(work, claim.employee_id),
        vehicle_of(work, claim.vehicle_id),
        is_own,
        None if case is None else case.id,
    )
