"""What a fleet is priced from: contracts, vehicles, claims and years, as known on a day. No names.

A claim here carries no person: what a premium reacts to is the fleet's experience.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from bonusmalus.claims import Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import add_years
from bonusmalus.premium import ReferencePremium
from bonusmalus.surcharges import NO_NOVICE, NoviceSurcharge
from fleet.driving import Regime
from fleet.pricing.parameters import Parameters
from fleet.pricing.results import Origin


class Guarantee(StrEnum):
    """What part of a policy pays for a claim."""

    LIABILITY = "liability"  # third-party liability, material damage
    INJURY = "injury"  # third-party liability, bodily injury
    DAMAGE = "damage"
    THEFT = "theft"
    GLASS = "glass"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PricedVehicle:
    """A vehicle with all that its own premium is made of.

    Attributes:
        coefficient: The official one of its contract; 1.00 where none is known or none applies.
        is_coefficient_known: An insurer printed it.
        is_coefficient_ahead: It is one to come: worked out, and printed by nobody.
        is_premium_known: `reference` was entered; else it is a default and all of 0.
        surcharge_permille: Sum of the aggravation surcharges, as a bare number (A121-1-2).
        is_heavy: Above 3.5 t: other taxes.
        must_stay_statutory: Let for twelve months or leased: no fleet clause for it (A121-2, 1°).
    """

    id: int
    plate: str
    label: str
    unit_id: int
    contract_id: int | None
    regime: Regime
    use: VehicleUse
    reference: ReferencePremium
    coefficient: Coefficient
    is_coefficient_known: bool = True
    is_coefficient_ahead: bool = False
    is_premium_known: bool = True
    novice: NoviceSurcharge = NO_NOVICE
    surcharge_permille: int = 0
    is_heavy: bool = False
    must_stay_statutory: bool = False


@dataclass(frozen=True, slots=True)
class FleetClaim:
    """A claim as far as money and frequency are concerned.

    Attributes:
        cost_cents: Paid and reserved for it, before the deductible and before what is recovered.
        is_cost_known: Somebody entered it; else it is the default mean cost of its guarantee.
        recovered_cents: What a third party's insurer gave back.
        is_deductible_known: Somebody entered it, or there is none; else it is the contract's.
        is_declared: False: kept in-house; it counts for prevention and not for S/P.
        is_open: It can still cost more.
        downtime_days: Days without the vehicle.
    """

    id: int
    contract_id: int | None
    vehicle_id: int | None
    unit_id: int
    occurred_on: date
    guarantee: Guarantee
    liability: Liability
    cost_cents: int
    is_cost_known: bool = True
    recovered_cents: int = 0
    deductible_cents: int = 0
    is_declared: bool = True
    is_open: bool = False
    downtime_days: int = 0
    is_deductible_known: bool = True

    @property
    def charge_cents(self) -> int:
        """What the insurer bears: cost less deductible and recovery, never below 0."""
        return max(self.cost_cents - self.deductible_cents - self.recovered_cents, 0)

    @property
    def is_at_fault(self) -> bool:
        """Whether its driver was held liable, in full or in part."""
        return self.liability in {Liability.FULL, Liability.PARTIAL}


@dataclass(frozen=True, slots=True)
class YearPart:
    """What the vehicles of one unit have of an insurance year."""

    unit_id: int
    vehicle_days: int
    premium_cents: int


@dataclass(frozen=True, slots=True)
class InsuranceYear:
    """One year of one contract; of the running one, what is earned by the day.

    A contract that did not begin on its renewal day has a first year of less than twelve months: a
    part of a vehicle-year for each vehicle.

    Attributes:
        starts_on: Its first day.
        ends_before: The day after its last one.
        vehicle_days: Sum over the vehicles of their days in it: the exposure, exactly.
        premium_cents: Net premium of that year, as it was paid then.
        is_premium_known: A notice or what was paid was entered; else it is worked out from today's
            premiums.
        parts: By unit, where they are known; they add up to the days and the premium.
    """

    contract_id: int
    starts_on: date
    ends_before: date
    vehicle_days: int
    premium_cents: int
    is_premium_known: bool = True
    parts: tuple[YearPart, ...] = field(default=(), compare=False)

    @property
    def days_in_full(self) -> int:
        """How many days twelve months have that end with it: a first year may be shorter."""
        return days_in_full(self.starts_on, self.ends_before)


def days_in_full(starts_on: date, ends_before: date) -> int:
    """How many days twelve months have that end with a year, which may be a shorter first one."""
    since = starts_on
    if add_years(starts_on, 1) != ends_before:
        since = add_years(ends_before, -1)
    return (ends_before - since).days


@dataclass(frozen=True, slots=True)
class PricedContract:
    """A contract with what its renewal is worked out from.

    Attributes:
        renewal_on: Its next renewal.
        net_cents: Net premium of the running year, all its vehicles together.
        net_origin: `NOTICE`: its last one printed it; `POLICY`: somebody entered it as the
            policy states it; `RECORD`: the sum over its vehicles; `RESULT`: of a renewal ahead.
        deductibles_cents: By guarantee; one that is missing has none.
        guarantees: What is covered.
        coefficient_since: Since when its official coefficient is in force; None: none is known.
        years_at_floor: Full years at 0.50 before that day.
    """

    id: int
    number: str
    insurer: str
    unit_id: int
    regime: Regime
    use: VehicleUse
    starts_on: date
    renewal_on: date
    net_cents: int
    net_origin: Origin
    parameters: Parameters
    guarantees: frozenset[Guarantee] = frozenset(Guarantee)
    deductibles_cents: Mapping[Guarantee, int] = field(default_factory=dict)
    coefficient_since: date | None = None
    years_at_floor: int = 0

    @property
    def is_net_known(self) -> bool:
        """Whether an insurer's amount was entered."""
        return self.net_origin in {Origin.NOTICE, Origin.POLICY}


@dataclass(frozen=True, slots=True)
class FleetFacts:
    """A fleet, or a part of it, as known on a day.

    Attributes:
        unit_id: Of which unit, with all below it.
        as_at: The day.
        claims: Those of the years, oldest first.
        years: Oldest first; the running year is the last one of each contract.
    """

    unit_id: int
    as_at: date
    contracts: tuple[PricedContract, ...] = ()
    vehicles: tuple[PricedVehicle, ...] = ()
    claims: tuple[FleetClaim, ...] = ()
    years: tuple[InsuranceYear, ...] = ()

    def contract(self, contract_id: int) -> PricedContract:
        """One of the contracts.

        Raises:
            KeyError: There is none of that id.
        """
        return next(one for one in self.contracts if one.id == contract_id)

    def only(self, contract_id: int | None) -> "FleetFacts":
        """The facts of one contract alone; None: of what has no contract that is known."""
        known: set[int | None] = {one.id for one in self.contracts}

        def is_own(owner: int | None) -> bool:
            return owner == contract_id if contract_id is not None else owner not in known

        return replace(
            self,
            contracts=tuple(one for one in self.contracts if one.id == contract_id),
            vehicles=tuple(one for one in self.vehicles if is_own(one.contract_id)),
            claims=tuple(one for one in self.claims if is_own(one.contract_id)),
            years=tuple(one for one in self.years if one.contract_id == contract_id),
        )
