"""One row of each sheet, typed. A field that is `KEPT` stood empty: what is stored stays."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.driving import Regime
from fleet.people import Language, Role, UnitKind


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


@dataclass(frozen=True, slots=True)
class VehicleRow:
    """A vehicle; its premium in cents."""

    row: int
    plate: str
    make_and_model: str
    unit: str
    contract: str | Kept | None
    reference_premium: int | Kept | None


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


Record = (
    UnitRow | EmployeeRow | ContractRow | VehicleRow | AssignmentRow | ClaimRow | InterruptionRow
)
