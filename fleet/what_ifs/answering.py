"""How an answer is put together from two ways ahead."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fleet.pricing.facts import PricedContract
from fleet.pricing.quantities import cents_result, price_of
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity
from fleet.what_ifs.answers import Answer, Lesson, Milestone, YearPoint
from fleet.what_ifs.questions import Value, WhatIf

LUCK_PERMILLE = 300
"""Below this credibility, a fleet's own claims are mostly luck: a choice of words, no law."""


@dataclass(frozen=True, slots=True)
class Way:
    """The premiums from each renewal ahead on, and what the company bears itself each year.

    Attributes:
        prices: One for each renewal, with its steps.
        own: As many amounts, in cents.
    """

    prices: tuple[Price, ...]
    own: tuple[int, ...]


def together(ways: Sequence[Way]) -> Way:
    """Several contracts as one, renewal by renewal."""
    if len(ways) == 1:
        return ways[0]
    prices = zip(*(one.prices for one in ways), strict=True)
    own = zip(*(one.own for one in ways), strict=True)
    return Way(tuple(sum_of(each) for each in prices), tuple(sum(each) for each in own))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two ways over the same renewals.

    Attributes:
        days: The renewals.
        place: Which renewal is compared; None: the first at which both differ.
        supposed: What both rest on beside the parameters in their steps.
    """

    days: Sequence[date]
    before: Way
    after: Way
    place: int | None = None
    supposed: tuple[Quantity, ...] = ()

    def answer(self, what_if: WhatIf, values: Mapping[str, Value]) -> Answer:
        """The answer, to which a what-if adds its own findings."""
        found = first_change(self.before, self.after) if self.place is None else self.place
        first, second = self.before.prices[found], self.after.prices[found]
        chart = points(self.days, self.before, self.after)
        return Answer(
            what_if=what_if,
            values=values,
            before=first,
            after=second,
            compared_on=chart[found].on,
            years=chart,
            steps=steps_of(first, second),
            assumptions=(*assumed(first, second), *self.supposed),
            findings=(extra_over_years(chart), own_change(chart)),
        )


def with_more(
    answer: Answer,
    findings: tuple[Quantity, ...] = (),
    milestones: tuple[Milestone, ...] = (),
    lessons: tuple[Lesson, ...] = (),
) -> Answer:
    """An answer with more findings, in front of those that it has."""
    return replace(
        answer,
        findings=(*findings, *answer.findings),
        milestones=milestones,
        lessons=lessons,
    )


def sum_of(prices: Sequence[Price]) -> Price:
    """Several prices as one: their steps, and a last one that adds them up."""
    steps = [step for price in prices for step in price.steps]
    inputs = (Quantity("number_of_contracts", len(prices), Measure.NUMBER),)
    total = cents_result("fleet_net", sum(one.cents for one in prices))
    return price_of((*steps, PriceStep("fleet_net", inputs, total, "FLEET.md § 1.2")))


def points(days: Sequence[date], before: Way, after: Way) -> tuple[YearPoint, ...]:
    """Renewal by renewal, what a chart shows."""
    return tuple(
        YearPoint(
            on,
            before.prices[i].cents,
            after.prices[i].cents,
            own_before_cents=before.own[i],
            own_after_cents=after.own[i],
        )
        for i, on in enumerate(days)
    )


def first_change(before: Way, after: Way) -> int:
    """The first renewal whose premium differs; the first one where none does."""
    pairs = zip(before.prices, after.prices, strict=True)
    return next((i for i, (a, b) in enumerate(pairs) if a.cents != b.cents), 0)


def assumed(*prices: Price) -> tuple[Quantity, ...]:
    """The parameters that prices rest on, each once: defaults, and those of the policy."""
    found: dict[str, Quantity] = {}
    for price in prices:
        for step in price.steps:
            for one in step.inputs:
                if one.origin in {Origin.DEFAULT, Origin.POLICY}:
                    found.setdefault(one.name, one)
    return tuple(found.values())


def steps_of(*prices: Price) -> tuple[PriceStep, ...]:
    """The steps of prices, one after the other."""
    return tuple(step for price in prices for step in price.steps)


def extra_over_years(years: Iterable[YearPoint]) -> Quantity:
    """What all the years together cost more, or less where it is negative."""
    extra = sum(one.after_cents - one.before_cents for one in years)
    return Quantity("extra_over_years", extra, Measure.CENTS, Origin.RESULT)


def own_change(years: Iterable[YearPoint]) -> Quantity:
    """What the company bears itself in all the years, more or less."""
    change = sum(one.own_after_cents - one.own_before_cents for one in years)
    return Quantity("own_costs_over_years", change, Measure.CENTS, Origin.RESULT)


def unknown_net(contracts: Iterable[PricedContract]) -> tuple[Quantity, ...]:
    """How many net premiums nobody has entered, so that they are sums over the vehicles."""
    number = sum(not one.is_net_known for one in contracts)
    return (Quantity("net_premiums_worked_out", number, Measure.NUMBER),) if number else ()


def results_named(name: str, *prices: Price) -> tuple[Quantity, ...]:
    """The results of that name among the steps of prices."""
    return tuple(one.result for one in steps_of(*prices) if one.result.name == name)


def is_mostly_luck(weights: Iterable[Quantity]) -> bool:
    """Whether some claims experience is too small to say much."""
    return any(one.value < LUCK_PERMILLE for one in weights)
