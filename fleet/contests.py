"""What an open contest freezes, and who may end it.

While a driver contests a decision, nobody enters another one, changes a figure or the insurer's
reference, or gives a new status (docs/decisions/0079). The way out is the contest itself.
"""

from collections.abc import Iterable

from fleet.cases import Contest, ContestState
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.errors import CaseRefusedError
from fleet.ports import Work


def open_contest_in(contests: Iterable[Contest]) -> Contest | None:
    """The contest that is open, if there is one."""
    return next((one for one in contests if one.state is ContestState.OPEN), None)


def refuse_if_contested(work: Work, incident_id: int) -> None:
    """Refuse to change a case while its driver contests the decision.

    Raises:
        CaseRefusedError: A contest is open.
    """
    if open_contest_in(work.incidents.contests_of(incident_id)) is not None:
        raise CaseRefusedError(reason="contested")


def last_decision(claim: RecordedClaim | None) -> ClaimDecision | None:
    """The decision that stands; None before the first one."""
    return claim.decisions[-1] if claim is not None and claim.decisions else None


def may_contest(claim: RecordedClaim | None, contests: Iterable[Contest]) -> bool:
    """Whether a decision stands that no contest has answered yet.

    A decision is answered once: a correction, which is another decision, may be contested again.
    One that was withdrawn may be opened again.
    """
    decision = last_decision(claim)
    if decision is None:
        return False
    return not any(
        one.state is ContestState.OPEN
        or (one.state is ContestState.UPHELD and one.opened_at >= decision.recorded_at)
        for one in contests
    )


def may_answer(claim: RecordedClaim | None, contest: Contest, actor_id: int | None) -> bool:
    """Whether that person is somebody other than the first decider.

    The first decider entered the decision that stood when it was contested, whatever came since.
    """
    decisions = claim.decisions if claim is not None else ()
    stood = [one.recorded_by for one in decisions if one.recorded_at <= contest.opened_at]
    return actor_id is not None and actor_id not in stood[-1:]
