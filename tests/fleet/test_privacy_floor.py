"""What may be shown of groups, so that no sum and no difference speaks of fewer than five."""

from collections.abc import Mapping
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from fleet.privacy_floor import (
    FLOOR,
    Tree,
    neighbours_merged,
    rare_merged,
    shown_tables,
    shown_units,
    totals,
)

COMPANY, LILLE, LYON, NANTES = 1, 2, 3, 4
SITES: Tree = {COMPANY: None, LILLE: COMPANY, LYON: COMPANY, NANTES: COMPANY}


def test_a_company_of_four_people_shows_nothing() -> None:
    assert shown_units({COMPANY: None}, {COMPANY: 4}) == frozenset()


def test_a_company_of_five_people_shows_its_total() -> None:
    assert shown_units({COMPANY: None}, {COMPANY: 5}) == {COMPANY}


def test_a_small_site_takes_the_smallest_other_one_with_it() -> None:
    shown = shown_units(SITES, {LILLE: 9, LYON: 6, NANTES: 4})

    assert shown == {COMPANY, LILLE}  # without Lyon, the company less Lille would be Nantes alone


def test_two_small_sites_that_are_five_together_hide_each_other() -> None:
    shown = shown_units(SITES, {LILLE: 9, LYON: 3, NANTES: 2})

    assert shown == {COMPANY, LILLE}


def test_sites_that_are_all_large_are_all_shown() -> None:
    assert shown_units(SITES, {LILLE: 9, LYON: 6, NANTES: 5}) == set(SITES)


def test_a_unit_without_members_hides_nobody() -> None:
    assert shown_units(SITES, {LILLE: 9, LYON: 6}) == {COMPANY, LILLE, LYON}


def test_what_somebody_left_behind_in_an_empty_unit_is_not_the_difference() -> None:
    shown = shown_units(SITES, {LILLE: 9, LYON: 6}, spoken_of={NANTES})

    assert shown == {COMPANY, LILLE}


def test_below_a_unit_that_is_hidden_nothing_is_shown() -> None:
    team = 5
    shown = shown_units({**SITES, team: NANTES}, {LILLE: 12, LYON: 7, team: 6, COMPANY: 2})

    assert (NANTES in shown, team in shown) == (False, False)


def test_bands_are_merged_with_their_neighbours_until_five_people_are_in_each() -> None:
    assert neighbours_merged((2, 3, 0, 7, 1)) == ((0, 1), (2, 3, 4))


def test_bands_of_too_few_people_make_no_distribution() -> None:
    assert neighbours_merged((2, 1, 0, 1, 0)) == ()


def test_rare_types_stand_together_with_as_many_as_they_need() -> None:
    assert rare_merged((9, 2, 6, 0, 1)) == ((0,), (1, 2, 3, 4))


def test_rare_types_that_are_five_together_need_no_other() -> None:
    assert rare_merged((9, 2, 6, 0, 3)) == ((0,), (2,), (1, 3, 4))


def test_that_all_people_lie_in_one_band_is_not_said() -> None:
    tables = shown_tables(SITES, frozenset({COMPANY}), {COMPANY: (9, 0)}, ((0,), (1,)), 2)

    assert tables.units == {}


def test_a_site_whose_sibling_has_a_small_band_shows_no_distribution() -> None:
    own = {LILLE: (6, 6), LYON: (8, 3)}
    tree = {COMPANY: None, LILLE: COMPANY, LYON: COMPANY}

    tables = shown_tables(tree, frozenset(tree), own, ((0,), (1,)))

    assert tables.units == {COMPANY: (14, 9)}


trees = st.lists(st.integers(0, 6), max_size=7).map(
    lambda above: {1: None} | {at + 2: 1 + one % (at + 1) for at, one in enumerate(above)}
)


@st.composite
def companies(draw: st.DrawFn) -> tuple[Tree, Mapping[int, int]]:
    tree = draw(trees)
    return tree, {unit: draw(st.integers(0, 9)) for unit in tree}


def cells(tree: Tree, shown: frozenset[int], people: Mapping[int, int]) -> Mapping[int, int]:
    """For each person's unit, the nearest shown unit above: those are told together."""
    told = dict.fromkeys(shown, 0)
    for unit, number in people.items():
        above: int | None = unit
        while above is not None and above not in shown:
            above = tree[above]
        if above is not None:
            told[above] += number
    return told


@given(companies())
def test_what_is_told_together_is_nobody_or_five_people(
    company: tuple[Tree, Mapping[int, int]],
) -> None:
    tree, people = company
    shown = shown_units(tree, people)

    assert all(number == 0 or number >= FLOOR for number in cells(tree, shown, people).values())


@given(companies())
def test_no_difference_of_two_totals_is_a_group_under_five(
    company: tuple[Tree, Mapping[int, int]],
) -> None:
    tree, people = company
    shown = shown_units(tree, people)
    sums = totals(tree, people)

    def lineage(unit: int) -> set[int]:
        above = tree[unit]
        return {unit} | (lineage(above) if above is not None else set())

    nested = [(low, high) for low in shown for high in shown if high in lineage(low)]
    assert all(sums[high] == sums[low] or sums[high] - sums[low] >= FLOOR for low, high in nested)


@given(st.lists(st.integers(0, 12), min_size=1, max_size=6).map(tuple))
def test_every_group_of_categories_is_five_at_least(counts: tuple[int, ...]) -> None:
    for groups in (neighbours_merged(counts), rare_merged(counts)):
        assert all(sum(counts[one] for one in group) >= FLOOR for group in groups)
        places = [one for group in groups for one in group]
        assert len(places) == len(set(places))


@given(companies(), st.data())
def test_no_cell_of_a_distribution_is_a_group_under_five(
    company: tuple[Tree, Mapping[int, int]], data: st.DataObject
) -> None:
    tree, people = company
    own = {}
    for unit, number in people.items():
        first = data.draw(st.integers(0, number))
        own[unit] = (first, number - first)
    shown = shown_units(tree, people)
    company_table = tuple(sum(table[at] for table in own.values()) for at in (0, 1))
    tables = shown_tables(tree, shown, own, neighbours_merged(company_table), 2)

    passed = frozenset(tables.units)
    for group, places in enumerate(tables.groups):
        numbers = {unit: sum(own[unit][one] for one in places) for unit in tree}
        assert all(n == 0 or n >= FLOOR for n in cells(tree, passed, numbers).values()), group
    for one, two in combinations(sorted(passed), 2):
        assert len(tables.units[one]) == len(tables.units[two])
