"""The dated history: periods, joker, requalification, uses, and what comes next."""

from dataclasses import replace
from datetime import date

import pytest

from bonusmalus.articles import Article
from bonusmalus.claims import Claim, ClaimKind, Liability, Verdict
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import ClauseError, HistoryError, PeriodError, Reason
from bonusmalus.history import History, Record, Rule, UseChange, outlook, projection, replay
from bonusmalus.periods import Interruption, RenewalDay
from bonusmalus.record import requalification_limit
from tests.support.coefficients import PRIVATE, TOURS, claim

RECORD = Record(PRIVATE, Coefficient(100), date(2019, 3, 1), RenewalDay(3, 1))
AT_FLOOR = replace(RECORD, start=Coefficient(50))
TODAY = date(2026, 11, 21)


def after(history: History, renewal_on: str) -> str:
    values = {str(step.on): str(step.after) for step in history.steps}
    return values[renewal_on]


def with_claims(*claims: Claim, record: Record = RECORD) -> Record:
    return replace(record, claims=claims)


def test_the_coefficient_changes_on_the_renewal_date_and_not_before() -> None:
    values = [
        replay(RECORD, date(2020, month, day)).coefficient for month, day in ((2, 29), (3, 1))
    ]
    assert [str(value) for value in values] == ["1.00", "0.95"]


def test_a_history_says_since_when_and_what_is_next() -> None:
    history = replay(RECORD, TODAY)
    found = (history.in_force_since, history.next_renewal_on, history.steps[0].rule)
    assert found == (date(2026, 3, 1), date(2027, 3, 1), Rule.START)


def test_a_value_at_the_floor_has_been_unchanged_since_it_came_there() -> None:
    history = replay(replace(RECORD, start=Coefficient(51)), TODAY)
    assert (history.unchanged_since, history.years_at_floor) == (date(2020, 3, 1), 6)


def test_a_claim_of_the_last_two_months_is_felt_a_year_later() -> None:
    history = replay(with_claims(claim("2021-01-01")), TODAY)
    assert (after(history, "2021-03-01"), after(history, "2022-03-01")) == ("0.90", "1.12")


def test_a_claim_that_is_not_felt_yet_is_awaiting() -> None:
    late = claim("2026-05-04")
    history = replay(with_claims(late), TODAY)
    assert history.awaiting == (late,)


def test_an_undetermined_claim_is_pending_and_has_no_effect() -> None:
    unknown = claim("2025-05-04", Liability.UNDETERMINED)
    history = replay(with_claims(unknown), TODAY)
    assert (history.pending, history.coefficient) == ((unknown,), replay(RECORD, TODAY).coefficient)


def test_a_claim_after_the_day_asked_for_is_not_known() -> None:
    record = with_claims(claim("2025-05-04"))
    assert replay(record, date(2025, 5, 3)).awaiting == ()


def test_the_first_period_of_ten_months_earns_its_reduction() -> None:
    assert after(replay(RECORD, TODAY), "2020-03-01") == "0.95"


def test_a_first_period_below_nine_months_earns_none() -> None:
    record = replace(RECORD, first_insured_on=date(2019, 4, 2))
    step = replay(record, TODAY).steps[1]
    assert (step.rule, step.article[-6:], str(step.after)) == (
        Rule.NOT_INSURED_LONG_ENOUGH,
        "art. 9",
        "1.00",
    )


def test_a_claim_in_a_short_first_period_counts() -> None:
    record = replace(with_claims(claim("2019-05-04")), first_insured_on=date(2019, 4, 2))
    assert after(replay(record, TODAY), "2020-03-01") == "1.25"


def test_a_long_suspension_keeps_the_coefficient_without_a_new_reduction() -> None:
    suspension = Interruption(date(2022, 5, 1), date(2022, 9, 1))
    history = replay(replace(RECORD, interruptions=(suspension,)), TODAY)
    assert (after(history, "2022-03-01"), after(history, "2023-03-01")) == ("0.85", "0.85")


def test_a_suspension_of_three_months_changes_nothing() -> None:
    suspension = Interruption(date(2022, 5, 1), date(2022, 8, 1))
    history = replay(replace(RECORD, interruptions=(suspension,)), TODAY)
    assert after(history, "2023-03-01") == "0.80"


def test_an_uninsured_year_neither_counts_nor_breaks_two_clean_years() -> None:
    suspension = Interruption(date(2020, 5, 1), date(2020, 9, 1))
    record = replace(RECORD, start=Coefficient(156), interruptions=(suspension,))
    history = replay(record, date(2022, 3, 1))
    found = [after(history, f"{year}-03-01") for year in (2020, 2021, 2022)]
    assert found == ["1.48", "1.48", "1.00"]


def test_the_joker_needs_three_years_between_the_renewal_and_the_claim() -> None:
    record = replace(RECORD, start=Coefficient(51))  # 0.50 from 2020-03-01 on
    early = replay(with_claims(claim("2023-02-28"), record=record), TODAY)
    late = replay(with_claims(claim("2023-03-01"), record=record), TODAY)
    assert (after(early, "2024-03-01"), after(late, "2024-03-01")) == ("0.62", "0.50")


