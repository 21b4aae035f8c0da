"""The boxes of a renewal notice, as people type them."""

import pytest

from bonusmalus.coefficient import Coefficient
from fleet.errors import NoticeValueError
from fleet.notice_form import (
    LONGEST_DOCUMENT,
    NoticeBox,
    NoticeValues,
    next_box,
    read_box,
    values_of,
)

FILLED = {
    "reference": "90000",
    "coefficient": "76",
    "net": "68400",
    "surcharge": "0",
    "reduction": "0",
    "document": "Avis 2027",
}


@pytest.mark.parametrize(
    ("box", "text", "kept"),
    [
        (NoticeBox.REFERENCE, "1 234,50 €", "123450"),
        (NoticeBox.NET, "684", "68400"),
        (NoticeBox.SURCHARGE, "0", "0"),
        (NoticeBox.COEFFICIENT, "0,76", "76"),
        (NoticeBox.COEFFICIENT, "1.5", "150"),
        (NoticeBox.COEFFICIENT, "1", "100"),
        (NoticeBox.DOCUMENT, "  Avis   2027 ", "Avis 2027"),
    ],
)
def test_a_box_reads_what_people_type(box: NoticeBox, text: str, kept: str) -> None:
    assert read_box(box, text) == kept


@pytest.mark.parametrize(
    ("box", "text", "reason"),
    [
        (NoticeBox.REFERENCE, "beaucoup", "amount"),
        (NoticeBox.REFERENCE, "0", "amount"),
        (NoticeBox.NET, "-5", "amount"),
        (NoticeBox.COEFFICIENT, "0,49", "coefficient"),
        (NoticeBox.COEFFICIENT, "3,51", "coefficient"),
        (NoticeBox.COEFFICIENT, "0,765", "coefficient"),
        (NoticeBox.COEFFICIENT, "76", "coefficient"),
        (NoticeBox.DOCUMENT, "  ", "empty"),
        (NoticeBox.DOCUMENT, "a" * (LONGEST_DOCUMENT + 1), "too_long"),
        (NoticeBox.DOCUMENT, "alcoolémie au volant", "forbidden"),
    ],
)
def test_a_box_that_cannot_be_read_names_itself(box: NoticeBox, text: str, reason: str) -> None:
    with pytest.raises(NoticeValueError) as refusal:
        read_box(box, text)

    assert (refusal.value.box, refusal.value.reason) == (box.value, reason)


def test_the_next_question_follows_from_the_answers() -> None:
    answers: dict[str, str] = {}
    asked = []
    while (box := next_box(answers)) is not None:
        asked.append(box)
        answers[box.value] = FILLED[box.value]

    assert asked == list(NoticeBox)
    assert values_of(answers) == NoticeValues(90_000, Coefficient(76), 68_400, 0, 0, "Avis 2027")


def test_a_notice_that_lacks_a_box_is_none() -> None:
    assert values_of({**FILLED, "net": "1"}) is not None
    assert values_of({key: value for key, value in FILLED.items() if key != "net"}) is None


@pytest.mark.parametrize(("net", "is_expected"), [(68_400, True), (68_499, True), (68_501, False)])
def test_a_net_premium_is_doubted_beyond_a_euro(net: int, *, is_expected: bool) -> None:
    values = NoticeValues(90_000, Coefficient(76), net, 0, 0, "Avis")

    assert values.is_net_as_expected is is_expected
