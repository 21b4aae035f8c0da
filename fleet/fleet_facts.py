"""What is recorded of a fleet, as rows that one reading brings (`work.fleet`).

From these rows `fleet.fleet_assembly` makes the facts of the premium models. Nothing here is about
who drove: a claim comes with its vehicle, and with a unit where it has none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from fleet.contract_renewals import ContractNotice
from fleet.driving import Contract, OfficialCoefficient, RecordedClaim, Vehicle
from fleet.incidents import CaseCosts, EventType


@dataclass(frozen=True, slots=True)
class CaseMoney:
    """What a case says of the money of a claim, or of damage that no insurer knows.

    Attributes:
        claim_id: None while the insurer's decision was not confirmed, and for what is kept
            in-house.
        is_kept_in_house: It was never declared to an insurer.
        is_open: It can still cost more.
    """

    incident_id: int
    unit_id: int
    claim_id: int | None
    vehicle_id: int | None
    event: EventType | None
    occurred_on: date
    is_kept_in_house: bool
    is_open: bool
    costs: CaseCosts


@dataclass(frozen=True, slots=True)
class FleetRows:
    """All that is recorded of the fleet of a unit and of those below it.

    Attributes:
        unit_ids: That unit and those below it.
        contracts: Those of these units, and those that insure one of their vehicles.
        vehicles: Those of these units, and the others of the same contracts: a contract's premium
            is shared among all of its vehicles.
        officials: What insurers printed for the contracts, oldest first.
        notices: The renewal notices of the contracts, oldest first.
        claims: By day, of the vehicles of these units, or of their people without a vehicle.
        unit_of_claim: The unit of each claim.
        cases: Those of the claims, and those without a claim that an insurer knows of, or that
            are kept in-house; by id.
    """

    unit_ids: frozenset[int]
    contracts: Sequence[Contract] = ()
    vehicles: Sequence[Vehicle] = ()
    officials: Sequence[OfficialCoefficient] = ()
    notices: Sequence[ContractNotice] = ()
    claims: Sequence[RecordedClaim] = ()
    unit_of_claim: Mapping[int, int] = field(default_factory=dict)
    cases: Sequence[CaseMoney] = ()


class FleetRecords(Protocol):
    """The fleet of a unit in a few readings, however many vehicles it has."""

    def rows_of(self, unit_id: int, since: date) -> FleetRows:
        """What is recorded of a unit and all below it.

        Args:
            unit_id: The unit.
            since: Claims and cases that happened before that day are left out.
        """
        ...

    def rows_of_contract(self, contract_id: int, unit_id: int, since: date) -> FleetRows:
        """What is recorded of one contract, as far as a unit and all below it have a part of it.

        Args:
            contract_id: The contract: all of its vehicles are read, since they share its premium.
            unit_id: Claims and cases are those of vehicles of this unit and of those below it.
            since: What happened before that day is left out.
        """
        ...
