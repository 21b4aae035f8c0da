"""Counts by unit in memory, by plain loops (`tests.support.fake_store`)."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from fleet.cases import CaseRow, ContestState, EntryKind
from fleet.driving import ClaimDecision
from fleet.incidents import Incident, IncidentStatus, WaitsFor
from fleet.months import Month
from fleet.people import Role
from fleet.statistics import (
    FAULTY,
    FAULTY_KINDS,
    AnswerFact,
    CallReason,
    EffectCount,
    FigureKind,
    PersonToCall,
    PublishedFigure,
    RenewalCount,
    ReportFact,
    StatusCount,
    WeightedCount,
)
from tests.support.fake_driving import FakeDriving
from tests.support.fake_state import State


@dataclass
class FakeStatistics:
    state: State

    def people_by_unit(self, since: date, until: date) -> dict[int, int]:
        return dict(
            Counter(
                one.unit_id
                for one in self.state.employees.values()
                if one.entered_on <= until and (one.left_on is None or one.left_on > since)
            )
        )

    def reports_between(self, since: datetime, until: datetime) -> list[ReportFact]:
        sent = [one for one in self._sent() if since <= one.reported_at < until]
        sent.sort(key=lambda one: (one.reported_at, one.id))
        return [
            ReportFact(
                one.unit_id,
                one.event,
                one.occurred_on,
                one.reported_at,
                None not in {one.driver_id, one.reporter_id} and one.driver_id != one.reporter_id,
            )
            for one in sent
            if one.event is not None
        ]

    def answers_between(self, since: datetime, until: datetime) -> list[AnswerFact]:
        preventive = [one for one in self._sent() if one.is_preventive]
        preventive.sort(key=lambda one: (one.reported_at, one.id))
        facts = (AnswerFact(one.unit_id, one.reported_at, one.answered_at) for one in preventive)
        return [one for one in facts if since <= one.settled_at < until]

    def renewals_between(self, since: date, until: date) -> list[RenewalCount]:
        numbers = Counter(
            (self.state.employees[one.employee_id].unit_id, one.after.hundredths)
            for one in self.state.renewal_closes.values()
            if since <= one.renewal_on <= until
        )
        return [RenewalCount(*key, number) for key, number in sorted(numbers.items())]

    def weighted_between(self, since: date, until: date) -> list[WeightedCount]:
        found: dict[int, list[tuple[int, int]]] = {}
        for one in self.state.renewal_closes.values():
            premium = one.reference_premium_cents
            if since <= one.renewal_on <= until and premium is not None:
                unit_id = self.state.employees[one.employee_id].unit_id
                found.setdefault(unit_id, []).append((premium, one.after.hundredths))
        return [
            WeightedCount(
                unit_id,
                len(own),
                sum(premium for premium, _ in own),
                sum(premium * hundredths for premium, hundredths in own),
            )
            for unit_id, own in sorted(found.items())
        ]

    def faults_between(self, since: datetime, until: datetime) -> dict[int, int]:
        found: Counter[int] = Counter()
        driving = FakeDriving(self.state)
        for claim in map(driving.claim, self.state.claims):
            faulty = [
                one for one in claim.decisions if one.liability in FAULTY and one.exemption is None
            ]
            if faulty and claim.kind in FAULTY_KINDS and _is_then(faulty[0], since, until):
                found[self.state.employees[claim.employee_id].unit_id] += 1
        return dict(found)

    def effects_in(self, month: Month) -> list[EffectCount]:
        cents: Counter[int] = Counter()
        number: Counter[int] = Counter()
        _, rows = self.state.month_closes.get(str(month), (None, ()))
        for row in rows:
            if row.kind.value in {"reduction", "increase", "unchanged"}:
                cents[row.unit_id] += row.cents
                number[row.unit_id] += row.number_of_people
            else:
                cents[row.unit_id] += 0
        return [EffectCount(unit_id, cents[unit_id], number[unit_id]) for unit_id in sorted(cents)]

    def publish(self, figures: Iterable[PublishedFigure]) -> int:
        before = len(self.state.published)
        for one in figures:
            key = (one.unit_id, one.until, one.kind, one.detail)
            self.state.published.setdefault(key, one)
        return len(self.state.published) - before

    def published(
        self, unit_ids: Sequence[int], since: Month, until: Month
    ) -> list[PublishedFigure]:
        found = [
            one
            for one in self.state.published.values()
            if one.unit_id in unit_ids and since <= one.until <= until
        ]
        return sorted(found, key=lambda one: (one.unit_id, one.until, one.kind.value, one.detail))

    def units_shown(self, kind: FigureKind, until: Month) -> frozenset[int]:
        return frozenset(
            one.unit_id
            for one in self.state.published.values()
            if one.kind is kind and one.until == until
        )

    def last_published(self, kind: FigureKind) -> Month | None:
        published = self.state.published.values()
        return max((one.until for one in published if one.kind is kind), default=None)

    def people_to_call(
        self,
        scopes: Sequence[int],
        reader_id: int,
        today: date,
        limit: int,
        reasons: Collection[CallReason],
    ) -> list[PersonToCall]:
        mine = sorted(
            (one for one in self._sent() if self._is_of_others(one, scopes, reader_id)),
            key=lambda one: (one.reported_at, one.id),
        )
        return [
            PersonToCall(one.id, one.number, name, reason)
            for reason in CallReason
            if reason in reasons
            for one in mine
            if self._has_reason(one, reason, today)
            for name in self._name(one, today)
        ][:limit]

    def _name(self, incident: Incident, today: date) -> list[str]:
        person = self.state.employees.get(incident.driver_id or incident.reporter_id or 0)
        return [person.full_name] if person is not None and person.is_employed(today) else []

    def _has_reason(self, incident: Incident, reason: CallReason, today: date) -> bool:
        if reason is CallReason.INJURY:
            return incident.is_open and incident.injury_since is not None
        if reason is CallReason.CONTEST:
            contests = self.state.contests.values()
            return any(
                one.incident_id == incident.id and one.state is ContestState.OPEN
                for one in contests
            )
        before = datetime.combine(today, time(), UTC) - timedelta(days=7)
        asked = [
            one.at
            for one in self.state.entries.values()
            if one.incident_id == incident.id and one.kind is EntryKind.QUESTION
        ]
        waits = incident.waits_for is WaitsFor.DRIVER
        return incident.is_open and waits and bool(asked) and max(asked) < before

    def open_by_status(self, scopes: Sequence[int], reader_id: int) -> list[StatusCount]:
        numbers = Counter(one.status for one in self._open(scopes, reader_id))
        return [StatusCount(one, numbers[one]) for one in IncidentStatus if numbers[one]]

    def due_between(
        self, scopes: Sequence[int], reader_id: int, since: date, until: date, limit: int
    ) -> tuple[list[CaseRow], int]:
        due = [
            (one.due_on, one.id, one)
            for one in self._open(scopes, reader_id)
            if one.due_on is not None and since <= one.due_on <= until
        ]
        return [self._row(one) for *_, one in sorted(due)[:limit]], len(due)

    def moved_since(
        self, scopes: Sequence[int], reader_id: int, since: datetime, limit: int
    ) -> tuple[list[CaseRow], int]:
        moved: list[tuple[datetime, int]] = []
        for one in self._open(scopes, reader_id):
            entries = self.state.entries.values()
            last = max((entry.at for entry in entries if entry.incident_id == one.id), default=None)
            if last is not None and last >= since:
                moved.append((last, -one.id))
        newest = sorted(moved, reverse=True)[:limit]
        return [self._row(self.state.incidents[-minus]) for _, minus in newest], len(moved)

    def number_of_free_vehicles(self, scopes: Sequence[int], on: date) -> int:
        given = {
            one.vehicle_id
            for one in self.state.assignments.values()
            if one.from_on <= on and (one.until_on is None or one.until_on > on)
        }
        held = {
            one.vehicle_id for one in self.state.handovers.values() if one.given_back_at is None
        }
        return sum(
            one.id not in given | held and self._is_below(one.unit_id, scopes)
            for one in self.state.vehicles.values()
        )

    def holders_of(self, roles: Sequence[Role], on: date, after_id: int, limit: int) -> list[int]:
        found = [
            one.id
            for one in self.state.employees.values()
            if one.id > after_id
            and one.is_employed(on)
            and any(grant.role in roles for grant in self.state.grants.get(one.id, ()))
        ]
        return sorted(found)[:limit]

    def _sent(self) -> list[Incident]:
        return [one for one in self.state.incidents.values() if not one.is_draft]

    def _open(self, scopes: Sequence[int], reader_id: int) -> list[Incident]:
        return [
            one
            for one in self._sent()
            if one.is_open and self._is_of_others(one, scopes, reader_id)
        ]

    def _is_below(self, unit_id: int, scopes: Sequence[int]) -> bool:
        return bool(set(scopes).intersection(self.state.units[unit_id].lineage))

    def _is_of_others(self, incident: Incident, scopes: Sequence[int], reader_id: int) -> bool:
        own = reader_id in {incident.driver_id, incident.reporter_id}
        return not own and self._is_below(incident.unit_id, scopes)

    def _row(self, incident: Incident) -> CaseRow:
        person = self.state.employees.get(incident.driver_id or 0)
        name = "" if person is None else person.full_name
        contests = self.state.contests.values()
        is_contested = any(
            one.incident_id == incident.id and one.state is ContestState.OPEN for one in contests
        )
        return CaseRow(incident, self.state.units[incident.unit_id].name, name, is_contested)


def _is_then(decision: ClaimDecision, since: datetime, until: datetime) -> bool:
    if decision.recorded_by is None:
        return since.date() <= decision.decided_on < until.date()
    return since <= decision.recorded_at < until
