"""What-if 11: the clause grids of two insurers, for the same claims."""

import re
from collections.abc import Mapping
from dataclasses import replace

from fleet.errors import QuestionRefusedError
from fleet.pricing.clause_grid import is_renewal_at_risk
from fleet.pricing.facts import FleetFacts
from fleet.pricing.parameters import ILLUSTRATIVE_GRID, GridBand
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity
from fleet.what_ifs.answering import Comparison, Way, results_named, with_more
from fleet.what_ifs.answers import Answer, Lesson
from fleet.what_ifs.choosing import contract_choice, has_experience, years_choice
from fleet.what_ifs.experience import Renewals
from fleet.what_ifs.questions import Choice, ChoiceKind, Value, WhatIf

_BAND = re.compile(r"([0-9]{1,5}):([+-]?[0-9]{1,4})(!?)")
_MOST_BANDS = 20
_MOST_DOWN = -1000
SECOND_EXAMPLE = (
    GridBand(0, -50),
    GridBand(500, 0),
    GridBand(700, 80),
    GridBand(900, 250),
)
"""Another example beside `ILLUSTRATIVE_GRID`, and no figure of the market either."""


def choices(facts: FleetFacts) -> tuple[Choice, ...]:
    """The grid of today, and that of another offer: both can be entered from the policies."""
    contract = contract_choice(facts, WhatIf.TWO_GRIDS, has_experience)
    own = facts.contract(int(contract.default)).parameters.grid or ILLUSTRATIVE_GRID
    other = SECOND_EXAMPLE if own == ILLUSTRATIVE_GRID else ILLUSTRATIVE_GRID
    first, second = written(own), written(other)
    return (
        replace(contract, is_asked=True),
        Choice("second", ChoiceKind.GRID, second, (second,), is_asked=True),
        Choice("first", ChoiceKind.GRID, first, (first,)),
        years_choice(),
    )


def answer(facts: FleetFacts, values: Mapping[str, Value]) -> Answer:
    """Compare both grids at the contract's S/P, renewal by renewal.

    Raises:
        QuestionRefusedError: A grid cannot be read (`grid`).
    """
    contract_id, years = int(values["contract"]), int(values["years"])
    grids = [_read(name, str(values[name])) for name in ("first", "second")]
    own = facts.contract(contract_id).parameters.grid
    renewals = Renewals.of(facts, contract_id)
    examples = sum(_is_example(one, own) for one in grids)
    ways = [Way(_prices(renewals, one, years), (0,) * years) for one in grids]
    supposed = Quantity("example_grids", examples, Measure.NUMBER, Origin.DEFAULT)
    compared = Comparison(
        [renewals.on(place) for place in range(years)],
        ways[0],
        ways[1],
        place=0,
        supposed=(supposed,) if examples else (),
    )
    found = compared.answer(WhatIf.TWO_GRIDS, values)
    is_at_risk = any(is_renewal_at_risk(one) for one in (found.before, found.after))
    risk = (Lesson.RENEWAL_AT_RISK,) if is_at_risk else ()
    ratio = results_named("loss_ratio", found.before)
    return with_more(found, ratio, lessons=(Lesson.READ_THE_GRID, *risk))


def written(grid: tuple[GridBand, ...]) -> str:
    """A grid as a text: `0:-100,600:0,1000:350!`; the mark says that the renewal is at risk."""
    return ",".join(
        f"{one.from_permille}:{one.change_permille}{'!' if one.is_renewal_at_risk else ''}"
        for one in grid
    )


def read_grid(text: str) -> tuple[GridBand, ...] | None:
    """A grid from its text; None where it is none, or its bands do not rise."""
    bands = []
    for part in text.replace(" ", "").split(","):
        found = _BAND.fullmatch(part)
        if found is None:
            return None
        bands.append(GridBand(int(found[1]), int(found[2]), bool(found[3])))
    starts = [one.from_permille for one in bands]
    is_rising = starts == sorted(set(starts)) and len(bands) <= _MOST_BANDS
    is_possible = all(one.change_permille > _MOST_DOWN for one in bands)
    return tuple(bands) if is_rising and is_possible else None


def _read(name: str, text: str) -> tuple[GridBand, ...]:
    grid = read_grid(text)
    if grid is None:
        raise QuestionRefusedError(WhatIf.TWO_GRIDS.value, name, "grid", text)
    return grid


def _is_example(grid: tuple[GridBand, ...], own: tuple[GridBand, ...]) -> bool:
    return grid != own and grid in {ILLUSTRATIVE_GRID, SECOND_EXAMPLE}


def _prices(renewals: Renewals, grid: tuple[GridBand, ...], years: int) -> tuple[Price, ...]:
    own = renewals.contract.parameters
    contract = replace(renewals.contract, parameters=replace(own, grid=grid))
    prices = replace(renewals, contract=contract).prices(years)
    return tuple(map(_as_example, prices)) if _is_example(grid, own.grid) else prices


def _as_example(price: Price) -> Price:
    """A price whose grid is an example: what comes from it is a default, and no policy."""
    return replace(price, steps=tuple(_marked(one) for one in price.steps))


def _marked(step: PriceStep) -> PriceStep:
    inputs = tuple(
        replace(one, origin=Origin.DEFAULT) if one.name == "band_from" else one
        for one in step.inputs
    )
    return replace(step, inputs=inputs)
