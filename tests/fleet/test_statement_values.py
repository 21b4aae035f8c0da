"""What may be written into a field, and how it is kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fleet.accident_statement import FIELD_OF, FIELDS
from fleet.errors import StatementValueError
from fleet.statement_values import fitting, written

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("key", "text", "kept"),
    [
        ("accident_date", "21/11/2026", "2026-11-21"),
        ("accident_date", "1.2.2026", "2026-02-01"),
        ("accident_date", "2026-11-21", "2026-11-21"),
        ("a_valid_until", "31 12 2027", "2027-12-31"),
        ("accident_time", "8 h 05", "08:05"),
        ("accident_time", "8h", "08:00"),
        ("accident_time", "14:30", "14:30"),
        ("b_vehicle_plate", " ab-123-cd ", "AB-123-CD"),
        ("witness_1_phone", "+33 (0)6 12.34.56.78", "+33 (0)6 12.34.56.78"),
        ("is_injured", "yes", "yes"),
        ("a_impact_point", "rear_left", "rear_left"),
        ("b_driver_name", "  O’Neil   <b>Marc</b> ", "O’Neil <b>Marc</b>"),
        ("a_observations", "ligne\nsuivante", "ligne suivante"),
    ],
)
def test_a_value_is_kept_in_one_way(key: str, text: str, kept: str) -> None:
    assert written(FIELD_OF[key], text, TODAY) == kept


@pytest.mark.parametrize(
    ("key", "text", "reason"),
    [
        ("accident_date", "hier", "date"),
        ("accident_date", "31/02/2026", "date"),
        ("accident_date", "22/11/2026", "future"),
        ("b_driver_birth_date", "1/1/2030", "future"),
        ("a_valid_until", "1/1/9999", "date"),
        ("accident_time", "25:00", "time"),
        ("accident_time", "midi", "time"),
        ("b_vehicle_plate", "<b>", "plate"),
        ("witness_1_phone", "appelez-moi", "phone"),
        ("is_injured", "un peu", "choice"),
        ("a_impact_point", "yes", "choice"),
        ("b_driver_name", "  \u200b\n ", "empty"),
    ],
)
def test_a_value_that_cannot_stand_there_is_refused_with_the_reason(
    key: str, text: str, reason: str
) -> None:
    with pytest.raises(StatementValueError) as refused:
        written(FIELD_OF[key], text, TODAY)
    assert (refused.value.key, refused.value.reason) == (key, reason)


def test_a_text_that_is_too_long_is_refused_with_the_limit() -> None:
    with pytest.raises(StatementValueError) as refused:
        written(FIELD_OF["b_driver_name"], "x" * 81, TODAY)
    assert (refused.value.reason, refused.value.limit) == ("too_long", 80)


def test_what_is_known_is_cut_to_what_a_field_takes() -> None:
    field = FIELD_OF["a_insurer_name"]
    assert fitting(field, "x" * 500) == "x" * 79 + "…"
    assert fitting(field, " court ") == "court"


@given(st.sampled_from(FIELDS), st.text(max_size=1000))
def test_a_kept_value_fits_its_field_and_is_kept_the_same_again(field: object, text: str) -> None:
    known = next(one for one in FIELDS if one == field)
    try:
        kept = written(known, text, TODAY)
    except StatementValueError:
        return
    assert 0 < len(kept) <= known.max_length
    assert written(known, kept, TODAY) == kept
