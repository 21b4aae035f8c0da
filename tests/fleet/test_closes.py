"""The effect of a month: units sum to the company to the cent, and nothing is counted twice."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS
from fleet.closes import (
    COMING,
    REALISED,
    Coming,
    EffectKind,
    EffectPart,
    Renewed,
    effect_cents,
    effects_of,
    rolled_up,
)
from fleet.months import Month

MAY = Month(2027, 5)
AT = datetime(2027, 6, 1, tzinfo=UTC)
values = st.integers(FLOOR_HUNDREDTHS, CEILING_HUNDREDTHS)
premiums = st.one_of(st.none(), st.integers(0, 500_000))
renewals = st.lists(
    st.builds(Renewed, st.integers(1, 40), st.just(1), values, values, premiums), max_size=30
)
decisions = st.lists(
    st.builds(Coming, st.integers(1, 40), st.just(1), values, values, premiums), max_size=30
)


def in_units(found: list[Renewed] | list[Coming]) -> list[Renewed] | list[Coming]:
    """Each person in one of three units."""
    return [one._replace(unit_id=1 + one.employee_id % 3) for one in found]


@given(values, values, st.integers(0, 10_000_000))
def test_a_rise_and_its_reverse_cancel_out(before: int, after: int, premium_cents: int) -> None:
    there = effect_cents(premium_cents, before, after)
    assert there + effect_cents(premium_cents, after, before) == 0


def test_an_amount_is_rounded_to_the_nearest_cent() -> None:
    assert effect_cents(81_250, 95, 118) == 18_688  # 18,687.5
    assert effect_cents(81_250, 118, 95) == -18_688


@given(renewals, decisions)
def test_the_units_sum_to_the_company_to_the_cent(
    renewed: list[Renewed], coming: list[Coming]
) -> None:
    rows = effects_of(in_units(renewed), in_units(coming))  # type: ignore[arg-type]  # same kinds
    company = rolled_up(0, MAY, AT, rows)
    units = [rolled_up(one, MAY, AT, [r for r in rows if r.unit_id == one]) for one in (1, 2, 3)]
    for kind in EffectKind:
        cents = sum(unit.part(kind).cents for unit in units)
        people = sum(unit.part(kind).number_of_people for unit in units)
        assert company.part(kind) == EffectPart(cents, people)


@given(renewals, decisions)
def test_the_parts_sum_to_what_each_person_changes(
    renewed: list[Renewed], coming: list[Coming]
) -> None:
    effect = rolled_up(0, MAY, AT, effects_of(renewed, coming))
    assert effect.realised_cents == sum(
        effect_cents(one.reference_premium_cents, one.before_hundredths, one.after_hundredths)
        for one in renewed
        if one.reference_premium_cents is not None
    )
    assert effect.coming_cents == sum(
        effect_cents(one.reference_premium_cents, one.without_hundredths, one.with_hundredths)
        for one in coming
        if one.reference_premium_cents is not None
    )
    assert sum(effect.part(kind).cents for kind in (*REALISED, *COMING)) == (
        effect.realised_cents + effect.coming_cents
    )


def test_a_person_without_a_known_premium_is_counted_as_left_out_once() -> None:
    rows = effects_of([Renewed(7, 1, 100, 95, None)], [Coming(7, 1, 95, 118, None)])
    effect = rolled_up(1, MAY, AT, rows)
    assert (effect.number_left_out, effect.number_of_people) == (1, 0)
    assert effect.realised_cents == effect.coming_cents == 0


def test_a_month_without_events_is_empty() -> None:
    assert effects_of([], []) == []
    assert rolled_up(1, MAY, AT, []).is_empty
    assert not rolled_up(1, MAY, None, []).is_empty  # not closed is not nothing


def test_a_decision_that_changes_nothing_is_no_effect() -> None:
    assert effects_of([], [Coming(7, 1, 95, 95, 80_000)]) == []


def test_the_worked_month_of_the_documentation() -> None:
    lyon, lille = 1, 2
    rows = effects_of(
        [
            Renewed(1, lyon, 90, 85, 90_000),
            Renewed(2, lyon, 95, 118, 81_250),
            Renewed(3, lille, 50, 50, 70_000),
            Renewed(5, lille, 76, 72, None),
        ],
        [Coming(4, lille, 90, 68, 64_000)],
    )
    first, second = (
        rolled_up(unit, MAY, AT, [row for row in rows if row.unit_id == unit])
        for unit in (lyon, lille)
    )
    assert (first.realised_cents, first.coming_cents) == (14_188, 0)
    assert (second.realised_cents, second.coming_cents) == (0, -14_080)
    assert second.number_left_out == 1
    assert second.part(EffectKind.UNCHANGED).number_of_people == 1
