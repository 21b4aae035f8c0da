"""What the demo company is made of: `company` founds it, `files` writes it down."""

from dataclasses import dataclass
from datetime import date

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from fleet.driving import Regime
from fleet.people import Language, Role, UnitKind


@dataclass(frozen=True, slots=True)
class DemoUnit:
    """A unit as a file names it."""

    code: str
    name: str
    kind: UnitKind
    parent_code: str | None = None


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A person with their role and the start of their driving record.

    Attributes:
        scope_code: Unit over which a role other than driver is held.
        start_hundredths: Coefficient when the record starts.
        years_at_floor: Full years already spent at 0.50 then.
        interruptions: From (included) and until (excluded) when no vehicle was insured.
        persona: What there is to see here, for the page; empty for most.
    """

    number: str
    first_name: str
    last_name: str
    unit_code: str
    entered_on: date
    use: VehicleUse
    first_insured_on: date
    renewal_month: int
    start_hundredths: int = 100
    years_at_floor: int = 0
    role: Role = Role.DRIVER
    scope_code: str | None = None
    language: Language = Language.FRENCH
    left_on: date | None = None
    interruptions: tuple[tuple[date, date], ...] = ()
    persona: str = ""

    @property
    def full_name(self) -> str:
        """First name, then last name."""
        return f"{self.first_name} {self.last_name}"


@dataclass(frozen=True, slots=True)
class DemoContract:
    """A contract; the official coefficient is what its insurer printed, if it prints one."""

    number: str
    insurer: str
    unit_code: str
    regime: Regime
    use: VehicleUse
    renewal_month: int
    starts_on: date
    official_hundredths: int | None = None
    official_since: date | None = None


@dataclass(frozen=True, slots=True)
class DemoVehicle:
    """A vehicle under its contract."""

    plate: str
    make_and_model: str
    unit_code: str
    contract_number: str
    reference_premium_cents: int


@dataclass(frozen=True, slots=True)
class DemoAssignment:
    """Who has which vehicle since when, and until when."""

    employee_number: str
    plate: str
    from_on: date
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class DemoClaim:
    """A claim; without a day of decision its liability is undetermined."""

    number: str
    employee_number: str
    plate: str
    occurred_on: date
    kind: ClaimKind
    liability: Liability
    exemption: Exemption | None = None
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class DemoCompany:
    """Everything that the playground imports."""

    name: str
    units: tuple[DemoUnit, ...]
    people: tuple[DemoPerson, ...]
    contracts: tuple[DemoContract, ...]
    vehicles: tuple[DemoVehicle, ...]
    assignments: tuple[DemoAssignment, ...]
    claims: tuple[DemoClaim, ...]
