import pytest

from bonusmalus.clause import FR_1992
from bonusmalus.coefficient import CEILING, FLOOR, START, Coefficient
from bonusmalus.errors import (
    BonusMalusError,
    CoefficientError,
    CoefficientOutOfBoundsError,
    CoefficientSyntaxError,
    Reason,
)


@pytest.mark.parametrize(
    ("text", "hundredths"), [("0.95", 95), ("1", 100), ("1.0", 100), ("3.50", 350), ("0.5", 50)]
)
def test_a_text_of_at_most_two_decimals_is_read_exactly(text: str, hundredths: int) -> None:
    assert Coefficient.parse(text).hundredths == hundredths


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".95",
        "1.",
        "0.950",
        "0,95",
        "+1.00",
        " 1.00",
        "1.00\n",
        "1e0",
        "NaN",
        "\u0660.\u0669",
        "²",
        "1" * 99,
    ],
)
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(CoefficientSyntaxError) as caught:
        Coefficient.parse(text)
    assert caught.value.found == text


def test_three_decimals_are_named_as_such() -> None:
    with pytest.raises(CoefficientSyntaxError) as caught:
        Coefficient.parse("0.955")
    assert caught.value.reason is Reason.TOO_MANY_DECIMALS


@pytest.mark.parametrize("text", ["0.49", "3.51", "0", "100"])
def test_a_value_outside_the_bounds_of_articles_4_and_5_is_refused(text: str) -> None:
    with pytest.raises(CoefficientOutOfBoundsError):
        Coefficient.parse(text)


@pytest.mark.parametrize("hundredths", [True, 0.95, "95", None])
def test_only_an_integer_is_a_number_of_hundredths(hundredths: int) -> None:
    with pytest.raises(CoefficientError):
        Coefficient(hundredths)


def test_every_coefficient_is_written_and_read_back_alike() -> None:
    for hundredths in range(50, 351):
        value = Coefficient(hundredths)
        assert Coefficient.parse(str(value)) == value


def test_coefficients_are_ordered_by_value() -> None:
    assert FLOOR < Coefficient(99) < START < CEILING


def test_the_bounds_of_the_type_are_those_of_the_clause() -> None:
    found = (FLOOR.hundredths, START.hundredths, CEILING.hundredths)
    assert found == (FR_1992.floor.value, FR_1992.start.value, FR_1992.ceiling.value)


def test_an_error_carries_its_fields_and_is_never_worth_a_retry() -> None:
    error = BonusMalusError(Reason.NEGATIVE, "years_at_floor", -1)
    assert (error.field, error.found, error.is_retryable) == ("years_at_floor", "-1", False)
