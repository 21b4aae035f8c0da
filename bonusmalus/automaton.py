"""The transition of the clause, worked out once for every state: the bulk path.

The states of a driver are few: a coefficient, up to two clean periods, up to three years at 0.50.
Each of them is closed once by ``transition.close_period``, for a period without a counting claim
and for one with a single claim; folding a year is then one look-up. There is no second arithmetic
here, and a test compares every state with the explained fold.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from bonusmalus.articles import Article
from bonusmalus.claims import ClaimEffect, ClaimFacts, Count, EffectReason, effect_of
from bonusmalus.clause import Clause, Rates, Readings, Truncation, VehicleUse
from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS, Coefficient
from bonusmalus.course import PeriodClaim, PeriodFacts, State
from bonusmalus.transition import close_period, joker_is_available

Key = tuple[int, int, int, bool]

_FULL = ClaimEffect(Count.FULLY, Article.ART_5, EffectReason.WHOLLY_LIABLE)
_PARTIAL = ClaimEffect(Count.HALF, Article.ART_5, EffectReason.PARTLY_LIABLE)


@dataclass(slots=True, eq=False)
class Node:
    """One state and where it leads.

    Attributes:
        state: The state, with its counters cut at what the clause looks at.
        coefficient: Its coefficient.
        after_clean: The state after a period without a counting claim.
        after_full: The state after one claim with full liability.
        after_partial: The state after one claim with partial liability.
    """

    state: State
    coefficient: Coefficient
    after_clean: "Node" = field(init=False)
    after_full: "Node" = field(init=False)
    after_partial: "Node" = field(init=False)


@dataclass(frozen=True, slots=True, eq=False)
class Automaton:
    """Every state under one version of the law, for one group of uses.

    Attributes:
        clause: The version of the arithmetic.
        rates: The rates of the use.
        readings: The readings of the doubtful points.
        nodes: Every state.
        is_one_by_one: A second claim of a period acts like a claim of a further period: the
            coefficient obtained so far is raised, no joker is left, no reduction lies between.
    """

    clause: Clause
    rates: Rates
    readings: Readings
    nodes: dict[Key, Node]
    is_one_by_one: bool

    def fold(self, state: State, years: Iterable[Sequence[ClaimFacts]]) -> tuple[Coefficient, ...]:
        """Return the coefficient after each year."""
        node = self.node_of(state)
        values: list[Coefficient] = []
        add = values.append
        for claims in years:
            node = self._after(node, claims) if claims else node.after_clean
            add(node.coefficient)
        return tuple(values)

    def node_of(self, state: State) -> Node:
        """Return the node that a state is equivalent to."""
        return self.nodes[_key_of(state, self.clause, self.readings)]

    def closed(self, state: State, effects: Iterable[ClaimEffect]) -> Node:
        """Close one yearly period by the explained transition, and forget the steps."""
        claims = tuple(PeriodClaim(effect, self.rates) for effect in effects)
        has_joker = joker_is_available(state, self.clause, self.readings)
        facts = PeriodFacts(1, self.rates, claims, has_joker=has_joker)
        return self.node_of(close_period(state, facts, self.clause, self.readings)[0])

    def _after(self, node: Node, claims: Sequence[ClaimFacts]) -> Node:
        """Return the state after a year with claims, in date order."""
        if not self.is_one_by_one:
            return self.closed(node.state, map(effect_of, claims))
        counting = [counts for claim in claims if (counts := effect_of(claim).counts)]
        if not counting:
            return node.after_clean
        for counts in counting:
            node = node.after_full if counts is Count.FULLY else node.after_partial
        return node


@lru_cache(maxsize=64)
def automaton(clause: Clause, use: VehicleUse, readings: Readings) -> Automaton:
    """Return every state of a clause with its successors; made once per version and use."""
    whole = Automaton(
        clause,
        clause.rates_of(use),
        readings,
        {
            _key_of(state, clause, readings): Node(state, state.coefficient)
            for state in _states(clause, readings)
        },
        _is_one_by_one(readings),
    )
    for node in whole.nodes.values():
        node.after_clean = whole.closed(node.state, ())
        node.after_full = whole.closed(node.state, (_FULL,))
        node.after_partial = whole.closed(node.state, (_PARTIAL,))
    return whole


def _is_one_by_one(readings: Readings) -> bool:
    return (
        readings.truncation is Truncation.AFTER_EACH_CLAIM
        and readings.third_party_fault_keeps_reduction
        and not readings.joker_covers_period
    )


def _key_of(state: State, clause: Clause, readings: Readings) -> Key:
    """Cut the counters of a state at what the clause looks at, so that states are few."""
    return (
        state.coefficient.hundredths,
        min(state.clean_periods, clause.cap_periods.value),
        min(state.years_at_floor, clause.joker_years.value),
        state.joker_is_spent and not readings.joker_is_renewable,
    )


def _states(clause: Clause, readings: Readings) -> list[State]:
    spent = (False,) if readings.joker_is_renewable else (False, True)
    return [
        State(Coefficient(hundredths), clean_periods, years_at_floor, is_spent)
        for hundredths in range(FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS + 1)
        for clean_periods in range(clause.cap_periods.value + 1)
        for years_at_floor in range(
            clause.joker_years.value + 1 if hundredths == clause.floor.value else 1
        )
        for is_spent in spent
    ]
