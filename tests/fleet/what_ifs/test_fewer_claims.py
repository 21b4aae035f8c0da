"""What-if 1 of FLEET.md § 1.4: fewer claims with fault."""

from fleet.what_ifs import Question, WhatIf, answer
from tests.support.what_if_fleets import fleet_of_the_example

FEWER = Question(WhatIf.FEWER_CLAIMS, {"fewer": 300, "years": 3})


def test_the_example_of_100_vehicles_falls_by_6_then_12_then_18_percent() -> None:
    """FLEET.md § 1.4, worked example for #1."""
    years = answer(fleet_of_the_example(), FEWER).years
    assert [one.change_permille for one in years] == [0, -60, -120, -180]


def test_the_example_renews_at_64_931_without_and_at_61_035_with_fewer_claims() -> None:
    """FLEET.md § 1.4: 64 931 → 61 035 €, with an S/P of 72 % as target."""
    found = answer(fleet_of_the_example(), FEWER)
    assert round(found.before.cents / 100) == 64_931
    assert round(found.after.cents / 100) == 61_035
