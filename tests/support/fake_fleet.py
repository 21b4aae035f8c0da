"""What is recorded of a fleet in memory, by plain loops (`tests.support.fake_store`)."""

from dataclasses import dataclass
from datetime import date

from fleet.cases import EntryKind
from fleet.driving import RecordedClaim
from fleet.fleet_facts import CaseMoney, FleetRows
from fleet.incidents import Incident, IncidentStatus
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
        claims = [one for one in self._claims() if one.occurred_on >= since]
        claims = [one for one in claims if self._unit_of(one) in units]
        own = {one.id for one in claims}
        notices = self.state.contract_notices.values()
        contracts = FakeContractRenewals(self.state)
        return FleetRows(
            unit_ids=units,
            contracts=[self.state.contracts[one] for one in sorted(insuring)],
            vehicles=[
                one
                for _, one in sorted(self.state.vehicles.items())
                if one.unit_id in units or one.contract_id in insuring
            ],
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
                if self._is_wanted(one, units, own, since)
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

    def _is_wanted(
        self, incident: Incident, units: frozenset[int], own: set[int], since: date
    ) -> bool:
        if incident.event is None or incident.is_preventive or incident.is_draft:
            return False
        if incident.occurred_on is None:
            return False
        if incident.claim_id is not None:
            return incident.claim_id in own
        vehicle = self.state.vehicles.get(incident.vehicle_id or 0)
        unit_id = incident.unit_id if vehicle is None else vehicle.unit_id
        is_recent = incident.occurred_on >= since
        return unit_id in units and is_recent and self._is_money(incident)

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
