"""The value before and after one renewal, for many people at once: the bulk path with dates.

It walks the states of ``bonusmalus.automaton`` instead of making the steps; a run of years without
a counting claim is one look-up. The dates that the clause looks at (reference periods, the first
insured months, the three years at 0.50) are those of ``bonusmalus.fold``, with which a test
compares every value. Interruptions and changes of use are left to the explained fold.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from bonusmalus.automaton import Automaton, Node, automaton
from bonusmalus.claims import Count
from bonusmalus.clause import DEFAULT_READINGS, VehicleUse, clause_in_force
from bonusmalus.coefficient import FLOOR_HUNDREDTHS, Coefficient
from bonusmalus.course import State
from bonusmalus.periods import (
    RenewalDay,
    add_insured_years,
    add_years,
    is_insured_long_enough,
    reference_period,
)

_DAYS = 366
_STATES = 4096  # more than an automaton has, for both groups of uses

Counting = tuple[date, Count]
"""The day of a claim that counts, and how much."""


@dataclass(frozen=True, slots=True)
class Start:
    """From what a record without interruption and with one use is folded.

    Attributes:
        use: Use of the vehicle, for the whole time.
        hundredths: Coefficient on ``first_insured_on``.
        first_insured_on: First day of cover.
        renewal_day: Day of the year on which the premium falls due.
        years_at_floor: Years already spent at 0.50 on that day.
    """

    use: VehicleUse
    hundredths: int
    first_insured_on: date
    renewal_day: RenewalDay
    years_at_floor: int = 0


def values_at(
    start: Start, counting: Iterable[Counting], renewal_on: date
) -> tuple[Coefficient, Coefficient]:
    """Return the coefficient in force on the day before a renewal, and from it on.

    Args:
        start: The facts without the claims.
        counting: The claims that count, in any order; those that no renewal until then feels may
            be among them.
        renewal_on: A renewal date of the record, after its first insured day.

    Sources:
        annexe A121-1, art. 1, 4, 5 and 9.
    """
    walk = _begun(start, renewal_on)
    until = renewal_on.year
    claimed = _by_year(_lasts_of(start.renewal_day), counting)
    for year in sorted(claimed):
        if walk.year <= year < until:
            walk.go_to(year)
            walk.close(claimed[year])
    walk.go_to(until)
    before = walk.node.coefficient
    if until in claimed:
        walk.close(claimed[until])
    else:
        walk.go_to(until + 1)
    return before, walk.node.coefficient


@dataclass(slots=True)
class _Walk:
    """A record on its way through its renewals; each calendar year has one.

    Attributes:
        year: The year of the renewal that comes next.
        at_floor_since: The day from which the three years at 0.50 run, while at 0.50.
    """

    start: Start
    states: Automaton
    node: Node
    year: int
    at_floor_since: date | None

    def go_to(self, year: int) -> None:
        """Close the renewals before that year, none of which feels a counting claim."""
        self._pass_short_periods(year)
        number = year - self.year
        if number <= 0:
            return
        nodes, floor_at = _clean_path(self.node)
        self.node = nodes[min(number, len(nodes) - 1)]
        if self.at_floor_since is None and floor_at is not None and floor_at <= number:
            self.at_floor_since = self._renewal(self.year + floor_at - 1)
        self.year = year

    def close(self, claims: list[Counting]) -> None:
        """Close the next renewal, which feels these claims in the order in which they count."""
        renewal_on = self._renewal(self.year)
        node = self._with_joker(has_joker=self._has_joker(claims[0][0]))
        for _, counts in claims:
            node = node.after_full if counts is Count.FULLY else node.after_partial
        self.node = node
        is_at_floor = node.coefficient.hundredths == FLOOR_HUNDREDTHS
        self.at_floor_since = renewal_on if is_at_floor else None
        self.year += 1

    def _pass_short_periods(self, until: int) -> None:
        """Close the first renewals that come too early for a reduction: nothing moves (Q5)."""
        day, first_on = self.start.renewal_day, self.start.first_insured_on
        while self.year < until and self.year <= first_on.year + 1:
            period = reference_period(self._renewal(self.year), day)
            if is_insured_long_enough(period, first_on, ()):
                return
            self.year += 1

    def _has_joker(self, first_claim_on: date) -> bool:
        """Tell whether the first claim comes after three years at 0.50 (art. 4; Q4)."""
        if self.at_floor_since is None:
            return False
        years = self.states.clause.joker_years.value
        return first_claim_on >= add_insured_years(self.at_floor_since, years, ())

    def _with_joker(self, *, has_joker: bool) -> Node:
        """Return the state with the joker that its days, and not its renewals, give."""
        state = self.node.state
        years = self.states.clause.joker_years.value if has_joker else 0
        if state.years_at_floor == years:
            return self.node
        return self.states.node_of(State(state.coefficient, state.clean_periods, years))

    def _renewal(self, year: int) -> date:
        return self.start.renewal_day.in_year(year)


def _begun(start: Start, renewal_on: date) -> _Walk:
    first_on = start.first_insured_on
    states, node = _first_state(clause_in_force(renewal_on).since, start.use, start.hundredths)
    is_at_floor = start.hundredths == FLOOR_HUNDREDTHS
    year = first_on.year
    return _Walk(
        start,
        states,
        node,
        year if start.renewal_day.in_year(year) > first_on else year + 1,
        add_years(first_on, -start.years_at_floor) if is_at_floor else None,
    )


@lru_cache(maxsize=_STATES)
def _first_state(since: date, use: VehicleUse, hundredths: int) -> tuple[Automaton, Node]:
    """Return the states of a clause, by its first day, and the one of a start."""
    states = automaton(clause_in_force(since), use, DEFAULT_READINGS)
    return states, states.node_of(State(Coefficient(hundredths)))


def _by_year(lasts: "_Lasts", counting: Iterable[Counting]) -> dict[int, list[Counting]]:
    """Sort claims, on one day the fuller first, under the year of the renewal that feels them."""
    claimed: dict[int, list[Counting]] = {}
    for one in sorted(counting, key=_order):
        claimed.setdefault(lasts.year_counting(one[0]), []).append(one)
    return claimed


def _order(one: Counting) -> tuple[date, int]:
    return one[0], -one[1]


@dataclass(slots=True)
class _Lasts:
    """The end of each reference period of a renewal day, by the year of the renewal."""

    renewal_day: RenewalDay
    ends: dict[int, date] = field(default_factory=dict)

    def year_counting(self, day: date) -> int:
        """Return the year of the renewal at which a claim of that day counts (art. 9)."""
        year = day.year
        while day >= self._end(year):
            year += 1
        return year

    def _end(self, year: int) -> date:
        found = self.ends.get(year)
        if found is None:
            renewal_on = self.renewal_day.in_year(year)
            found = reference_period(renewal_on, self.renewal_day).ends_before
            self.ends[year] = found
        return found


@lru_cache(maxsize=_DAYS)
def _lasts_of(renewal_day: RenewalDay) -> _Lasts:
    return _Lasts(renewal_day)


@lru_cache(maxsize=_STATES)
def _clean_path(node: Node) -> tuple[tuple[Node, ...], int | None]:
    """List the states after 0, 1, 2… years without a counting claim until nothing moves.

    Returns:
        The states, and after how many years 0.50 is reached.
    """
    nodes = [node]
    while nodes[-1].after_clean is not nodes[-1]:
        nodes.append(nodes[-1].after_clean)
    values = [one.coefficient.hundredths for one in nodes]
    return tuple(nodes), values.index(FLOOR_HUNDREDTHS) if FLOOR_HUNDREDTHS in values else None
