"""What /month shows of the company: nothing of fewer than five people, and nothing twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fleet.close_cells import EXACT_FROM, ShownEffect, shown_of_company
from fleet.closes import COMING, REALISED, EffectKind, EffectPart, EffectRow
from fleet.privacy_floor import FLOOR

PARTS = (*REALISED, EffectKind.UNCHANGED, *COMING, EffectKind.LEFT_OUT)
NUMBERS = st.sampled_from([0, 0, 1, 3, 5, 7, 12])


def rows_of(numbers: dict[EffectKind, int], cents: int = 4_321) -> list[EffectRow]:
    return [EffectRow(1, kind, cents, number) for kind, number in numbers.items() if number]


@given(st.fixed_dictionaries(dict.fromkeys(PARTS, NUMBERS)))
def test_nothing_is_shown_of_fewer_than_five(numbers: dict[EffectKind, int]) -> None:
    shown = shown_of_company(rows_of(numbers))

    renewed = sum(numbers[kind] for kind in (*REALISED, EffectKind.UNCHANGED))
    assert (shown is None) is (0 < renewed < FLOOR)
    if shown is None:
        return
    parts = [part.number_of_people for part in (shown.reductions, shown.increases) if part]
    assert all(number == 0 or number >= FLOOR for number in parts)
    assert all(number < renewed for number in parts)  # that all are in one part is not said
    assert shown.coming_cents is None or sum(numbers[kind] for kind in COMING) >= FLOOR
    assert shown.number_left_out == 0 or shown.number_left_out >= FLOOR


@given(
    st.fixed_dictionaries(dict.fromkeys(PARTS, NUMBERS)),
    st.integers(1, FLOOR - 1),
    st.sampled_from(COMING),
)
def test_that_fewer_than_five_were_decided_about_is_not_even_hinted_at(
    numbers: dict[EffectKind, int], decided: int, kind: EffectKind
) -> None:
    nobody = numbers | dict.fromkeys(COMING, 0)
    assert shown_of_company(rows_of(nobody | {kind: decided})) == shown_of_company(rows_of(nobody))


@pytest.mark.parametrize(
    ("number", "expected"),
    [(EXACT_FROM, ShownEffect(-61_249, is_exact=True)), (EXACT_FROM - 1, ShownEffect(-60_000))],
)
def test_cents_are_shown_where_many_renewals_are_behind_them(
    number: int, expected: ShownEffect
) -> None:
    rows = [EffectRow(1, EffectKind.REDUCTION, -61_249, number)]
    assert shown_of_company(rows) == expected


def test_parts_of_five_stand_beside_each_other_to_the_hundred_euros() -> None:
    rows = [
        EffectRow(1, EffectKind.REDUCTION, -41_200, 6),
        EffectRow(2, EffectKind.INCREASE, 22_500, 5),
    ]
    shown = shown_of_company(rows)

    assert shown is not None
    assert shown.reductions == EffectPart(-40_000, 6)
    assert shown.increases == EffectPart(20_000, 5)


def test_a_month_without_renewals_is_nothing() -> None:
    assert shown_of_company([]) == ShownEffect(0, is_exact=True, is_empty=True)