THREE_YEARS_OFF = Interruption(date(2021, 3, 1), date(2024, 3, 1))


def test_an_interruption_adds_no_year_at_0_50() -> None:
    record = replace(AT_FLOOR, interruptions=(THREE_YEARS_OFF,))
    found = [replay(record, date(year, 3, 1)).years_at_floor for year in (2021, 2024, 2025, 2026)]
    assert found == [2, 2, 3, 4]


def test_the_joker_waits_for_as_long_as_an_interruption_lasted() -> None:
    record = replace(AT_FLOOR, interruptions=(THREE_YEARS_OFF,))
    early = replay(with_claims(claim("2025-02-28"), record=record), TODAY)
    late = replay(with_claims(claim("2025-03-01"), record=record), TODAY)
    assert (after(early, "2026-03-01"), after(late, "2026-03-01")) == ("0.62", "0.50")


def test_an_interruption_leaves_the_years_at_0_50_before_it() -> None:
    pause = Interruption(date(2022, 3, 1), date(2024, 3, 1))
    history = replay(replace(AT_FLOOR, interruptions=(pause,)), date(2024, 3, 1))
    assert (history.years_at_floor, history.joker_from_on) == (3, date(2022, 3, 1))


def test_a_suspension_of_three_months_counts_towards_the_joker() -> None:
    pause = Interruption(date(2021, 3, 1), date(2021, 6, 1))
    history = replay(replace(AT_FLOOR, interruptions=(pause,)), date(2022, 3, 1))
    assert (history.years_at_floor, history.joker_from_on) == (3, date(2022, 3, 1))


def test_an_interruption_without_an_end_in_sight_puts_the_joker_off_as_far() -> None:
    pause = Interruption(date(2021, 3, 1), date.max)
    assert replay(replace(AT_FLOOR, interruptions=(pause,)), TODAY).joker_from_on == date.max


def test_a_statement_brings_the_years_at_0_50_with_it() -> None:
    record = with_claims(claim("2019-05-04"), record=replace(AT_FLOOR, years_at_floor=3))
    assert after(replay(record, TODAY), "2020-03-01") == "0.50"


def test_a_joker_starts_three_new_years_at_its_renewal() -> None:
    record = replace(AT_FLOOR, years_at_floor=3)
    history = replay(with_claims(claim("2019-05-04"), record=record), TODAY)
    assert history.joker_from_on == date(2023, 3, 1)


def test_of_two_claims_in_the_period_of_the_joker_the_first_by_date_is_free() -> None:
    record = replace(AT_FLOOR, years_at_floor=3)
    both = (claim("2019-08-04", Liability.PARTIAL), claim("2019-05-04"))
    history = replay(with_claims(*both, record=record), TODAY)
    assert after(history, "2020-03-01") == "0.56"


def test_claims_of_one_day_count_in_one_order_however_they_were_entered() -> None:
    record = replace(RECORD, start=Coefficient(60))
    both = (claim("2019-05-04", Liability.PARTIAL), claim("2019-05-04"))
    found = [replay(with_claims(*c, record=record), TODAY) for c in (both, both[::-1])]
    assert [after(history, "2020-03-01") for history in found] == ["0.84", "0.84"]


def requalified(on: str) -> Claim:
    day = date.fromisoformat(on)
    before = (Verdict(Liability.NONE),)
    return replace(claim("2020-05-04", Liability.FULL), requalified_on=day, before=before)


def test_a_requalification_within_two_years_of_the_next_renewal_changes_the_past() -> None:
    history = replay(with_claims(requalified("2023-03-01")), TODAY)
    assert after(history, "2021-03-01") == "1.18"


def test_a_later_requalification_is_recorded_without_effect() -> None:
    history = replay(with_claims(requalified("2023-03-02")), TODAY)
    steps = [step for step in history.steps if step.claim]
    assert after(history, "2021-03-01") == "0.90"
    assert [(s.rule, s.article[-6:]) for s in steps] == [(Rule.REQUALIFIED_TOO_LATE, "art. 8")]


def test_a_claim_requalified_too_late_keeps_the_liability_that_it_had() -> None:
    late = replace(requalified("2024-01-01"), before=(Verdict(Liability.PARTIAL),))
    history = replay(with_claims(late), TODAY)
    assert after(history, "2021-03-01") == "1.06"


def test_before_its_requalification_a_claim_has_its_former_liability() -> None:
    history = replay(with_claims(requalified("2021-10-01")), date(2021, 9, 30))
    assert str(history.coefficient) == "0.90"


def test_the_use_on_the_day_of_the_claim_gives_the_increase() -> None:
    record = with_claims(claim("2021-05-04"), claim("2021-10-04", reference="2"))
    record = replace(record, use_changes=(UseChange(date(2021, 9, 1), TOURS),))
    factors = [s.factor_permille for s in replay(record, date(2022, 3, 1)).steps if s.claim]
    assert factors == [1250, 1200]


def test_the_use_at_the_renewal_gives_the_reduction() -> None:
    record = replace(RECORD, use_changes=(UseChange(date(2020, 3, 1), VehicleUse.ALL_TRAVEL),))
    assert str(replay(record, date(2020, 3, 1)).coefficient) == "0.93"


