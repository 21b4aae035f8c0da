"""What is recorded of a fleet in memory, by plain loops (`tests.support.fake_store`)."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fleet.cases import EntryKind
from fleet.driving import RecordedClaim, Regime, Vehicle
from fleet.fleet_facts import CaseMoney, FleetRows
from fleet.fleet_months import KeptClaims, KeptContract, KeptPremium, KeptYear
from fleet.incidents import Incident, IncidentStatus
from fleet.months import Month
from fleet.people import Unit
from tests.support.fake_contracts import FakeContractRenewals
from tests.support.fake_driving import FakeDriving
from tests.support.fake_state import State

_WITH_INSURER = {"sent_to_insurer", "survey", "repair", "liability_decided", "recovery"}


@dataclass
class FakeFleetRecords:
    state: State

    def rows_of(self, unit_id: int, since: date) -> FleetRows:
        units = frozenset(one.id for one in self.state.units.values() if unit_id in one.lineage)
        insuring = self._insuring(units)
        return self.read(
            units,
            insuring,
            lambda one: one.unit_id in units or one.contract_id in insuring,
            lambda one: one.occurred_on >= since and self._unit_of(one) in units,
            lambda one: self._unit_of_case(one) in units and _happened_since(one, since),
        )

    def rows_of_contract(self, contract_id: int, unit_id: int, since: date) -> FleetRows:
        insured = [one for one in self.state.vehicles.values() if one.contract_id == contract_id]
        of_contract = self.state.contracts[contract_id].unit_id
        found = {one.unit_id for one in insured} | {of_contract}
        units = frozenset(one for one in found if unit_id in self.state.units[one].lineage)
        own = {one.id for one in insured if one.unit_id in units}
        return self.read(
            units,
            {contract_id},
            lambda one: one.contract_id == contract_id,
            lambda one: one.vehicle_id in own and one.occurred_on >= since,
            lambda one: one.vehicle_id in own and _happened_since(one, since),
        )

    def read(
        self,
        units: frozenset[int],
        insuring: set[int],
        has_vehicle: Callable[[Vehicle], bool],
        has_claim: Callable[[RecordedClaim], bool],
        has_case: Callable[[Incident], bool],
    ) -> FleetRows:
        claims = [one for one in self._claims() if has_claim(one)]
        own = {one.id for one in claims}
        notices = self.state.contract_notices.values()
        contracts = FakeContractRenewals(self.state)
        vehicles = [one for _, one in sorted(self.state.vehicles.items())]
        return FleetRows(
            unit_ids=units,
            contracts=[self.state.contracts[one] for one in sorted(insuring)],
            vehicles=[one for one in vehicles if has_vehicle(one)],
            officials=sorted(
                (one for of in sorted(insuring) for one in contracts.officials_of(of)),
                key=lambda one: one.in_force_since,
            ),
            notices=sorted(
                (one for one in notices if one.contract_id in insuring),
                key=lambda one: (one.renewal_on, one.id),
            ),
            claims=sorted(claims, key=lambda one: (one.occurred_on, one.id)),
            unit_of_claim={one.id: self._unit_of(one) for one in claims},
            cases=[
                self._case(one)
                for _, one in sorted(self.state.incidents.items())
                if self._is_wanted(one, own, has_case)
            ],
        )

    def _insuring(self, units: frozenset[int]) -> set[int]:
        own = {one.id for one in self.state.contracts.values() if one.unit_id in units}
        vehicles = [one for one in self.state.vehicles.values() if one.unit_id in units]
        return own | {one.contract_id for one in vehicles if one.contract_id is not None}

    def _claims(self) -> list[RecordedClaim]:
        driving = FakeDriving(self.state)
        return [driving.claim(one) for one in self.state.claims]

    def _unit_of(self, claim: RecordedClaim) -> int:
        vehicle = self.state.vehicles.get(claim.vehicle_id or 0)
        person = self.state.employees[claim.employee_id]
        return person.unit_id if vehicle is None else vehicle.unit_id

    def _unit_of_case(self, incident: Incident) -> int:
        vehicle = self.state.vehicles.get(incident.vehicle_id or 0)
        return incident.unit_id if vehicle is None else vehicle.unit_id

    def _is_wanted(
        self, incident: Incident, own: set[int], has_case: Callable[[Incident], bool]
    ) -> bool:
        if incident.event is None or incident.is_preventive or incident.is_draft:
            return False
        if incident.occurred_on is None:
            return False
        if incident.claim_id is not None:
            return incident.claim_id in own
        return has_case(incident) and self._is_money(incident)

    def _is_money(self, incident: Incident) -> bool:
        status = incident.status
        if status is IncidentStatus.CLOSED:
            return self._went(incident, "kept_in_house") or self._went(incident, "sent_to_insurer")
        return status is IncidentStatus.KEPT_IN_HOUSE or status.value in _WITH_INSURER

    def _went(self, incident: Incident, status: str) -> bool:
        return any(
            one.incident_id == incident.id and one.kind is EntryKind.STATUS and one.text == status
            for one in self.state.entries.values()
        )

    def _case(self, incident: Incident) -> CaseMoney:
        is_closed = incident.status is IncidentStatus.CLOSED
        is_kept = incident.status is IncidentStatus.KEPT_IN_HOUSE or (
            is_closed and self._went(incident, "kept_in_house")
        )
        assert incident.occurred_on is not None
        return CaseMoney(
            incident.id,
            incident.unit_id,
            incident.claim_id,
            incident.vehicle_id,
            incident.event,
            incident.occurred_on,
            is_kept and incident.claim_id is None,
            not is_closed,
            incident.costs,
        )


@dataclass
class FakeFleetMonths:
    state: State

    def sizes_after(self, contract_id: int, limit: int) -> list[tuple[int, int]]:
        vehicles = [one.contract_id for one in self.state.vehicles.values()]
        ids = sorted(one for one in self.state.contracts if one > contract_id)
        return [(one, vehicles.count(one)) for one in ids[:limit]]

    def unit_ids_after(self, unit_id: int, limit: int) -> list[int]:
        return sorted(one for one in self.state.units if one > unit_id)[:limit]

    def lineages_of(self, unit_ids: Collection[int]) -> dict[int, tuple[int, ...]]:
        return {one: self.state.units[one].lineage for one in unit_ids}

    def rows_of_contracts(self, contract_ids: Sequence[int], since: date) -> FleetRows:
        ids = set(contract_ids)
        insured = {one.id for one in self.state.vehicles.values() if one.contract_id in ids}
        return FakeFleetRecords(self.state).read(
            frozenset(),
            ids,
            lambda one: one.id in insured,
            lambda one: one.vehicle_id in insured and one.occurred_on >= since,
            lambda one: one.vehicle_id in insured and _happened_since(one, since),
        )

    def rows_of_uninsured(self, after_id: int, limit: int) -> FleetRows:
        alone = [
            one
            for one, vehicle in sorted(self.state.vehicles.items())
            if vehicle.contract_id is None and one > after_id
        ][:limit]
        return FakeFleetRecords(self.state).read(
            frozenset(), set(), lambda one: one.id in alone, lambda _: False, lambda _: False
        )

    def rows_of_month(self, month: Month) -> FleetRows:
        def happened(one: RecordedClaim | Incident) -> bool:
            return one.occurred_on is not None and Month.of(one.occurred_on) == month

        found = [one for one in self.state.claims.values() if happened(one)]
        cases = [one for one in self.state.incidents.values() if happened(one)]
        vehicles = {one.vehicle_id for one in found} | {one.vehicle_id for one in cases}
        return FakeFleetRecords(self.state).read(
            frozenset(), set(), lambda one: one.id in vehicles, happened, happened
        )

    def begin(self, units: range) -> None:
        for counting in (self.state.fleet_counting, self.state.fleet_years_counting):
            for key in [one for one in counting if one[0] in units]:
                del counting[key]

    def add(self, premiums: Iterable[KeptPremium], years: Iterable[KeptYear]) -> None:
        counting = self.state.fleet_counting
        for one in premiums:
            key = one.unit_id, one.month, one.sums.regime
            before = counting.get(key)
            counting[key] = one if before is None else _added(before, one)
        counted = self.state.fleet_years_counting
        for year in years:
            of = year.unit_id, year.month, year.regime, year.sums.starts_on.year
            known = counted.get(of)
            counted[of] = year if known is None else replace(year, sums=known.sums.plus(year.sums))

    def keep_contracts(
        self, as_at: date, contract_ids: Sequence[int], contracts: Iterable[KeptContract]
    ) -> None:
        kept = self.state.fleet_contracts
        newer = {one.contract_id for on, one in kept if on > as_at}
        replaced = set(contract_ids) - newer
        self.state.fleet_contracts = [
            *(one for one in kept if one[1].contract_id not in replaced),
            *((as_at, one) for one in contracts if one.contract_id in replaced),
        ]

    def complete(self, month: Month, units: range, oldest: Month) -> None:
        state = self.state
        counted = {key: one for key, one in state.fleet_counting.items() if key[0] in units}
        kept = state.fleet_premiums
        state.fleet_premiums = {
            key: one for key, one in kept.items() if key[0] not in units or one.month != month
        } | counted
        years = state.fleet_years
        state.fleet_years = {
            key: one
            for key, one in years.items()
            if key[0] not in units or oldest <= one.month != month
        } | {key: one for key, one in state.fleet_years_counting.items() if key[0] in units}
        self.begin(units)

    def keep_claims(self, month: Month, claims: Iterable[KeptClaims]) -> None:
        others = [one for one in self.state.fleet_claims if one.month != month]
        self.state.fleet_claims = [*others, *claims]

    def premiums_of(self, unit_id: int, since: Month, until: Month) -> list[KeptPremium]:
        found = self.state.fleet_premiums.values()
        own = [one for one in found if one.unit_id == unit_id and since <= one.month <= until]
        return sorted(own, key=lambda one: (one.month, one.sums.regime.value))

    def years_of(self, unit_id: int, month: Month) -> list[KeptYear]:
        found = self.state.fleet_years.values()
        own = [one for one in found if one.unit_id == unit_id and one.month == month]
        return sorted(own, key=lambda one: (one.sums.starts_on.year, one.regime.value))

    def largest_contracts(self, unit_id: int, regime: Regime, limit: int) -> list[KeptContract]:
        found = [one for _, one in self.state.fleet_contracts]
        own = [one for one in found if one.unit_id == unit_id and one.regime is regime]
        return sorted(own, key=lambda one: (-one.net_cents, one.contract_id))[:limit]

    def is_share_of(self, unit_id: int, contract_id: int) -> bool:
        kept = (one for _, one in self.state.fleet_contracts)
        return any((one.unit_id, one.contract_id) == (unit_id, contract_id) for one in kept)

    def claims_of(self, unit_id: int, since: Month, until: Month) -> list[KeptClaims]:
        found = self.state.fleet_claims
        own = [one for one in found if one.unit_id == unit_id and since <= one.month <= until]
        return sorted(own, key=lambda one: (one.month, one.guarantee.value, one.liability.value))

    def last_kept(self) -> Month | None:
        return max((one.month for one in self.state.fleet_premiums.values()), default=None)

    def has_more_than(self, number_of_vehicles: int) -> bool:
        return len(self.state.vehicles) > number_of_vehicles

    def units_below(self, unit_id: int, offset: int, limit: int) -> list[Unit]:
        below = [one for one in self.state.units.values() if one.parent_id == unit_id]
        below.sort(key=lambda one: (one.name, one.id))
        return below[offset : offset + limit]


def _happened_since(incident: Incident, since: date) -> bool:
    return incident.occurred_on is not None and incident.occurred_on >= since


def _added(before: KeptPremium, one: KeptPremium) -> KeptPremium:
    return replace(
        before,
        sums=before.sums.plus(one.sums),
        vehicle_days=before.vehicle_days + one.vehicle_days,
    )
