"""Statements of insurers and changes of profile in memory (`tests.support.fake_store`)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from fleet.errors import ConflictError, NotFoundError
from fleet.insurer_statements import InsurerStatement, StatementRequest
from fleet.profile_changes import ProfileChange
from tests.support.fake_state import State


@dataclass
class FakeStatements:
    state: State

    def ask(self, request: StatementRequest) -> StatementRequest:
        self._refuse_second(request.contract_id)
        self.state.last_statement_request_id += 1
        added = replace(request, id=self.state.last_statement_request_id)
        self.state.statement_requests[added.id] = added
        return added

    def _refuse_second(self, contract_id: int, but: int = 0) -> None:
        for one in self.state.statement_requests.values():
            if one.contract_id == contract_id and one.received_on is None and one.id != but:
                raise ConflictError(kind="statement_request", constraint="open")

    def request(self, request_id: int) -> StatementRequest:
        try:
            return self.state.statement_requests[request_id]
        except KeyError:
            raise NotFoundError(kind="statement_request", key=request_id) from None

    def last_request(self, contract_id: int) -> StatementRequest | None:
        own = [
            one for one in self.state.statement_requests.values() if one.contract_id == contract_id
        ]
        return max(own, key=lambda one: one.id, default=None)

    def waiting(self, after_id: int, limit: int) -> list[StatementRequest]:
        found = [
            self.state.statement_requests[one]
            for one in sorted(self.state.statement_requests)
            if one > after_id and self.state.statement_requests[one].received_on is None
        ]
        return found[:limit]

    def note_received(self, request_id: int, by: int | None, on: date | None) -> None:
        request = self.state.statement_requests[request_id]
        if on is None:
            self._refuse_second(request.contract_id, but=request_id)
        changed = replace(request, received_by=by, received_on=on)
        self.state.statement_requests[request_id] = changed

    def drop_request(self, request_id: int) -> None:
        self.state.statement_requests.pop(request_id, None)

    def mark_told(
        self, subject: str, subject_id: int, name: str, employee_id: int, at: datetime
    ) -> bool:
        key = (subject, subject_id, name, employee_id)
        if key in self.state.countdowns_told:
            return False
        self.state.countdowns_told[key] = at
        return True

    def add(self, statement: InsurerStatement) -> InsurerStatement:
        for one in self.of_contract(statement.contract_id):
            if one.drawn_up_on == statement.drawn_up_on:
                raise ConflictError(kind="insurer_statement", constraint="contract_id_drawn_up_on")
        self.state.last_insurer_statement_id += 1
        added = replace(statement, id=self.state.last_insurer_statement_id)
        self.state.insurer_statements[added.id] = added
        return added

    def get(self, statement_id: int) -> InsurerStatement:
        try:
            return self.state.insurer_statements[statement_id]
        except KeyError:
            raise NotFoundError(kind="insurer_statement", key=statement_id) from None

    def latest(self, contract_id: int) -> InsurerStatement | None:
        return next(iter(self.of_contract(contract_id)), None)

    def of_contract(self, contract_id: int) -> list[InsurerStatement]:
        own = [
            one for one in self.state.insurer_statements.values() if one.contract_id == contract_id
        ]
        return sorted(own, key=lambda one: (one.drawn_up_on, one.id), reverse=True)

    def remove(self, statement_id: int) -> None:
        self.state.insurer_statements.pop(statement_id, None)


@dataclass
class FakeProfileChanges:
    state: State

    def add(self, change: ProfileChange) -> ProfileChange:
        self.state.last_profile_change_id += 1
        added = replace(change, id=self.state.last_profile_change_id)
        self.state.profile_changes[added.id] = added
        return added

    def get(self, change_id: int) -> ProfileChange:
        try:
            return self.state.profile_changes[change_id]
        except KeyError:
            raise NotFoundError(kind="profile_change", key=change_id) from None

    def save(self, change: ProfileChange) -> None:
        self.state.profile_changes[change.id] = change

    def remove(self, change_id: int) -> None:
        self.state.profile_changes.pop(change_id, None)

    def of_contract(self, contract_id: int) -> list[ProfileChange]:
        own = [one for one in self.state.profile_changes.values() if one.contract_id == contract_id]
        return sorted(own, key=lambda one: (one.since_on, one.id), reverse=True)

    def waiting(self, after_id: int, limit: int) -> list[ProfileChange]:
        found = [
            one
            for _, one in sorted(self.state.profile_changes.items())
            if one.id > after_id
            and (
                one.declared_on is None
                or (one.new_use is not None and one.former_use is None)
                or one.awaits_price_answer
            )
        ]
        return found[:limit]
