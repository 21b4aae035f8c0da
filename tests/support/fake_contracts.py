"""The renewals of contracts in memory (`tests.support.fake_store`)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bonusmalus.periods import next_renewal
from fleet.contract_renewals import ContractClose, ContractNotice, NotedStep, RenewalStep
from fleet.driving import Contract, OfficialCoefficient, RecordedClaim, Vehicle
from fleet.errors import ConflictError, NotFoundError
from storage.repositories.names import plain_plate
from tests.support.fake_driving import FakeDriving
from tests.support.fake_state import State, next_id


@dataclass
class FakeContractRenewals:
    state: State

    def page(
        self, scopes: Sequence[int], on: date, offset: int, limit: int
    ) -> tuple[list[Contract], int]:
        wanted = frozenset(scopes)
        found = [
            contract
            for contract in self.state.contracts.values()
            if wanted.intersection(self.state.units[contract.unit_id].lineage)
        ]
        found.sort(key=lambda one: (next_renewal(one.renewal_day, on), one.number))
        return found[offset : offset + limit], len(found)

    def after(self, contract_id: int, limit: int) -> list[Contract]:
        ids = sorted(one for one in self.state.contracts if one > contract_id)
        return [self.state.contracts[one] for one in ids[:limit]]

    def set_notice_months(self, contract_id: int, months: int) -> None:
        if not 0 <= months <= 12:
            raise ConflictError(kind="contract", constraint="notice_months_bounds")
        contract = self.state.contracts[contract_id]
        self.state.contracts[contract_id] = replace(contract, notice_months=months)

    def vehicles_of(self, contract_id: int) -> list[Vehicle]:
        own = [one for one in self.state.vehicles.values() if one.contract_id == contract_id]
        return sorted(own, key=lambda one: (plain_plate(one.plate), one.id))

    def drivers_of(
        self, contract_id: int, on: date, after_id: int = 0, limit: int | None = None
    ) -> list[int]:
        own = {vehicle.id for vehicle in self.vehicles_of(contract_id)}
        drivers = {
            one.employee_id
            for one in self.state.assignments.values()
            if one.vehicle_id in own
            and one.from_on <= on
            and (one.until_on is None or on < one.until_on)
        }
        return sorted(one for one in drivers if one > after_id)[:limit]

    def claims_of(self, contract_id: int) -> list[RecordedClaim]:
        own = {vehicle.id for vehicle in self.vehicles_of(contract_id)}
        driving = FakeDriving(self.state)
        claims = [
            driving.claim(one.id) for one in self.state.claims.values() if one.vehicle_id in own
        ]
        return sorted(claims, key=lambda one: (one.occurred_on, one.id))

    def officials_of(self, contract_id: int) -> list[OfficialCoefficient]:
        own = [one for one in self.state.official if one.contract_id == contract_id]
        return sorted(own, key=lambda one: one.in_force_since)

    def remove_official(self, official: OfficialCoefficient) -> None:
        self.state.official = [one for one in self.state.official if one != official]

    def set_reference_premium(self, vehicle_id: int, cents: int | None) -> None:
        vehicle = self.state.vehicles[vehicle_id]
        self.state.vehicles[vehicle_id] = replace(vehicle, reference_premium_cents=cents)

    def steps_of(self, contract_id: int, renewal_on: date) -> list[NotedStep]:
        keys = sorted(self.state.contract_steps)
        return [
            self.state.contract_steps[key] for key in keys if key[:2] == (contract_id, renewal_on)
        ]

    def note_step(self, noted: NotedStep) -> None:
        key = (noted.contract_id, noted.renewal_on, noted.step.value)
        self.state.contract_steps[key] = noted

    def forget_step(self, contract_id: int, renewal_on: date, step: RenewalStep) -> bool:
        key = (contract_id, renewal_on, step.value)
        return self.state.contract_steps.pop(key, None) is not None

    def mark_told(
        self, contract_id: int, renewal_on: date, name: str, employee_id: int, at: datetime
    ) -> bool:
        key = (contract_id, renewal_on, name, employee_id)
        if key in self.state.contract_told:
            return False
        self.state.contract_told[key] = at
        return True

    def told_of(
        self, contract_id: int, renewal_on: date, name: str, among: Sequence[int]
    ) -> frozenset[int]:
        wanted = (contract_id, renewal_on, name)
        told = {key[3] for key in self.state.contract_told if key[:3] == wanted}
        return frozenset(told.intersection(among))

    def notice_of(self, contract_id: int, renewal_on: date) -> ContractNotice | None:
        notices = self.state.contract_notices.values()
        wanted = (contract_id, renewal_on)
        return next((one for one in notices if (one.contract_id, one.renewal_on) == wanted), None)

    def add_notice(self, notice: ContractNotice) -> ContractNotice:
        if self.notice_of(notice.contract_id, notice.renewal_on) is not None:
            raise ConflictError(kind="contract_notice", constraint="contract_id_renewal_on")
        self.state.last_contract_notice_id += 1
        added = replace(notice, id=self.state.last_contract_notice_id)
        self.state.contract_notices[added.id] = added
        return added

    def remove_notice(self, notice_id: int) -> None:
        self.state.contract_notices.pop(notice_id, None)

    def close(self, contract_id: int, renewal_on: date, at: datetime) -> ContractClose | None:
        if self.close_of(contract_id, renewal_on) is not None:
            return None
        close = ContractClose(next_id(self.state.contract_closes), contract_id, renewal_on, at)
        self.state.contract_closes[close.id] = close
        return close

    def close_by_id(self, close_id: int) -> ContractClose:
        try:
            return self.state.contract_closes[close_id]
        except KeyError:
            raise NotFoundError(kind="contract_close", key=close_id) from None

    def close_of(self, contract_id: int, renewal_on: date) -> ContractClose | None:
        closes = self.state.contract_closes.values()
        wanted = (contract_id, renewal_on)
        return next((one for one in closes if (one.contract_id, one.renewal_on) == wanted), None)
