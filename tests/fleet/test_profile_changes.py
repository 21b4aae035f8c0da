"""Changes of a risk: their days by law, and the uses that follow from them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.record import UseChange
from fleet.driving import OfficialCoefficient
from fleet.profile_changes import (
    ChangeState,
    InsurerAnswer,
    PriceAnswer,
    first_use,
    use_changes,
)
from fleet.reconciliation import Besides, reconciled
from tests.support.insurer_letters import CHANGE, CONTRACT

KNOWN = CHANGE.known_on
DECLARED = replace(CHANGE, declared_on=KNOWN + timedelta(days=3), declared_by=1)
OFFERED = replace(DECLARED, answer=InsurerAnswer.NEW_PRICE, answered_on=date(2026, 8, 20))
APPLIED = replace(CHANGE, former_use=VehicleUse.BUSINESS)


def test_a_change_is_to_be_declared_within_fifteen_days_of_knowing_it() -> None:
    """Code des assurances, L113-2, 3°."""
    assert CHANGE.due_on == date(2026, 8, 14)
    assert CHANGE.state_on(date(2026, 8, 14)) is ChangeState.TO_DECLARE
    assert CHANGE.state_on(date(2026, 8, 15)) is ChangeState.OVERDUE


def test_a_new_price_waits_thirty_days_for_an_answer() -> None:
    """Code des assurances, L113-4."""
    assert OFFERED.price_due_on == date(2026, 9, 19)
    assert OFFERED.state_on(date(2026, 9, 19)) is ChangeState.PRICE_OFFERED
    assert OFFERED.state_on(date(2026, 9, 20)) is ChangeState.PRICE_LAPSED


def test_a_cancellation_has_no_effect_for_ten_days() -> None:
    """Code des assurances, L113-4."""
    cancelled = replace(OFFERED, answer=InsurerAnswer.CANCELLED)
    assert cancelled.cancelled_from_on == date(2026, 8, 30)
    assert cancelled.state_on(date(2026, 8, 21)) is ChangeState.CANCELLED


@pytest.mark.parametrize("answer", PriceAnswer)
def test_an_answered_price_is_settled(answer: PriceAnswer) -> None:
    settled = replace(OFFERED, price_answer=answer, price_answered_on=date(2026, 8, 25))
    assert settled.state_on(date(2026, 12, 1)) is ChangeState.SETTLED
    assert not settled.awaits_price_answer


def test_a_declared_change_waits_for_the_insurer_without_a_last_day() -> None:
    assert DECLARED.state_on(date(2027, 1, 1)) is ChangeState.DECLARED
    assert DECLARED.price_due_on is None


def test_a_use_begins_on_its_day_and_once() -> None:
    assert not CHANGE.applies_use_on(CHANGE.since_on - timedelta(days=1))
    assert CHANGE.applies_use_on(CHANGE.since_on)
    assert not APPLIED.applies_use_on(CHANGE.since_on)


def test_uses_follow_each_other_by_day() -> None:
    later = replace(
        APPLIED,
        id=2,
        since_on=date(2026, 10, 1),
        former_use=VehicleUse.TOURS,
        new_use=VehicleUse.ALL_TRAVEL,
    )
    changes = (later, APPLIED, CHANGE)

    assert use_changes(changes) == (
        UseChange(date(2026, 8, 1), VehicleUse.TOURS),
        UseChange(date(2026, 10, 1), VehicleUse.ALL_TRAVEL),
    )
    assert first_use(changes, VehicleUse.ALL_TRAVEL) is VehicleUse.BUSINESS
    assert first_use((), VehicleUse.TOURS) is VehicleUse.TOURS


def test_a_use_applies_from_its_day_in_the_coefficient() -> None:
    """0.80 × 0.95 = 0.76 for a year in business use; × 0.93 = 0.74 in tours (art. 4)."""
    officials = (
        OfficialCoefficient(1, Coefficient(80), date(2026, 1, 1), "2026"),
        OfficialCoefficient(1, Coefficient(74), date(2027, 1, 1), "2027"),
    )
    in_tours = replace(CONTRACT, use=VehicleUse.TOURS)
    changes = (UseChange(date(2026, 8, 1), VehicleUse.TOURS),)
    late = (UseChange(date(2027, 3, 1), VehicleUse.TOURS),)

    def computed(besides: Besides) -> Coefficient | None:
        found = reconciled(in_tours, officials, (), date(2027, 1, 1), besides)
        return None if found is None else found.computed

    assert computed(Besides(VehicleUse.BUSINESS, changes)) == Coefficient(74)
    assert computed(Besides(VehicleUse.BUSINESS, late)) == Coefficient(76)


def test_the_years_at_050_of_a_statement_count_where_no_figure_shows_them() -> None:
    """annexe A121-1, art. 5: no increase at the first claim after three years at 0.50."""
    officials = (
        OfficialCoefficient(1, Coefficient(50), date(2026, 1, 1), "2026"),
        OfficialCoefficient(1, Coefficient(50), date(2027, 1, 1), "2027"),
    )
    besides = Besides(years_at_floor={date(2026, 1, 1): 4})
    found = reconciled(CONTRACT, officials, (), date(2027, 1, 1), besides)

    assert found is not None
    assert found.record.years_at_floor == 4
