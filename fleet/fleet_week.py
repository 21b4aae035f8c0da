"""What a fleet manager needs for the week: cases, deadlines, what moved; no figure of a person."""

from dataclasses import dataclass
from datetime import date

from fleet.cases import CaseRow
from fleet.statistics import StatusCount


@dataclass(frozen=True, slots=True)
class MovedUnit:
    """A unit whose reports moved: the last month beside the mean of the three before.

    Attributes:
        tenths_before: That mean, in tenths.
    """

    unit_name: str
    incidents: int
    tenths_before: int


@dataclass(frozen=True, slots=True)
class ContractDate:
    """A contract whose renewal comes."""

    number: str
    renewal_on: date


@dataclass(frozen=True, slots=True)
class FleetWeek:
    """One week of a fleet manager's units.

    Attributes:
        monday: Which week.
        due: The first cases with a deadline in the week; `number_due` counts all of them.
        contracts: The first contracts whose renewal comes; `number_of_contracts` counts all.
        moved: The first cases to which something happened in the last seven days.
    """

    monday: date
    open: tuple[StatusCount, ...] = ()
    due: tuple[CaseRow, ...] = ()
    number_due: int = 0
    number_overdue: int = 0
    moved: tuple[CaseRow, ...] = ()
    number_moved: int = 0
    moved_units: tuple[MovedUnit, ...] = ()
    number_of_free_vehicles: int = 0
    contracts: tuple[ContractDate, ...] = ()
    number_of_contracts: int = 0

    @property
    def number_open(self) -> int:
        """All open cases."""
        return sum(one.number for one in self.open)

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to do and nothing to know."""
        return not (self.open or self.number_overdue or self.moved_units or self.contracts)


def moved_unit(unit_name: str, months: tuple[int | None, ...]) -> MovedUnit | None:
    """The unit as moved, where its last month lies two incidents or more off the three before.

    Args:
        unit_name: The unit.
        months: Its published incidents of the last four months, oldest first; None: not shown.
    """
    *before, last = months
    known = [one for one in before if one is not None]
    if last is None or len(known) < _MONTHS_BEFORE:
        return None
    tenths = (20 * sum(known) + len(known)) // (2 * len(known))
    return MovedUnit(unit_name, last, tenths) if abs(10 * last - tenths) >= _MOVED_TENTHS else None


_MONTHS_BEFORE = 3
_MOVED_TENTHS = 20
