"""What is kept of the fleet for each unit and month, so that a screen reads a few rows.

The rows of a unit hold all below it. They are counted anew by the calendar
(`fleet.usecases.keep_fleet_months`); what is being counted is not shown until it is complete.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bonusmalus.claims import Liability
from fleet.driving import Regime
from fleet.fleet_facts import FleetRows
from fleet.fleet_premium import RegimeAmounts
from fleet.months import Month
from fleet.people import Unit
from fleet.pricing.facts import Guarantee
from fleet.ratio_years import YearSums


@dataclass(frozen=True, slots=True)
class KeptPremium:
    """The premium of a unit and all below it in a month, of one regime.

    Attributes:
        as_at: The last day that was counted.
        vehicle_days: Exposure of the month up to that day.
    """

    unit_id: int
    month: Month
    as_at: date
    sums: RegimeAmounts
    vehicle_days: int


@dataclass(frozen=True, slots=True)
class KeptClaims:
    """Claims of a unit and all below it that happened in a month, of one guarantee and liability.

    Attributes:
        charge_cents: What insurers bear of them.
        number_open: Those that can still cost more.
    """

    unit_id: int
    month: Month
    guarantee: Guarantee
    liability: Liability
    number: int
    charge_cents: int
    number_open: int


@dataclass(frozen=True, slots=True)
class KeptYear:
    """Insurance years of a unit and all below it, of one regime, as of the end of a month."""

    unit_id: int
    month: Month
    regime: Regime
    sums: YearSums


@dataclass(frozen=True, slots=True)
class KeptContract:
    """What the vehicles of a unit and of all below it have of a contract's net premium."""

    unit_id: int
    contract_id: int
    regime: Regime
    net_cents: int


class FleetMonths(Protocol):
    """The rows that are kept, and the pages from which they are counted."""

    def sizes_after(self, contract_id: int, limit: int) -> list[tuple[int, int]]:
        """A page of contracts, by id, with the number of their vehicles."""
        ...

    def unit_ids_after(self, unit_id: int, limit: int) -> list[int]:
        """A page of units, by id."""
        ...

    def lineages_of(self, unit_ids: Collection[int]) -> dict[int, tuple[int, ...]]:
        """The units above each of some, from the company down to itself."""
        ...

    def rows_of_contracts(self, contract_ids: Sequence[int], since: date) -> FleetRows:
        """What is recorded of contracts and their vehicles; claims from a day on."""
        ...

    def rows_of_uninsured(self, after_id: int, limit: int) -> FleetRows:
        """A page, by id, of vehicles without a contract."""
        ...

    def rows_of_month(self, month: Month) -> FleetRows:
        """The claims and cases that happened in a month, with their vehicles."""
        ...

    def begin(self, units: range) -> None:
        """Forget what was counted of units and not completed."""
        ...

    def add(self, premiums: Iterable[KeptPremium], years: Iterable[KeptYear]) -> None:
        """Add to what is being counted, row by row."""
        ...

    def keep_contracts(
        self, as_at: date, contract_ids: Sequence[int], contracts: Iterable[KeptContract]
    ) -> None:
        """Put these in the place of what was kept of contracts; what is newer stays."""
        ...

    def complete(self, month: Month, units: range, oldest: Month) -> None:
        """Put what was counted of units in the place of what was kept of a month.

        Args:
            month: The month that was counted.
            units: From one id to another.
            oldest: The years of months before it are forgotten.
        """
        ...

    def keep_claims(self, month: Month, claims: Iterable[KeptClaims]) -> None:
        """Put these in the place of the claims that were kept of a month."""
        ...

    def years_of(self, unit_id: int, month: Month) -> list[KeptYear]:
        """The years that are kept of a unit as of a month, oldest first."""
        ...

    def largest_contracts(self, unit_id: int, regime: Regime, limit: int) -> list[KeptContract]:
        """Those of which a unit has the largest premium, the largest first."""
        ...

    def is_share_of(self, unit_id: int, contract_id: int) -> bool:
        """Whether a unit, or one below it, has a part of a contract."""
        ...

    def premiums_of(self, unit_id: int, since: Month, until: Month) -> list[KeptPremium]:
        """What is kept of a unit, by month and regime."""
        ...

    def claims_of(self, unit_id: int, since: Month, until: Month) -> list[KeptClaims]:
        """The claims that are kept of a unit, by month, guarantee and liability."""
        ...

    def last_kept(self) -> Month | None:
        """The newest month of which premiums are kept."""
        ...

    def has_more_than(self, number_of_vehicles: int) -> bool:
        """Whether the company has more vehicles than that; as fast however many there are."""
        ...

    def units_below(self, unit_id: int, offset: int, limit: int) -> list[Unit]:
        """A page, by name, of the units right below one."""
        ...
