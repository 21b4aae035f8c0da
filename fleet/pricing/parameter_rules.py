"""The parameters that a contract may have of its own: kind, bounds, unit, source of the default."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType

from fleet.errors import ParameterValueError
from fleet.pricing.parameters import DEFAULTS, Credibility, GridBand, Parameters

ParameterValue = int | bool | Credibility | tuple[int, ...] | tuple[GridBand, ...]
MOST_BANDS = 12
_MOST_PERCENT = 5_000
OWN_ASSUMPTION = "Bonroute"
"""The source of a default that no published figure stands for."""


class ParameterKind(StrEnum):
    """How a parameter is entered and shown."""

    RATE = "rate"  # permille
    AMOUNT = "amount"  # cents
    CHOICE = "choice"  # a credibility
    SWITCH = "switch"
    DEVELOPMENT = "development"  # factors of the last three years, oldest first
    GRID = "grid"


@dataclass(frozen=True, slots=True)
class ParameterRule:
    """What may stand in a parameter.

    Attributes:
        least: Lowest value, in permille or cents; of a grid, the lowest change.
        most: Highest value.
        source: Where the default comes from.
    """

    name: str
    kind: ParameterKind
    least: int
    most: int
    source: str

    def check(self, value: ParameterValue) -> None:
        """Refuse what may not stand there.

        Raises:
            ParameterValueError: `kind`, `bounds`, `length` or `order`.
        """
        _CHECKS[self.kind](self, value)

    @property
    def default(self) -> ParameterValue:
        """Its value where nobody has entered one."""
        return value_of(DEFAULTS, self.name)


def _rate(name: str, least: int, most: int, source: str) -> ParameterRule:
    return ParameterRule(name, ParameterKind.RATE, least, most, source)


def _amount(name: str, most: int, source: str) -> ParameterRule:
    return ParameterRule(name, ParameterKind.AMOUNT, 0, most, source)


_RULES = (
    _rate("liability_share_permille", 0, 1000, "FFA 2015"),
    _rate("liability_tax_permille", 0, 1000, "France Assureurs"),
    _rate("other_tax_permille", 0, 1000, "France Assureurs"),
    _rate("heavy_liability_tax_permille", 0, 1000, "France Assureurs"),
    _amount("contribution_cents", 10_000, "FLEET.md § 1.2"),
    _amount("claim_cap_cents", 100_000_000, "Flotauto 2011"),
    _rate("trend_permille", -200, 300, "FLEET.md § 1.3"),
    ParameterRule(
        "development_permille", ParameterKind.DEVELOPMENT, 500, _MOST_PERCENT, "FLEET.md § 1.3"
    ),
    _rate("liability_load_permille", 0, 2000, "Flotauto 2011"),
    _rate("other_load_permille", 0, 2000, "FLEET.md § 1.3"),
    _rate("expense_permille", 0, 600, "Flotauto 2013"),
    _rate("target_permille", 300, 1200, "Flotauto 2013"),
    ParameterRule("credibility", ParameterKind.CHOICE, 0, 0, "FLEET.md § 1.3"),
    _rate("market_permille", -300, 500, "FLEET.md § 1.3"),
    _rate("most_down_permille", 0, 1000, "FLEET.md § 1.3"),
    _rate("most_up_permille", 0, 3000, "FLEET.md § 1.3"),
    ParameterRule("grid", ParameterKind.GRID, -1000, 3000, "FLEET.md § 1.3"),
    ParameterRule("has_profit_share", ParameterKind.SWITCH, 0, 1, "FLEET.md § 1.3"),
    _rate("profit_share_permille", 0, 1000, "FLEET.md § 1.3"),
    _rate("profit_threshold_permille", 0, 1000, "FLEET.md § 1.3"),
    _rate("frequency_weight_permille", 0, 2000, "FLEET.md § 1.3"),
    _rate("frequency_clamp_permille", 0, 1000, "FLEET.md § 1.3"),
    _rate("indirect_permille", 0, 10_000, "Arval"),
    _amount("day_cost_cents", 100_000, "FLEET.md § 1.5"),
    _amount("admin_hour_cents", 50_000, OWN_ASSUMPTION),
)
PARAMETERS: Mapping[str, ParameterRule] = MappingProxyType({one.name: one for one in _RULES})
"""Every parameter by its name, in the order in which a screen lists them."""


def rule_of(name: str) -> ParameterRule:
    """The rule of a parameter.

    Raises:
        ParameterValueError: There is none of that name (`unknown`).
    """
    if name not in PARAMETERS:
        raise ParameterValueError(name=name, reason="unknown")
    return PARAMETERS[name]


def value_of(parameters: Parameters, name: str) -> ParameterValue:
    """The value of a parameter."""
    value: ParameterValue = getattr(parameters, name)
    return value


def with_values(values: Mapping[str, ParameterValue]) -> Parameters:
    """The parameters of a contract: what was entered, and defaults for the rest.

    Raises:
        ParameterValueError: A value may not stand there, or there is no such parameter.
    """
    for name, value in values.items():
        rule_of(name).check(value)
    changed = {one.name: values[one.name] for one in fields(Parameters) if one.name in values}
    return replace(DEFAULTS, **changed, entered=frozenset(values))  # type: ignore[arg-type]


def _check_number(rule: ParameterRule, value: ParameterValue) -> None:
    if type(value) is not int:
        raise ParameterValueError(name=rule.name, reason="kind")
    if not rule.least <= value <= rule.most:
        raise ParameterValueError(rule.name, "bounds", rule.least, rule.most)


def _check_choice(rule: ParameterRule, value: ParameterValue) -> None:
    if not isinstance(value, Credibility):
        raise ParameterValueError(name=rule.name, reason="kind")


def _check_switch(rule: ParameterRule, value: ParameterValue) -> None:
    if not isinstance(value, bool):
        raise ParameterValueError(name=rule.name, reason="kind")


def _check_development(rule: ParameterRule, value: ParameterValue) -> None:
    if not isinstance(value, tuple):
        raise ParameterValueError(name=rule.name, reason="kind")
    if len(value) != len(DEFAULTS.development_permille):
        raise ParameterValueError(rule.name, "length", most=len(DEFAULTS.development_permille))
    for one in value:
        if not isinstance(one, int):
            raise ParameterValueError(name=rule.name, reason="kind")
        _check_number(rule, one)


def _check_grid(rule: ParameterRule, value: ParameterValue) -> None:
    if not isinstance(value, tuple):
        raise ParameterValueError(name=rule.name, reason="kind")
    if len(value) > MOST_BANDS:
        raise ParameterValueError(rule.name, "length", most=MOST_BANDS)
    starts = []
    for one in value:
        if not isinstance(one, GridBand):
            raise ParameterValueError(name=rule.name, reason="kind")
        _check_number(rule, one.change_permille)
        starts.append(one.from_permille)
    is_ordered = all(a < b for a, b in pairwise(starts))
    if not is_ordered or (starts and not 0 <= starts[0] <= starts[-1] <= _MOST_PERCENT):
        raise ParameterValueError(name=rule.name, reason="order")


_CHECKS = {
    ParameterKind.RATE: _check_number,
    ParameterKind.AMOUNT: _check_number,
    ParameterKind.CHOICE: _check_choice,
    ParameterKind.SWITCH: _check_switch,
    ParameterKind.DEVELOPMENT: _check_development,
    ParameterKind.GRID: _check_grid,
}
