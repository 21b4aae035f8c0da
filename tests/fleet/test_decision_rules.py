"""What an insurer's decision may say and change, and who may confirm it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bonusmalus.articles import Article
from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import replay
from bonusmalus.periods import RenewalDay
from fleet.cases import DecisionProposal
from fleet.coefficient import record_of
from fleet.decision_rules import (
    DateFault,
    InsurerDecision,
    Obstacle,
    change_of,
    date_fault,
    decision_of,
    exemptions_of,
    is_lawful,
    known_figure,
    liabilities_of,
    may_settle,
    obstacle_to_decision,
    range_of,
)
from fleet.driving import DrivingRecord, RecordedClaim
from fleet.incidents import EventType, Incident, IncidentStatus

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
MARCH = date(2027, 3, 1)
DRIVING = DrivingRecord(
    1, VehicleUse.PRIVATE_AND_COMMUTE, Coefficient(100), date(2024, 3, 1), RenewalDay(3, 1)
)
CLAIM = RecordedClaim(7, "S-7", 1, None, date(2026, 11, 3), ClaimKind.COLLISION)
CASE = Incident(
    1, 1, 1, 1, NOW, IncidentStatus.SENT_TO_INSURER, "2026-0001", EventType.MANOEUVRE,
    occurred_on=CLAIM.occurred_on,
)  # fmt: skip


def _said(
    liability: Liability,
    on: date = TODAY,
    kind: ClaimKind = ClaimKind.COLLISION,
    exemption: Exemption | None = None,
) -> InsurerDecision:
    return InsurerDecision(kind, liability, exemption, on, "courrier")


def _decided(claim: RecordedClaim, *said: InsurerDecision) -> RecordedClaim:
    return replace(claim, decisions=tuple(decision_of(one, NOW, 2, 3) for one in said))


def test_before_a_decision_the_range_holds_none_partial_and_full_at_the_renewal_that_feels_it() -> (
    None
):
    shown = range_of(DRIVING, [], CLAIM, TODAY)
    assert shown is not None
    values = [one.hundredths for one in (shown.if_none, shown.if_partial, shown.if_full)]
    # two clean years bring 1.00 to 0.90; art. 4 and 5: 0.85, 0.90 × 1.125 = 1.0125, 0.90 × 1.25
    assert (shown.renewal_on, values) == (MARCH, [85, 101, 112])


def test_a_claim_of_the_two_months_before_the_renewal_shows_the_range_of_the_next_one() -> None:
    late = replace(CLAIM, occurred_on=date(2027, 1, 10))
    shown = range_of(DRIVING, [], late, date(2027, 1, 20))
    assert shown is not None
    assert shown.renewal_on == date(2028, 3, 1)


def test_no_range_is_shown_where_the_claim_is_older_than_the_record() -> None:
    old = replace(CLAIM, occurred_on=date(2023, 6, 1))
    assert range_of(DRIVING, [], old, TODAY) is None


def test_the_range_equals_the_fold_from_scratch_with_each_decision() -> None:
    shown = range_of(DRIVING, [], CLAIM, TODAY)
    assert shown is not None
    for liability, value in (
        (Liability.NONE, shown.if_none),
        (Liability.PARTIAL, shown.if_partial),
        (Liability.FULL, shown.if_full),
    ):
        record = record_of(DRIVING, [_decided(CLAIM, _said(liability))])
        assert replay(record, shown.renewal_on).coefficient == value


def test_a_decision_says_before_and_after_and_the_renewal_from_which_it_takes_effect() -> None:
    change = change_of(DRIVING, [], CLAIM, _decided(CLAIM, _said(Liability.FULL)), TODAY)
    assert change is not None
    assert (change.from_on, change.before.hundredths, change.after.hundredths) == (MARCH, 85, 112)
    assert change.effect.article is Article.ART_5
    assert change.has_effect


def test_a_decision_without_liability_changes_nothing() -> None:
    change = change_of(DRIVING, [], CLAIM, _decided(CLAIM, _said(Liability.NONE)), TODAY)
    assert change is not None
    assert not change.has_effect


def test_a_late_first_decision_takes_effect_at_the_renewal_that_has_passed() -> None:
    later = date(2027, 6, 1)
    change = change_of(DRIVING, [], CLAIM, _decided(CLAIM, _said(Liability.FULL, later)), later)
    assert change is not None
    assert (change.from_on, change.is_too_late) == (MARCH, False)


@pytest.mark.parametrize(
    ("letter", "is_too_late", "after"),
    [(date(2029, 3, 1), False, 85), (date(2029, 3, 2), True, 112)],
)
def test_a_correction_has_an_effect_until_two_years_after_the_renewal_that_follows_the_claim(
    letter: date, *, is_too_late: bool, after: int
) -> None:
    full, none = _said(Liability.FULL), _said(Liability.NONE, letter)
    before = _decided(CLAIM, full)
    change = change_of(DRIVING, [], before, _decided(CLAIM, full, none), date(2029, 4, 1))
    assert change is not None
    assert (change.limit.until_on, change.limit.article) == (date(2029, 3, 1), Article.ART_8)
    assert change.is_too_late is is_too_late
    assert change.has_effect is not is_too_late
    record = record_of(DRIVING, [_decided(CLAIM, full, none)])
    assert replay(record, MARCH).coefficient.hundredths == 112
    assert replay(record, date(2029, 4, 1)).steps[-1].after == (
        replay(record_of(DRIVING, [_decided(CLAIM, none if after == 85 else full)]),
               date(2029, 4, 1)).coefficient
    )  # fmt: skip


def test_a_correction_may_say_that_something_else_happened() -> None:
    glass = _said(Liability.NONE, kind=ClaimKind.GLASS)
    collision = _said(Liability.FULL, kind=ClaimKind.COLLISION)
    claim = replace(CLAIM, kind=ClaimKind.GLASS)
    before, after = _decided(claim, glass), _decided(claim, glass, collision)
    change = change_of(DRIVING, [], before, after, TODAY)
    assert change is not None
    assert (change.before.hundredths, change.after.hundredths) == (85, 112)
    assert after.held_kind is ClaimKind.COLLISION


def test_a_claim_that_turns_out_to_be_glass_alone_keeps_the_reduction() -> None:
    collision = _said(Liability.FULL)
    glass = _said(Liability.NONE, kind=ClaimKind.GLASS)
    before, after = _decided(CLAIM, collision), _decided(CLAIM, collision, glass)
    change = change_of(DRIVING, [], before, after, TODAY)
    assert change is not None
    assert (change.before.hundredths, change.after.hundredths) == (112, 85)
    assert change.effect.article is Article.ART_7


@pytest.mark.parametrize("kind", [ClaimKind.THEFT, ClaimKind.FIRE, ClaimKind.GLASS])
def test_theft_fire_and_glass_alone_leave_no_share_and_no_exemption_to_say(
    kind: ClaimKind,
) -> None:
    assert liabilities_of(kind) == (Liability.NONE,)
    assert exemptions_of(kind, Liability.NONE) == ()


def test_the_fault_of_a_third_party_goes_with_no_share_alone() -> None:
    assert Exemption.THIRD_PARTY_FAULT in exemptions_of(ClaimKind.COLLISION, Liability.NONE)
    assert Exemption.THIRD_PARTY_FAULT not in exemptions_of(ClaimKind.COLLISION, Liability.FULL)
    wrong = _said(Liability.FULL, exemption=Exemption.THIRD_PARTY_FAULT)
    assert not is_lawful(wrong)


@pytest.mark.parametrize(
    ("on", "fault"),
    [
        (TODAY, None),
        (date(2026, 11, 22), DateFault.FUTURE),
        (date(2026, 11, 2), DateFault.BEFORE_THE_EVENT),
        (date(2026, 11, 9), DateFault.BEFORE_THE_LAST),
    ],
)
def test_the_date_of_a_letter_lies_between_what_it_judges_and_today(
    on: date, fault: DateFault | None
) -> None:
    assert date_fault(on, CLAIM.occurred_on, date(2026, 11, 10), TODAY) is fault


@pytest.mark.parametrize(
    ("incident", "obstacle"),
    [
        (CASE, None),
        (replace(CASE, event=EventType.NEAR_MISS), Obstacle.PREVENTIVE),
        (replace(CASE, driver_id=None), Obstacle.NO_DRIVER),
        (replace(CASE, occurred_on=None), Obstacle.NO_DAY),
        (replace(CASE, status=IncidentStatus.DECLARED), Obstacle.NOT_AT_THE_INSURER),
        (replace(CASE, status=IncidentStatus.KEPT_IN_HOUSE), Obstacle.NOT_AT_THE_INSURER),
    ],
)
def test_what_stands_in_the_way_of_a_decision_is_named(
    incident: Incident, obstacle: Obstacle | None
) -> None:
    assert obstacle_to_decision(incident, [], is_contested=False) is obstacle


def test_a_case_whose_claim_only_a_reference_tells_waits_for_it_once_it_is_at_the_insurer() -> None:
    for status, obstacle in (
        (IncidentStatus.SENT_TO_INSURER, Obstacle.NO_REFERENCE),
        (IncidentStatus.DECLARED, Obstacle.NOT_AT_THE_INSURER),
    ):
        incident = replace(CASE, status=status)
        found = obstacle_to_decision(incident, [], is_contested=False, needs_reference=True)
        assert found is obstacle


def test_neither_the_proposer_nor_anybody_in_the_case_may_settle_a_proposal() -> None:
    incident = replace(CASE, driver_id=1, reporter_id=4)
    proposal = DecisionProposal(
        1, 1, 2, NOW, ClaimKind.COLLISION, Liability.FULL, None, TODAY, "courrier"
    )
    assert [one for one in (None, 1, 2, 3, 4) if may_settle(incident, proposal, one)] == [3]


def test_the_figure_of_a_day_is_none_before_the_record_began() -> None:
    assert known_figure(DRIVING, [], date(2024, 2, 29)) is None


def test_the_figure_of_a_day_knows_no_claim_of_later_days() -> None:
    claim = _decided(CLAIM, _said(Liability.FULL))
    on = date(2026, 11, 2)
    then, without = known_figure(DRIVING, [claim], on), known_figure(DRIVING, [], on)
    assert then == without
