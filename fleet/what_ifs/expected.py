"""The premium to expect under the statutory clause when claims fall at random.

The clause has few states (`bonusmalus.automaton`), so that the distribution of a coefficient is
worked out and not drawn: floors, ceiling, the free claim at 0.50 and the way back to 1.00 are in
it. Probabilities are integers of a billion billionth: the same on every machine.

Sources:
    FLEET.md § 1.2, expected next coefficient: claims ~ Poisson(λ at-fault claims a vehicle-year).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from bonusmalus.automaton import Node, automaton
from bonusmalus.claims import Claim, Liability
from bonusmalus.clause import DEFAULT_READINGS, clause_in_force
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record, standing
from bonusmalus.periods import next_renewal, reference_period
from fleet.driving import Regime
from fleet.pricing.exact import half_up
from fleet.pricing.facts import FleetFacts, PricedContract, PricedVehicle
from fleet.pricing.results import Measure, Origin, Quantity
from fleet.what_ifs.coefficients import record_of
from fleet.what_ifs.premiums import net_of

CERTAIN = 10**18
USUAL_AT_FAULT_PERMILLE = 90
"""At-fault claims of 1,000 vehicle-years where little is known: that of third-party damage."""
PRIOR_VEHICLE_YEARS = 10
"""How many vehicle-years of the usual frequency are mixed with the fleet's own: a default."""
MOST_CLAIMS = 6
_DAYS = 365

Distribution = Mapping[int, int]
"""Probability, out of `CERTAIN`, of each coefficient in hundredths."""


@dataclass(frozen=True, slots=True)
class Frequency:
    """At-fault claims per vehicle-year, from the fleet's own ones and the usual frequency."""

    number_of_claims: int
    vehicle_years: Fraction

    @property
    def exact(self) -> Fraction:
        """The mean of what is to be expected."""
        usual = Fraction(USUAL_AT_FAULT_PERMILLE * PRIOR_VEHICLE_YEARS, 1000)
        return (self.number_of_claims + usual) / (self.vehicle_years + PRIOR_VEHICLE_YEARS)

    def assumptions(self) -> tuple[Quantity, ...]:
        """What it was made from."""
        years = half_up(self.vehicle_years * 100)
        found = half_up(self.exact * 1000)
        usual = USUAL_AT_FAULT_PERMILLE
        return (
            Quantity("at_fault_claims", self.number_of_claims, Measure.NUMBER),
            Quantity("vehicle_years_hundredths", years, Measure.HUNDREDTHS),
            Quantity("usual_at_fault_frequency", usual, Measure.PERMILLE, Origin.DEFAULT),
            Quantity("at_fault_frequency", found, Measure.PERMILLE, Origin.RESULT),
        )


def at_fault_frequency(facts: FleetFacts, contracts: Iterable[PricedContract] = ()) -> Frequency:
    """The frequency of contracts; of all those under the statutory clause where none is given."""
    statutory = (one for one in facts.contracts if one.regime is Regime.STATUTORY)
    own = {one.id for one in contracts or statutory}
    years = [one for one in facts.years if one.contract_id in own]
    since = min((one.starts_on for one in years), default=facts.as_at)
    days = sum(one.vehicle_days for one in years)
    number = sum(
        one.contract_id in own and one.is_declared and one.is_at_fault and one.occurred_on >= since
        for one in facts.claims
    )
    return Frequency(number, Fraction(days, _DAYS))


