"""The questions about contracts and vehicles, the one of article 10, and what is kept then."""

from collections.abc import Mapping
from datetime import date

from bonusmalus.clause import VehicleUse
from bonusmalus.transfer import Transfer
from bot.turn import Button, Html
from bot.views.figures import coefficient, day
from bot.views.screen import Screen, Words, button, drop_button, keyed, lines, paragraphs
from fleet.errors import GarageValueError
from fleet.garage_form import (
    NOTHING,
    OPTIONAL,
    Box,
    Form,
    boxes_of,
    cents_of,
    form_of,
    renewal_in,
)
from fleet.vehicle_moves import UsualDrivers
from reports.formats import euros_text, number_text, percent_text

_AMOUNTS = frozenset(
    {
        Box.REFERENCE,
        Box.NET,
        Box.DEDUCTIBLE,
        Box.VALUE,
        Box.LIABILITY,
        Box.SUBJECT,
        Box.OUTSIDE,
        Box.YEAR_NET,
    }
)
_DAYS = frozenset({Box.STARTS_ON, Box.CHANGED_ON, Box.REGISTERED})
_RATES = frozenset({Box.NOVICE, Box.SURCHARGE})


def ask_box_screen(words: Words, answers: Mapping[str, str], box: Box, about: str) -> Screen:
    """Ask for one box; the next message is the answer, or a button where there are few."""
    form, boxes = form_of(answers), boxes_of(answers)
    place = boxes.index(box)
    title = words.words(
        "parc-form-title",
        form=form.value,
        about=about,
        places=len(boxes),
        place=str(place + 1),
        number=str(len(boxes)),
    )
    rows: tuple[tuple[Button, ...], ...] = ()
    if box is Box.USE:
        rows = keyed(
            [
                Button(words.label("parc-use", use=one.value), f"ctf:go:use:{one.value}")
                for one in VehicleUse
            ]
        )
    if box in OPTIONAL:
        label = "parc-button-skip" if len(boxes) > 1 else "parc-button-empty"
        rows = ((button(words, label, f"ctf:go:skip:{box.value}"),),)
    back = (button(words, "button-question-before", "ctf:go:back"),) if place else ()
    return Screen(
        paragraphs(title, words.words("parc-ask", box=box.value, form=form.value)),
        (*rows, (*back, drop_button(words))),
    )


def ask_drivers_screen(words: Words, answers: Mapping[str, str], value: str) -> Screen:
    """The question of article 10: who will usually drive the vehicle that comes."""
    rows = keyed(
        [
            Button(
                words.label("parc-drivers-answer", drivers=one.value), f"ctf:go:drivers:{one.value}"
            )
            for one in UsualDrivers
        ]
    )
    text = words.words(
        "parc-drivers-ask", form=form_of(answers).value, plate=answers[Box.PLATE], value=value
    )
    back = button(words, "button-question-before", "ctf:go:back")
    return Screen(text, (*rows, (back, drop_button(words))))


def summary_screen(
    words: Words,
    answers: Mapping[str, str],
    about: str,
    transfer: Transfer | None,
    *,
    keeps_value: str = "",
) -> Screen:
    """Everything that was entered, to be read again before it is kept."""
    form = form_of(answers)
    boxes = [
        words.words(
            "parc-form-line",
            box=words.label("parc-box", box=box.value),
            value=shown(words, form, box, answers[box]),
        )
        for box in boxes_of(answers)
    ]
    text = paragraphs(
        words.words("parc-form-summary", form=form.value, about=about),
        lines(*boxes),
        _outcome(words, transfer),
        words.words(
            "parc-form-insurer-note", known="yes" if keeps_value else "no", value=keeps_value
        )
        if form is Form.INSURER
        else "",
    )
    keep = button(words, "contract-button-keep", "ctf:go:keep")
    back = button(words, "button-question-before", "ctf:go:back")
    return Screen(text, ((keep,), (back, drop_button(words))))


def unreadable_box_text(words: Words, refused: GarageValueError) -> Html:
    """Why a box was not filled in, naming it, and what it must look like."""
    return words.words(
        "parc-form-refused",
        name=words.label("parc-box", box=refused.box),
        reason=refused.reason,
        most=number_text(refused.limit, words.language.value)
        if refused.reason == "premium"
        else str(refused.limit),
    )


def shown(words: Words, form: Form, box: Box, kept: str) -> str:
    """What a box keeps, as people read it; an empty one leaves what was before, where there was."""
    language = words.language.value
    if kept == NOTHING:
        is_kept = form in {Form.INSURER, Form.REPLACE}
        return words.label("parc-as-before" if is_kept else "parc-unknown")
    if box in _AMOUNTS:
        return euros_text(cents_of(kept) or 0, language)
    if box in _DAYS:
        return day(words, date.fromisoformat(kept))
    if box in _RATES:
        return percent_text(int(kept), language)
    if box is Box.RENEWAL:
        found = renewal_in(kept)
        return words.label("parc-day-of-year", day=f"{found.day:02}", month=f"{found.month:02}")
    return words.label("parc-use", use=kept) if box is Box.USE else kept


def _outcome(words: Words, transfer: Transfer | None) -> Html:
    if transfer is None:
        return Html()
    return words.words(
        "parc-transfer",
        reason=transfer.reason.value,
        value=coefficient(words, transfer.coefficient),
        article=words.label("article-annex", number="10"),
    )
