"""The curve behind the driver's chart."""

from dataclasses import replace
from datetime import date

from bonusmalus.claims import Claim, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record
from bonusmalus.periods import RenewalDay
from fleet.curve import curve_of

TODAY = date(2026, 11, 21)
CLAIMS = (
    Claim(date(2024, 5, 4), Liability.PARTIAL, reference="felt"),
    Claim(date(2025, 5, 4), Liability.NONE, reference="not liable"),
    Claim(date(2026, 10, 1), Liability.FULL, reference="to come"),
    Claim(date(2026, 10, 2), Liability.UNDETERMINED, reference="open"),
)
RECORD = Record(
    VehicleUse.TOURS, Coefficient(100), date(2023, 3, 1), RenewalDay(3, 1), claims=CLAIMS
)


def test_the_past_has_one_value_for_each_renewal() -> None:
    past = curve_of(RECORD, TODAY).past
    assert [one.coefficient.hundredths for one in past] == [100, 93, 102, 94]


def test_each_claim_carries_what_it_multiplies_by() -> None:
    factors = [claim.factor_permille for claim in curve_of(RECORD, TODAY).claims]
    assert factors == [1100, 1000, 1200, 1000]


def test_both_ways_ahead_start_at_the_next_renewal() -> None:
    curve = curve_of(RECORD, TODAY)
    assert curve.without_claim[0].renewal_on == curve.next_renewal_on
    assert curve.with_claim[0].renewal_on == curve.next_renewal_on
    assert curve.with_claim[0].coefficient > curve.without_claim[0].coefficient


def test_the_use_gives_the_yearly_reduction() -> None:
    assert curve_of(RECORD, TODAY).reduction_permille == 70


def test_a_decided_claim_that_no_renewal_has_felt_says_when_it_counts() -> None:
    late = Claim(date(2026, 2, 10), Liability.FULL)  # in the two months before the renewal
    record = replace(RECORD, claims=(late, Claim(date(2026, 2, 12), Liability.UNDETERMINED)))
    counted = [claim.counts_on for claim in curve_of(record, date(2026, 2, 20)).claims]
    assert counted == [date(2027, 3, 1), None]
    assert curve_of(record, date(2027, 3, 1)).claims[0].counts_on is None
