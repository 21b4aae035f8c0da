"""A view of a fleet: the words beside its picture, and the buttons that change it in place."""

import html
from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.fleet_pictures import chart_of_view, words_of
from bot.turn import Button, Html
from bot.views.case_words import TURNING, event_label, shortened
from bot.views.figures import day, month_name, short_month_name
from bot.views.screen import Rows, Screen, Words, button, capitalised, keyed, pager, paragraphs
from fleet.fleet_views import FleetAnswer, FleetView, IncidentsFound, RangeFound
from fleet.incidents import EventType
from fleet.months import Month
from fleet.people import Unit

_VIEWS_IN_A_ROW: Final = 3
_TYPES_SHOWN: Final = 4
_SITES_SHOWN: Final = 6
_CONTRACTS_SHOWN: Final = 4
_UNITS_ON_A_PAGE: Final = 8


def fleet_data(view: str, unit_id: int, month: Month, *more: str | int) -> str:
    """The data of a button: `fl:b:12:202610`."""
    tail = "".join(f":{one}" for one in more)
    return f"fl:{view}:{unit_id}:{month.year:04}{month.number:02}{tail}"


def view_caption(words: Words, answer: FleetAnswer, today: date) -> Html:
    """The words beside the picture: where and when, which figure it is, and what it shows."""
    chart = chart_of_view(answer, words.language.value)
    said = "" if chart is None else html.escape(words_of(chart), quote=False)
    return paragraphs(
        _title(words, answer, today), said, _label(words, answer), counted(words, answer.counted_on)
    )


def counted(words: Words, on: date | None) -> Html:
    """As of which day the figures of a large company were counted."""
    return Html() if on is None else words.words("flotte-counted", day=day(words, on))


def _title(words: Words, answer: FleetAnswer, today: date) -> Html:
    unit, named = answer.unit.name, month_name(words, answer.month)
    if answer.month == Month.of(today):
        return words.words("flotte-title-day", unit=unit, month=named, day=day(words, today))
    return words.words("flotte-title", unit=unit, month=named)


def _label(words: Words, answer: FleetAnswer) -> Html:
    return words.words(f"flotte-label-{answer.question.view.value}")


def no_picture(words: Words, answer: FleetAnswer) -> Screen:
    """What to do where a view has nothing to draw."""
    text = words.words("flotte-no-range", unit=answer.unit.name)
    return Screen(text, view_buttons(words, answer))


def view_buttons(words: Words, answer: FleetAnswer) -> Rows:
    """Months, filters, the other views, units and file, and where the figures come from."""
    return (
        *_turning(words, answer),
        *_filters(words, answer),
        *_other_views(words, answer),
        _ways(words, answer),
        *_people(words, answer),
        *_links(words, answer),
    )


def _people(words: Words, answer: FleetAnswer) -> Rows:
    """What driving does to the premium, beside its bridge."""
    if answer.question.view is not FleetView.BRIDGE:
        return ()
    month = answer.month
    data = f"fp:{answer.unit.id}:{month.year:04}{month.number:02}"
    return ((button(words, "effet-button", data),),)


def _data(answer: FleetAnswer, month: Month, wanted: str) -> str:
    more = (wanted,) if wanted else ()
    return fleet_data(answer.question.view.value, answer.unit.id, month, *more)


def _turning(words: Words, answer: FleetAnswer) -> Rows:
    others = (("flotte-earlier", answer.earlier), ("flotte-later", answer.later))
    row = tuple(
        Button(
            words.label(key, month=short_month_name(words, month)),
            _data(answer, month, answer.question.filter),
        )
        for key, month in others
        if month is not None
    )
    return (row,) if row else ()


def _other_views(words: Words, answer: FleetAnswer) -> Rows:
    others = [
        button(
            words, f"flotte-view-{view.value}", fleet_data(view.value, answer.unit.id, answer.month)
        )
        for view in FleetView
        if view is not answer.question.view
    ]
    return _in_rows(others, _VIEWS_IN_A_ROW)


