"""The form: its fields, what goes when a case closes, what is erased and comes back."""

import pytest

from fleet.accident_statement import (
    FIELD_OF,
    FIELDS,
    Circumstance,
    FieldKind,
    Section,
    Side,
    after_closing,
    can_be_restored,
    cleared,
    fields_in,
    known_only,
    restored,
    ticked,
)


def test_every_part_of_every_box_has_exactly_one_key() -> None:
    assert len(FIELD_OF) == len(FIELDS)


def test_the_front_has_the_boxes_1_to_15_and_the_back_has_none() -> None:
    assert {field.box for field in FIELDS if field.side is not Side.BACK} == set(range(1, 16))
    assert {field.box for field in FIELDS if field.side is Side.BACK} == {0}


def test_both_sides_have_the_same_parts() -> None:
    a = [(one.box, one.name, one.kind) for one in FIELDS if one.side is Side.A]
    b = [(one.box, one.name, one.kind) for one in FIELDS if one.side is Side.B]
    assert a == b


def test_box_12_has_seventeen_numbered_circumstances_for_each_side() -> None:
    assert [one.number for one in Circumstance] == list(range(1, 18))
    for section in (Section.A_CIRCUMSTANCES, Section.B_CIRCUMSTANCES):
        assert [field.name for field in fields_in(section)] == [one.value for one in Circumstance]


def test_the_circumstances_have_the_numbers_of_the_printed_form() -> None:
    assert list(Circumstance) == [
        Circumstance.PARKED_OR_STOPPED,
        Circumstance.LEAVING_PARKING_OR_OPENING_DOOR,
        Circumstance.ENTERING_PARKING,
        Circumstance.EMERGING_FROM_PRIVATE_GROUND,
        Circumstance.ENTERING_PRIVATE_GROUND,
        Circumstance.ENTERING_ROUNDABOUT,
        Circumstance.ON_ROUNDABOUT,
        Circumstance.HIT_REAR_SAME_LANE,
        Circumstance.SAME_DIRECTION_OTHER_LANE,
        Circumstance.CHANGING_LANE,
        Circumstance.OVERTAKING,
        Circumstance.TURNING_RIGHT,
        Circumstance.TURNING_LEFT,
        Circumstance.REVERSING,
        Circumstance.ON_OPPOSITE_LANE,
        Circumstance.COMING_FROM_THE_RIGHT,
        Circumstance.IGNORED_PRIORITY,
    ]


def test_every_button_of_a_field_fits_telegram() -> None:
    for field in FIELDS:
        longest = max(field.choices or ("yes",), key=len)
        data = f"statement:{10**9 - 1}:v:{field.key}:{longest}"
        fits_a_tap = field.box == 12 or field.kind not in {FieldKind.YES_NO, FieldKind.CHOICE}
        assert fits_a_tap or len(data.encode()) <= 64, field.key
        if field.box != 12:
            assert len(f"statement:{10**9 - 1}:f:{field.key}".encode()) <= 64


def test_who_the_other_driver_the_other_insured_and_the_witnesses_are_is_third_party_data() -> None:
    named = {"b_driver_name", "b_insured_name", "b_vehicle_plate", "witness_1_phone"}
    assert all(FIELD_OF[key].is_third_party for key in named)
    assert not any(one.is_third_party for one in FIELDS if one.side in {Side.A, Side.BACK})


def test_nothing_of_a_witness_is_asked_but_how_to_reach_them_and_where_they_were() -> None:
    names = {field.name for field in fields_in(Section.WITNESSES)}
    assert names == {"name", "address", "phone", "seat"}


def test_of_an_injury_the_form_holds_yes_or_no_alone() -> None:
    about = [field for field in FIELDS if "injured" in field.key]
    assert {field.kind for field in about} == {FieldKind.YES_NO}


def test_the_ticked_circumstances_of_a_side_are_counted_in_printed_order() -> None:
    values = {"b_ignored_priority": "yes", "b_entering_roundabout": "yes", "b_reversing": "no"}
    assert [one.number for one in ticked(values, Side.B)] == [6, 17]
    assert ticked(values, Side.A) == ()


def test_a_key_that_is_on_no_form_is_left_out() -> None:
    assert known_only({"licence_points": "6", "a_policy_number": "7"}) == {"a_policy_number": "7"}


def test_closing_leaves_what_happened_and_forgets_who_third_parties_are() -> None:
    values = {
        "accident_date": "2026-11-17",
        "accident_place": "Rond-point des Alpes",
        "witness_1_name": "Sofia Blanc",
        "a_driver_name": "Durand",
        "a_licence_number": "12AB",
        "b_driver_name": "Lambert",
        "b_ignored_priority": "yes",
    }
    assert after_closing(values) == {
        "accident_date": "2026-11-17",
        "a_driver_name": "Durand",
        "b_ignored_priority": "yes",
    }


def test_closing_forgets_what_was_erased_and_set_aside() -> None:
    assert after_closing(cleared({"b_driver_name": "Lambert", "is_injured": "no"})) == {}


@pytest.mark.parametrize(
    "values", [{"is_injured": "no"}, {"a_policy_number": "7", "narrative": "…"}]
)
def test_what_was_erased_comes_back(values: dict[str, str]) -> None:
    aside = cleared(values)
    assert known_only(aside) == {}
    assert can_be_restored(aside)
    assert restored(aside) == values


def test_what_was_filled_in_since_it_was_erased_stands() -> None:
    aside = cleared({"is_injured": "no", "narrative": "old"})
    assert restored({**aside, "narrative": "new"}) == {"is_injured": "no", "narrative": "new"}
