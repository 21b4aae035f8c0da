"""The work queue: its parts with their counts, its filters, a line and a button for each case."""

from collections.abc import Sequence
from datetime import date

from bot.turn import Button, Html
from bot.views.case_own import changed_button
from bot.views.case_words import (
    TURNING,
    event_label,
    number_of,
    page_line,
    shortened,
    status_label,
)
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    keyed,
    lines,
    pager,
    paragraphs,
    side_by_side,
)
from fleet.case_rules import is_overdue
from fleet.cases import CaseRow, CaseTab
from fleet.incidents import EventType
from fleet.people import Unit
from fleet.usecases.list_cases import CaseFilter, CaseQueue
from reports.formats import short_date_text

_TABS_IN_A_ROW = 3
_UNITS_ON_A_PAGE = 8
_ANY = "-"


def queue_screen(words: Words, queue: CaseQueue) -> Screen:
    """One part of the queue, the other parts with their counts, and the filters."""
    rows = side_by_side([_row_button(words, row, queue) for row in queue.rows])
    listed = lines(*(_line(words, row, queue) for row in queue.rows))
    data = queue_data(queue.tab, queue.chosen, "{page}")
    turning = pager(words, TURNING, queue.page, queue.number_of_pages, data)
    own = (button(words, "button-case-own", "cases:own:0"), changed_button(words))
    return Screen(
        paragraphs(lines(_title(words, queue), _count(words, queue)), listed),
        (*rows, *turning, *_tabs(words, queue), _filters(words, queue), own),
    )


def units_screen(
    words: Words, units: Sequence[Unit], tab: CaseTab, chosen: CaseFilter, page: int
) -> Screen:
    """The sites and teams to which the queue can be narrowed."""
    pages = max(1, -(-len(units) // _UNITS_ON_A_PAGE))
    page = min(page, pages - 1)
    shown = units[page * _UNITS_ON_A_PAGE :][:_UNITS_ON_A_PAGE]
    everything = button(words, "case-filter-all", queue_data(tab, CaseFilter(event=chosen.event)))
    choices = [
        Button(shortened(unit.name), queue_data(tab, CaseFilter(unit.id, chosen.event)))
        for unit in shown
    ]
    turning = pager(words, TURNING, page, pages, filter_data("unit", tab, chosen, "{page}"))
    return Screen(
        words.words("case-filter-units-title"), (*keyed([everything, *choices]), *turning)
    )


def events_screen(words: Words, tab: CaseTab, chosen: CaseFilter) -> Screen:
    """The types of event to which the queue can be narrowed, two in a row."""
    everything = button(words, "case-filter-all", queue_data(tab, CaseFilter(chosen.unit_id)))
    choices = [
        Button(event_label(words, event, is_short=True), queue_data(tab, one))
        for event in EventType
        for one in (CaseFilter(chosen.unit_id, event),)
    ]
    pairs = tuple(tuple(choices[at : at + 2]) for at in range(0, len(choices), 2))
    return Screen(words.words("case-filter-events-title"), ((everything,), *pairs))


def queue_data(tab: CaseTab, chosen: CaseFilter, page: str = "0") -> str:
    """The data of a button that opens a part of the queue: `cases:new:0`, `cases:new:0:3:theft`."""
    plain = f"cases:{tab.value}:{page}"
    if chosen == CaseFilter():
        return plain
    return f"{plain}:{chosen.unit_id or 0}:{chosen.event.value if chosen.event else _ANY}"


def filter_data(what: str, tab: CaseTab, chosen: CaseFilter, page: str = "0") -> str:
    """The data of a button that asks by what to narrow a part of the queue."""
    event = chosen.event.value if chosen.event else _ANY
    return f"casefilter:{what}:{tab.value}:{page}:{chosen.unit_id or 0}:{event}"


def _title(words: Words, queue: CaseQueue) -> Html:
    event = queue.chosen.event
    return words.words(
        "case-queue-title",
        tab=queue.tab.value,
        unit="none" if queue.unit is None else queue.unit.name,
        event="any" if event is None else event_label(words, event, is_short=True),
    )


def _count(words: Words, queue: CaseQueue) -> str:
    number = queue.counts[queue.tab]
    if not number and queue.chosen != CaseFilter():
        return words.words("case-queue-empty-filtered")
    if not number:
        return words.words("case-queue-empty", tab=queue.tab.value)
    is_closed = queue.tab is CaseTab.CLOSED
    key = "case-queue-count-closed" if is_closed else "case-queue-count"
    page = page_line(words, queue.page, queue.number_of_pages)
    return lines(words.words(key, number=number), page)


def _line(words: Words, row: CaseRow, queue: CaseQueue) -> Html:
    """A case in one line: what is urgent, its number, what happened where, what is due."""
    incident = row.incident
    line = words.words(
        "case-row",
        number=number_of(incident),
        event=event_label(words, incident.event, is_short=True),
        unit=row.unit_name,
    )
    marked = _marked(words, line, row, queue)
    return words.words("case-row-hurt", row=marked) if incident.is_injured else marked


def _marked(words: Words, line: Html, row: CaseRow, queue: CaseQueue) -> Html:
    """The line with what is most urgent about it, in words too."""
    incident = row.incident
    due = _short(words, incident.due_on)
    if is_overdue(incident, queue.today):
        key = "case-row-unanswered" if incident.is_preventive else "case-row-overdue"
        return words.words(key, row=line, date=due)
    if row.is_contested:
        return words.words("case-row-contested", row=line)
    if due:
        return words.words("case-row-due", row=line, date=due)
    return words.words("case-row-status", row=line, status=status_label(words, incident.status))


def _row_button(words: Words, row: CaseRow, queue: CaseQueue) -> Button:
    """The number alone, with the sign of its line: a phone shows no more of it."""
    incident = row.incident
    sign = "none"
    if is_overdue(incident, queue.today):
        sign = "overdue"
    if incident.is_injured:
        sign = "hurt"
    here = queue_data(queue.tab, queue.chosen, str(queue.page)).removeprefix("cases:")
    label = words.label("case-row-button", sign=sign, number=number_of(incident))
    return Button(label, f"case:{incident.id}:{here}")


def _tabs(words: Words, queue: CaseQueue) -> Rows:
    tabs = [_tab(words, tab, queue) for tab in CaseTab]
    return (tuple(tabs[:_TABS_IN_A_ROW]), tuple(tabs[_TABS_IN_A_ROW:]))


def _tab(words: Words, tab: CaseTab, queue: CaseQueue) -> Button:
    number = queue.counts[tab]
    is_red = tab is CaseTab.OVERDUE and number > 0
    name = "overdue-red" if is_red else tab.value
    label = words.label(f"case-tab-{name}", number=number)
    shown = words.label("case-tab-chosen", label=label) if tab is queue.tab else label
    return Button(shown, queue_data(tab, queue.chosen))


def _filters(words: Words, queue: CaseQueue) -> tuple[Button, Button]:
    event = queue.chosen.event
    unit = words.label("case-filter-unit", unit="none" if queue.unit is None else queue.unit.name)
    chosen = "any" if event is None else event_label(words, event, is_short=True)
    return (
        Button(shortened(unit), filter_data("unit", queue.tab, queue.chosen)),
        Button(
            words.label("case-filter-event", event=chosen),
            filter_data("event", queue.tab, queue.chosen),
        ),
    )


def _short(words: Words, on: date | None) -> str:
    return "" if on is None else short_date_text(on, words.language.value)