def _in_rows(buttons: Sequence[Button], number: int) -> Rows:
    return tuple(tuple(buttons[at : at + number]) for at in range(0, len(buttons), number))


def _filters(words: Words, answer: FleetAnswer) -> Rows:
    match answer.found:
        case IncidentsFound() as found:
            return (*_types(words, answer, found), *_sites(answer, found))
        case RangeFound() as found:
            return _contracts(words, answer, found)
        case _:
            return ()


def _types(words: Words, answer: FleetAnswer, found: IncidentsFound) -> Rows:
    """Types that stand by themselves; one that is chosen already leads back to all."""
    others = [one for one in found.types if one != found.event][:_TYPES_SHOWN]
    choices = [
        Button(
            capitalised(event_label(words, EventType(event), is_short=True)),
            _data(answer, answer.month, event),
        )
        for event in others
    ]
    if found.event:
        choices.append(button(words, "flotte-all-types", _data(answer, answer.month, "")))
    return _in_rows(choices, 2)


def _sites(answer: FleetAnswer, found: IncidentsFound) -> Rows:
    """The sites of the rows, each to be seen by itself."""
    units = [row.unit for row in found.table.rows if row.unit is not None]
    choices = [
        Button(
            shortened(unit.name),
            fleet_data(
                answer.question.view.value,
                unit.id,
                answer.month,
                *((found.event,) if found.event else ()),
            ),
        )
        for unit in units[:_SITES_SHOWN]
        if unit.id != answer.unit.id
    ]
    return _in_rows(choices, 2)


def _contracts(words: Words, answer: FleetAnswer, found: RangeFound) -> Rows:
    others = found.others[:_CONTRACTS_SHOWN]
    choices = [
        Button(
            shortened(words.label("flotte-contract", insurer=one.insurer, number=one.number)),
            _data(answer, answer.month, str(one.id)),
        )
        for one in others
    ]
    return _in_rows(choices, 2)


def _ways(words: Words, answer: FleetAnswer) -> tuple[Button, ...]:
    unit_id, month, view = answer.unit.id, answer.month, answer.question.view.value
    wanted = (answer.question.filter,) if answer.question.filter else ()
    return (
        button(words, "flotte-unit", fleet_data("u", unit_id, month, view, 0)),
        button(words, "flotte-file", fleet_data("x", unit_id, month, view, *wanted)),
    )


def _links(words: Words, answer: FleetAnswer) -> Rows:
    """The what-ifs, the steps, the contract and the dossier behind a figure of money.

    Where it is about several contracts, the lists to choose one from.
    """
    if answer.question.view.is_about_people:
        return ()
    one = answer.contract_id
    if one is None:
        what_if = button(words, "flotte-what-if", "fi")
        return ((what_if, button(words, "flotte-contracts", "ct:list:0")),)
    return (
        (
            button(words, "flotte-what-if", f"fi:m:{one}"),
            button(words, "flotte-why", f"price:{one}"),
        ),
        (
            button(words, "flotte-open-contract", f"ct:{one}"),
            button(words, "flotte-dossier", f"dos:{one}"),
        ),
    )


def units_screen(
    words: Words, units: Sequence[Unit], unit_id: int, month: Month, view: str, page: int
) -> Screen:
    """The units of the reader, to choose from."""
    back = button(words, "flotte-back", fleet_data(view, unit_id, month))
    pages = max(1, -(-len(units) // _UNITS_ON_A_PAGE))
    page = min(page, pages - 1)
    shown = units[page * _UNITS_ON_A_PAGE :][:_UNITS_ON_A_PAGE]
    choices = [Button(shortened(one.name), fleet_data(view, one.id, month)) for one in shown]
    data = fleet_data("u", unit_id, month, view) + ":{page}"
    turning = pager(words, TURNING, page, pages, data)
    return Screen(words.words("flotte-units"), (*keyed(choices), *turning, (back,)))
