"""From the records of a person to the facts of their streaks: what was told, when, by whom.

Pure: the records are given. What "on time" means is decided here (docs/decisions/0091).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bonusmalus.claims import ClaimKind
from fleet.driving import Assignment, RecordedClaim
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.logbook import Handover
from fleet.months import Month
from fleet.people import Employee
from fleet.streaks import Confirmation, ConfirmationKind, Participation, Pause
from fleet.streaks_rules import ClaimFreeFacts, Deed, LateNews, ResponsibleFacts, Span

TOLD_WITHIN = timedelta(days=1)
"""An incident is told on time on its legal day or the next one."""

_WHILE_DRIVING = frozenset(
    {
        EventType.COLLISION_WITH_VEHICLE,
        EventType.COLLISION_WITH_OBJECT,
        EventType.VULNERABLE_USER,
        EventType.ANIMAL,
        EventType.MANOEUVRE,
    }
)
"""What somebody at the wheel cannot but know: of the rest, a driver may learn later."""

_CONFIRMED = {
    ConfirmationKind.VEHICLE_CHECK: Participation.VEHICLE_CHECK,
    ConfirmationKind.NOTHING_TO_REPORT: Participation.NOTHING_TO_REPORT,
}


@dataclass(frozen=True, slots=True)
class PersonRecords:
    """What is stored about a person, as far as the streaks look at it.

    Attributes:
        linked_at: When their account was linked; None: they have none, and tell things on paper.
        incidents: What the person reported or drove, and was sent.
        insured_from: First day of their driving record, if there is one.
    """

    employee: Employee
    linked_at: datetime | None = None
    insured_from: date | None = None
    claims: Sequence[RecordedClaim] = ()
    incidents: Sequence[Incident] = ()
    confirmations: Sequence[Confirmation] = ()
    pauses: Sequence[Pause] = ()
    assignments: Sequence[Assignment] = field(default_factory=tuple)
    handovers: Sequence[Handover] = field(default_factory=tuple)


def claim_free_facts(records: PersonRecords, zone: ZoneInfo) -> ClaimFreeFacts:
    """What the claim-free run follows from: never whether or when anything was reported."""
    entered_on = records.employee.entered_on
    return ClaimFreeFacts(
        known_from=max(entered_on, records.insured_from or entered_on),
        zone=zone,
        claims=tuple(records.claims),
        pauses=tuple(records.pauses),
        seen_since=records.linked_at,
        number_of_open_cases=sum(_may_be_decided(one, records) for one in records.incidents),
    )


def responsible_facts(records: PersonRecords, today: date, zone: ZoneInfo) -> ResponsibleFacts:
    """What the responsible-driving series follows from: never who was liable."""
    since = _tells_since(records, zone)
    late = (*_late_incidents(records, zone), *_claims_out_of_nowhere(records, zone))
    deeds = (*_confirmed(records, zone), *_told(records, zone))
    began = min((one.month for one in deeds), default=Month.of(since or today))
    return ResponsibleFacts(
        began=min(began, Month.of(since or today)),
        employed=Span(records.employee.entered_on, records.employee.left_on),
        driving=(*_given(records.assignments), *_taken(records.handovers, zone)),
        pauses=tuple(records.pauses),
        deeds=deeds,
        late_news=tuple(
            LateNews(Month.of(occurred_on), known_on)
            for occurred_on, known_on in late
            if since is not None and occurred_on >= since
        ),
    )


def is_told_on_time(incident: Incident, zone: ZoneInfo) -> bool:
    """Whether a report that was sent came on the legal day of the incident, or on the next one."""
    return _told_on(incident, zone) <= _day_of(incident, zone) + TOLD_WITHIN


def _told_on(incident: Incident, zone: ZoneInfo) -> date:
    return incident.reported_at.astimezone(zone).date()


def _day_of(incident: Incident, zone: ZoneInfo) -> date:
    """Its day; that of the report where the day was left out."""
    return incident.occurred_on or _told_on(incident, zone)


def _tells_since(records: PersonRecords, zone: ZoneInfo) -> date | None:
    """Since when the person can be expected to tell things; None: not yet."""
    own = [one.reported_at for one in records.incidents if _is_reporter(one, records)]
    confirmed = [one.confirmed_at for one in records.confirmations]
    linked = [records.linked_at] if records.linked_at is not None else []
    return min((one.astimezone(zone).date() for one in (*own, *confirmed, *linked)), default=None)


def _is_reporter(incident: Incident, records: PersonRecords) -> bool:
    """Whether the person told it; on behalf of somebody without an account, others do."""
    if incident.reporter_id == records.employee.id:
        return True
    return records.linked_at is None and _drove(incident, records)


def _drove(incident: Incident, records: PersonRecords) -> bool:
    return incident.driver_id == records.employee.id


def _confirmed(records: PersonRecords, zone: ZoneInfo) -> Iterable[Deed]:
    for one in records.confirmations:
        yield Deed(one.month, _CONFIRMED[one.kind], one.confirmed_at.astimezone(zone).date())


def _told(records: PersonRecords, zone: ZoneInfo) -> Iterable[Deed]:
    """What was reported: a near miss counts when it is told, an incident when it happened."""
    for one in records.incidents:
        if not _is_reporter(one, records):
            continue
        told_on = _told_on(one, zone)
        if one.is_preventive:
            yield Deed(Month.of(told_on), Participation.NEAR_MISS, told_on)
        elif is_told_on_time(one, zone):
            yield Deed(Month.of(_day_of(one, zone)), Participation.INCIDENT, told_on)


def _told_days(records: PersonRecords, zone: ZoneInfo) -> frozenset[date]:
    """The days of which the person told an incident on time."""
    return frozenset(
        _day_of(one, zone)
        for one in records.incidents
        if _is_reporter(one, records) and not one.is_preventive and is_told_on_time(one, zone)
    )


def _late_incidents(records: PersonRecords, zone: ZoneInfo) -> Iterable[tuple[date, date]]:
    """Days of accidents of which the person did not tell on time, each with when it was learnt.

    Where somebody was hurt nobody is expected to write.
    """
    told = _told_days(records, zone)
    for one in records.incidents:
        is_silent = _drove(one, records) and one.event in _WHILE_DRIVING and not one.is_injured
        if is_silent and _day_of(one, zone) not in told:
            yield _day_of(one, zone), _told_on(one, zone)


def _claims_out_of_nowhere(records: PersonRecords, zone: ZoneInfo) -> Iterable[tuple[date, date]]:
    """Days of collisions that the insurer told the company of, and no case is about.

    Somebody without an account tells things on paper, which leaves no case behind.
    """
    if records.linked_at is None:
        return
    told = _told_days(records, zone)
    known = {one.claim_id for one in records.incidents}
    hurt = {_day_of(one, zone) for one in records.incidents if one.is_injured}
    for claim in records.claims:
        is_known = claim.id in known or claim.occurred_on in told | hurt
        if claim.held_kind is ClaimKind.COLLISION and not is_known:
            learnt = (one.recorded_at.astimezone(zone).date() for one in claim.decisions)
            yield claim.occurred_on, min(learnt, default=claim.occurred_on)


def _given(assignments: Iterable[Assignment]) -> Iterable[Span]:
    for one in assignments:
        yield Span(one.from_on, one.until_on)


def _taken(handovers: Iterable[Handover], zone: ZoneInfo) -> Iterable[Span]:
    for one in handovers:
        back = one.given_back_at
        until_on = None if back is None else back.astimezone(zone).date() + timedelta(days=1)
        yield Span(one.taken_at.astimezone(zone).date(), until_on)


def _may_be_decided(incident: Incident, records: PersonRecords) -> bool:
    """Whether a case without a claim may yet bring a decision about the person's driving."""
    return (
        incident.is_open
        and incident.claim_id is None
        and incident.status is not IncidentStatus.KEPT_IN_HOUSE
        and incident.event in _WHILE_DRIVING
        and _drove(incident, records)
    )
