"""Answers of what-ifs and ranges as what JSON can hold; amounts are whole cents."""

from collections.abc import Iterable

from fleet.pricing.facts import FleetFacts
from fleet.pricing.results import Price, PriceStep, Quantity
from fleet.renewal_range import RenewalRange
from fleet.what_ifs import Answer, Choice, YearPoint


def rendered(answer: Answer, facts: FleetFacts) -> dict[str, object]:
    """One answer, in the order in which it is read."""
    return {
        "what_if": answer.what_if.value,
        "as_at": facts.as_at.isoformat(),
        "values": dict(answer.values),
        "defaulted": sorted(answer.defaulted),
        "compared_on": answer.compared_on.isoformat(),
        "before": _price(answer.before),
        "after": _price(answer.after),
        "change_cents": answer.change_cents,
        "others": {name: _price(one) for name, one in answer.others.items()},
        "years": [_year(one) for one in answer.years],
        "findings": _quantities(answer.findings),
        "milestones": [
            {"name": one.name, "on": None if one.on is None else one.on.isoformat()}
            for one in answer.milestones
        ],
        "lessons": [one.value for one in answer.lessons],
        "assumptions": _quantities(answer.assumptions),
        "steps": [_step(one) for one in answer.steps],
    }


def rendered_choice(choice: Choice) -> dict[str, object]:
    """What can be set, with its bounds."""
    found: dict[str, object] = {
        "name": choice.name,
        "kind": choice.kind.value,
        "default": choice.default,
        "options": list(choice.options),
    }
    if choice.most:
        found |= {"least": choice.least, "most": choice.most}
    return found


def rendered_range(found: RenewalRange, on: str) -> dict[str, object]:
    """One renewal as a range."""
    return {
        "on": on,
        "low_cents": found.low_cents,
        "middle_cents": found.middle_cents,
        "high_cents": found.high_cents,
    }


def _price(price: Price) -> dict[str, object]:
    return {"cents": price.cents, "parts": dict(price.parts)}


def _year(point: YearPoint) -> dict[str, object]:
    return {
        "on": point.on.isoformat(),
        "before_cents": point.before_cents,
        "after_cents": point.after_cents,
        "change_permille": point.change_permille,
        "own_before_cents": point.own_before_cents,
        "own_after_cents": point.own_after_cents,
    }


def _quantities(quantities: Iterable[Quantity]) -> list[dict[str, object]]:
    return [
        {
            "name": one.name,
            "value": one.value,
            "measure": one.measure.value,
            "origin": one.origin.value,
        }
        for one in quantities
    ]


def _step(step: PriceStep) -> dict[str, object]:
    return {
        "rule": step.rule,
        "source": step.source,
        "inputs": _quantities(step.inputs),
        "result": _quantities((step.result,))[0],
    }