@dataclass(slots=True)
class Forecast:
    """The distributions of the coefficients ahead, each worked out once.

    Attributes:
        frequency: At-fault claims per vehicle-year.
    """

    facts: FleetFacts
    frequency: Fraction
    years: int
    _known: dict[Record, tuple[Distribution, ...]] = field(default_factory=dict)

    def premiums(self, vehicles: Iterable[PricedVehicle]) -> tuple[int, ...]:
        """The net premium to expect of vehicles at each renewal ahead; rounded once each."""
        return self._premiums((one, self.of(one)) for one in vehicles)

    def premiums_along(self, vehicles: Iterable[PricedVehicle], record: Record) -> tuple[int, ...]:
        """The same, all of them with the coefficient of one record."""
        return self._premiums((one, self.of_record(record)) for one in vehicles)

    def _premiums(
        self, each: Iterable[tuple[PricedVehicle, tuple[Distribution, ...]]]
    ) -> tuple[int, ...]:
        totals = [0] * self.years
        for vehicle, distributions in each:
            for place, ahead in enumerate(distributions):
                totals[place] += sum(
                    weight * net_of(vehicle, Coefficient(value)) for value, weight in ahead.items()
                )
        return tuple(half_up(Fraction(one, CERTAIN)) for one in totals)

    def means(self, vehicles: Sequence[PricedVehicle]) -> tuple[Fraction, ...]:
        """The mean coefficient to expect of vehicles at each renewal ahead, in hundredths."""
        means = [Fraction(0)] * self.years
        for vehicle in vehicles:
            for place, ahead in enumerate(self.of(vehicle)):
                means[place] += mean_hundredths(ahead) / len(vehicles)
        return tuple(means)

    def of(self, vehicle: PricedVehicle) -> tuple[Distribution, ...]:
        """The distribution of the coefficient of a vehicle at each renewal ahead."""
        record, _ = record_of(self.facts, vehicle)
        return self.of_record(record)

    def of_record(self, record: Record) -> tuple[Distribution, ...]:
        """The distribution of the coefficient of a record at each renewal ahead."""
        if record not in self._known:
            self._known[record] = self._worked_out(record)
        return self._known[record]

    def _worked_out(self, record: Record) -> tuple[Distribution, ...]:
        states = _first_renewal(record, self.facts.as_at, self.frequency)
        found = [_values(states)]
        chances = poisson(self.frequency)
        for _ in range(self.years - 1):
            states = _closed(states, chances)
            found.append(_values(states))
        return tuple(found)


def mean_hundredths(ahead: Distribution) -> Fraction:
    """The coefficient to expect."""
    return Fraction(sum(value * weight for value, weight in ahead.items()), CERTAIN)


def poisson(mean: Fraction) -> tuple[int, ...]:
    """Probabilities of 0, 1, 2 … claims out of `CERTAIN`; the last one is of that many or more."""
    scale = Decimal(CERTAIN)
    chance = (-(Decimal(mean.numerator) / Decimal(mean.denominator))).exp() * scale
    found = []
    for number in range(MOST_CLAIMS):
        found.append(int(chance))
        chance = chance * mean.numerator / mean.denominator / (number + 1)
    return (*found, CERTAIN - sum(found))


def share_left(record: Record, as_at: date) -> Fraction:
    """Part of a year that is left of the period that the next renewal looks at."""
    period = reference_period(next_renewal(record.renewal_day, as_at), record.renewal_day)
    return Fraction(max((period.ends_before - as_at).days - 1, 0), _DAYS)


def first_states(record: Record, as_at: date) -> tuple[Node, ...]:
    """The state at the next renewal after 0, 1, 2 … further claims in the running period."""
    renewal_on = next_renewal(record.renewal_day, as_at)
    period = reference_period(renewal_on, record.renewal_day)
    day = min(as_at + timedelta(days=1), period.ends_before - timedelta(days=1))
    supposed = tuple(
        Claim(day, Liability.FULL, reference=f"supposed{place}") for place in range(MOST_CLAIMS)
    )
    return tuple(
        _node_on(record, supposed[:number], renewal_on) for number in range(MOST_CLAIMS + 1)
    )


def _first_renewal(record: Record, as_at: date, frequency: Fraction) -> dict[Node, int]:
    """The states after the running period, of which a part is known already."""
    states: defaultdict[Node, int] = defaultdict(int)
    chances = poisson(frequency * share_left(record, as_at))
    for node, chance in zip(first_states(record, as_at), chances, strict=True):
        states[node] += chance
    return dict(states)


def _node_on(record: Record, supposed: tuple[Claim, ...], renewal_on: date) -> Node:
    whole = Record(
        use=record.use,
        start=record.start,
        first_insured_on=record.first_insured_on,
        renewal_day=record.renewal_day,
        claims=(*record.claims, *supposed),
        years_at_floor=record.years_at_floor,
        use_changes=record.use_changes,
    )
    state = standing(whole, renewal_on).fold.state
    use = record.use_on(renewal_on)
    return automaton(clause_in_force(renewal_on), use, DEFAULT_READINGS).node_of(state)


def _closed(states: Mapping[Node, int], chances: tuple[int, ...]) -> dict[Node, int]:
    """The states a year later; what rounding loses goes to the year without a claim."""
    after: defaultdict[Node, int] = defaultdict(int)
    for node, weight in states.items():
        ahead, left = node, weight
        for chance in chances[1:]:
            ahead = ahead.after_full
            part = weight * chance // CERTAIN
            after[ahead] += part
            left -= part
        after[node.after_clean] += left
    return dict(after)


def _values(states: Mapping[Node, int]) -> Distribution:
    found: defaultdict[int, int] = defaultdict(int)
    for node, weight in states.items():
        found[node.coefficient.hundredths] += weight
    return dict(found)
