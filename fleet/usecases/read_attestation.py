"""The facts of an attestation, as they are known on the day on which it is made."""

from collections.abc import Sequence
from datetime import date, timedelta

from bonusmalus.claims import Liability
from bonusmalus.periods import add_years
from bonusmalus.record import decided_claims
from bonusmalus.statement import claims_since
from fleet.attested_facts import AttestedClaim, AttestedDrive, AttestedFacts
from fleet.coefficient import internal_figure, record_of
from fleet.driving import Assignment, DrivingRecord, RecordedClaim
from fleet.ports import Work

_YEARS_WITHOUT_RECORD = 5


def read_facts(work: Work, employee_id: int, signer_id: int, as_at: date) -> AttestedFacts:
    """What can be attested of a person on a day.

    Raises:
        NotFoundError: There is no such person, or the company was never set up.
    """
    employee = work.people.get(employee_id)
    company = work.units.company()
    driving = work.driving.record_of(employee_id)
    claims = [one for one in work.driving.claims_of(employee_id) if one.occurred_on <= as_at]
    drives = _drives(work, employee_id, as_at)
    periods_from, attested = _claims(driving, claims, as_at)
    known = (employee.entered_on, *(one.from_on for one in drives), *_days_of(attested))
    figure = None if driving is None else internal_figure(record_of(driving, claims), as_at)
    return AttestedFacts(
        company="" if company is None else company.name,
        siren=work.dossiers.profile().siren,
        unit=work.units.get(employee.unit_id).name,
        signer=work.people.get(signer_id).full_name,
        employee=employee.full_name,
        entered_on=employee.entered_on,
        left_on=employee.left_on,
        drives=drives,
        claims_since=max(periods_from, min(known)),
        claims=attested,
        coefficient_hundredths=None if figure is None else figure.coefficient.hundredths,
        coefficient_since=None if figure is None else figure.unchanged_since,
    )


def _days_of(claims: Sequence[AttestedClaim]) -> tuple[date, ...]:
    return tuple(one.occurred_on for one in claims)


def _drives(work: Work, employee_id: int, as_at: date) -> tuple[AttestedDrive, ...]:
    given = [one for one in work.streaks.assignments_of(employee_id) if one.from_on <= as_at]
    return tuple(_drive(work, one, as_at) for one in given)


def _drive(work: Work, own: Assignment, as_at: date) -> AttestedDrive:
    vehicle = work.driving.vehicle(own.vehicle_id)
    ended = own.until_on is not None and own.until_on <= as_at
    return AttestedDrive(
        vehicle=vehicle.make_and_model,
        plate=vehicle.plate,
        from_on=own.from_on,
        until_on=own.until_on if ended else None,
        is_sole=not _is_shared(work, own, as_at),
    )


def _is_shared(work: Work, own: Assignment, as_at: date) -> bool:
    """Whether somebody else was given the vehicle for good on a day on which they had it too."""
    last_on = as_at
    if own.until_on is not None:
        last_on = min(own.until_on - timedelta(days=1), as_at)
    return any(
        one.employee_id != own.employee_id
        for one in work.attestations.assignments_between(own.vehicle_id, own.from_on, last_on)
    )


def _claims(
    driving: DrivingRecord | None, claims: Sequence[RecordedClaim], as_at: date
) -> tuple[date, tuple[AttestedClaim, ...]]:
    """The first day of the five periods, and their claims with what was decided.

    Sources:
        annexe A121-1, art. 12 (five periods: the same as on a claims history statement).
    """
    if driving is None:
        since = add_years(as_at, -_YEARS_WITHOUT_RECORD)
        return since, tuple(_undecided(one) for one in claims if one.occurred_on >= since)
    record = record_of(driving, claims)
    since = claims_since(record, as_at)
    contested = {one.number for one in claims if one.is_contested}
    return since, tuple(
        AttestedClaim(
            one.claim.occurred_on,
            one.claim.kind,
            one.claim.liability,
            is_pending=one.is_pending,
            is_contested=one.claim.reference in contested,
        )
        for one in decided_claims(record, as_at)
        if one.claim.occurred_on >= since
    )


def _undecided(claim: RecordedClaim) -> AttestedClaim:
    decided = claim.decisions[-1] if claim.decisions else None
    return AttestedClaim(
        claim.occurred_on,
        claim.held_kind,
        Liability.UNDETERMINED if decided is None else decided.liability,
        is_pending=decided is None,
        is_contested=claim.is_contested,
    )
