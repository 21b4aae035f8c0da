"""From the records of a person to the facts of their streaks: what was told, when, by whom.

Pure: the records are given. What "on time" means is decided here (docs/decisions/0091).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bonusmalus.claims import ClaimKind
from bonusmalus.periods import add_years
from fleet.driving import Assignment, RecordedClaim
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.logbook import Handover
from fleet.months import Month
from fleet.people import Employee
from fleet.retention import YEARS_AFTER_AN_EVENT
from fleet.streaks import Confirmation, ConfirmationKind, Participation, PastAccount, Pause
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

_AT_ONCE = datetime.min.replace(tzinfo=UTC)
_NEVER = datetime.max.replace(tzinfo=UTC)

_CONFIRMED = {
    ConfirmationKind.VEHICLE_CHECK: Participation.VEHICLE_CHECK,
    ConfirmationKind.NOTHING_TO_REPORT: Participation.NOTHING_TO_REPORT,
}


@dataclass(frozen=True, slots=True)
class PersonRecords:
    """What is stored about a person, as far as the streaks look at it.

    Attributes:
        linked_at: When their account was linked; None: they have none, and tell things on paper.
        past_accounts: The times in which they had one before.
        incidents: What the person reported or drove, and was sent.
        months_taken_part: Months of deeds whose records are forgotten by now.
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
    past_accounts: Sequence[PastAccount] = ()
    months_taken_part: Sequence[Month] = ()

    @property
    def first_linked_at(self) -> datetime | None:
        """Since when the person may have seen their figures; a new phone changes nothing."""
        known = [one.linked_at for one in self.past_accounts]
        return min([*known, *([self.linked_at] if self.linked_at else [])], default=None)

    def had_account(self, at: datetime) -> bool:
        """Whether they had an account at that instant, and so told things themselves."""
        if self.linked_at is not None and self.linked_at <= at:
            return True
        return any(one.linked_at <= at < one.unlinked_at for one in self.past_accounts)


def claim_free_facts(records: PersonRecords, zone: ZoneInfo) -> ClaimFreeFacts:
    """What the claim-free run follows from: never whether or when anything was reported."""
    entered_on = records.employee.entered_on
    return ClaimFreeFacts(
        known_from=max(entered_on, records.insured_from or entered_on),
        zone=zone,
        claims=tuple(records.claims),
        pauses=tuple(records.pauses),
        seen_since=records.first_linked_at,
        number_of_open_cases=sum(_may_be_decided(one, records) for one in records.incidents),
    )


def responsible_facts(records: PersonRecords, today: date, zone: ZoneInfo) -> ResponsibleFacts:
    """What the responsible-driving series follows from: never who was liable."""
    since = _tells_since(records, zone)
    settled_before = add_years(today, -YEARS_AFTER_AN_EVENT)
    late = (*_incidents_found_out(records, zone), *_claims_out_of_nowhere(records, zone))
    deeds = (*_confirmed(records, zone), *_told(records, zone), *_forgotten(records))
    began = min((one.month for one in deeds), default=Month.of(since or today))
    return ResponsibleFacts(
        began=min(began, Month.of(since or today)),
        employed=Span(records.employee.entered_on, records.employee.left_on),
        driving=(*_given(records.assignments), *_taken(records.handovers, zone)),
        pauses=tuple(records.pauses),
        deeds=deeds,
        late_news=tuple(
            LateNews(Month.of(day), known_on)
            for day, known_on in late
            if Month.of(day).last_on >= settled_before
        ),
        settled_before=settled_before,
    )


def months_told(records: PersonRecords, zone: ZoneInfo) -> frozenset[Month]:
    """The months that the reports of a person earn: they stay when the reports are forgotten."""
    return frozenset(one.month for one in _told(records, zone))


def is_told_on_time(incident: Incident, zone: ZoneInfo) -> bool:
    """Whether a report that was sent came on the legal day of the incident, or on the next one."""
    return _told_on(incident, zone) <= _day_of(incident, zone) + TOLD_WITHIN


def _told_on(incident: Incident, zone: ZoneInfo) -> date:
    return incident.reported_at.astimezone(zone).date()


