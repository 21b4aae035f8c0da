from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.intake import cells
from fleet.intake.cells import Cell, CellRefusedError, Formula
from fleet.intake.faults import Reason

FOURTH_OF_MAY = date(2021, 5, 4)


@pytest.mark.parametrize(
    "cell",
    [
        "2021-05-04",
        " 2021-05-04 ",
        "2021-05-04 00:00:00",
        "04/05/2021",
        "4/5/2021",
        "04.05.2021",
        FOURTH_OF_MAY,
        datetime(2021, 5, 4, 13, 45),  # noqa: DTZ001 - spreadsheets know no zone
    ],
)
def test_a_day_may_be_written_in_each_of_the_usual_ways(cell: Cell) -> None:
    assert cells.day(cell, 60) == FOURTH_OF_MAY


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("30/02/2021", Reason.NO_SUCH_DATE),
        ("2021-13-01", Reason.NO_SUCH_DATE),
        ("04/05/21", Reason.NOT_A_DATE),
        ("yesterday", Reason.NOT_A_DATE),
        ("\N{ARABIC-INDIC DIGIT TWO}021-05-04", Reason.NOT_A_DATE),
        (44320, Reason.NOT_A_DATE),
        (True, Reason.NOT_A_DATE),
        ("0021-05-04", Reason.DATE_OUT_OF_RANGE),
        (Formula.CELL, Reason.FORMULA),
    ],
)
def test_what_is_not_a_day_is_refused(cell: Cell, reason: Reason) -> None:
    assert refusal(cells.day, cell) is reason


@pytest.mark.parametrize("cell", ["03-01", "01/03", "1/3"])
def test_a_renewal_day_is_month_day_or_with_a_slash_day_month(cell: Cell) -> None:
    assert cells.renewal_day(cell, 60) == RenewalDay(3, 1)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        (date(2026, 3, 1), Reason.NOT_A_RENEWAL_DAY),
        ("31/02", Reason.NO_SUCH_DATE),
        ("01-mars", Reason.NOT_A_RENEWAL_DAY),
    ],
)
def test_a_renewal_day_that_a_spreadsheet_turned_into_a_date_is_refused(
    cell: Cell, reason: Reason
) -> None:
    assert refusal(cells.renewal_day, cell) is reason


@pytest.mark.parametrize("cell", ["0,95", "0.95", " 0,95 ", 0.95])
def test_a_coefficient_takes_comma_point_or_number(cell: Cell) -> None:
    assert cells.coefficient(cell, 60) == Coefficient(95)


@pytest.mark.parametrize("cell", ["0,955", 0.955, "0,49", "3,51", 95, "-1", "1e0", True, "²"])
def test_a_coefficient_out_of_bounds_or_with_three_decimals_is_refused(cell: Cell) -> None:
    assert refusal(cells.coefficient, cell) is Reason.NOT_A_COEFFICIENT


@given(st.integers(50, 350))
def test_a_coefficient_typed_into_a_spreadsheet_is_read_as_it_was_typed(hundredths: int) -> None:
    assert cells.coefficient(hundredths / 100, 60).hundredths == hundredths


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1 234,50", 123450),
        ("1\N{NARROW NO-BREAK SPACE}234,50\N{NO-BREAK SPACE}€", 123450),
        ("1234.5", 123450),
        ("812", 81200),
        (812.4, 81240),
        (812, 81200),
        ("0", 0),
    ],
)
def test_an_amount_is_read_to_the_cent(cell: Cell, amount: int) -> None:
    assert cells.cents(cell, 60) == amount


@pytest.mark.parametrize("cell", ["-5", "1,234.50", "12,345", "1 23", "1000000", 1e300, "NaN"])
def test_what_is_not_an_amount_is_refused(cell: Cell) -> None:
    assert refusal(cells.cents, cell) is Reason.NOT_MONEY


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Anne   Le  Goff ", "Anne Le Goff"),
        (1042, "1042"),
        (1042.0, "1042"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("<b>Zoé</b> 🚗", "<b>Zoé</b> 🚗"),
        ("e\N{COMBINING ACUTE ACCENT}", "é"),
    ],
)
def test_text_is_kept_as_written_but_for_spaces(cell: Cell, text: str) -> None:
    assert cells.text(cell, 60) == text


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("x" * 61, Reason.TOO_LONG),
        ("x" * 10_000, Reason.TOO_LONG),
        ("a\x00b", Reason.CONTROL_CHARACTER),
        ("a\nb", Reason.CONTROL_CHARACTER),
        ("a\x1b[31mb", Reason.CONTROL_CHARACTER),
        ("a\N{RIGHT-TO-LEFT OVERRIDE}b", Reason.CONTROL_CHARACTER),
        ("a\ud800b", Reason.CONTROL_CHARACTER),
        (Formula.CELL, Reason.FORMULA),
        (0.5, Reason.NOT_TEXT),
        (True, Reason.NOT_TEXT),
        (FOURTH_OF_MAY, Reason.NOT_TEXT),
    ],
)
def test_text_that_could_not_be_shown_or_stored_is_refused(cell: Cell, reason: Reason) -> None:
    assert refusal(cells.text, cell) is reason


@pytest.mark.parametrize("cell", ["ab 123 cd", "AB123CD", "ab-123-cd"])
def test_a_french_plate_is_written_one_way(cell: Cell) -> None:
    assert cells.plate(cell, 40) == "AB-123-CD"


def test_another_plate_is_only_put_in_capitals() -> None:
    assert cells.plate("1234 ab 59", 40) == "1234 AB 59"


@given(st.one_of(st.text(), st.integers(), st.floats(), st.dates(), st.booleans()))
def test_whatever_stands_in_a_cell_is_read_or_refused(cell: Cell) -> None:
    readers = (
        cells.text,
        cells.plate,
        cells.day,
        cells.renewal_day,
        cells.coefficient,
        cells.cents,
        cells.count,
    )
    for read in readers:
        try:
            read(cell, 60)
        except CellRefusedError:
            continue


@given(st.one_of(st.text(), st.floats()))
def test_what_a_fault_shows_is_short_and_on_one_line(cell: Cell) -> None:
    shown = cells.shown(cell)
    assert len(shown) <= 60
    assert shown.isprintable() or not any(ord(sign) < 32 for sign in shown)


def refusal(read: Callable[[Cell, int], object], cell: Cell) -> Reason:
    with pytest.raises(CellRefusedError) as refused:
        read(cell, 60)
    return refused.value.reason


@pytest.mark.parametrize("cell", ["??", "-", "– –", "…"])
def test_a_plate_needs_a_letter_or_a_digit(cell: Cell) -> None:
    assert refusal(cells.plate, cell) is Reason.NOT_A_PLATE
