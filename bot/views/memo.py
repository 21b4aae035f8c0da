"""The insurance memo of a vehicle: every field on one screen, and whom to ask for the rest."""

from datetime import date

from bot.turn import Button, Html
from bot.views.figures import day
from bot.views.screen import Rows, Screen, Words, drop_button, paragraphs
from bot.views.vehicle import home_button
from fleet.driving import Vehicle
from fleet.errors import MemoRefusedError
from fleet.logbook import VehicleMemo
from fleet.memos import MAX_MEMO_TEXT, MemoField
from fleet.usecases.show_memo import MemoCard

_DATES = frozenset({MemoField.VALID_FROM, MemoField.VALID_UNTIL})


def memo_screen(words: Words, card: MemoCard, today: date) -> Screen:
    """What the accident form asks for about a vehicle."""
    memo, contract = card.memo, card.contract
    fields = {
        "insurer": contract.insurer if contract else "",
        "contract": contract.number if contract else "",
        "number": memo.number,
        "validity": _validity(words, memo),
        "agency": memo.agency,
        "phone": memo.assistance_phone,
    }
    missing = words.label("vehicle-memo-missing")
    shown = {name: value or missing for name, value in fields.items()}
    vehicle = card.vehicle
    text = words.words("vehicle-memo", make=vehicle.make_and_model, plate=vehicle.plate, **shown)
    is_asked = not card.may_fill and not all(fields.values())
    ask = _whom_to_ask(words, card) if is_asked else ""
    expired = _expired(words, memo, today)
    said = paragraphs(text, expired, ask, words.words("vehicle-memo-assured"))
    return Screen(said, (*_fill_rows(words, card), (home_button(words),)))


def ask_field_screen(words: Words, vehicle: Vehicle, field: MemoField) -> Screen:
    """Ask for one field; the next message is the answer."""
    kind = "date" if field in _DATES else "text"
    kind = "phone" if field is MemoField.ASSISTANCE_PHONE else kind
    text = words.words(
        "logbook-memo-field",
        plate=vehicle.plate,
        field=_label(words, field),
        kind=kind,
        most=str(MAX_MEMO_TEXT),
    )
    return Screen(text, ((drop_button(words),),))


def refused_field_text(words: Words, error: MemoRefusedError) -> Html:
    """Why a text cannot stand in a field."""
    return words.words("logbook-memo-refused", reason=error.reason, most=str(MAX_MEMO_TEXT))


def _validity(words: Words, memo: VehicleMemo) -> str:
    start = "" if memo.valid_from_on is None else day(words, memo.valid_from_on)
    end = "" if memo.valid_until_on is None else day(words, memo.valid_until_on)
    if start and end:
        return words.label("vehicle-memo-validity", **{"from": start, "until": end})
    if start:
        return words.label("vehicle-memo-from", **{"from": start})
    return words.label("vehicle-memo-until", until=end) if end else ""


def _expired(words: Words, memo: VehicleMemo, today: date) -> str:
    is_over = memo.valid_until_on is not None and memo.valid_until_on < today
    return words.words("vehicle-memo-expired") if is_over else ""


def _whom_to_ask(words: Words, card: MemoCard) -> Html:
    if not card.managers:
        return words.words("vehicle-memo-ask-nobody")
    return words.words("vehicle-memo-ask", names=", ".join(card.managers))


def _fill_rows(words: Words, card: MemoCard) -> Rows:
    if not card.may_fill:
        return ()
    return tuple(
        (
            Button(
                words.label("vehicle-memo-fill", field=_label(words, field)),
                f"log:field:{card.vehicle.id}:{field.value}",
            ),
        )
        for field in MemoField
    )


def _label(words: Words, field: MemoField) -> str:
    return words.label(f"vehicle-field-{field.value.replace('_', '-')}")
