"""The parameters of the premium models: each with a default that says of itself that it is one.

Every rate is in permille, every amount in cents. A default is not a fact (domain/FLEET.md): what is
shown with it says so, and a contract's own value takes its place (`NAMES` lists them all).
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Credibility(StrEnum):
    """How much a fleet's own experience counts."""

    MARKET = "market"  # vehicles / 50, at most 1
    ACTUARIAL = "actuarial"  # √(claims / 1082), at most 1


@dataclass(frozen=True, slots=True)
class GridBand:
    """A line of a contract's clause: from which S/P on the premium changes by how much.

    Attributes:
        from_permille: The band begins with that S/P; it ends where the next one begins.
    """

    from_permille: int
    change_permille: int
    is_renewal_at_risk: bool = False


ILLUSTRATIVE_GRID: tuple[GridBand, ...] = (
    GridBand(0, -100),
    GridBand(400, -50),
    GridBand(600, 0),
    GridBand(720, 100),
    GridBand(850, 200),
    GridBand(1000, 350, is_renewal_at_risk=True),
)
"""An example, and no standard of the market: a contract's own grid is entered from its policy."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of one contract; `entered` names those that are not defaults any more."""

    # taxes, FLEET.md § 1.2
    liability_share_permille: int = 360
    liability_tax_permille: int = 350
    other_tax_permille: int = 180
    heavy_liability_tax_permille: int = 170
    contribution_cents: int = 0
    # b1, burning cost
    claim_cap_cents: int = 5_000_000
    trend_permille: int = 40
    development_permille: tuple[int, ...] = (1000, 1050, 1200)  # years T-2, T-1, T
    liability_load_permille: int = 400
    other_load_permille: int = 0
    expense_permille: int = 280
    # b2, S/P with credibility
    target_permille: int = 720
    credibility: Credibility = Credibility.MARKET
    market_permille: int = 40
    most_down_permille: int = 200
    most_up_permille: int = 500
    # b3, the clause of the contract
    grid: tuple[GridBand, ...] = ()
    # b4, profit sharing
    has_profit_share: bool = False
    profit_share_permille: int = 500
    profit_threshold_permille: int = 600
    # b5, frequency
    frequency_weight_permille: int = 500
    frequency_clamp_permille: int = 250
    # total cost of risk
    indirect_permille: int = 2000
    day_cost_cents: int = 5_000
    admin_hour_cents: int = 3_500
    entered: frozenset[str] = field(default_factory=frozenset)


DEFAULTS = Parameters()
