from dataclasses import replace
from datetime import date

import pytest

from bonusmalus.claims import Liability, Verdict
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import StatementError
from bonusmalus.history import Record, UseChange
from bonusmalus.periods import RenewalDay
from bonusmalus.premium import ReferencePremium, premium_of
from bonusmalus.statement import (
    Field,
    claims_since,
    renewal_notice,
    statement_due_on,
    statement_of,
    statement_version,
)
from bonusmalus.surcharges import Aggravation, Aggravations, Circumstance
from tests.support.coefficients import PRIVATE, claim

RECORD = Record(PRIVATE, Coefficient(50), date(2015, 3, 1), RenewalDay(3, 1), years_at_floor=1)


def test_the_statement_follows_the_eu_template_from_24_july_2025_on() -> None:
    before, after = (statement_version(date(2025, 7, day)).fields for day in (23, 24))
    assert Field.EU_TEMPLATE not in before
    assert {Field.EU_TEMPLATE, Field.YEARS_AT_FLOOR, Field.VEHICLE_USE} <= set(after)


def test_the_statement_until_23_july_2025_names_plate_policyholder_and_cut_off_day() -> None:
    fields = statement_version(date(2025, 7, 23)).fields
    assert {Field.PLATE, Field.POLICYHOLDER, Field.DRAWN_UP_ON, Field.SUBSCRIBED_ON} <= set(fields)


def test_no_content_is_known_before_the_annex_of_2003() -> None:
    with pytest.raises(StatementError):
        statement_version(date(2003, 11, 6))


def test_a_statement_is_due_fifteen_days_after_its_request() -> None:
    assert statement_due_on(date(2024, 2, 20)) == date(2024, 3, 6)


def test_a_statement_prints_the_coefficient_of_the_last_renewal_and_the_years_at_0_50() -> None:
    found = statement_of(RECORD, date(2026, 11, 21))
    assert (str(found.coefficient), found.coefficient_applied_on, found.years_at_floor) == (
        "0.50",
        date(2026, 3, 1),
        12,
    )


@pytest.mark.parametrize(
    ("day", "act"),
    [
        (23, "arrêté du 31 octobre 2003"),
        (24, "arrêté du 13 janvier 2025, règlement (UE) 2024/1855"),
    ],
)
def test_the_content_of_a_statement_names_the_act_that_made_it(day: int, act: str) -> None:
    assert statement_version(date(2025, 7, day)).act == act


@pytest.mark.parametrize("day", [23, 24])
def test_a_statement_says_its_day_and_what_that_day_requires(day: int) -> None:
    on = date(2025, 7, day)
    found = statement_of(RECORD, on)
    assert (found.drawn_up_on, found.required) == (on, statement_version(on).fields)


@pytest.mark.parametrize(
    ("on", "use"), [(date(2026, 2, 28), PRIVATE), (date(2026, 3, 1), VehicleUse.TOURS)]
)
def test_a_statement_prints_the_use_on_its_day(on: date, use: VehicleUse) -> None:
    record = replace(RECORD, use_changes=(UseChange(date(2026, 3, 1), VehicleUse.TOURS),))
    assert statement_of(record, on).vehicle_use is use


def test_a_statement_prints_the_claims_of_the_five_last_annual_periods() -> None:
    # The last period that ended is 2025-01-01 to 2025-12-31; five of them start in 2021.
    claims = tuple(claim(on) for on in ("2020-12-31", "2021-01-01", "2026-02-01", "2026-12-01"))
    found = statement_of(replace(RECORD, claims=claims), date(2026, 11, 21))
    assert [str(one.occurred_on) for one in found.claims] == ["2021-01-01", "2026-02-01"]


@pytest.mark.parametrize(
    ("on", "liability"),
    [(date(2026, 2, 28), Liability.FULL), (date(2026, 3, 1), Liability.NONE)],
)
def test_a_statement_prints_the_liability_held_on_its_day(on: date, liability: Liability) -> None:
    requalified = replace(
        claim("2025-05-04", Liability.NONE),
        requalified_on=date(2026, 3, 1),
        before=(Verdict(Liability.FULL),),
    )
    found = statement_of(replace(RECORD, claims=(requalified,)), on)
    assert [one.liability for one in found.claims] == [liability]


def test_the_five_periods_move_on_when_a_period_ends() -> None:
    record = replace(RECORD, claims=(claim("2021-05-04"),))
    found = [len(statement_of(record, date(year, 1, 1)).claims) for year in (2026, 2027)]
    assert found == [1, 0]


@pytest.mark.parametrize(
    ("renewal_day", "on", "since"),
    [
        (RenewalDay(6, 1), date(2026, 2, 1), "2020-04-01"),
        (RenewalDay(1, 15), date(2026, 12, 20), "2021-11-15"),
        (RenewalDay(1, 15), date(2026, 11, 14), "2020-11-15"),
    ],
)
def test_the_five_periods_are_the_last_that_ended(
    renewal_day: RenewalDay, on: date, since: str
) -> None:
    assert str(claims_since(replace(RECORD, renewal_day=renewal_day), on)) == since


def test_a_notice_shows_the_figures_of_article_14() -> None:
    notice = renewal_notice(premium_of(ReferencePremium(50000), Coefficient(80)), 1000)
    found = (notice.reference_cents, notice.net_after_coefficient_cents, notice.reduction_cents)
    assert found == (50000, 40000, 1000)


def test_a_notice_shows_the_surcharges_apart_from_the_coefficient() -> None:
    aggravations = Aggravations((Aggravation(Circumstance.THREE_LIABLE_CLAIMS, 500),))
    premium = premium_of(ReferencePremium(50000), Coefficient(80), aggravations=aggravations)
    notice = renewal_notice(premium)
    assert (notice.surcharge_cents, notice.net_after_coefficient_cents) == (25000, 40000)


def test_a_negative_reduction_is_refused() -> None:
    with pytest.raises(StatementError):
        renewal_notice(premium_of(ReferencePremium(50000), Coefficient(80)), -1)
