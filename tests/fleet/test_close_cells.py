"""Whoever subtracts what is shown of a month from one another learns of nobody."""

from hypothesis import given
from hypothesis import strategies as st

from fleet.close_cells import cells_of
from fleet.closes import COMING, REALISED, EffectKind, EffectRow
from fleet.people import Unit, UnitKind
from fleet.privacy_floor import FLOOR

PARTS = (*REALISED, *COMING)
NUMBERS = st.sampled_from([0, 0, 1, 3, 5, 7, 12])


def a_tree(parents: list[int]) -> list[Unit]:
    """Units 1, 2, 3…, each below one that comes before it."""
    units = [Unit(1, None, UnitKind.COMPANY, "U1", "U1", (1,))]
    for number, drawn in enumerate(parents, start=2):
        above = units[drawn % len(units)]
        lineage = (*above.lineage, number)
        units.append(Unit(number, above.id, UnitKind.SITE, f"U{number}", f"U{number}", lineage))
    return units


def number_in(units: list[Unit], unit_id: int, rows: list[EffectRow], kind: EffectKind) -> int:
    below = {unit.id for unit in units if unit_id in unit.lineage}
    return sum(row.number_of_people for row in rows if row.kind is kind and row.unit_id in below)


@given(
    st.lists(st.integers(0, 8), max_size=8),
    st.lists(
        st.tuples(*(st.sampled_from([0, 0, 1, 3, 5, 7, 12]) for _ in PARTS)), min_size=9, max_size=9
    ),
)
def test_what_is_left_of_a_split_unit_is_nobody_or_five_in_every_part(
    parents: list[int], drawn: list[tuple[int, ...]]
) -> None:
    units = a_tree(parents)
    rows = []
    for unit, numbers in zip(units, drawn, strict=False):
        pairs = zip(PARTS, numbers, strict=True)
        rows += [EffectRow(unit.id, kind, 0, number) for kind, number in pairs if number]
        if any(numbers):
            rows.append(EffectRow(unit.id, EffectKind.COUNTED, 0, sum(numbers)))

    cells = cells_of(units, rows)

    assert cells.split <= cells.shown
    for unit_id in cells.split:
        below = [u.id for u in units if u.parent_id == unit_id and u.id in cells.shown]
        split_below = [one for one in below if one in cells.split]
        assert split_below in ([], below)  # all of them, or none
        for kind in PARTS:
            whole = number_in(units, unit_id, rows, kind)
            left = whole - sum(number_in(units, one, rows, kind) for one in split_below)
            assert whole == 0 or whole >= FLOOR
            assert left == 0 or left >= FLOOR


def test_a_unit_of_four_is_not_shown() -> None:
    rows = [
        EffectRow(1, EffectKind.REDUCTION, -100, 4),
        EffectRow(1, EffectKind.COUNTED, 0, 4),
    ]
    assert cells_of(a_tree([]), rows).shown == frozenset()
