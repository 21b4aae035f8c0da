"""What-ifs, range and bridge start from the same printed coefficient, with its years at 0.50."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bonusmalus.claims import Liability
from bonusmalus.coefficient import Coefficient
from fleet.claim_value import recovery_path
from fleet.coefficient_paths import next_coefficients
from fleet.pricing.facts import FleetFacts, Guarantee
from fleet.renewal_range import renewal_range
from fleet.renewal_statutory import StatutoryDraws
from fleet.what_ifs import Question, WhatIf, answer
from fleet.what_ifs.coefficients import path_of, record_of
from tests.support.what_if_fleets import MONO, claim, mono_fleet

AT_FLOOR_FOR_THREE_YEARS = (50, date(2026, 3, 1), 3)


def printed(hundredths: int, since: date, years_at_floor: int = 0) -> FleetFacts:
    """One car whose insurer printed a coefficient in force since a day."""
    facts = mono_fleet(hundredths)
    contract = replace(facts.contracts[0], coefficient_since=since, years_at_floor=years_at_floor)
    return replace(facts, contracts=(contract,))


def test_a_claim_after_three_years_at_0_50_that_a_notice_printed_costs_nothing_anywhere() -> None:
    """Annexe A121-1, art. 4: the first claim after three years at 0.50 brings no increase."""
    facts = printed(*AT_FLOOR_FOR_THREE_YEARS)

    found = answer(facts, Question(WhatIf.ONE_MORE_CLAIM))
    assert found.change_cents == recovery_path(facts, MONO).extra_cents() == 0
    states = StatutoryDraws.of(facts, facts.contracts[0], 1).first
    assert [one.coefficient.hundredths for one in states[:2]] == [50, 50]


def test_a_coefficient_that_no_notice_renewed_for_two_years_has_earned_them_everywhere() -> None:
    """0.80 since March 2024, no claim: 0.76, 0.72, then 0.68 in March 2027 (art. 5)."""
    facts = printed(80, date(2024, 3, 1))
    found = answer(facts, Question(WhatIf.CLAIM_FREE, {"years": 1}))

    assert next_coefficients(facts) == {MONO: Coefficient(68)}
    assert found.years[0].after_cents == 612_00
    assert renewal_range(replace(facts, as_at=date(2027, 2, 1)), MONO, draws=9).low_cents == 612_00


def test_an_appeal_starts_from_the_day_on_which_the_coefficient_was_printed() -> None:
    facts = replace(
        printed(80, date(2024, 3, 1)), claims=(claim(1, date(2026, 6, 1), 1, contract_id=MONO),)
    )
    found = answer(facts, Question(WhatIf.RECLASSIFIED))

    values = {one.name: one.value for one in found.findings}
    assert (values["coefficient_before"], values["coefficient_after"]) == (90, 81)


def test_an_appeal_is_worked_out_from_a_coefficient_printed_within_a_year() -> None:
    facts = replace(
        printed(80, date(2026, 6, 15)), claims=(claim(1, date(2025, 6, 1), 1, contract_id=MONO),)
    )

    assert answer(facts, Question(WhatIf.RECLASSIFIED)).years


def test_broken_glass_moves_no_coefficient_of_the_bridge_either() -> None:
    """Annexe A121-1, art. 6: broken glass alone brings no increase."""
    glass = replace(claim(1, date(2026, 6, 1), 400_00, contract_id=MONO), guarantee=Guarantee.GLASS)
    facts = replace(mono_fleet(80), claims=(glass,))

    assert next_coefficients(facts) == {MONO: Coefficient(76)}


@settings(max_examples=60)
@given(
    hundredths=st.integers(50, 350),
    since=st.integers(2022, 2026),
    years_at_floor=st.integers(0, 4),
    days=st.lists(st.integers(0, 1600), max_size=4),
    liability=st.sampled_from(Liability),
)
def test_what_ifs_and_bridge_fold_the_same_coefficient_from_the_same_facts(
    hundredths: int, since: int, years_at_floor: int, days: list[int], liability: Liability
) -> None:
    facts = printed(hundredths, date(since, 3, 1), years_at_floor if hundredths == 50 else 0)
    claims = tuple(
        claim(number, facts.as_at - timedelta(days=ago), 1_000_00, liability, MONO)
        for number, ago in enumerate(days)
    )
    facts = replace(facts, claims=claims)

    record, _ = record_of(facts, facts.vehicles[0])
    [ahead] = path_of(record, facts.as_at, 1)
    assert next_coefficients(facts) == {MONO: ahead.coefficient}
