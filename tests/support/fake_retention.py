"""What is forgotten, in memory (`tests.support.fake_store`)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from fleet.incidents import CaseCosts, Contacts, Incident, IncidentStatus
from fleet.retention import Forgettable
from tests.support.fake_state import State

_STEP = 50_000
_OF_A_PERSON = (
    "attestation_codes",
    "attestations",
    "points",
    "badges",
    "confirmations",
    "pauses",
    "kept_months",
    "past_accounts",
    "reached_rewards",
    "renewal_closes",
    "reward_requests",
)


@dataclass
class FakeRetention:
    state: State

    def allow(self, what: Forgettable, before: datetime) -> None:
        known = self.state.retention_marks.get(what)
        if known is None or known < before:
            self.state.retention_marks[what] = before

    def cases_to_forget(self, occurred_before: date, limit: int) -> list[int]:
        def is_old(one: Incident) -> bool:
            on = one.occurred_on or one.reported_at.date()
            return one.status is IncidentStatus.CLOSED and on < occurred_before

        cases = self.state.incidents.values()
        return [one.id for one in cases if is_old(one) and self._is_named(one)][:limit]

    def forget_cases(self, occurred_before: date, limit: int) -> int:
        old = self.cases_to_forget(occurred_before, limit)
        for one in [self.state.incidents[case_id] for case_id in old]:
            for kept in ("proposals", "contests", "evidence", "entries"):
                self._drop(kept, lambda row, one=one: row.incident_id == one.id)
            self.state.statements.pop(one.id, None)
            self.state.incidents[one.id] = _nameless(one)
        return len(old)

    def _is_named(self, one: Incident) -> bool:
        return bool(
            one.reporter_id
            or one.driver_id
            or one.handler_id
            or one.vehicle_id
            or one.claim_id
            or one.facts
            or one.answer
            or any(entry.incident_id == one.id for entry in self.state.entries.values())
        )

    def reports_to_forget(self, closed_before: datetime, limit: int) -> list[int]:
        def is_old(one: Incident) -> bool:
            was_closed = one.closed_at is not None and one.closed_at < closed_before
            return one.is_preventive and was_closed and bool(one.reporter_id or one.driver_id)

        return [one.id for one in self.state.incidents.values() if is_old(one)][:limit]

    def forget_reporters(self, closed_before: datetime, limit: int) -> int:
        old = self.reports_to_forget(closed_before, limit)
        for one in [self.state.incidents[case_id] for case_id in old]:
            self.state.incidents[one.id] = replace(one, reporter_id=None, driver_id=None)
            for entry in list(self.state.entries.values()):
                if (entry.incident_id, entry.author_id) == (one.id, one.reporter_id):
                    self.state.entries[entry.id] = replace(entry, author_id=None)
            for photo in list(self.state.evidence.values()):
                if photo.incident_id == one.id:
                    self.state.evidence[photo.id] = replace(photo, added_by=None, chat_id=None)
        return len(old)

    def forget_drives(self, ended_before: date, limit: int) -> int:
        ended = [
            one.id
            for one in self.state.handovers.values()
            if one.given_back_at is not None and one.given_back_at.date() < ended_before
        ][:limit]
        self._drop("evidence", lambda one: one.handover_id in ended)
        number = self._drop("handovers", lambda one: one.id in ended)
        over = [
            one.id
            for one in self.state.assignments.values()
            if one.until_on is not None and one.until_on < ended_before
        ][: limit - number]
        return number + self._drop("assignments", lambda one: one.id in over)

    def drivers_with_claims(self, occurred_before: date, after_id: int, limit: int) -> list[int]:
        needed = {one.claim_id for one in self.state.incidents.values()}
        found = {
            one.employee_id
            for one in self.state.claims.values()
            if one.occurred_on < occurred_before and one.id not in needed
        }
        return sorted(one for one in found if one > after_id)[:limit]

    def forget_claims(self, employee_id: int, occurred_before: date) -> int:
        return self._drop(
            "claims",
            lambda one: one.employee_id == employee_id and one.occurred_on < occurred_before,
        )

    def departed(self, left_before: date, after_id: int, limit: int) -> list[int]:
        found = [
            one.id
            for one in self.state.employees.values()
            if one.left_on is not None and one.left_on < left_before and one.id > after_id
            if self._rows_of(one.id) or (one.first_name and not self._is_needed(one.id))
        ]
        return sorted(found)[:limit]

    def forget_departed(self, employee_id: int) -> int:
        number = self._rows_of(employee_id)
        for rows in self._by_person():
            rows.pop(employee_id, None)
        for kept in _OF_A_PERSON:
            self._drop(kept, lambda one: one.employee_id == employee_id)
        for told in self._told():
            for key in [one for one in told if one[-1] == employee_id]:
                del told[key]
        person = self.state.employees[employee_id]
        if person.first_name and not self._is_needed(employee_id):
            nameless = replace(person, first_name="", last_name=person.number)
            self.state.employees[employee_id] = nameless
            number += 1
        return number

    def forget_journal(self, before: datetime, limit: int) -> int:
        old = [one for one in self.state.journal if one.at < before][:limit]
        self.state.journal = [one for one in self.state.journal if one not in old]
        return len(old)

    def _by_person(self) -> tuple[dict[int, Any], ...]:
        state = self.state
        return (state.records, state.preferences, state.links, state.grants)

    def _told(self) -> tuple[dict[Any, datetime], ...]:
        """What people were told; the key of a row ends with who it was."""
        return (self.state.contract_told, self.state.countdowns_told)

    def _rows_of(self, employee_id: int) -> int:
        rows = (row for kept in _OF_A_PERSON for row in getattr(self.state, kept).values())
        own = sum(one.employee_id == employee_id for one in rows)
        own += sum(key[-1] == employee_id for told in self._told() for key in told)
        return own + sum(employee_id in rows for rows in self._by_person())

    def _is_needed(self, employee_id: int) -> bool:
        cases = self.state.incidents.values()
        return any(one.employee_id == employee_id for one in self.state.claims.values()) or any(
            employee_id in {one.driver_id, one.reporter_id} for one in cases
        )

    def _drop(self, kept: str, is_wanted: Callable[[Any], bool]) -> int:
        rows = getattr(self.state, kept)
        gone = [key for key, row in rows.items() if is_wanted(row)]
        setattr(self.state, kept, {key: row for key, row in rows.items() if key not in gone})
        return len(gone)


def _nameless(one: Incident) -> Incident:
    costs = one.costs
    return replace(
        one,
        reporter_id=None,
        driver_id=None,
        handler_id=None,
        vehicle_id=None,
        claim_id=None,
        plate="",
        occurred_on=None if one.occurred_on is None else one.occurred_on.replace(day=1),
        occurred_minute=None,
        facts="",
        answer="",
        contacts=Contacts(),
        costs=CaseCosts(
            *(
                round(cents / _STEP) * _STEP
                for cents in (
                    costs.paid_cents,
                    costs.reserved_cents,
                    costs.recovered_cents,
                    costs.deductible_cents,
                )
            ),
            downtime_days=costs.downtime_days,
        ),
    )
