"""The form of an insurer's statement, field by field."""

from datetime import date

import pytest

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.coefficient import Coefficient
from fleet.errors import PrintedValueError
from fleet.statement_form import (
    MOST_CLAIMS,
    STATUTORY,
    StatementBox,
    next_box,
    one_back,
    values_of,
    with_answer,
    without_more_claims,
)

TODAY = date(2026, 8, 4)
BEGUN = {STATUTORY: "yes"}
ANSWERS = {
    StatementBox.DRAWN_UP_ON: "31/07/2026",
    StatementBox.SUBSCRIBED_ON: "2020-01-01",
    StatementBox.USE: "tours",
    StatementBox.COEFFICIENT: "0,5",
    StatementBox.APPLIED_ON: "01/01/2026",
    StatementBox.YEARS_AT_FLOOR: "4",
    StatementBox.DOCUMENT: " Relevé   2026-77 ",
}
CLAIM = {
    StatementBox.CLAIM_ON: "14/05/2024",
    StatementBox.CLAIM_KIND: "collision",
    StatementBox.CLAIM_SHARE: "partial",
}


def answered(answers: dict[str, str], written: dict[StatementBox, str]) -> dict[str, str]:
    for box, text in written.items():
        assert next_box(answers) is box
        answers = with_answer(answers, box, text, TODAY)
    return answers


def test_a_complete_statement_holds_what_was_printed() -> None:
    values = values_of(without_more_claims(answered(answered(BEGUN, ANSWERS), CLAIM)))

    assert values is not None
    assert values.coefficient == Coefficient(50)
    assert values.applied_on == date(2026, 1, 1)
    assert values.years_at_floor == 4
    assert values.document == "Relevé 2026-77"
    [claim] = values.claims
    assert (claim.occurred_on, claim.kind) == (date(2024, 5, 14), ClaimKind.COLLISION)
    assert claim.liability is Liability.PARTIAL


def test_years_at_050_are_asked_for_at_050_alone() -> None:
    boxes = {**ANSWERS, StatementBox.COEFFICIENT: "0.85"}
    del boxes[StatementBox.YEARS_AT_FLOOR]
    assert next_box(answered(BEGUN, boxes)) is StatementBox.CLAIM_ON


def test_a_contract_without_coefficient_is_asked_for_none() -> None:
    asked = (
        StatementBox.DRAWN_UP_ON,
        StatementBox.SUBSCRIBED_ON,
        StatementBox.USE,
        StatementBox.DOCUMENT,
    )
    answers = answered({STATUTORY: "no"}, {box: ANSWERS[box] for box in asked})
    values = values_of(without_more_claims(answers))

    assert values is not None
    assert values.coefficient is None
    assert values.applied_on is None


def test_claims_are_kept_by_day_in_whatever_order_they_were_written() -> None:
    answers = answered(answered(BEGUN, ANSWERS), CLAIM)
    older = {**CLAIM, StatementBox.CLAIM_ON: "02/04/2023"}
    values = values_of(without_more_claims(answered(answers, older)))

    assert values is not None
    assert [one.occurred_on.year for one in values.claims] == [2023, 2024]


@pytest.mark.parametrize(
    ("box", "text", "reason"),
    [
        (StatementBox.DRAWN_UP_ON, "hier", "date"),
        (StatementBox.DRAWN_UP_ON, "31/02/2026", "date"),
        (StatementBox.DRAWN_UP_ON, "05/08/2026", "future"),
        (StatementBox.SUBSCRIBED_ON, "01/08/2026", "order"),
        (StatementBox.CLAIM_ON, "01/08/2026", "order"),
        (StatementBox.COEFFICIENT, "0,49", "coefficient"),
        (StatementBox.COEFFICIENT, "3,51", "coefficient"),
        (StatementBox.YEARS_AT_FLOOR, "61", "number"),
        (StatementBox.YEARS_AT_FLOOR, "-1", "number"),
        (StatementBox.DOCUMENT, " ", "empty"),
        (StatementBox.DOCUMENT, "x" * 81, "too_long"),
        (StatementBox.DOCUMENT, "relevé d’alcoolémie", "forbidden"),
    ],
)
def test_what_cannot_stand_there_is_refused_with_its_reason(
    box: StatementBox, text: str, reason: str
) -> None:
    answers = {**BEGUN, StatementBox.DRAWN_UP_ON.value: "2026-07-31"}
    answers = BEGUN if box is StatementBox.DRAWN_UP_ON else answers
    with pytest.raises(PrintedValueError) as refused:
        with_answer(answers, box, text, TODAY)

    assert (refused.value.field, refused.value.reason) == (box.value, reason)


def test_a_statement_drawn_up_before_the_renewal_may_announce_its_figure() -> None:
    kept = with_answer(
        {**BEGUN, "drawn_up_on": "2026-07-31"}, StatementBox.APPLIED_ON, "01/01/2027", TODAY
    )
    assert kept["applied_on"] == "2027-01-01"


def test_a_statement_holds_so_many_claims_at_most() -> None:
    answers = answered(BEGUN, ANSWERS)
    for _ in range(MOST_CLAIMS):
        answers = answered(answers, CLAIM)
    with pytest.raises(PrintedValueError):
        with_answer(answers, StatementBox.CLAIM_ON, "14/05/2024", TODAY)


def test_one_question_back_undoes_one_answer_all_the_way() -> None:
    steps = [BEGUN]
    for box, text in [*ANSWERS.items(), *CLAIM.items()]:
        steps.append(with_answer(steps[-1], box, text, TODAY))
    answers = without_more_claims(steps[-1])

    for before in reversed(steps):
        answers = one_back(answers)
        assert {**answers} == before
    assert one_back(BEGUN) == BEGUN
