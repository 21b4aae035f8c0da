"""One row of each sheet, typed. A field that is `KEPT` stood empty: what is stored stays."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from bonusmalus.statement import StatementClaim
from fleet.contract_terms import RegimeReason
from fleet.driving import Regime
from fleet.people import Language, Role, UnitKind
from fleet.pricing.facts import Guarantee
from fleet.vehicle_details import Financing, Recovery, VehicleCategory, VehicleFunction


class Kept(Enum):
    """Stands for an empty cell: it changes nothing that is stored."""

    KEPT = "kept"


KEPT = Kept.KEPT


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit; without a parent, a site or team stands directly below the company."""

    row: int
    code: str
    name: str
    kind: UnitKind
    parent: str | Kept


@dataclass(frozen=True, slots=True)
class EmployeeRow:
    """A person, with their roles and the facts of their driving record."""

    row: int
    number: str
    first_name: str
    last_name: str
    unit: str
    entered_on: date
    left_on: date | Kept | None
    language: Language | Kept
    roles: tuple[Role, ...] | Kept
    role_unit: str | Kept
    use: VehicleUse | Kept
    start: Coefficient | Kept
    first_insured_on: date | Kept
    renewal_day: RenewalDay | Kept
    years_at_floor: int | Kept


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A contract, with the coefficient that its insurer printed last."""

    row: int
    number: str
    insurer: str
    unit: str
    regime: Regime
    use: VehicleUse
    renewal_day: RenewalDay
    starts_on: date
    official_coefficient: Coefficient | Kept
    official_since: date | Kept
    official_document: str | Kept
    notice_months: int | Kept = KEPT
    regime_reason: RegimeReason | Kept = KEPT
    net_premium: int | Kept | None = KEPT
    guarantees: tuple[Guarantee, ...] | Kept = KEPT
    deductible_liability: int | Kept | None = KEPT
    deductible_damage: int | Kept | None = KEPT
    deductible_theft: int | Kept | None = KEPT
    deductible_glass: int | Kept | None = KEPT
    deductible_other: int | Kept | None = KEPT

    @property
    def deductibles(self) -> dict[Guarantee, int | None]:
        """The deductibles that were said, in cents; None: there is none any more."""
        said = {
            Guarantee.LIABILITY: self.deductible_liability,
            Guarantee.DAMAGE: self.deductible_damage,
            Guarantee.THEFT: self.deductible_theft,
            Guarantee.GLASS: self.deductible_glass,
            Guarantee.OTHER: self.deductible_other,
        }
        return {one: cents for one, cents in said.items() if not isinstance(cents, Kept)}


@dataclass(frozen=True, slots=True)
class VehicleRow:
    """A vehicle; its premium in cents, rates in permille."""

    row: int
    plate: str
    make_and_model: str
    unit: str
    contract: str | Kept | None
    reference_premium: int | Kept | None
    first_registered_on: date | Kept | None = KEPT
    use: VehicleUse | Kept = KEPT
    value: int | Kept | None = KEPT
    function: VehicleFunction | Kept = KEPT
    financing: Financing | Kept = KEPT
    category: VehicleCategory | Kept = KEPT
    recovers_vat: Recovery | Kept = KEPT
    yearly_kilometres: int | Kept | None = KEPT
    zone: str | Kept | None = KEPT
    liability_premium: int | Kept = KEPT
    subject_premium: int | Kept = KEPT
    outside_premium: int | Kept = KEPT
    novice_rate: int | Kept = KEPT
    surcharge_rate: int | Kept = KEPT
    in_service_on: date | Kept | None = KEPT
    withdrawn_on: date | Kept | None = KEPT
    replaced_by: str | Kept | None = KEPT

    @property
    def premium_under_the_clause(self) -> int | None:
        """Liability and the other covers under the coefficient; None: not said."""
        if isinstance(self.liability_premium, Kept) or isinstance(self.subject_premium, Kept):
            return None
        return self.liability_premium + self.subject_premium


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """Who has which vehicle from a day on."""

    row: int
    employee: str
    plate: str
    from_on: date
    until_on: date | Kept | None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim, with the insurer's decision when there is one."""

    row: int
    number: str
    employee: str
    plate: str | Kept
    occurred_on: date
    kind: ClaimKind
    liability: Liability | Kept
    exemption: Exemption | Kept
    decided_on: date | Kept
    document: str | Kept

    @property
    def is_decided(self) -> bool:
        """Whether the row carries a decision."""
        return self.liability not in (KEPT, Liability.UNDETERMINED)


@dataclass(frozen=True, slots=True)
class InterruptionRow:
    """A time in which a person was not insured."""

    row: int
    employee: str
    from_on: date
    until_on: date


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement that an insurer gave, with its claims; nobody is named."""

    row: int
    contract: str
    drawn_up_on: date
    subscribed_on: date
    use: VehicleUse
    coefficient: Coefficient | Kept
    applied_on: date | Kept
    years_at_floor: int | Kept
    document: str
    claims: tuple[StatementClaim, ...] | Kept

    @property
    def printed_claims(self) -> tuple[StatementClaim, ...]:
        """Its claims; an empty cell says that it prints none."""
        return () if isinstance(self.claims, Kept) else self.claims


@dataclass(frozen=True, slots=True)
class PremiumRow:
    """What was paid for a year of a contract, in cents."""

    row: int
    contract: str
    starts_on: date
    net_premium: int


Record = (
    UnitRow
    | EmployeeRow
    | ContractRow
    | VehicleRow
    | AssignmentRow
    | ClaimRow
    | InterruptionRow
    | StatementRow
    | PremiumRow
)
