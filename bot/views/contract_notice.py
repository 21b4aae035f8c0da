"""The questions of a renewal notice, and its summary before it stands."""

from datetime import date

from bot.turn import Html
from bot.views.figures import coefficient, day
from bot.views.screen import Rows, Screen, Words, button, drop_button, lines, paragraphs
from fleet.driving import Contract
from fleet.errors import NoticeValueError
from fleet.notice_form import MAY_BE_NOTHING, NoticeBox, NoticeValues
from reports.formats import euros_text

_NUMBER_OF_BOXES = len(NoticeBox)


def ask_box_screen(
    words: Words, contract: Contract, renewal_on: date, box: NoticeBox, *, is_first: bool
) -> Screen:
    """Ask for one box; the next message is the answer."""
    number = list(NoticeBox).index(box) + 1
    title = words.words(
        "contract-form-title",
        contract=contract.number,
        renewal=day(words, renewal_on),
        place=str(number),
        places=str(_NUMBER_OF_BOXES),
    )
    intro = words.words("contract-form-intro") if is_first else ""
    text = paragraphs(title, intro, words.words(f"contract-form-{box.value}"))
    return Screen(text, _asking_rows(words, contract, box, is_first=is_first))


def summary_screen(
    words: Words, contract: Contract, renewal_on: date, values: NoticeValues
) -> Screen:
    """Everything that was entered, to be read again before it is kept."""
    language = words.language.value
    boxes = words.words(
        "contract-notice",
        reference=euros_text(values.reference_cents, language),
        value=coefficient(words, values.coefficient),
        net=euros_text(values.net_cents, language),
        surcharge=euros_text(values.surcharge_cents, language),
        reduction=euros_text(values.reduction_cents, language),
    )
    doubt = ""
    if not values.is_net_as_expected:
        expected = euros_text(values.expected_net_cents, language)
        doubt = words.words("contract-form-doubt", expected=expected)
    title = words.words(
        "contract-form-summary", contract=contract.number, renewal=day(words, renewal_on)
    )
    document = words.words("contract-form-named", document=values.document)
    keep = button(words, "contract-button-keep", f"contractform:{contract.id}:keep")
    back = button(words, "button-question-before", f"contractform:{contract.id}:back")
    text = paragraphs(title, lines(boxes, document), doubt)
    return Screen(text, ((keep,), (back, drop_button(words))))


def unreadable_text(words: Words, refused: NoticeValueError) -> Html:
    """Why a box was not filled in, naming it, and what it must look like."""
    return words.words(
        "contract-form-refused", box=refused.box, reason=refused.reason, most=refused.limit
    )


def _asking_rows(words: Words, contract: Contract, box: NoticeBox, *, is_first: bool) -> Rows:
    nothing: Rows = ()
    if box in MAY_BE_NOTHING:
        data = f"contractform:{contract.id}:nothing:{box.value}"
        nothing = ((button(words, "contract-button-nothing", data),),)
    if is_first:
        return (*nothing, (drop_button(words),))
    back = button(words, "button-question-before", f"contractform:{contract.id}:back")
    return (*nothing, (back, drop_button(words)))
