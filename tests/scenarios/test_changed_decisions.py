"""Decisions of an insurer that change: what article 8 of the annex lets into the coefficient.

The driver starts at 1.00 on 1 March 2019, for ordinary use, and has one claim on 4 May 2020. Its
first renewal is 1 March 2021, so that a decision counts until 1 March 2023.
"""

from datetime import UTC, date, datetime

import pytest

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import replay
from bonusmalus.periods import RenewalDay
from bonusmalus.steps import Rule
from fleet.coefficient import record_of
from fleet.driving import ClaimDecision, DrivingRecord, RecordedClaim

TODAY = date(2030, 11, 21)
NOW = datetime(2030, 11, 21, tzinfo=UTC)
OCCURRED_ON = date(2020, 5, 4)
AT_ONCE, IN_TIME, LATE, LATER = (date(year, 3, 1) for year in (2021, 2023, 2026, 2028))
FULL, PARTIAL, NONE = Liability.FULL, Liability.PARTIAL, Liability.NONE
DRIVING = DrivingRecord(
    1, VehicleUse.BUSINESS, Coefficient(100), date(2019, 3, 1), RenewalDay(3, 1)
)

Decided = tuple[Liability, Exemption | None, date]

IF_FULL, IF_PARTIAL, IF_NONE = "1.18", "1.06", "0.90"


def _decided(*decisions: Decided) -> RecordedClaim:
    kept = tuple(ClaimDecision(share, why, on, "lettre", NOW) for share, why, on in decisions)
    return RecordedClaim(1, "S-1", 1, None, OCCURRED_ON, ClaimKind.COLLISION, kept)


def _felt(*decisions: Decided, as_of: date = TODAY) -> tuple[str, list[Rule]]:
    """The value of the renewal that feels the claim, and the steps that name the claim."""
    steps = replay(record_of(DRIVING, [_decided(*decisions)]), as_of).steps
    values = {step.on: str(step.after) for step in steps}
    return values[date(2021, 3, 1)], [step.rule for step in steps if step.claim]


@pytest.mark.parametrize("on", [date(2022, 3, 1), IN_TIME])
def test_a_decision_within_two_years_of_the_first_renewal_changes_the_past(on: date) -> None:
    found = _felt((FULL, None, AT_ONCE), (NONE, Exemption.THIRD_PARTY_FAULT, on))
    assert found == (IF_NONE, [Rule.EXEMPT])


@pytest.mark.parametrize(
    ("share", "exemption"),
    [
        (NONE, None),
        (NONE, Exemption.THIRD_PARTY_FAULT),
        (FULL, Exemption.FORCE_MAJEURE),
        (PARTIAL, Exemption.UNAUTHORISED_USE),
    ],
)
def test_an_exemption_found_too_late_leaves_the_increase(
    share: Liability, exemption: Exemption | None
) -> None:
    found = _felt((FULL, None, AT_ONCE), (share, exemption, LATE))
    assert found == (IF_FULL, [Rule.REQUALIFIED_TOO_LATE, Rule.INCREASE])


def test_an_exemption_that_falls_too_late_is_kept() -> None:
    found = _felt((FULL, Exemption.FORCE_MAJEURE, AT_ONCE), (FULL, None, LATE))
    assert found == (IF_NONE, [Rule.REQUALIFIED_TOO_LATE])


def test_an_exemption_found_in_time_is_a_requalification() -> None:
    found = _felt((FULL, None, AT_ONCE), (FULL, Exemption.FORCE_MAJEURE, IN_TIME))
    assert found == (IF_NONE, [Rule.EXEMPT])


def test_a_late_decision_that_is_taken_back_leaves_what_stood_first() -> None:
    found = _felt((FULL, None, AT_ONCE), (NONE, None, LATE), (FULL, None, LATER))
    assert found == (IF_FULL, [Rule.INCREASE])


def test_a_late_decision_never_becomes_what_stood_before_a_later_one() -> None:
    found = _felt((NONE, None, AT_ONCE), (PARTIAL, None, LATE), (FULL, None, LATER))
    assert found == (IF_NONE, [Rule.REQUALIFIED_TOO_LATE])


def test_of_several_decisions_the_last_one_in_time_stands() -> None:
    found = _felt((FULL, None, AT_ONCE), (PARTIAL, None, IN_TIME), (NONE, None, LATE))
    assert found == (IF_PARTIAL, [Rule.REQUALIFIED_TOO_LATE, Rule.INCREASE_HALVED])


@pytest.mark.parametrize(
    ("as_of", "value"),
    [(date(2021, 9, 30), IF_FULL), (date(2022, 6, 1), IF_PARTIAL), (date(2023, 3, 1), IF_NONE)],
)
def test_each_day_knows_the_decision_of_its_time(as_of: date, value: str) -> None:
    decisions = (FULL, None, AT_ONCE), (PARTIAL, None, date(2021, 10, 1)), (NONE, None, IN_TIME)
    assert _felt(*decisions, as_of=as_of)[0] == value


def _said(kind: ClaimKind, share: Liability, on: date) -> ClaimDecision:
    return ClaimDecision(share, None, on, "lettre", NOW, kind=kind)


def _felt_of(claim: RecordedClaim) -> tuple[str, list[Rule]]:
    steps = replay(record_of(DRIVING, [claim]), TODAY).steps
    values = {step.on: str(step.after) for step in steps}
    return values[date(2021, 3, 1)], [step.rule for step in steps if step.claim]


@pytest.mark.parametrize("on", [AT_ONCE, IN_TIME])
def test_glass_alone_that_turns_out_to_be_a_collision_counts_within_two_years(on: date) -> None:
    decisions = (
        _said(ClaimKind.GLASS, NONE, AT_ONCE),
        _said(ClaimKind.COLLISION, FULL, on),
    )
    claim = RecordedClaim(1, "S-1", 1, None, OCCURRED_ON, ClaimKind.GLASS, decisions)
    assert _felt_of(claim) == (IF_FULL, [Rule.INCREASE])


def test_glass_alone_that_turns_out_to_be_a_collision_too_late_stays_glass() -> None:
    decisions = (
        _said(ClaimKind.GLASS, NONE, AT_ONCE),
        _said(ClaimKind.COLLISION, FULL, LATE),
    )
    claim = RecordedClaim(1, "S-1", 1, None, OCCURRED_ON, ClaimKind.GLASS, decisions)
    value, rules = _felt_of(claim)
    assert value == IF_NONE
    assert Rule.INCREASE not in rules


def test_a_decision_that_repeats_what_happened_changes_nothing() -> None:
    once = (_said(ClaimKind.COLLISION, FULL, AT_ONCE),)
    twice = (*once, _said(ClaimKind.COLLISION, FULL, LATE))
    claims = [
        RecordedClaim(1, "S-1", 1, None, OCCURRED_ON, ClaimKind.COLLISION, decisions)
        for decisions in (once, twice)
    ]
    assert _felt_of(claims[0]) == _felt_of(claims[1]) == (IF_FULL, [Rule.INCREASE])
