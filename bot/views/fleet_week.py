"""The week of a fleet manager: cases, deadlines, what moved, free vehicles, renewals."""

from collections.abc import Iterable

from bot.turn import Button, Html
from bot.views.case_words import event_label, status_label
from bot.views.figures import day
from bot.views.screen import Rows, Screen, Words, button, lines, paragraphs
from fleet.cases import CaseRow
from fleet.fleet_week import FleetWeek, MovedUnit

_BUTTONS_IN_A_ROW = 3


def week_screen(words: Words, week: FleetWeek, *, is_wanted: bool) -> Screen:
    """One message; a short line where there is nothing to say."""
    title = words.words("hrdigest-week-title", date=day(words, week.monday))
    if week.is_quiet:
        free = _vehicles(words, week)
        quiet = lines(words.words("hrdigest-week-quiet"), free)
        return Screen(paragraphs(title, quiet), _ways(words, week, is_wanted=is_wanted))
    text = paragraphs(
        title,
        _open(words, week),
        _due(words, week),
        _moved(words, week),
        _units(words, week),
        lines(_vehicles(words, week), *_contracts(words, week)),
    )
    return Screen(text, _ways(words, week, is_wanted=is_wanted))


def stopped_screen(words: Words, *, is_wanted: bool) -> Screen:
    """Whether the weekly message comes, after it was chosen."""
    key = "hrdigest-week-on" if is_wanted else "hrdigest-week-off"
    return Screen(words.words(key), ((_toggle(words, is_wanted=is_wanted),),))


def _open(words: Words, week: FleetWeek) -> Html:
    states = ", ".join(
        words.label(
            "hrdigest-week-state", status=status_label(words, one.status), number=one.number
        )
        for one in week.open
    )
    return words.words("hrdigest-week-open", number=week.number_open, states=states or "–")


def _due(words: Words, week: FleetWeek) -> Html:
    overdue = (
        words.words("hrdigest-week-overdue", number=week.number_overdue)
        if week.number_overdue
        else ""
    )
    if not week.number_due:
        return lines(overdue, words.words("hrdigest-week-due-none"))
    listed = (
        words.words(
            "hrdigest-week-due-row",
            number=one.incident.number,
            event=event_label(words, one.incident.event, is_short=True),
            date=day(words, one.incident.due_on),
        )
        for one in week.due
        if one.incident.due_on is not None
    )
    rest = _rest(words, week.number_due - len(week.due))
    heading = words.words("hrdigest-week-due", number=week.number_due)
    return lines(overdue, heading, *listed, rest)


def _moved(words: Words, week: FleetWeek) -> Html:
    if not week.number_moved:
        return Html()
    listed = (
        words.words(
            "hrdigest-week-moved-row",
            number=one.incident.number,
            unit=one.unit_name,
            status=status_label(words, one.incident.status),
        )
        for one in week.moved
    )
    rest = _rest(words, week.number_moved - len(week.moved))
    return lines(words.words("hrdigest-week-moved", number=week.number_moved), *listed, rest)


def _rest(words: Words, number: int) -> str:
    return words.words("hrdigest-week-rest", number=number) if number > 0 else ""


def _units(words: Words, week: FleetWeek) -> Html:
    if not week.moved_units:
        return Html()
    listed = (_unit(words, one) for one in week.moved_units)
    return lines(words.words("hrdigest-week-units"), *listed)


def _unit(words: Words, one: MovedUnit) -> Html:
    whole, tenth = divmod(one.tenths_before, 10)
    point = "," if words.language.value == "fr" else "."
    return words.words(
        "hrdigest-week-unit",
        unit=one.unit_name,
        number=one.incidents,
        before=f"{whole}{point}{tenth}",
    )


def _vehicles(words: Words, week: FleetWeek) -> Html:
    if not week.number_of_free_vehicles:
        return Html()
    return words.words("hrdigest-week-free", number=week.number_of_free_vehicles)


def _contracts(words: Words, week: FleetWeek) -> Iterable[Html]:
    for one in week.contracts:
        yield words.words(
            "hrdigest-week-contract", number=one.number, date=day(words, one.renewal_on)
        )
    rest = week.number_of_contracts - len(week.contracts)
    if rest > 0:
        yield words.words("hrdigest-week-contracts-rest", number=rest)


def _ways(words: Words, week: FleetWeek, *, is_wanted: bool) -> Rows:
    shown = {one.incident.id: one for one in (*week.due, *week.moved)}
    cases = [_case(one) for one in shown.values()]
    rows = tuple(
        tuple(cases[at : at + _BUTTONS_IN_A_ROW]) for at in range(0, len(cases), _BUTTONS_IN_A_ROW)
    )
    lists = (
        button(words, "hrdigest-week-list", "cases:open:0"),
        button(words, "hrdigest-week-late", "cases:overdue:0"),
    )
    contracts = ((button(words, "contract-button-renewals", "contract:list:0"),),)
    figures = (button(words, "hrdigest-button", "stats"),)
    return (
        *rows,
        lists,
        *(contracts if week.contracts else ()),
        (*figures, _toggle(words, is_wanted=is_wanted)),
    )


def _case(row: CaseRow) -> Button:
    return Button(row.incident.number, f"case:{row.incident.id}")


def _toggle(words: Words, *, is_wanted: bool) -> Button:
    if is_wanted:
        return button(words, "hrdigest-week-stop", "stats:weekly:off")
    return button(words, "hrdigest-week-start", "stats:weekly:on")