def _day_of(incident: Incident, zone: ZoneInfo) -> date:
    """Its day; that of the report where the day was left out."""
    return incident.occurred_on or _told_on(incident, zone)


def is_teller(incident: Incident, records: PersonRecords, zone: ZoneInfo) -> bool:
    """Whether the person told it.

    Of what happened or was reported while they had no account, others tell on their behalf; an
    account that is linked later changes nothing of it.
    """
    if incident.reporter_id == records.employee.id:
        return True
    ended_at = datetime.combine(_day_of(incident, zone), time.max, zone)
    told_alone = records.had_account(ended_at) and records.had_account(incident.reported_at)
    return _drove(incident, records) and not told_alone


def _tells_since(records: PersonRecords, zone: ZoneInfo) -> date | None:
    """Since when the person can be expected to tell things; None: not yet."""
    own = [one.reported_at for one in records.incidents if is_teller(one, records, zone)]
    confirmed = [one.confirmed_at for one in records.confirmations]
    linked = [records.first_linked_at] if records.first_linked_at is not None else []
    return min((one.astimezone(zone).date() for one in (*own, *confirmed, *linked)), default=None)


def _drove(incident: Incident, records: PersonRecords) -> bool:
    return incident.driver_id == records.employee.id


def _confirmed(records: PersonRecords, zone: ZoneInfo) -> Iterable[Deed]:
    for one in records.confirmations:
        yield Deed(one.month, _CONFIRMED[one.kind], one.confirmed_at.astimezone(zone).date())


def _told(records: PersonRecords, zone: ZoneInfo) -> Iterable[Deed]:
    """What was reported: a near miss counts when it is told, an incident when it happened."""
    for one in records.incidents:
        if not is_teller(one, records, zone):
            continue
        told_on = _told_on(one, zone)
        if one.is_preventive:
            yield Deed(Month.of(told_on), Participation.NEAR_MISS, told_on)
        elif is_told_on_time(one, zone):
            yield Deed(Month.of(_day_of(one, zone)), Participation.INCIDENT, told_on)


def _forgotten(records: PersonRecords) -> Iterable[Deed]:
    """What was done in months whose records are forgotten: the day is not kept."""
    for month in records.months_taken_part:
        yield Deed(month, Participation.FORGOTTEN, month.first_on)


def _told_at(records: PersonRecords, zone: ZoneInfo) -> Mapping[date, datetime]:
    """The days of which the person told an incident; with when: on time counts as at once."""
    told: dict[date, datetime] = {}
    for one in records.incidents:
        if is_teller(one, records, zone) and not one.is_preventive:
            day = _day_of(one, zone)
            at = _AT_ONCE if is_told_on_time(one, zone) else one.reported_at
            told[day] = min(at, told.get(day, at))
    return told


def _incidents_found_out(records: PersonRecords, zone: ZoneInfo) -> Iterable[tuple[date, date]]:
    """Days of accidents that somebody else told, each with when; the person had not told before.

    Where somebody was hurt nobody is expected to write.
    """
    told = _told_at(records, zone)
    for one in records.incidents:
        is_silent = _drove(one, records) and one.event in _WHILE_DRIVING and not one.is_injured
        if is_silent and told.get(_day_of(one, zone), _NEVER) > one.reported_at:
            yield _day_of(one, zone), _told_on(one, zone)


def _claims_out_of_nowhere(records: PersonRecords, zone: ZoneInfo) -> Iterable[tuple[date, date]]:
    """Days of collisions that the insurer told the company of, and no case is about.

    Somebody without an account tells things on paper, which leaves no case behind.
    """
    told = _told_at(records, zone)
    known = {one.claim_id for one in records.incidents}
    hurt = {_day_of(one, zone) for one in records.incidents if one.is_injured}
    for claim in records.claims:
        on = claim.occurred_on
        learnt_at = min((one.recorded_at for one in claim.decisions), default=_NEVER)
        is_known = claim.id in known or on in hurt or told.get(on, _NEVER) < learnt_at
        had_account = records.had_account(datetime.combine(on, time.min, zone))
        if claim.held_kind is ClaimKind.COLLISION and had_account and not is_known:
            yield on, on if learnt_at is _NEVER else learnt_at.astimezone(zone).date()


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
