"""Reports and the files about them in memory (`tests.support.fake_store`)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from fleet.case_handlers import HANDLING
from fleet.cases import (
    CaseQuery,
    CaseRow,
    CaseTab,
    Contest,
    ContestState,
    DecisionProposal,
    Entry,
    ProposalState,
)
from fleet.errors import ConflictError, NotFoundError
from fleet.incidents import Incident, IncidentStatus, WaitsFor
from tests.support.fake_state import State, next_id

T = TypeVar("T")


def _page(rows: Sequence[T], offset: int, limit: int) -> tuple[list[T], int]:
    return list(rows[offset : offset + limit]), len(rows)


@dataclass
class FakeIncidents:
    state: State

    def get(self, incident_id: int) -> Incident:
        try:
            return self.state.incidents[incident_id]
        except KeyError:
            raise NotFoundError(kind="incident", key=incident_id) from None

    def by_number(self, number: str) -> Incident | None:
        return self._first(lambda one: bool(number) and one.number == number)

    def by_claim(self, claim_id: int) -> Incident | None:
        return self._first(lambda one: one.claim_id == claim_id)

    def driven_on(self, driver_id: int, on: date) -> list[Incident]:
        found = self.state.incidents.values()
        own = [one for one in found if (one.driver_id, one.occurred_on) == (driver_id, on)]
        return sorted((one for one in own if not one.is_draft), key=lambda one: one.id)

    def draft_of(self, reporter_id: int) -> Incident | None:
        return self._first(lambda one: one.is_draft and one.reporter_id == reporter_id)

    def _first(self, is_wanted: Callable[[Incident], bool]) -> Incident | None:
        return next(filter(is_wanted, self.state.incidents.values()), None)

    def add(self, incident: Incident) -> Incident:
        added = replace(incident, id=self.state.last_incident_id + 1, version=0)
        self._keep(added)
        self.state.last_incident_id = added.id
        return added

    def save(self, incident: Incident) -> Incident:
        known = self.state.incidents.get(incident.id)
        if known is None or known.version != incident.version:
            raise ConflictError(kind="incident", constraint="version")
        saved = replace(incident, version=incident.version + 1)
        self._keep(saved)
        return saved

    def _keep(self, incident: Incident) -> None:
        for other in self.state.incidents.values():
            if other.id == incident.id:
                continue
            if incident.number and other.number == incident.number:
                raise ConflictError(kind="incident", constraint="number")
            if incident.claim_id is not None and other.claim_id == incident.claim_id:
                raise ConflictError(kind="incident", constraint="claim_id")
            if incident.is_draft and other.is_draft and _is_same(incident, other):
                raise ConflictError(kind="incident", constraint="reporter_id")
        if not incident.is_draft:
            _check_sent(incident)
        self.state.incidents[incident.id] = incident

    def remove(self, incident_id: int) -> None:
        if not self.get(incident_id).is_draft:
            raise NotFoundError(kind="draft", key=incident_id)
        del self.state.incidents[incident_id]
        self.state.statements.pop(incident_id, None)
        self.state.entries = _without(incident_id, self.state.entries)
        self.state.evidence = {
            key: one for key, one in self.state.evidence.items() if one.incident_id != incident_id
        }
        self.state.reminders = {
            key: at for key, at in self.state.reminders.items() if key[0] != incident_id
        }

    def next_number(self, year: int) -> int:
        number = self.state.case_numbers.get(year, 0) + 1
        self.state.case_numbers[year] = number
        return number

    def page(self, query: CaseQuery, offset: int, limit: int) -> tuple[list[CaseRow], int]:
        found = [one for one in self.state.incidents.values() if self._is_listed(one, query)]
        found.sort(key=_soonest_first)
        if query.tab is CaseTab.CLOSED:
            found.sort(key=_last_closed_first)
        else:
            found.sort(key=lambda one: one.is_injured is not True)
        return _page([self._row(one) for one in found], offset, limit)

    def _is_listed(self, incident: Incident, query: CaseQuery) -> bool:
        lineage = self.state.units[incident.unit_id].lineage
        return (
            not incident.is_draft
            and bool(set(query.scopes).intersection(lineage))
            and (query.unit_id is None or query.unit_id in lineage)
            and (query.event is None or incident.event is query.event)
            and query.reader_id not in (incident.driver_id, incident.reporter_id)
            and _is_in_tab(incident, query, is_handled=self._is_handled(incident, query.today))
        )

    def _is_handled(self, incident: Incident, today: date) -> bool:
        """Whether somebody handles it who still may."""
        handler = self.state.employees.get(incident.handler_id or 0)
        if handler is None or handler.id in (incident.driver_id, incident.reporter_id):
            return False
        lineage = self.state.units[incident.unit_id].lineage
        held = self.state.grants.get(handler.id, ())
        holds = any(one.role in HANDLING and one.unit_id in lineage for one in held)
        return holds and handler.is_employed(today)

    def _row(self, incident: Incident) -> CaseRow:
        driver = self.state.employees.get(incident.driver_id or 0)
        return CaseRow(
            incident,
            self.state.units[incident.unit_id].name,
            "" if driver is None else driver.full_name,
            any(one.state is ContestState.OPEN for one in self.contests_of(incident.id)),
        )

    def of_person(self, employee_id: int, offset: int, limit: int) -> tuple[list[Incident], int]:
        own = [
            one
            for one in self.state.incidents.values()
            if not one.is_draft and employee_id in (one.driver_id, one.reporter_id)
        ]
        own.sort(key=lambda one: (one.reported_at, one.id), reverse=True)
        return _page(own, offset, limit)

    def answered_below(self, unit_id: int, offset: int, limit: int) -> tuple[list[Incident], int]:
        answered = [
            (one.answered_at, one.id, one)
            for one in self.state.incidents.values()
            if one.is_preventive
            and one.answered_at is not None
            and unit_id in self.state.units[one.unit_id].lineage
        ]
        answered.sort(reverse=True, key=lambda found: found[:2])
        return _page([one for *_, one in answered], offset, limit)

    def unsent_since(self, before: datetime, limit: int) -> list[Incident]:
        photos = self.state.evidence.values()
        fresh = {one.incident_id for one in photos if one.arrived_at >= before}
        found = [
            one
            for one in self.state.incidents.values()
            if one.is_draft and one.reported_at < before and one.id not in fresh
        ]
        return sorted(found, key=lambda one: (one.reported_at, one.id))[:limit]

    def to_remind_of(self, since: datetime, after_id: int, limit: int) -> list[Incident]:
        contested = {one.incident_id for one in self.open_contests()}
        found = [
            one
            for one in self.state.incidents.values()
            if one.id in contested
            or (one.reported_at > since and one.status is not IncidentStatus.CLOSED)
        ]
        later = [one for one in found if one.id > after_id]
        return sorted(later, key=lambda one: one.id)[:limit]

    def add_entry(self, entry: Entry) -> Entry:
        self.get(entry.incident_id)
        added = replace(entry, id=next_id(self.state.entries))
        self.state.entries[added.id] = added
        return added

    def entries_of(self, incident_id: int) -> list[Entry]:
        return _of(incident_id, self.state.entries.values())

    def add_proposal(self, proposal: DecisionProposal) -> DecisionProposal:
        if any(o.state is ProposalState.OPEN for o in self.proposals_of(proposal.incident_id)):
            raise ConflictError(kind="decision_proposal", constraint="incident_id")
        added = replace(proposal, id=next_id(self.state.proposals))
        self.state.proposals[added.id] = added
        return added

    def proposals_of(self, incident_id: int) -> list[DecisionProposal]:
        return _of(incident_id, self.state.proposals.values())

    def settle_proposal(self, proposal: DecisionProposal) -> bool:
        known = self.state.proposals.get(proposal.id)
        if known is None or known.state is not ProposalState.OPEN:
            return False
        if proposal.state is ProposalState.CONFIRMED:
            _check_two_people("decision_proposal", proposal.proposed_by, proposal.settled_by)
        self.state.proposals[proposal.id] = replace(
            known,
            state=proposal.state,
            settled_by=proposal.settled_by,
            settled_at=proposal.settled_at,
        )
        return True

    def add_contest(self, contest: Contest) -> Contest:
        if any(o.state is ContestState.OPEN for o in self.contests_of(contest.incident_id)):
            raise ConflictError(kind="contest", constraint="incident_id")
        added = replace(contest, id=next_id(self.state.contests))
        self.state.contests[added.id] = added
        return added

    def contests_of(self, incident_id: int) -> list[Contest]:
        return _of(incident_id, self.state.contests.values())

    def open_contests(self) -> list[Contest]:
        return [one for one in self.state.contests.values() if one.state is ContestState.OPEN]

    def settle_contest(self, contest: Contest) -> bool:
        known = self.state.contests.get(contest.id)
        if known is None or known.state is not ContestState.OPEN:
            return False
        if contest.state in {ContestState.UPHELD, ContestState.CORRECTED}:
            _check_two_people("contest", contest.opened_by, contest.answered_by)
        self.state.contests[contest.id] = replace(
            known,
            state=contest.state,
            answered_by=contest.answered_by,
            answered_at=contest.answered_at,
            answer=contest.answer,
        )
        return True

    def statement_of(self, incident_id: int) -> Mapping[str, str]:
        return dict(self.state.statements.get(incident_id, {}))

    def set_statement(self, incident_id: int, fields: Mapping[str, str]) -> None:
        self.state.statements[incident_id] = dict(fields)

    def mark_reminded(self, incident_id: int, reminder: str, at: datetime) -> bool:
        if (incident_id, reminder) in self.state.reminders:
            return False
        self.state.reminders[incident_id, reminder] = at
        return True


def _check_two_people(kind: str, first: int, second: int | None) -> None:
    if second is None or second == first:
        raise ConflictError(kind=kind, constraint="two_people")


def _check_sent(incident: Incident) -> None:
    if not incident.number:
        raise ConflictError(kind="incident", constraint="number_once_sent")
    is_named = incident.reporter_id is not None or incident.driver_id is not None
    if incident.wants_anonymity and incident.is_preventive and is_named:
        raise ConflictError(kind="incident", constraint="anonymous_once_sent")


def _is_same(incident: Incident, other: Incident) -> bool:
    return incident.reporter_id is not None and incident.reporter_id == other.reporter_id


Part = TypeVar("Part", Entry, DecisionProposal, Contest)


def _of(incident_id: int, rows: Iterable[Part]) -> list[Part]:
    return [one for one in rows if one.incident_id == incident_id]


def _without(incident_id: int, rows: Mapping[int, Part]) -> dict[int, Part]:
    return {key: one for key, one in rows.items() if one.incident_id != incident_id}


def _soonest_first(incident: Incident) -> tuple[date, datetime, int]:
    return (incident.due_on or date.max, incident.reported_at, incident.id)


def _last_closed_first(incident: Incident) -> float:
    return -incident.closed_at.timestamp() if incident.closed_at else 0.0


def _is_in_tab(incident: Incident, query: CaseQuery, *, is_handled: bool) -> bool:
    match query.tab:
        case CaseTab.NEW:
            return incident.status is IncidentStatus.DECLARED and incident.handler_id is None
        case CaseTab.MINE:
            is_mine = not is_handled or incident.handler_id == query.reader_id
            return is_mine and incident.waits_for is WaitsFor.HANDLER
        case CaseTab.OVERDUE:
            return incident.due_on is not None and incident.due_on < query.today
        case CaseTab.OPEN:
            return incident.is_open
    return incident.status is IncidentStatus.CLOSED
