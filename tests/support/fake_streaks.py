"""Confirmations of a month and pauses in memory (`tests.support.fake_store`)."""

from dataclasses import dataclass, replace
from datetime import date

from fleet.driving import Assignment
from fleet.logbook import Handover
from fleet.months import Month
from fleet.streaks import Confirmation, ConfirmationKind, PastAccount, Pause, is_paused
from tests.support.fake_state import KeptMonth, State


@dataclass
class FakeStreakBook:
    state: State

    def confirm(self, confirmation: Confirmation) -> bool:
        key = (confirmation.employee_id, confirmation.month, confirmation.kind)
        if key in self.state.confirmations:
            return False
        self.state.confirmations[key] = confirmation
        return True

    def unconfirm(self, employee_id: int, month: Month, kind: ConfirmationKind) -> bool:
        return self.state.confirmations.pop((employee_id, month, kind), None) is not None

    def confirmations_of(self, employee_id: int, since: Month) -> list[Confirmation]:
        own = [
            one
            for one in self.state.confirmations.values()
            if one.employee_id == employee_id and one.month >= since
        ]
        return sorted(own, key=lambda one: (one.month, one.kind))

    def pauses_of(self, employee_id: int) -> list[Pause]:
        own = [one for one in self.state.pauses.values() if one.employee_id == employee_id]
        return sorted(own, key=lambda one: (one.from_on, one.id))

    def add_pause(self, pause: Pause) -> Pause:
        self.state.last_pause_id += 1
        added = replace(pause, id=self.state.last_pause_id)
        self.state.pauses[added.id] = added
        return added

    def end_pause(self, pause_id: int, until_on: date | None) -> bool:
        if pause_id not in self.state.pauses:
            return False
        self.state.pauses[pause_id] = replace(self.state.pauses[pause_id], until_on=until_on)
        return True

    def remove_pause(self, pause_id: int) -> bool:
        return self.state.pauses.pop(pause_id, None) is not None

    def add_past_account(self, account: PastAccount) -> None:
        self.state.past_accounts.setdefault((account.employee_id, account.linked_at), account)

    def past_accounts_of(self, employee_id: int) -> list[PastAccount]:
        own = [one for one in self.state.past_accounts.values() if one.employee_id == employee_id]
        return sorted(own, key=lambda one: one.linked_at)

    def keep_month(self, employee_id: int, month: Month) -> None:
        self.state.kept_months[employee_id, month] = KeptMonth(employee_id, month)

    def months_kept_of(self, employee_id: int) -> list[Month]:
        own = self.state.kept_months.values()
        return sorted(one.month for one in own if one.employee_id == employee_id)

    def assignments_of(self, employee_id: int) -> list[Assignment]:
        own = [one for one in self.state.assignments.values() if one.employee_id == employee_id]
        return sorted(own, key=lambda one: (one.from_on, one.id))

    def handovers_of(self, employee_id: int) -> list[Handover]:
        own = [one for one in self.state.handovers.values() if one.employee_id == employee_id]
        return sorted(own, key=lambda one: (one.taken_at, one.id))

    def to_ask(self, month: Month, on: date, after_id: int, limit: int) -> list[int]:
        confirmed = {
            one.employee_id for one in self.state.confirmations.values() if one.month == month
        }
        return [
            link.employee_id
            for link in sorted(self.state.links.values(), key=lambda one: one.employee_id)
            if link.unreachable_at is None
            and link.employee_id > after_id
            and link.employee_id not in confirmed
            and self.state.employees[link.employee_id].is_employed(on)
            and not is_paused(self.pauses_of(link.employee_id), on)
        ][:limit]
