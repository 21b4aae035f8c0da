"""What is forgotten, and that a coefficient does not move with it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import Interruption, RenewalDay, add_years
from fleet.coefficient import internal_figure, path, record_of
from fleet.driving import ClaimDecision, DrivingRecord, RecordedClaim
from fleet.retention import limits_on, without_old_claims

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, tzinfo=UTC)
RECORD = DrivingRecord(1, VehicleUse.BUSINESS, Coefficient(100), date(2014, 3, 1), RenewalDay(3, 1))

liabilities = st.sampled_from([Liability.NONE, Liability.PARTIAL, Liability.FULL])
days = st.dates(date(2014, 3, 1), TODAY)


def claim(on: date, liability: Liability, rank: int = 1) -> RecordedClaim:
    decision = ClaimDecision(liability, None, min(on + timedelta(30), TODAY), "letter", NOW)
    return RecordedClaim(rank, f"S-{rank}", 1, None, on, ClaimKind.COLLISION, (decision,))


def test_cases_and_claims_are_kept_for_five_full_insurance_years_after_that_of_the_event() -> None:
    assert limits_on(TODAY, PARIS).occurred_on == date(2020, 11, 21)


def test_the_record_of_somebody_who_left_is_kept_for_three_months() -> None:
    assert limits_on(TODAY, PARIS).left_on == date(2026, 8, 21)


def test_three_months_before_the_last_of_may_is_the_last_of_february() -> None:
    assert limits_on(date(2027, 5, 31), PARIS).left_on == date(2027, 2, 28)


def test_the_journal_is_kept_for_twelve_months() -> None:
    assert limits_on(TODAY, PARIS).journal_at == datetime(2025, 11, 21, tzinfo=PARIS)


def test_the_name_of_who_reported_a_near_miss_is_kept_for_ninety_days() -> None:
    assert limits_on(TODAY, PARIS).answered_at == datetime(2026, 8, 23, tzinfo=PARIS)


def test_a_record_without_its_old_claim_begins_at_the_renewal_that_felt_it() -> None:
    later = without_old_claims(RECORD, [claim(date(2018, 6, 1), Liability.FULL)], TODAY)
    assert later is not None
    assert later.first_insured_on == date(2019, 3, 1)


def test_a_record_without_its_old_claim_starts_at_the_coefficient_of_that_day() -> None:
    claims = [claim(date(2018, 6, 1), Liability.FULL)]
    later = without_old_claims(RECORD, claims, TODAY)
    assert later is not None
    whole = internal_figure(record_of(RECORD, claims), date(2019, 3, 1))
    assert later.start == whole.coefficient


def test_a_long_time_without_insurance_before_the_new_beginning_goes_too() -> None:
    away = Interruption(date(2017, 1, 1), date(2017, 9, 1))
    driving = replace(RECORD, interruptions=(away,))
    later = without_old_claims(driving, [claim(date(2018, 6, 1), Liability.FULL)], TODAY)
    assert later is not None
    assert later.interruptions == ()


def test_claims_of_a_record_that_contradicts_itself_stay_until_it_is_mended() -> None:
    before_the_first_day = Interruption(date(1990, 1, 1), date(1990, 7, 1))
    contradictory = replace(RECORD, interruptions=(before_the_first_day,))
    assert (
        without_old_claims(contradictory, [claim(date(2018, 6, 1), Liability.FULL)], TODAY) is None
    )


@pytest.mark.parametrize("liability", [Liability.NONE, Liability.PARTIAL, Liability.FULL])
def test_a_lone_old_claim_can_always_go(liability: Liability) -> None:
    old = claim(date(2019, 6, 1), liability)
    assert without_old_claims(RECORD, [old], TODAY) is not None


def test_an_old_claim_that_was_never_decided_stays_until_it_is() -> None:
    old = claim(date(2019, 6, 1), Liability.UNDETERMINED)
    assert without_old_claims(RECORD, [old], TODAY) is None


@given(st.lists(st.tuples(days, liabilities), max_size=8), st.sampled_from([50, 64, 100, 180]))
def test_forgetting_old_claims_changes_no_figure_today_or_at_any_renewal_ahead(
    drawn: list[tuple[date, Liability]], start: int
) -> None:
    driving = replace(RECORD, start=Coefficient(start))
    claims = [claim(on, liability, rank) for rank, (on, liability) in enumerate(drawn)]
    later = without_old_claims(driving, claims, TODAY)
    assume(later is not None)
    assert later is not None
    before = add_years(TODAY, -6)
    whole = record_of(driving, claims)
    rest = record_of(later, [one for one in claims if one.occurred_on >= before])
    assert path(rest, TODAY, 15) == path(whole, TODAY, 15)
    assert internal_figure(rest, TODAY).with_full == internal_figure(whole, TODAY).with_full
