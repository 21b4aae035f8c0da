"""What a renewal dossier says to a broker: plain data, nothing to look up (FLEET.md § 1.6).

No person is named: a driver is a code of this dossier alone, so that a broker sees who had several
claims without knowing who it is. Figures about people are the published ones, above the privacy
floor. What is missing is part of the dossier.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bonusmalus.claims import Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from fleet.contract_terms import FormerInsurer
from fleet.dossier_budget import BudgetForecast
from fleet.dossiers import CompanyProfile
from fleet.driving import OfficialCoefficient, Regime
from fleet.group_digest import ReportingHealth
from fleet.insurer_statements import InsurerStatement
from fleet.months import Month
from fleet.pricing.facts import Guarantee
from fleet.team_goals import GoalMetric, Quarter
from fleet.vehicle_details import VehicleDetails

NUMBER_OF_YEARS = 5
STATEMENT_MAY_BE_DAYS_OLD = 365


class Gap(StrEnum):
    """What a broker asks for and the dossier does not hold."""

    SIREN = "siren"
    ACTIVITY = "activity"
    VEHICLE_POLICY = "vehicle_policy"
    CARRIAGE = "carriage"  # dangerous goods, passengers
    VEHICLES = "vehicles"  # details of vehicles
    GUARANTEES = "guarantees"
    PREMIUM = "premium"  # no notice or net premium
    STATEMENT = "statement"  # none, or older than a year
    LIABILITY = "liability"  # claims without a decision
    COSTS = "costs"  # claims at a default cost
    BUDGET = "budget"
    PREVENTION = "prevention"  # nothing is published above the privacy floor


@dataclass(frozen=True, slots=True)
class Missing:
    """A gap, and how many things it is about.

    Attributes:
        contract_id: Where it can be filled, if that is a contract's screen.
    """

    gap: Gap
    number: int = 1
    contract_id: int | None = None


@dataclass(frozen=True, slots=True)
class DossierContract:
    """A contract with what is covered and what insurers printed."""

    id: int
    number: str
    insurer: str
    regime: Regime
    use: VehicleUse
    starts_on: date
    renewal_on: date
    net_cents: int
    is_net_known: bool
    guarantees: tuple[tuple[Guarantee, int | None], ...]
    are_guarantees_known: bool
    official: OfficialCoefficient | None
    statement: InsurerStatement | None
    former: tuple[FormerInsurer, ...] = ()


@dataclass(frozen=True, slots=True)
class DossierVehicle:
    """A line of the state of the fleet (état de parc).

    Attributes:
        deductible_cents: Of own damage.
        reference_cents: Premium that the coefficient multiplies, before it; None: nobody entered
            it.
        outside_cents: What is paid besides for covers outside the clause.
    """

    id: int
    contract_number: str
    plate: str
    label: str
    use: VehicleUse
    details: VehicleDetails
    deductible_cents: int | None
    reference_cents: int | None
    coefficient: Coefficient | None
    outside_cents: int | None = None


@dataclass(frozen=True, slots=True)
class DossierYear:
    """One insurance year of a contract; of the running one, what has passed of it.

    Attributes:
        until_on: Its last day, or the day of the dossier.
        vehicle_days: The exposure; `days` is the length of twelve months, also where a first year
            is shorter.
        charge_cents: What the insurer bears: paid and reserved, less deductible and recovery.
    """

    contract_number: str
    starts_on: date
    until_on: date
    days: int
    vehicle_days: int
    premium_cents: int
    is_premium_known: bool
    number_of_claims: int
    number_at_fault: int
    paid_cents: int
    reserved_cents: int
    recovered_cents: int
    charge_cents: int
    number_at_default_cost: int

    @property
    def ratio_permille(self) -> int | None:
        """S/P; None without a premium."""
        if not self.premium_cents:
            return None
        return (2000 * self.charge_cents + self.premium_cents) // (2 * self.premium_cents)

    @property
    def vehicle_years_hundredths(self) -> int:
        """The exposure in hundredths of a vehicle-year, rounded half up once."""
        return (200 * self.vehicle_days + self.days) // (2 * self.days)


@dataclass(frozen=True, slots=True)
class DossierClaim:
    """A claim that was declared, as known on the day of the dossier.

    Attributes:
        driver: A code of this dossier; empty where no driver is known.
        paid_cents: None, with the other amounts, where nobody entered its cost.
        charge_cents: What S/P counts of it; a default where its cost or deductible is not known.
        is_deductible_known: Somebody entered it, or there is none; else it is the contract's.
    """

    contract_number: str
    reference: str
    occurred_on: date
    plate: str
    driver: str
    guarantee: Guarantee
    liability: Liability
    paid_cents: int | None
    reserved_cents: int | None
    recovered_cents: int | None
    deductible_cents: int
    charge_cents: int
    is_open: bool
    is_contested: bool = False
    is_deductible_known: bool = True

    @property
    def is_cost_known(self) -> bool:
        """Whether somebody entered what it cost."""
        return self.paid_cents is not None

    @property
    def is_charge_known(self) -> bool:
        """Whether nothing in its charge is a default."""
        return self.is_cost_known and self.is_deductible_known

    @property
    def is_at_fault(self) -> bool:
        """Whether its driver was held liable, in full or in part."""
        return self.liability in {Liability.FULL, Liability.PARTIAL}


@dataclass(frozen=True, slots=True)
class DossierGoal:
    """A goal of a team, with the last measure of at least five people."""

    unit: str
    metric: GoalMetric
    quarter: Quarter
    target: int
    value: int | None
    is_reached: bool


@dataclass(frozen=True, slots=True)
class Prevention:
    """What was done, as far as it was published.

    Attributes:
        month: The last month that is shown; the health is of the months up to it.
    """

    unit: str
    month: Month
    health: ReportingHealth | None
    goals: tuple[DossierGoal, ...]


@dataclass(frozen=True, slots=True)
class RenewalDossier:
    """The whole dossier of a contract, or of the fleet of a unit.

    Attributes:
        contract_id: None: all contracts of the unit.
        sites: The units below, by name.
    """

    as_at: date
    company: str
    profile: CompanyProfile
    unit_id: int
    unit: str
    contract_id: int | None
    sites: tuple[str, ...]
    contracts: tuple[DossierContract, ...]
    vehicles: tuple[DossierVehicle, ...]
    years: tuple[DossierYear, ...]
    claims: tuple[DossierClaim, ...]
    prevention: Prevention
    budget: BudgetForecast
    missing: tuple[Missing, ...] = ()

    @property
    def name(self) -> str:
        """How its files are called."""
        what = "flotte" if self.contract_id is None else f"contrat-{self.contract_id}"
        return f"dossier-renouvellement-{what}-{self.as_at:%Y-%m-%d}"

    @property
    def title_of(self) -> str:
        """The number of its one contract; empty for a fleet."""
        one = self.contracts[0] if len(self.contracts) == 1 else None
        return one.number if one is not None and self.contract_id is not None else ""


def gaps_of(
    profile: CompanyProfile,
    contracts: Sequence[DossierContract],
    vehicles: Sequence[DossierVehicle],
    claims: Sequence[DossierClaim],
    as_at: date,
) -> tuple[Missing, ...]:
    """What is missing of company, contracts, vehicles and claims, in the order of the dossier."""
    said = (
        (Gap.SIREN, not profile.siren),
        (Gap.ACTIVITY, not profile.activity),
        (Gap.VEHICLE_POLICY, not profile.vehicle_policy),
        (Gap.CARRIAGE, None in {profile.carries_dangerous_goods, profile.carries_passengers}),
    )
    counted = (
        Missing(Gap.VEHICLES, sum(is_incomplete(one.details) for one in vehicles)),
        Missing(Gap.LIABILITY, sum(one.liability is Liability.UNDETERMINED for one in claims)),
        Missing(Gap.COSTS, sum(not one.is_cost_known for one in claims)),
    )
    return (
        *(Missing(gap) for gap, is_missing in said if is_missing),
        *(found for one in contracts for found in _gaps_of_contract(one, as_at)),
        *(one for one in counted if one.number),
    )


def _gaps_of_contract(one: DossierContract, as_at: date) -> tuple[Missing, ...]:
    statement = one.statement
    is_old = statement is None or (as_at - statement.drawn_up_on).days > STATEMENT_MAY_BE_DAYS_OLD
    found = (
        (Gap.GUARANTEES, not one.are_guarantees_known),
        (Gap.PREMIUM, not one.is_net_known),
        (Gap.STATEMENT, one.regime is Regime.STATUTORY and is_old),
    )
    return tuple(Missing(gap, contract_id=one.id) for gap, is_missing in found if is_missing)


def is_incomplete(details: VehicleDetails) -> bool:
    """Whether something is missing that a broker asks of a vehicle."""
    return None in {
        details.first_registered_on,
        details.value_cents,
        details.function,
        details.financing,
        details.recovers_vat,
    }
