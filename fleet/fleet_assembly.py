"""From what is recorded to the facts of the premium models, as known on a day. Pure.

The premium of a contract is shared among its vehicles to the cent, so that the units of a company
add up to it (docs/algorithms/fleet_premium.md).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bonusmalus.clause import PERMILLE, VehicleUse
from bonusmalus.periods import next_renewal
from bonusmalus.premium import ReferencePremium
from fleet.coefficient_paths import ONE
from fleet.contract_renewals import ContractNotice
from fleet.contract_terms import ContractTerms
from fleet.driving import Contract, OfficialCoefficient, Regime, Vehicle
from fleet.fleet_claims import fleet_claims
from fleet.fleet_facts import FleetRows
from fleet.fleet_shares import half_up, shared
from fleet.fleet_years import Insured, Printed, insurance_years, net_of
from fleet.premium_lines import weights_of
from fleet.pricing.facts import FleetFacts, InsuranceYear, PricedContract, PricedVehicle
from fleet.pricing.parameters import DEFAULTS, Parameters
from fleet.pricing.results import Origin
from fleet.reconciliation import years_at_floor
from fleet.vehicle_details import VehicleDetails, held_parts
from fleet.yearly_premiums import YearlyPremium


@dataclass(frozen=True, slots=True)
class Entered:
    """What people entered about vehicles and contracts; what is missing has its defaults."""

    details: Mapping[int, VehicleDetails] = field(default_factory=dict)
    terms: Mapping[int, ContractTerms] = field(default_factory=dict)
    parameters: Mapping[int, Parameters] = field(default_factory=dict)
    premiums: Mapping[int, Sequence[YearlyPremium]] = field(default_factory=dict)

    def of_vehicle(self, vehicle_id: int) -> VehicleDetails:
        """The details of a vehicle."""
        return self.details.get(vehicle_id) or VehicleDetails(vehicle_id)

    def of_contract(self, contract_id: int) -> ContractTerms:
        """The terms of a contract."""
        return self.terms.get(contract_id) or ContractTerms(contract_id)


@dataclass(frozen=True, slots=True)
class _Recorded:
    """What is recorded of one contract, up to the day."""

    contract: Contract
    officials: tuple[OfficialCoefficient, ...]
    notices: tuple[ContractNotice, ...]

    @property
    def official(self) -> OfficialCoefficient | None:
        """What was printed last, where the contract has a coefficient."""
        has_one = self.contract.regime is Regime.STATUTORY and self.officials
        return self.officials[-1] if has_one else None


@dataclass(frozen=True, slots=True)
class _Scene:
    """What holds for every contract."""

    entered: Entered
    as_at: date


def assembled(unit_id: int, rows: FleetRows, entered: Entered, as_at: date) -> FleetFacts:
    """The facts of a fleet, or of a part of it, as known on a day."""
    recorded = _recorded(rows, as_at)
    priced = [_priced(one, recorded.get(one.contract_id or 0), entered) for one in rows.vehicles]
    in_service = [one for one in priced if entered.of_vehicle(one.id).is_in_service(as_at)]
    vehicles_of: defaultdict[int, list[Vehicle]] = defaultdict(list)
    for vehicle in rows.vehicles:
        vehicles_of[vehicle.contract_id or 0].append(vehicle)
    priced_by_id = {one.id: one for one in priced}
    scene = _Scene(entered, as_at)
    contracts, years = [], []
    for one in recorded.values():
        found = _of_contract(one, vehicles_of[one.contract.id], priced_by_id, rows, scene)
        contracts.append(found[0])
        years += found[1]
    deductibles = {one: entered.of_contract(one).deductibles_cents for one in recorded}
    return FleetFacts(
        unit_id=unit_id,
        as_at=as_at,
        contracts=tuple(contracts),
        vehicles=tuple(one for one in in_service if one.unit_id in rows.unit_ids),
        claims=tuple(fleet_claims(rows, deductibles, as_at)),
        years=tuple(years),
    )


def _recorded(rows: FleetRows, as_at: date) -> dict[int, _Recorded]:
    officials: defaultdict[int, list[OfficialCoefficient]] = defaultdict(list)
    notices: defaultdict[int, list[ContractNotice]] = defaultdict(list)
    for official in rows.officials:
        if official.in_force_since <= as_at:
            officials[official.contract_id].append(official)
    for notice in rows.notices:
        if notice.renewal_on <= as_at:
            notices[notice.contract_id].append(notice)
    return {
        one.id: _Recorded(one, tuple(officials[one.id]), tuple(notices[one.id]))
        for one in rows.contracts
    }


def _priced(vehicle: Vehicle, recorded: _Recorded | None, entered: Entered) -> PricedVehicle:
    details = entered.of_vehicle(vehicle.id)
    contract = None if recorded is None else recorded.contract
    official = None if recorded is None else recorded.official
    reference = _reference(vehicle, details, entered)
    use = contract.use if contract is not None else details.use
    return PricedVehicle(
        id=vehicle.id,
        plate=vehicle.plate,
        label=vehicle.make_and_model,
        unit_id=vehicle.unit_id,
        contract_id=vehicle.contract_id,
        regime=Regime.EXCLUDED if contract is None else contract.regime,
        use=details.use or use or VehicleUse.BUSINESS,
        reference=reference or ReferencePremium(0),
        coefficient=ONE if official is None else official.coefficient,
        is_coefficient_known=official is not None,
        is_premium_known=reference is not None,
        novice=details.novice,
        surcharge_permille=details.surcharge_permille,
        is_heavy=details.is_heavy,
        must_stay_statutory=details.must_stay_statutory,
    )


def _reference(
    vehicle: Vehicle, details: VehicleDetails, entered: Entered
) -> ReferencePremium | None:
    """The parts that were entered, else the total shared by the usual mix of premiums."""
    total = vehicle.reference_premium_cents
    parts = held_parts(total, details)
    if parts is not None or total is None:
        return parts
    parameters = entered.parameters.get(vehicle.contract_id or 0, DEFAULTS)
    liability = half_up(total * parameters.liability_share_permille, PERMILLE)
    return ReferencePremium(liability, total - liability)


def _of_contract(
    recorded: _Recorded,
    vehicles: Sequence[Vehicle],
    priced: Mapping[int, PricedVehicle],
    rows: FleetRows,
    scene: "_Scene",
) -> tuple[PricedContract, list[InsuranceYear]]:
    contract, entered, as_at = recorded.contract, scene.entered, scene.as_at
    terms = entered.of_contract(contract.id)
    prices = weights_of(priced[one.id] for one in vehicles)
    running = {
        one.id: prices[one.id]
        for one in vehicles
        if entered.of_vehicle(one.id).is_in_service(as_at)
    }
    changes = tuple(one.ended_on for one in terms.former if one.ended_on <= as_at)
    known = _known_net(recorded.notices, terms, changes)
    net = sum(running.values()) if known is None else known[0]
    shares = prices | shared(net, running)
    insured = [
        Insured(
            priced[one.id],
            entered.of_vehicle(one.id),
            shares[one.id],
            is_own=one.unit_id in rows.unit_ids,
        )
        for one in vehicles
    ]
    own = [one for one in insured if one.is_own and one.priced.id in running]
    is_whole = not running and contract.unit_id in rows.unit_ids
    official = recorded.official
    paid = tuple(entered.premiums.get(contract.id, ()))
    printed = Printed(recorded.officials, recorded.notices, paid, changes)
    shown = PricedContract(
        id=contract.id,
        number=contract.number,
        insurer=contract.insurer,
        unit_id=contract.unit_id,
        regime=contract.regime,
        use=contract.use,
        starts_on=contract.starts_on,
        renewal_on=next_renewal(contract.renewal_day, as_at),
        net_cents=net if is_whole else sum(one.share_cents for one in own),
        net_origin=Origin.RECORD if known is None else known[1],
        parameters=entered.parameters.get(contract.id, DEFAULTS),
        guarantees=terms.guarantees,
        deductibles_cents=terms.deductibles_cents,
        coefficient_since=None if official is None else official.in_force_since,
        years_at_floor=0 if official is None else years_at_floor(recorded.officials, official),
    )
    return shown, insurance_years(contract, insured, printed, as_at)


def _known_net(
    notices: Sequence[ContractNotice], terms: ContractTerms, changes: Sequence[date]
) -> tuple[int, Origin] | None:
    """The last notice's of the insurer, else what the policy states, and which of both it is.

    What a former insurer asked for says nothing of the next one's price.
    """
    since = max(changes, default=date.min)
    own = [one for one in notices if one.renewal_on >= since]
    if own:
        return net_of(own[-1]), Origin.NOTICE
    stated = terms.net_premium_cents
    return None if stated is None else (stated, Origin.POLICY)