def test_a_broken_window_is_a_step_of_article_7_and_keeps_the_reduction() -> None:
    glass = Claim(date(2019, 6, 1), Liability.NONE, ClaimKind.GLASS)
    steps = replay(with_claims(glass), date(2020, 3, 1)).steps
    assert [(s.rule, s.article[-6:]) for s in steps[1:]] == [
        (Rule.EXEMPT, "art. 7"),
        (Rule.REDUCTION, "art. 4"),
    ]


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (with_claims(claim("2018-05-04")), "claims[0].occurred_on"),
        (
            replace(RECORD, interruptions=(Interruption(date(2018, 1, 1), date(2020, 1, 1)),)),
            "interruptions[0].from_on",
        ),
    ],
)
def test_a_fact_before_the_first_cover_is_refused(record: Record, field: str) -> None:
    with pytest.raises(HistoryError) as caught:
        replay(record, TODAY)
    assert (caught.value.field, caught.value.reason) == (field, Reason.BEFORE_FIRST_INSURED)


def test_a_claim_of_a_former_contract_that_was_not_counted_yet_is_felt() -> None:
    history = replay(with_claims(claim("2019-01-15")), TODAY)
    assert after(history, "2020-03-01") == "1.25"


def test_a_day_before_the_first_cover_is_refused() -> None:
    with pytest.raises(HistoryError) as caught:
        replay(RECORD, date(2019, 2, 28))
    assert caught.value.field == "as_of"


def test_two_uses_from_one_day_are_refused() -> None:
    changes = (UseChange(TODAY, TOURS), UseChange(TODAY, PRIVATE))
    with pytest.raises(HistoryError):
        replay(replace(RECORD, use_changes=changes), TODAY)


def test_a_history_before_1992_is_refused() -> None:
    with pytest.raises(ClauseError):
        replay(replace(RECORD, first_insured_on=date(1991, 12, 31)), TODAY)


def test_more_years_at_0_50_than_there_are_years_are_refused() -> None:
    with pytest.raises(HistoryError) as caught:
        replay(replace(AT_FLOOR, years_at_floor=2019), TODAY)
    assert caught.value.reason is Reason.BEYOND_THE_CALENDAR


def test_the_end_of_the_calendar_is_refused() -> None:
    with pytest.raises(PeriodError):
        replay(RECORD, date(9999, 12, 31))


@pytest.mark.parametrize(
    ("liability", "expected"),
    [(None, "0.64"), (Liability.PARTIAL, "0.76"), (Liability.FULL, "0.85")],
)
def test_the_outlook_gives_the_value_of_the_next_renewal(
    liability: Liability | None, expected: str
) -> None:
    found = outlook(RECORD, TODAY, liability)
    assert (str(found.renewal_on), str(found.coefficient)) == ("2027-03-01", expected)


def test_a_claim_in_the_last_two_months_moves_the_outlook_to_the_renewal_after() -> None:
    found = outlook(RECORD, date(2027, 1, 1), Liability.FULL)
    assert found.renewal_on == date(2028, 3, 1)


def test_the_outlook_without_a_claim_can_be_asked_for_the_same_renewal() -> None:
    found = outlook(RECORD, TODAY, None, date(2027, 1, 15))
    assert found.renewal_on == date(2028, 3, 1)


def test_the_outlook_of_an_old_claim_is_felt_at_the_next_renewal() -> None:
    found = outlook(RECORD, TODAY, Liability.FULL, date(2024, 5, 4))
    assert found.renewal_on == date(2027, 3, 1)
    assert found.coefficient > outlook(RECORD, TODAY).coefficient


def test_a_projection_lists_the_next_renewals() -> None:
    found = projection(replace(RECORD, first_insured_on=date(2026, 3, 1)), TODAY, 3)
    assert [(str(day), str(value)) for day, value in found] == [
        ("2027-03-01", "0.95"),
        ("2028-03-01", "0.90"),
        ("2029-03-01", "0.85"),
    ]


def test_a_projection_with_a_claim_starts_with_it() -> None:
    found = projection(
        replace(RECORD, first_insured_on=date(2026, 3, 1)), TODAY, 3, Liability.PARTIAL
    )
    assert [str(value) for _, value in found] == ["1.12", "1.06", "1.00"]


def test_a_projection_of_no_year_is_empty() -> None:
    assert projection(RECORD, TODAY, 0) == ()


@pytest.mark.parametrize(
    ("occurred_on", "until_on"),
    [
        (date(2020, 5, 4), date(2023, 3, 1)),
        (date(2021, 2, 28), date(2023, 3, 1)),
        (date(2021, 3, 1), date(2024, 3, 1)),  # a renewal is strictly after the claim
    ],
)
def test_a_requalification_counts_for_two_years_from_the_renewal_after_the_claim(
    occurred_on: date, until_on: date
) -> None:
    limit = requalification_limit(occurred_on, RenewalDay(3, 1))
    assert (limit.until_on, limit.article) == (until_on, Article.ART_8)
