"""The figures of a card, folded from what the company keeps."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bonusmalus.claims import ClaimKind, Exemption, Liability, Verdict
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record, replay
from bonusmalus.periods import Interruption, RenewalDay
from fleet.coefficient import (
    Awaited,
    Prospect,
    claim_of,
    internal_figure,
    official_figures,
    path,
    premium_base,
    record_of,
)
from fleet.driving import (
    Assignment,
    ClaimDecision,
    Contract,
    DrivingRecord,
    Figure,
    OfficialCoefficient,
    RecordedClaim,
    Regime,
    Vehicle,
)

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, tzinfo=UTC)
DRIVING = DrivingRecord(
    1, VehicleUse.BUSINESS, Coefficient(100), date(2024, 3, 1), RenewalDay(3, 1)
)
ASSIGNMENT = Assignment(1, 1, 1, date(2024, 1, 1))
VEHICLE = Vehicle(1, "AB-123-CD", "Kangoo", 1, 7, 90_000)
CONTRACT = Contract(
    id=7,
    number="MX-77",
    insurer="Mutuelle",
    unit_id=1,
    regime=Regime.STATUTORY,
    use=VehicleUse.TOURS,
    renewal_day=RenewalDay(1, 1),
    starts_on=date(2020, 1, 1),
)
IN_USE = [(ASSIGNMENT, VEHICLE, CONTRACT)]
PRINTED = OfficialCoefficient(7, Coefficient(80), date(2026, 1, 1), "avis")


def _decision(liability: Liability, on: date, exemption: Exemption | None = None) -> ClaimDecision:
    return ClaimDecision(liability, exemption, on, "lettre", NOW)


def _claim(on: date, *decisions: ClaimDecision, number: str = "S-1") -> RecordedClaim:
    return RecordedClaim(1, number, 1, None, on, ClaimKind.COLLISION, decisions)


def test_a_clean_record_goes_down_by_five_percent_a_year() -> None:
    figure = internal_figure(record_of(DRIVING, []), TODAY)

    assert figure.figure is Figure.INTERNAL
    assert figure.coefficient == Coefficient(90)
    assert figure.unchanged_since == date(2026, 3, 1)
    assert figure.without_claim == Prospect(date(2027, 3, 1), Coefficient(85))
    assert figure.with_partial.coefficient == Coefficient(101)
    assert figure.with_full.coefficient == Coefficient(112)


def test_the_floor_is_thirteen_clean_renewals_from_one() -> None:
    figure = internal_figure(record_of(DRIVING, []), TODAY)

    assert figure.floor == Prospect(date(2037, 3, 1), Coefficient(50))
    assert figure.number_of_years_to_floor == 13 - 2  # two renewals lie behind


def test_a_claim_in_the_last_two_months_is_felt_a_renewal_later() -> None:
    figure = internal_figure(record_of(DRIVING, []), date(2027, 1, 15))

    assert figure.without_claim.renewal_on == date(2027, 3, 1)
    assert figure.with_full == Prospect(date(2028, 3, 1), Coefficient(106))


def test_at_the_floor_there_is_no_way_left_and_a_joker_to_come() -> None:
    driving = replace(DRIVING, start=Coefficient(50), years_at_floor=0)
    figure = internal_figure(record_of(driving, []), TODAY)

    assert figure.floor is None
    assert figure.number_of_years_to_floor == 0
    assert figure.joker_from_on == date(2027, 3, 1)


def test_a_claim_without_decision_is_pending_with_its_range() -> None:
    claims = [_claim(date(2026, 10, 2))]
    figure = internal_figure(record_of(DRIVING, claims), TODAY)

    assert figure.coefficient == Coefficient(90)
    assert figure.pending is not None
    assert figure.pending.number_of_claims == 1
    assert figure.pending.renewal_on == date(2027, 3, 1)
    values = (figure.pending.if_none, figure.pending.if_partial, figure.pending.if_full)
    assert values == (Coefficient(85), Coefficient(101), Coefficient(112))


def test_a_pending_claim_of_the_last_two_months_is_shown_at_the_renewal_that_feels_it() -> None:
    claims = [_claim(date(2027, 1, 10))]
    figure = internal_figure(record_of(DRIVING, claims), date(2027, 1, 15))

    assert figure.pending is not None
    assert figure.pending.renewal_on == date(2028, 3, 1)


def test_a_decided_claim_that_no_renewal_has_felt_is_awaited() -> None:
    claims = [_claim(date(2026, 10, 2), _decision(Liability.FULL, date(2026, 11, 1)))]
    figure = internal_figure(record_of(DRIVING, claims), TODAY)

    assert figure.number_of_awaiting == 1
    assert figure.without_claim.coefficient == Coefficient(112)


def test_the_last_decision_holds_and_the_one_before_is_kept_for_article_8() -> None:
    claim = claim_of(
        _claim(
            date(2024, 5, 4),
            _decision(Liability.FULL, date(2024, 6, 1)),
            _decision(Liability.PARTIAL, date(2025, 6, 1)),
        )
    )
    assert claim.liability is Liability.PARTIAL
    assert claim.before == (Verdict(Liability.FULL),)
    assert claim.requalified_on == date(2025, 6, 1)


def test_an_exemption_alone_is_a_requalification() -> None:
    claim = claim_of(
        _claim(
            date(2024, 5, 4),
            _decision(Liability.FULL, date(2024, 6, 1)),
            _decision(Liability.FULL, date(2025, 6, 1), Exemption.FORCE_MAJEURE),
        )
    )
    assert (claim.exemption, claim.requalified_on) == (Exemption.FORCE_MAJEURE, date(2025, 6, 1))
    assert claim.before == (Verdict(Liability.FULL),)


def test_a_first_decision_is_no_requalification() -> None:
    claim = claim_of(
        _claim(
            date(2024, 5, 4),
            _decision(Liability.UNDETERMINED, date(2024, 5, 5)),
            _decision(Liability.FULL, date(2024, 6, 1)),
        )
    )
    assert (claim.liability, claim.requalified_on) == (Liability.FULL, None)


def test_a_decision_that_repeats_the_one_before_is_no_requalification() -> None:
    claim = claim_of(
        _claim(
            date(2024, 5, 4),
            _decision(Liability.FULL, date(2024, 6, 1)),
            _decision(Liability.FULL, date(2025, 6, 1)),
        )
    )
    assert claim.requalified_on is None


def test_an_exemption_is_read_from_the_last_decision() -> None:
    decided = _decision(Liability.FULL, date(2024, 6, 1), Exemption.FORCE_MAJEURE)
    assert claim_of(_claim(date(2024, 5, 4), decided)).exemption is Exemption.FORCE_MAJEURE


def test_an_interruption_reaches_the_fold() -> None:
    pause = Interruption(date(2025, 3, 1), date(2025, 9, 1))
    record = record_of(replace(DRIVING, interruptions=(pause,)), [])
    assert replay(record, TODAY).coefficient == Coefficient(95)


def test_what_an_insurer_printed_is_official_for_a_statutory_contract_alone() -> None:
    fleet = replace(CONTRACT, regime=Regime.FLEET_CLAUSE)
    (official,) = official_figures([(ASSIGNMENT, VEHICLE, CONTRACT)], [PRINTED], TODAY)

    assert official.figure is Figure.OFFICIAL
    assert (official.coefficient, official.next_renewal_on) == (Coefficient(80), date(2027, 1, 1))
    assert official_figures([(ASSIGNMENT, VEHICLE, fleet)], [PRINTED], TODAY) == ()
    assert official_figures([(ASSIGNMENT, VEHICLE, CONTRACT)], [], TODAY) == ()


def test_two_vehicles_of_one_contract_show_its_coefficient_once() -> None:
    vehicles = [(ASSIGNMENT, VEHICLE, CONTRACT), (ASSIGNMENT, VEHICLE, CONTRACT)]
    assert len(official_figures(vehicles, [PRINTED], TODAY)) == 1


def test_the_premium_follows_the_official_coefficient_where_it_is_known() -> None:
    base = premium_base(IN_USE, [PRINTED], [], TODAY)

    assert base is not None
    assert base.reference_premium_cents == 90_000
    assert base.contract == Record(
        VehicleUse.TOURS, Coefficient(80), date(2026, 1, 1), RenewalDay(1, 1)
    )


def test_a_premium_without_official_coefficient_is_an_order_of_size() -> None:
    for vehicle in (
        (ASSIGNMENT, VEHICLE, CONTRACT),
        (ASSIGNMENT, VEHICLE, replace(CONTRACT, regime=Regime.FLEET_CLAUSE)),
    ):
        base = premium_base([vehicle], [], [], TODAY)
        assert base is not None
        assert base.contract is None


def test_a_premium_that_nobody_entered_is_unknown() -> None:
    unknown = replace(VEHICLE, reference_premium_cents=None)
    vehicles = [(ASSIGNMENT, unknown, CONTRACT), (ASSIGNMENT, VEHICLE, None)]
    assert premium_base(vehicles, [], [], TODAY) is None


def _on_vehicle(vehicle_id: int | None, on: date, liability: Liability) -> RecordedClaim:
    return replace(_claim(on, _decision(liability, on)), vehicle_id=vehicle_id)


def test_a_decided_claim_that_the_printed_figure_does_not_hold_is_on_the_path_of_the_contract() -> (
    None
):
    held = _on_vehicle(1, date(2025, 10, 31), Liability.FULL)  # felt on 1 January 2026
    later = _on_vehicle(1, date(2025, 11, 1), Liability.FULL)
    base = premium_base(IN_USE, [PRINTED], [held, later], TODAY)

    assert base is not None
    assert base.contract is not None
    assert base.contract.claims == (claim_of(later),)
    assert path(base.contract, TODAY, 1) == (Prospect(date(2027, 1, 1), Coefficient(96)),)


def test_a_decided_claim_of_another_contract_is_not_on_this_path() -> None:
    other = replace(CONTRACT, id=8, number="MX-78")
    vehicles = [*IN_USE, (ASSIGNMENT, replace(VEHICLE, id=2, contract_id=8), other)]
    claim = _on_vehicle(2, date(2026, 5, 4), Liability.FULL)
    base = premium_base(vehicles, [PRINTED], [claim], TODAY)

    assert base is not None
    assert base.contract is not None
    assert base.contract.claims == ()


@pytest.mark.parametrize("vehicle_id", [None, 99])
def test_a_decided_claim_of_an_unknown_contract_makes_an_order_of_size(
    vehicle_id: int | None,
) -> None:
    claim = _on_vehicle(vehicle_id, date(2026, 5, 4), Liability.PARTIAL)
    base = premium_base(IN_USE, [PRINTED], [claim], TODAY)
    assert base is not None
    assert base.contract is None


@pytest.mark.parametrize("liability", [Liability.NONE, Liability.UNDETERMINED])
def test_a_claim_that_does_not_count_leaves_the_path_of_the_contract(liability: Liability) -> None:
    claim = _on_vehicle(None, date(2026, 5, 4), liability)
    base = premium_base(IN_USE, [PRINTED], [claim], TODAY)
    assert base is not None
    assert base.contract is not None
    assert base.contract.claims == ()


@pytest.mark.parametrize(
    ("today", "renewal_on"),
    [(date(2026, 12, 31), date(2027, 1, 1)), (date(2027, 1, 1), None), (date(2030, 5, 1), None)],
)
def test_a_printed_figure_is_of_a_former_year_once_its_renewal_has_passed(
    today: date, renewal_on: date | None
) -> None:
    (official,) = official_figures(IN_USE, [PRINTED], today)
    base = premium_base(IN_USE, [PRINTED], [], today)

    assert official.next_renewal_on == renewal_on
    assert base is not None
    assert (base.contract is None) == (renewal_on is None)


def test_a_decided_claim_says_at_which_renewal_it_counts_and_the_value_then() -> None:
    claims = [  # the second is in the two months before the renewal
        _claim(date(2026, 10, 2), _decision(Liability.PARTIAL, date(2026, 11, 1))),
        _claim(date(2027, 1, 10), _decision(Liability.FULL, date(2027, 1, 14)), number="S-2"),
    ]
    figure = internal_figure(record_of(DRIVING, claims), date(2027, 1, 15))

    assert figure.awaited == (
        Awaited(date(2027, 3, 1), Coefficient(101), 1),
        Awaited(date(2028, 3, 1), Coefficient(126), 1),
    )


def test_a_path_lists_each_renewal_once() -> None:
    ahead = path(record_of(DRIVING, []), TODAY, 3)
    assert [one.coefficient.hundredths for one in ahead] == [85, 80, 76]
