"""Attestations, the profile of the company and budgets in memory (`tests.support.fake_store`)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from fleet.attestations import Attestation, AttestationCode, Withdrawal
from fleet.attested_facts import read_again, written
from fleet.dossiers import Budget, CompanyProfile
from fleet.driving import Assignment
from fleet.errors import ConflictError, NotFoundError
from fleet.people import Employee
from tests.support.fake_state import State


@dataclass
class FakeAttestations:
    state: State

    def add(self, attestation: Attestation) -> Attestation:
        if any(one.is_valid for one in self.of_person(attestation.employee_id)):
            raise ConflictError(kind="attestation", constraint="uq_attestation_holding")
        self.state.last_attestation_id += 1
        facts = read_again(written(attestation.facts))
        added = replace(attestation, id=self.state.last_attestation_id, facts=facts)
        self.state.attestations[added.id] = added
        return added

    def get(self, attestation_id: int) -> Attestation:
        try:
            return self.state.attestations[attestation_id]
        except KeyError:
            raise NotFoundError(kind="attestation", key=attestation_id) from None

    def of_person(self, employee_id: int) -> list[Attestation]:
        return self._newest(lambda one: one.employee_id == employee_id)

    def page(self, scopes: Sequence[int], offset: int, limit: int) -> tuple[list[Attestation], int]:
        wanted = frozenset(scopes)
        found = self._newest(
            lambda one: bool(wanted.intersection(self.state.units[one.unit_id].lineage))
        )
        return found[offset : offset + limit], len(found)

    def withdraw(self, attestation_id: int, by: int, why: Withdrawal, at: datetime) -> bool:
        known = self.get(attestation_id)
        if not known.is_valid:
            return False
        gone = replace(known, withdrawn_at=at, withdrawn_by=by, withdrawal=why)
        self.state.attestations[attestation_id] = gone
        return True

    def add_code(self, code: AttestationCode) -> None:
        self.state.attestation_codes[code.code_hash] = code

    def number_of_codes(self, attestation_id: int) -> int:
        codes = self.state.attestation_codes.values()
        return sum(one.attestation_id == attestation_id for one in codes)

    def by_code(self, code_hash: str) -> Attestation | None:
        code = self.state.attestation_codes.get(code_hash)
        return None if code is None else self.get(code.attestation_id)

    def leaving(self, since: date, until: date, after_id: int, limit: int) -> list[Employee]:
        found = [
            one
            for one in self.state.employees.values()
            if one.left_on is not None and since <= one.left_on <= until and one.id > after_id
        ]
        return sorted(found, key=lambda one: one.id)[:limit]

    def assignments_between(self, vehicle_id: int, since: date, until: date) -> list[Assignment]:
        found = [
            one
            for one in self.state.assignments.values()
            if one.vehicle_id == vehicle_id
            and one.from_on <= until
            and (one.until_on is None or one.until_on > since)
        ]
        return sorted(found, key=lambda one: (one.from_on, one.id))

    def _newest(self, is_wanted: Callable[[Attestation], bool]) -> list[Attestation]:
        found = [one for one in self.state.attestations.values() if is_wanted(one)]
        return sorted(found, key=lambda one: (one.as_at, one.id), reverse=True)


@dataclass
class FakeDossierBook:
    state: State

    def profile(self) -> CompanyProfile:
        return self.state.company_profile

    def set_profile(self, unit_id: int, profile: CompanyProfile) -> None:
        assert unit_id in self.state.units
        self.state.company_profile = profile

    def budget_of(self, unit_id: int, contract_id: int | None, year: int) -> Budget | None:
        return self.state.budgets.get(_key(unit_id, contract_id, year))

    def set_budget(self, budget: Budget) -> None:
        if budget.cents < 0:
            raise ConflictError(kind="budget", constraint="ck_budget_cents_bounds")
        key = _key(budget.unit_id, budget.contract_id, budget.year)
        self.state.budgets[key] = budget

    def remove_budget(self, unit_id: int, contract_id: int | None, year: int) -> bool:
        return self.state.budgets.pop(_key(unit_id, contract_id, year), None) is not None


def _key(unit_id: int, contract_id: int | None, year: int) -> tuple[int | None, int | None, int]:
    return (unit_id if contract_id is None else None), contract_id, year
