"""Contracts and vehicles in full: the wizard, the boxes, the parts of a premium, article 10."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from bonusmalus.premium import ReferencePremium
from bonusmalus.transfer import TransferReason
from fleet.contract_terms import RegimeReason
from fleet.driving import Regime
from fleet.errors import GarageValueError
from fleet.fleet_shares import shared
from fleet.garage_form import (
    ABOUT,
    BOX,
    FORM,
    NOTHING,
    Box,
    Form,
    cents_of,
    day_in,
    next_box,
    read_box,
    renewal_in,
)
from fleet.regime_wizard import (
    Answers,
    Kind,
    Owner,
    Question,
    Size,
    next_question,
    proposal,
    size_of,
)
from fleet.vehicle_details import Financing, VehicleCategory, VehicleDetails, held_parts
from fleet.vehicle_moves import UsualDrivers, expected_transfer

TODAY = date(2026, 11, 21)
CENTS = st.integers(0, 10**8)


@pytest.mark.parametrize(
    ("answers", "regime", "reason", "source"),
    [
        (
            Answers(Kind.CARS, Owner.COMPANY, Size.MANY),
            Regime.FLEET_CLAUSE,
            RegimeReason.MORE_THAN_THREE,
            "A121-2, 1°",
        ),
        (
            Answers(Kind.CARS, Owner.COMPANY, Size.FEW),
            Regime.STATUTORY,
            RegimeReason.THREE_OR_FEWER,
            "A121-1",
        ),
        (
            Answers(Kind.CARS, Owner.RENTED),
            Regime.STATUTORY,
            RegimeReason.RENTED_OR_LEASED,
            "A121-2, 1°",
        ),
        (
            Answers(Kind.CARS, Owner.EMPLOYEES, Size.MANY),
            Regime.FLEET_CLAUSE,
            RegimeReason.EMPLOYEES_CARS,
            "A121-2, 4°",
        ),
        (
            Answers(Kind.CARS, Owner.EMPLOYEES, Size.FEW),
            Regime.STATUTORY,
            RegimeReason.THREE_OR_FEWER,
            "A121-1",
        ),
        (Answers(Kind.HEAVY), Regime.FLEET_CLAUSE, RegimeReason.HEAVY, "A121-2, 3°"),
        (
            Answers(Kind.TRANSPORT),
            Regime.FLEET_CLAUSE,
            RegimeReason.PUBLIC_TRANSPORT,
            "A121-2, 3°",
        ),
        (Answers(Kind.OUT_OF_SCOPE), Regime.EXCLUDED, RegimeReason.OUT_OF_SCOPE, "A121-1"),
    ],
)
def test_owner_kind_and_number_lead_to_a_regime_with_its_article(
    answers: Answers, regime: Regime, reason: RegimeReason, source: str
) -> None:
    found = proposal(answers)

    assert found is not None
    assert (found.regime, found.reason, found.source) == (regime, reason, source)


def test_vehicles_rented_or_leased_stay_under_the_statutory_clause_however_many() -> None:
    for size in (None, *Size):
        found = proposal(Answers(Kind.CARS, Owner.RENTED, size))
        assert found is not None
        assert found.regime is Regime.STATUTORY


def test_at_most_three_questions_lead_to_every_proposal() -> None:
    for kind, owner, size in product(Kind, Owner, Size):
        asked = 0
        answers = Answers()
        while (question := next_question(answers)) is not None:
            asked += 1
            answers = Answers(
                kind,
                owner if question is not Question.KIND else None,
                size if question is Question.SIZE else None,
            )
        assert asked <= 3
        assert proposal(answers) is not None


def test_no_regime_is_proposed_while_a_question_is_open() -> None:
    assert proposal(Answers()) is None
    assert proposal(Answers(Kind.CARS, Owner.COMPANY)) is None


@pytest.mark.parametrize(("number", "size"), [(3, Size.FEW), (4, Size.MANY)])
def test_a_fourth_vehicle_allows_another_clause(number: int, size: Size) -> None:
    assert size_of(number) is size


@pytest.mark.parametrize(
    ("hundredths", "drivers", "expected", "reason"),
    [
        (76, UsualDrivers.SAME, 76, TransferReason.SAME_DRIVERS),
        (76, UsualDrivers.FEWER, 76, TransferReason.FEWER_DRIVERS),
        (76, UsualDrivers.OTHERS, 100, TransferReason.NEW_DRIVER),
        (125, UsualDrivers.OTHERS, 125, TransferReason.INCREASE_FOLLOWS),
    ],
)
def test_a_reduction_moves_only_with_the_same_or_fewer_drivers(
    hundredths: int, drivers: UsualDrivers, expected: int, reason: TransferReason
) -> None:
    moved = expected_transfer(Coefficient(hundredths), drivers)

    assert (moved.coefficient.hundredths, moved.reason) == (expected, reason)


@pytest.mark.parametrize(
    ("box", "text", "kept"),
    [
        (Box.NUMBER, "  FLT  77 ", "FLT 77"),
        (Box.PLATE, "gh 456 jk", "GH-456-JK"),
        (Box.PLATE, "1234 ab 69", "1234 AB 69"),
        (Box.STARTS_ON, "1er mars 2024", "2024-03-01"),
        (Box.REGISTERED, "2022-04-30", "2022-04-30"),
        (Box.RENEWAL, "1/3", "3-1"),
        (Box.REFERENCE, "1 234,50 €", "123450"),
        (Box.KILOMETRES, "25 000 km", "25000"),
        (Box.NOVICE, "50 %", "500"),
        (Box.SURCHARGE, "12,5", "125"),
        (Box.USE, "tours", "tours"),
    ],
)
def test_what_people_type_is_kept_in_one_form(box: Box, text: str, kept: str) -> None:
    assert read_box(box, text, TODAY) == kept


@pytest.mark.parametrize(
    ("box", "text", "reason"),
    [
        (Box.NUMBER, "   ", "empty"),
        (Box.NUMBER, "x" * 41, "too_long"),
        (Box.PLATE, "É-1", "plate"),
        (Box.PLATE, "A" * 16, "plate"),
        (Box.STARTS_ON, "bientôt", "day"),
        (Box.STARTS_ON, "21/11/1949", "year"),
        (Box.STARTS_ON, "01/01/2028", "year"),
        (Box.REGISTERED, "22/11/2026", "future"),
        (Box.CHANGED_ON, "22/11/2026", "future"),
        (Box.RENEWAL, "31/02", "renewal"),
        (Box.RENEWAL, "mars", "renewal"),
        (Box.NET, "cher", "amount"),
        (Box.KILOMETRES, "500 001", "kilometres"),
        (Box.NOVICE, "101", "percent"),
        (Box.SURCHARGE, "400,1", "percent"),
        (Box.USE, "rallye", "use"),
        (Box.ZONE, "retrait de permis", "forbidden"),
    ],
)
def test_what_cannot_stand_in_a_box_is_refused_with_its_name(
    box: Box, text: str, reason: str
) -> None:
    with pytest.raises(GarageValueError) as refused:
        read_box(box, text, TODAY)

    assert (refused.value.box, refused.value.reason) == (box.value, reason)


def test_what_a_box_keeps_is_read_again() -> None:
    assert day_in("2024-03-01") == date(2024, 3, 1)
    assert renewal_in("3-1") == RenewalDay(3, 1)
    assert (cents_of("123450"), cents_of(NOTHING)) == (123_450, None)


def test_a_form_asks_box_after_box() -> None:
    answers = {FORM: Form.ADD.value, ABOUT: "1"}
    asked = []
    while (box := next_box(answers)) is not None:
        asked.append(box)
        answers[box.value] = "x"

    assert asked == [Box.PLATE, Box.MAKE, Box.REFERENCE]
    assert next_box({FORM: "vehicle", ABOUT: "1", BOX: "zone"}) is Box.ZONE


@given(CENTS, CENTS, CENTS, CENTS)
@settings(max_examples=60)
def test_the_parts_of_a_premium_follow_its_total_to_the_cent(
    liability: int, subject: int, outside: int, total: int
) -> None:
    details = VehicleDetails(1, premium=ReferencePremium(liability, subject, outside))

    parts = held_parts(total, details)

    assert parts is not None
    assert parts.outside_cents == outside
    if liability + subject:
        assert parts.liability_cents + parts.other_cents == total


def test_parts_that_nobody_entered_are_not_made_up() -> None:
    assert held_parts(80_000, VehicleDetails(1)) is None


@given(st.dictionaries(st.integers(1, 50), CENTS, min_size=1, max_size=9), CENTS)
@settings(max_examples=60)
def test_a_new_reference_premium_is_shared_out_to_the_cent(
    premiums: dict[int, int], total: int
) -> None:
    shares = shared(total, premiums)

    assert shares.keys() == premiums.keys()
    assert sum(shares.values()) == total
    assert min(shares.values()) >= 0


def test_a_total_that_does_not_change_leaves_every_share_as_it_was() -> None:
    premiums = {1: 33_333, 2: 66_667, 3: 1}

    assert shared(sum(premiums.values()), premiums) == premiums


def test_a_vehicle_is_in_service_from_its_first_day_until_the_day_it_leaves() -> None:
    details = VehicleDetails(1, in_service_on=date(2026, 1, 1), withdrawn_on=date(2026, 6, 1))

    days = (date(2025, 12, 31), date(2026, 1, 1), date(2026, 5, 31), date(2026, 6, 1))
    assert [details.is_in_service(on) for on in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("financing", "category", "stays"),
    [
        (Financing.LONG_RENTAL, None, True),
        (Financing.LEASING, VehicleCategory.CAR, True),
        (Financing.LEASING, VehicleCategory.HEAVY, False),
        (Financing.OWNED, VehicleCategory.CAR, False),
        (None, None, False),
    ],
)
def test_a_car_that_is_rented_or_leased_stays_under_the_clause_by_law(
    financing: Financing | None, category: VehicleCategory | None, *, stays: bool
) -> None:
    """A121-2, 1° and 3°."""
    details = VehicleDetails(1, financing=financing, category=category)
    assert details.must_stay_statutory is stays


def test_a_vehicle_above_three_and_a_half_tonnes_is_heavy() -> None:
    assert VehicleDetails(1, category=VehicleCategory.HEAVY).is_heavy
    assert not VehicleDetails(1, category=VehicleCategory.CAR).is_heavy
