"""What a fleet manager may ask to see of a fleet, and what is found: one view, one picture."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fleet.fleet_premium import Bridge
from fleet.group_digest import Coefficients, Distribution
from fleet.months import Month
from fleet.people import Unit
from fleet.pricing.facts import FleetFacts, PricedContract
from fleet.ratio_years import RatioYear
from fleet.renewal_range import RenewalRange
from fleet.site_figures import Comparison, IncidentTable, RollingPoint


class FleetView(StrEnum):
    """The views; the value is the letter on a button."""

    BRIDGE = "b"
    RANGE = "w"
    RATIO = "s"
    MEAN = "m"
    INCIDENTS = "i"
    SITES = "c"
    FREQUENCY = "f"

    @property
    def is_about_people(self) -> bool:
        """Whether it shows figures of groups of people, which are published by month."""
        return self in {
            FleetView.MEAN,
            FleetView.INCIDENTS,
            FleetView.SITES,
            FleetView.FREQUENCY,
        }


@dataclass(frozen=True, slots=True)
class FleetQuestion:
    """What is asked.

    Attributes:
        unit_id: None: the reader's largest unit.
        month: None: the running one.
        filter: A type of incident, or the id of a contract; empty for all, or for the largest.
    """

    view: FleetView
    unit_id: int | None = None
    month: Month | None = None
    filter: str = ""


@dataclass(frozen=True, slots=True)
class BridgeFound:
    """The premium from 1.00 to the next renewals; no bridge where no contract or vehicle is."""

    bridge: Bridge | None
    number_of_vehicles: int
    has_defaults: bool


@dataclass(frozen=True, slots=True)
class NamedContract:
    """A contract to choose."""

    id: int
    insurer: str
    number: str


@dataclass(frozen=True, slots=True)
class RangeFound:
    """The ranges of the next renewals of one contract.

    Attributes:
        facts: Those of the unit or of the chosen contract, with the premiums paid before.
        others: Further contracts to choose from, the largest first.
        ranges: Of the renewals to come; none where there is too little to draw from.
    """

    facts: FleetFacts
    others: tuple[NamedContract, ...]
    chosen: PricedContract | None
    ranges: tuple[RenewalRange, ...]


@dataclass(frozen=True, slots=True)
class RatioFound:
    """Claims against premiums by year, with the target of the largest contract."""

    years: tuple[RatioYear, ...]
    target_permille: int
    is_target_default: bool
    contract_id: int | None = None


@dataclass(frozen=True, slots=True)
class MeanFound:
    """Published internal coefficients.

    Attributes:
        weighted_hundredths: Of the same months as the plain mean; None where it is not published.
    """

    coefficients: Coefficients | None
    distribution: Distribution | None
    weighted_hundredths: int | None


@dataclass(frozen=True, slots=True)
class IncidentsFound:
    """Incidents by site, and the types by which they can be filtered."""

    table: IncidentTable
    event: str
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FrequencyFound:
    """Rolling frequencies of the unit."""

    points: tuple[RollingPoint, ...]


Found = (
    BridgeFound | RangeFound | RatioFound | MeanFound | IncidentsFound | Comparison | FrequencyFound
)


@dataclass(frozen=True, slots=True)
class FleetAnswer:
    """One view of a unit for a month.

    Attributes:
        month: The month shown: of a view about people, the last one that is over at most.
        earlier: The month before, where one may be asked for; None else.
        later: The month after; None else.
        contract_id: The contract that other screens are opened for; None without one.
        counted_on: The day as of which figures of a large company are kept; None: as of today.
    """

    unit: Unit
    month: Month
    question: FleetQuestion
    found: Found
    earlier: Month | None = None
    later: Month | None = None
    contract_id: int | None = None
    counted_on: date | None = None
