"""The charts of a fleet manager about money: the premium bridge, and claims against premiums.

A premium is the company's cost; nothing here is about a person. As `reports.driver_coefficient`,
this module draws nothing until it is asked to, and does not import matplotlib.
"""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Final, Literal, get_args

from reports.errors import InvalidChartError
from reports.formats import LANGUAGES, Language
from reports.picture_key import picture_key

STYLE_VERSION = 2
"""Raised whenever the same data would give another picture, so that no old picture is re-used."""

BarName = Literal[
    "reference",
    "bonus",
    "malus",
    "surcharge",
    "other",
    "actual",
    "coming-bonus",
    "coming-malus",
    "coming-other",
    "projected",
]
TOTALS: Final[frozenset[BarName]] = frozenset({"reference", "actual", "projected"})
MOST_BARS: Final = 10
MOST_YEARS: Final = 5
CUT_AT_PERMILLE: Final = 1500


@dataclass(frozen=True, slots=True)
class BridgeBar:
    """A bar of the bridge.

    Args:
        name: which one; totals stand on the axis, changes hang between them.
        cents: of a total, the premium; of a change, with its sign.
        number: what stands behind a change, such as claims or vehicles; None where unknown.
    """

    name: BarName
    cents: int
    number: int | None = None

    @property
    def is_total(self) -> bool:
        """Whether it stands on the axis."""
        return self.name in TOTALS


@dataclass(frozen=True, slots=True)
class BridgeChart:
    """From the premium at coefficient 1.00 to that of today and of the next renewals.

    Args:
        language: the reader's language.
        unit: the name of the unit.
        number_of_vehicles: insured.
        year: of the premium of today.
        bars: from top to bottom; empty where nothing can be worked out yet.
        is_default: some premium is a default value, and not entered.

    Raises:
        InvalidChartError: the bars do not add up to their totals, or stand in no order.
    """

    language: Language
    unit: str
    number_of_vehicles: int
    year: int
    bars: tuple[BridgeBar, ...] = ()
    is_default: bool = False

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        refuse_unless(self.language in LANGUAGES, "language", "fr or en")
        refuse_unless(len(self.bars) <= MOST_BARS, "bars", "at most ten")
        order = [get_args(BarName).index(bar.name) for bar in self.bars]
        refuse_unless(order == sorted(set(order)), "bars", "in their order, each once")
        refuse_unless(not self.bars or self.bars[0].is_total, "bars", "a total first")
        refuse_unless(self._adds_up, "bars", "changes add up to the totals")

    @property
    def _adds_up(self) -> bool:
        level = 0
        for place, bar in enumerate(self.bars):
            if bar.is_total and place and bar.cents != level:
                return False
            level = bar.cents if bar.is_total else level + bar.cents
        return all(bar.cents >= 0 for bar in self.bars if bar.is_total)

    def cents_of(self, name: BarName) -> int:
        """The amount of a bar; 0 where it is not there."""
        return sum(bar.cents for bar in self.bars if bar.name == name)

    @property
    def mean_hundredths(self) -> int | None:
        """The mean coefficient, weighted by the premium; None without a reference premium."""
        reference = self.cents_of("reference")
        actual = self.cents_of("actual")
        return (200 * actual + reference) // (2 * reference) if reference else None

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("premium_bridge", STYLE_VERSION, asdict(self))


@dataclass(frozen=True, slots=True)
class LossRatioYear:
    """One insurance year.

    Args:
        starts_on: its first day.
        premium_cents: net.
        claims_cents: what its claims cost the insurer, open ones included.
        open_cents: the part of it that is still open.
        is_running: the year is not over.
        is_default: its premium, or a cost, is a default value.
    """

    starts_on: date
    premium_cents: int
    claims_cents: int
    open_cents: int = 0
    is_running: bool = False
    is_default: bool = False

    @property
    def permille(self) -> int | None:
        """S/P, rounded half up; None without a premium."""
        return permille_of(self.claims_cents, self.premium_cents)

    @property
    def open_permille(self) -> int:
        """The open part of it."""
        closed = permille_of(self.claims_cents - self.open_cents, self.premium_cents) or 0
        return (self.permille or 0) - closed


@dataclass(frozen=True, slots=True)
class LossRatioChart:
    """Claims against premiums, year by year.

    Args:
        language: the reader's language.
        unit: the name of the unit.
        years: newest first, five at most.
        target_permille: the S/P at which the premium is expected to stay as it is.
        is_target_default: nobody has entered it.
        zones_permille: up to where S/P is comfortable, and from where it is high.

    Raises:
        InvalidChartError: the fields contradict each other.
    """

    language: Language
    unit: str
    years: tuple[LossRatioYear, ...]
    target_permille: int
    is_target_default: bool = True
    zones_permille: tuple[int, int] = (600, 800)

    def __post_init__(self) -> None:
        """Refuse what contradicts itself, before anything is drawn."""
        refuse_unless(self.language in LANGUAGES, "language", "fr or en")
        refuse_unless(len(self.years) <= MOST_YEARS, "years", "at most five")
        days = [one.starts_on for one in self.years]
        refuse_unless(days == sorted(days, reverse=True), "years", "newest first")
        refuse_unless(
            all(0 <= one.open_cents <= one.claims_cents for one in self.years),
            "years",
            "the open part is a part of the claims",
        )
        refuse_unless(
            0 < self.zones_permille[0] < self.zones_permille[1] < CUT_AT_PERMILLE,
            "zones_permille",
            "rising, under 150 %",
        )
        refuse_unless(0 < self.target_permille < CUT_AT_PERMILLE, "target_permille", "under 150 %")

    @property
    def known(self) -> tuple[LossRatioYear, ...]:
        """The years with a premium."""
        return tuple(one for one in self.years if one.premium_cents)

    @property
    def three_years_permille(self) -> int | None:
        """Claims of the three newest years over their premiums; None without a premium."""
        newest = self.known[:3]
        claims = sum(one.claims_cents for one in newest)
        return permille_of(claims, sum(one.premium_cents for one in newest))

    def key(self) -> str:
        """What it is known by: two charts with one key are one picture."""
        return picture_key("loss_ratio", STYLE_VERSION, asdict(self))


def permille_of(part: int, whole: int) -> int | None:
    """A share in permille, rounded half up; None of nothing."""
    return (2000 * part + whole) // (2 * whole) if whole > 0 else None


def draw_premium_bridge(chart: BridgeChart) -> bytes:
    """The picture as PNG, 1080 × 1350; the same key gives the same bytes.

    To be called in a render process (`reports.pool`): it imports matplotlib and holds the GIL.
    """
    from reports.drawing.premium_bridge import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def draw_loss_ratio(chart: LossRatioChart) -> bytes:
    """The picture as PNG, 1080 × 1350; the same key gives the same bytes.

    To be called in a render process (`reports.pool`): it imports matplotlib and holds the GIL.
    """
    from reports.drawing.loss_ratio import renderer  # noqa: PLC0415  # not in the bot

    return renderer().png(chart)


def refuse_unless(holds: bool, field: str, rule: str) -> None:  # noqa: FBT001  # reads as a sentence
    """Refuse a chart whose field breaks a rule."""
    if not holds:
        raise InvalidChartError(field, rule)
