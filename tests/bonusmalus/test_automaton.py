"""The bulk path has no arithmetic of its own: every state agrees with the explained fold."""

from itertools import product

import pytest

from bonusmalus.automaton import automaton
from bonusmalus.claims import effect_of
from bonusmalus.clause import DEFAULT_READINGS, FR_1992, Readings, Truncation, VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.course import State
from tests.support.coefficients import LETTERS, PRIVATE, TOURS, folded

ALL_READINGS = [
    DEFAULT_READINGS,
    Readings(truncation=Truncation.ONCE),
    Readings(joker_is_renewable=False),
    Readings(third_party_fault_keeps_reduction=False),
    Readings(joker_covers_period=True),
]


@pytest.mark.parametrize("use", [PRIVATE, TOURS])
@pytest.mark.parametrize("claims", ["", "F", "P", "N", "FF", "FP", "PF", "NF", "GPN"])
def test_every_state_leads_where_the_explained_transition_leads(
    use: VehicleUse, claims: str
) -> None:
    whole = automaton(FR_1992, use, DEFAULT_READINGS)
    year = tuple(LETTERS[letter] for letter in claims)
    for node in whole.nodes.values():
        effects = [effect_of(claim) for claim in year]
        found = whole._after(node, year) if year else node.after_clean
        assert found is whole.closed(node.state, effects)


@pytest.mark.parametrize("readings", ALL_READINGS, ids=range(len(ALL_READINGS)))
@pytest.mark.parametrize("start", range(50, 351, 3))
def test_the_values_are_those_of_the_steps_under_every_reading(
    readings: Readings, start: int
) -> None:
    for years in ("- - FP - F N - -", "PF - - - FF G -"):
        history = folded(str(Coefficient(start)), years, readings=readings)
        last = {step.year: step.after for step in history.steps}
        assert history.coefficients == tuple(last[year] for year in range(1, len(last)))


def test_the_states_are_all_there_once() -> None:
    nodes = automaton(FR_1992, PRIVATE, DEFAULT_READINGS).nodes
    assert len(nodes) == 300 * 3 + 3 * 4


def test_counters_beyond_what_the_clause_looks_at_are_one_state() -> None:
    whole = automaton(FR_1992, PRIVATE, DEFAULT_READINGS)
    states = [State(Coefficient(50), a, b) for a, b in product((2, 9), (3, 40))]
    assert len({id(whole.node_of(state)) for state in states}) == 1
