"""The questions of an insurer's statement, and its summary before it is kept."""

from collections.abc import Mapping

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bot.turn import Button, Html
from bot.views.figures import coefficient, day
from bot.views.insurer_statement import claim_words, contract_name
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    capitalised,
    drop_button,
    keyed,
    lines,
    paragraphs,
)
from fleet.driving import Contract
from fleet.errors import PrintedValueError
from fleet.statement_form import (
    StatementBox,
    StatementValues,
    boxes_of,
    claims_of,
)

_CLAIM_BOXES = frozenset({StatementBox.CLAIM_ON, StatementBox.CLAIM_KIND, StatementBox.CLAIM_SHARE})


def ask_statement_screen(
    words: Words, contract: Contract, answers: Mapping[str, str], box: StatementBox
) -> Screen:
    """Ask for one field; the next message, or a button, is the answer."""
    boxes = boxes_of(answers)
    is_first = box is boxes[0]
    claims = claims_of(answers)
    is_claim = box in _CLAIM_BOXES
    title = words.words(
        "releve-form-title",
        contract=contract.number,
        step="claims" if is_claim else "box",
        place=len(claims) + 1 if is_claim else boxes.index(box) + 1,
        places=len(boxes),
    )
    text = paragraphs(
        title,
        words.words("releve-form-intro") if is_first else "",
        lines(*(words.words("releve-claim", claim=claim_words(words, one)) for one in claims))
        if box is StatementBox.CLAIM_ON
        else "",
        words.words(f"releve-form-{box.value.replace('_', '-')}", number=len(claims)),
    )
    return Screen(text, _rows(words, contract, box, is_first=is_first))


def statement_summary_screen(words: Words, contract: Contract, values: StatementValues) -> Screen:
    """Everything that was entered, to be read again before it is kept."""
    figure: Html | str = ""
    if values.coefficient is not None and values.applied_on is not None:
        figure = words.words(
            "releve-form-figure",
            value=coefficient(words, values.coefficient),
            since=day(words, values.applied_on),
            years=values.years_at_floor,
        )
    text = paragraphs(
        words.words("releve-form-summary", **contract_name(contract)),
        lines(
            words.words(
                "releve-statement",
                document=values.document,
                date=day(words, values.drawn_up_on),
                since=day(words, values.subscribed_on),
                use=values.vehicle_use.value,
            ),
            figure,
            words.words("releve-claims", number=len(values.claims)),
            *(words.words("releve-claim", claim=claim_words(words, one)) for one in values.claims),
        ),
        words.words("releve-form-effect", figure="yes" if values.coefficient else "no"),
    )
    keep = button(words, "contract-button-keep", f"relform:{contract.id}:keep")
    back = button(words, "button-question-before", f"relform:{contract.id}:back")
    return Screen(text, ((keep,), (back, drop_button(words))))


def unprinted_text(words: Words, refused: PrintedValueError) -> Html:
    """Why a field was not filled in, naming it, and what it must look like."""
    return words.words(
        "releve-form-refused", field=refused.field, reason=refused.reason, most=refused.limit
    )


def _rows(words: Words, contract: Contract, box: StatementBox, *, is_first: bool) -> Rows:
    here = f"relform:{contract.id}"
    choices = [
        Button(label, f"{here}:set:{box.value}:{value}")
        for value, label in _choices(words, box).items()
    ]
    if box is StatementBox.CLAIM_ON:
        choices.append(button(words, "releve-button-no-more", f"{here}:nomore"))
    if is_first:
        return (*keyed(choices), (drop_button(words),))
    back = button(words, "button-question-before", f"{here}:back")
    return (*keyed(choices), (back, drop_button(words)))


def _choices(words: Words, box: StatementBox) -> dict[str, str]:
    if box is StatementBox.USE:
        return {
            one.value: capitalised(words.label("releve-use", use=one.value)) for one in VehicleUse
        }
    if box is StatementBox.CLAIM_KIND:
        return {
            one.value: capitalised(words.label("word-claim-kind", kind=one.value))
            for one in ClaimKind
        }
    if box is StatementBox.CLAIM_SHARE:
        return {
            one.value: capitalised(words.label("word-share", liability=one.value))
            for one in Liability
        }
    return {}
