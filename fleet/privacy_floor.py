"""Below how many people a figure about a group is not shown, and what else must go with it.

Hiding a small group is not enough: it can be worked out from what is shown beside it. Whatever is
published of a period is therefore cut into *cells*, each of nobody or of five people at least, so
that every sum and every difference of published figures is one of whole cells. Pure functions;
docs/algorithms/privacy_floor.md proves it and says what it leaves open.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

FLOOR: Final = 5
"""The smallest group of which a figure is shown."""

Tree = Mapping[int, int | None]
"""Each unit with the one above it; None above the company."""

Table = tuple[int, ...]
"""Counts by category, in the order of the categories."""

Groups = tuple[tuple[int, ...], ...]
"""Categories that are shown together, by their place in a table."""


def totals(tree: Tree, own: Mapping[int, int]) -> dict[int, int]:
    """Each unit's figure with those of all units below it.

    Args:
        tree: The units.
        own: The figure of each unit itself; a unit without one counts as 0.
    """
    sums = dict.fromkeys(tree, 0)
    for unit_id, value in own.items():
        for above in _lineage(tree, unit_id):
            sums[above] += value
    return sums


def shown_units(
    tree: Tree, people: Mapping[int, int], spoken_of: Collection[int] = ()
) -> frozenset[int]:
    """The units whose total may be shown.

    A unit below the floor is merged into the one above it. Where what is left of a unit once the
    shown ones below it are taken away is not empty and below the floor, the smallest of those is
    merged as well, until it is not. Below a unit that is not shown, nothing is.

    Args:
        tree: The units.
        people: How many people each unit itself has, those below it not counted.
        spoken_of: Units of whom some figure is not 0; without people of their own, they are not
            empty: somebody left them.
    """
    sums = totals(tree, people)
    speaking = totals(tree, dict.fromkeys(spoken_of, 1))
    below = _children(tree)
    shown: set[int] = set()
    waiting = [unit for unit, above in tree.items() if above is None and sums[unit] >= FLOOR]
    while waiting:
        unit = waiting.pop()
        shown.add(unit)
        waiting += _shown_below(unit, below.get(unit, ()), sums, speaking)
    return frozenset(shown)


def _shown_below(
    unit: int, children: Sequence[int], sums: Mapping[int, int], speaking: Mapping[int, int]
) -> list[int]:
    kept = sorted(
        (one for one in children if sums[one] >= FLOOR), key=lambda one: (-sums[one], one)
    )
    while kept:
        rest = sums[unit] - sum(sums[one] for one in kept)
        unsaid = speaking[unit] - sum(speaking[one] for one in kept)
        if rest >= FLOOR or (rest == 0 and unsaid == 0):
            break
        kept.pop()
    return kept


def neighbours_merged(counts: Table) -> Groups:
    """Bands that lie side by side, merged until each group has enough people.

    Whatever is left over at the upper end joins the last group.
    """
    groups: list[tuple[int, ...]] = []
    open_group: tuple[int, ...] = ()
    for place in range(len(counts)):
        open_group = (*open_group, place)
        if sum(counts[one] for one in open_group) >= FLOOR:
            groups.append(open_group)
            open_group = ()
    if open_group and groups:
        groups[-1] = (*groups[-1], *open_group)
    return tuple(groups)


def rare_merged(counts: Table) -> Groups:
    """Categories without an order: the rare ones together, last, with as many as they need."""
    places = sorted(range(len(counts)), key=lambda one: (-counts[one], one))
    alone = [place for place in places if counts[place] >= FLOOR]
    rest = [place for place in places if counts[place] < FLOOR]
    while alone and 0 < sum(counts[one] for one in rest) < FLOOR:
        rest.insert(0, alone.pop())
    together = sum(counts[one] for one in rest) >= FLOOR
    return (*((place,) for place in sorted(alone)), *((tuple(sorted(rest)),) if together else ()))


@dataclass(frozen=True, slots=True)
class ShownTables:
    """A distribution that may be shown: the same groups for every unit that shows it.

    Attributes:
        groups: Which categories stand together.
        units: Who shows it, each with its total by group.
    """

    groups: Groups
    units: Mapping[int, Table]


def shown_tables(
    tree: Tree,
    shown: frozenset[int],
    own: Mapping[int, Table],
    groups: Groups,
    least_groups: int = 1,
) -> ShownTables:
    """The units whose distribution may be shown beside those of the others.

    It is shown for the units below one only when each group of each of them, and of what is left of
    the upper unit, is empty or large enough; else for none of them.

    Args:
        tree: The units.
        shown: The units whose total is shown (`shown_units`).
        own: The table of each unit itself.
        groups: Which categories stand together, found for the whole company.
        least_groups: In how many groups the people of a cell must lie at least: with 2, that all
            of them lie in one is never said.
    """
    grouped = {
        group: totals(
            tree, {unit: sum(table[one] for one in places) for unit, table in own.items()}
        )
        for group, places in enumerate(groups)
    }
    sums = {unit: tuple(grouped[group][unit] for group in range(len(groups))) for unit in tree}
    below = _children(tree)
    passed: dict[int, Table] = {}
    roots = (unit for unit, above in tree.items() if above is None and unit in shown)
    waiting = [unit for unit in roots if groups and _is_safe(sums[unit], least_groups)]
    while waiting:
        unit = waiting.pop()
        passed[unit] = sums[unit]
        children = [one for one in below.get(unit, ()) if one in shown]
        cells = [*(sums[one] for one in children), _rest(sums[unit], children, sums)]
        if all(_is_safe(cell, least_groups) for cell in cells):
            waiting += children
    return ShownTables(groups, passed)


def _is_safe(cell: Table, least_groups: int) -> bool:
    if not any(cell):
        return True
    filled = [number for number in cell if number]
    return min(filled) >= FLOOR and len(filled) >= least_groups


def _rest(total: Table, children: Iterable[int], sums: Mapping[int, Table]) -> Table:
    taken = [sums[one] for one in children]
    return tuple(number - sum(other[at] for other in taken) for at, number in enumerate(total))


def _children(tree: Tree) -> dict[int, list[int]]:
    children: dict[int, list[int]] = {}
    for unit, above in tree.items():
        if above is not None:
            children.setdefault(above, []).append(unit)
    return children


def _lineage(tree: Tree, unit_id: int) -> Iterator[int]:
    above: int | None = unit_id
    while above is not None:
        yield above
        above = tree[above]
