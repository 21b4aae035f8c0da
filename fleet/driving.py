"""What is known of driving: contracts, vehicles, who drove what, claims and their decisions."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import Interruption, RenewalDay


class Regime(StrEnum):
    """Which rules price a contract (Code des assurances, A121-1 and A121-2)."""

    STATUTORY = "statutory"
    FLEET_CLAUSE = "fleet_clause"
    EXCLUDED = "excluded"


class Figure(StrEnum):
    """Which of the three figures a screen, chart or document shows: never one without its label."""

    OFFICIAL = "official"
    INTERNAL = "internal"
    RECOGNITION = "recognition"


@dataclass(frozen=True, slots=True)
class Contract:
    """A motor insurance contract of the company.

    Attributes:
        notice_months: Months of notice before the renewal date: two by law (L113-12), and for the
            risks of a company what the policy says.
    """

    id: int
    number: str
    insurer: str
    unit_id: int
    regime: Regime
    use: VehicleUse
    renewal_day: RenewalDay
    starts_on: date
    notice_months: int = 2


@dataclass(frozen=True, slots=True)
class OfficialCoefficient:
    """What an insurer printed for a contract: an assertion of the outside world, never computed."""

    contract_id: int
    coefficient: Coefficient
    in_force_since: date
    document: str


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A vehicle of the fleet.

    Attributes:
        reference_premium_cents: Yearly tariff premium before the coefficient, if known.
    """

    id: int
    plate: str
    make_and_model: str
    unit_id: int
    contract_id: int | None
    reference_premium_cents: int | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who has which vehicle, from a day until the day before another.

    Attributes:
        until_on: First day on which the person no longer has the vehicle, if known.
    """

    id: int
    employee_id: int
    vehicle_id: int
    from_on: date
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class DrivingRecord:
    """The facts from which an employee's internal coefficient is folded.

    Attributes:
        years_at_floor: Full years already spent at 0.50 when the record starts.
    """

    employee_id: int
    use: VehicleUse
    start: Coefficient
    first_insured_on: date
    renewal_day: RenewalDay
    years_at_floor: int = 0
    interruptions: tuple[Interruption, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimDecision:
    """What a named human entered from the insurer's letter; never edited, only followed by another.

    Attributes:
        recorded_by: The employee who entered it; None when it came with an import.
        recorded_at: When Bonroute learnt of it, for "as known on".
        confirmed_by: The second person; None when it came with an import.
        kind: What happened, where the letter says otherwise than the claim; None: as the claim.
    """

    liability: Liability
    exemption: Exemption | None
    decided_on: date
    document: str
    recorded_at: datetime
    recorded_by: int | None = None
    confirmed_by: int | None = None
    kind: ClaimKind | None = None


@dataclass(frozen=True, slots=True)
class RecordedClaim:
    """A claim with its decisions, oldest first; without one its liability is undetermined.

    Attributes:
        kind: What happened, as the claim was opened (`held_kind`: as its last decision has it).
        is_contested: The driver's contest is open: the claim is shown as such wherever it counts.
    """

    id: int
    number: str
    employee_id: int
    vehicle_id: int | None
    occurred_on: date
    kind: ClaimKind
    decisions: tuple[ClaimDecision, ...] = ()
    is_contested: bool = False

    @property
    def held_kind(self) -> ClaimKind:
        """What happened, as the last decision that says so has it."""
        said = [decision.kind for decision in self.decisions if decision.kind is not None]
        return said[-1] if said else self.kind
