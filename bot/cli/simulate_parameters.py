"""The parameters of a contract given as JSON, under the rules of those that people enter."""

from collections.abc import Callable

from bot.cli.coefficient_fields import Fields
from bot.cli.simulate_fields import COUNT, Bounds, number, switch
from fleet.errors import ParameterValueError
from fleet.pricing.parameter_rules import (
    PARAMETERS,
    ParameterKind,
    ParameterRule,
    ParameterValue,
    with_values,
)
from fleet.pricing.parameters import DEFAULTS, Credibility, GridBand, Parameters

_BAND_FIELDS = ("from_permille", "change_permille", "is_renewal_at_risk")
_SENTENCES = {
    "kind": "is not what such a parameter holds",
    "length": "holds too many or too few values",
    "order": "the bands do not rise",
}


def parameters_of(fields: Fields) -> Parameters:
    """Read the object `parameters` of a contract; what is missing keeps its default."""
    inner = fields.inner("parameters", fields.values.get("parameters", {}))
    if inner is None:
        return DEFAULTS
    inner.only(PARAMETERS, "the parameters of a contract")
    held = [one for one in PARAMETERS.values() if one.name in inner.values]
    values = {one.name: _READ[one.kind](inner, one) for one in held}
    known = {name: value for name, value in values.items() if value is not None}
    for name in tuple(known):
        try:
            with_values({name: known[name]})
        except ParameterValueError as error:
            inner.refuse(name, inner.values[name], _sentence(error))
            del known[name]
    return with_values(known)


def _sentence(error: ParameterValueError) -> str:
    if error.reason == "bounds":
        return f"expected {error.least} to {error.most}"
    return _SENTENCES.get(error.reason, error.reason)


def _number(fields: Fields, rule: ParameterRule) -> ParameterValue | None:
    value = fields.values[rule.name]
    if type(value) is int:
        return value
    fields.refuse(rule.name, value, f"expected a whole number from {rule.least} to {rule.most}")
    return None


def _choice(fields: Fields, rule: ParameterRule) -> ParameterValue | None:
    return fields.choice(rule.name, Credibility)


def _switch(fields: Fields, rule: ParameterRule) -> ParameterValue | None:
    return switch(fields, rule.name, default=False)


def _development(fields: Fields, rule: ParameterRule) -> ParameterValue | None:
    found = fields.array(rule.name)
    if all(type(one) is int for one in found):
        return tuple(one for one in found if isinstance(one, int))
    fields.refuse(rule.name, found, "expected an array of whole numbers")
    return None


def _grid(fields: Fields, rule: ParameterRule) -> ParameterValue | None:
    bands = []
    for place, one in enumerate(fields.array(rule.name)):
        inner = fields.inner(f"{rule.name}[{place}]", one)
        if inner is None:
            return None
        inner.only(_BAND_FIELDS, "a band of a grid")
        bands.append(
            GridBand(
                number(inner, "from_permille", COUNT),
                number(inner, "change_permille", Bounds(rule.least, rule.most)),
                switch(inner, "is_renewal_at_risk", default=False),
            )
        )
    return tuple(bands)


_READ: dict[ParameterKind, Callable[[Fields, ParameterRule], ParameterValue | None]] = {
    ParameterKind.RATE: _number,
    ParameterKind.AMOUNT: _number,
    ParameterKind.CHOICE: _choice,
    ParameterKind.SWITCH: _switch,
    ParameterKind.DEVELOPMENT: _development,
    ParameterKind.GRID: _grid,
}
