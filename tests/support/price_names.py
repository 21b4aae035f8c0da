"""The names of rules and quantities that stand in the sources of the premium models."""

import ast
from collections.abc import Iterator
from pathlib import Path

from fleet.pricing import cost_of_risk
from fleet.pricing.parameter_rules import PARAMETERS
from fleet.pricing.parameters import DEFAULTS, Credibility

_PLACE_OF_QUANTITY = {
    "Quantity": 0,
    "cents_result": 0,
    "permille_of": 1,
    "cents_of": 1,
    "parameter": 1,
}
_PLACE_OF_BOTH = {"_sum_of": 1, "_retained": 0}  # names the rule and its result
_BY_VALUE = frozenset(f"credibility_{one.value}" for one in Credibility)


def rules_and_quantities(*rooms: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Every name that a step is given as a literal in the modules of these folders."""
    rules, quantities = set[str](), set[str]()
    for path in sorted(one for room in rooms for one in room.glob("*.py")):
        for call in _calls(ast.parse(path.read_text(encoding="utf-8"))):
            name = _name(call)
            if name == "PriceStep":
                rules.update(_texts(call, 0))
            if name in _PLACE_OF_QUANTITY:
                quantities.update(_texts(call, _PLACE_OF_QUANTITY[name]))
            if name in _PLACE_OF_BOTH:
                rules.update(_texts(call, _PLACE_OF_BOTH[name]))
                quantities.update(_texts(call, _PLACE_OF_BOTH[name]))
    return frozenset(rules) | _BY_VALUE, frozenset(quantities) | frozenset(PARAMETERS)


def parts_of_the_cost_of_risk() -> frozenset[str]:
    """The parts that the sum of the cost of risk takes for quantities."""
    return frozenset(cost_of_risk.total(0, (), DEFAULTS).parts)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _texts(call: ast.Call, place: int) -> list[str]:
    """The text literal at a place among the arguments; of a choice between two, both."""
    if len(call.args) <= place:
        return []
    one = call.args[place]
    branches = (one.body, one.orelse) if isinstance(one, ast.IfExp) else (one,)
    return [
        branch.value
        for branch in branches
        if isinstance(branch, ast.Constant) and isinstance(branch.value, str)
    ]
