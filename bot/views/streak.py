"""The two streaks in words, never mixed, with what counts this month and what can be done."""

from datetime import date

from bot.turn import Button, Html
from bot.views.figures import day, month_name, short_month_name
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    capitalised,
    figure_label,
    lines,
    paragraphs,
    side_by_side,
)
from fleet.driving import Figure
from fleet.months import Month
from fleet.streaks import (
    ClaimFreeRun,
    ConfirmationKind,
    MonthMark,
    Participation,
    ResponsibleStreak,
    Streaks,
)
from fleet.streaks_rules import GRACE_DAYS
from fleet.usecases.confirm_month import Confirmed, Confirming

_GESTURES = {"check": "check", "nothing": f"confirm:{ConfirmationKind.NOTHING_TO_REPORT}"}
_NOTED = frozenset({Confirming.CONFIRMED, Confirming.LATE_NEWS})


def streaks_screen(words: Words, streaks: Streaks, described: str) -> Screen:
    """Both streaks, each under its own name; `described` says what the picture shows."""
    text = paragraphs(
        words.words("streak-heading", label=figure_label(words, Figure.RECOGNITION)),
        lines(
            _series(words, streaks.responsible),
            *_months(words, streaks),
            _pause(words, streaks.responsible),
        ),
        _claim_free(words, streaks.claim_free),
        Html(described),
    )
    return Screen(text, _rows(words, streaks))


def how_screen(words: Words) -> Screen:
    """What counts, and what does not."""
    return Screen(words.words("streak-how"), ((back_button(words),),))


def check_screen(words: Words, month: Month) -> Screen:
    """The five points of a vehicle check, before it is confirmed."""
    confirm = button(
        words, "streak-button-checked", f"streak:confirm:{ConfirmationKind.VEHICLE_CHECK}:{month}"
    )
    defect = button(words, "streak-button-defect", "inc:open")
    text = words.words("streak-check", month=month_name(words, month))
    return Screen(text, ((confirm,), (defect,), (back_button(words),)))


def confirmed_screen(words: Words, confirmed: Confirmed) -> Screen:
    """What came of a confirmation, with the way to take it back."""
    month = month_name(words, confirmed.month)
    if confirmed.outcome in {Confirming.CLOSED, Confirming.PAUSED, Confirming.LATE_NEWS}:
        month = capitalised(month)
    said = words.words(
        _SAID[confirmed.outcome],
        **({"month": month} if confirmed.outcome is not Confirming.NOT_EMPLOYED else {}),
        **({"what": _what(words, confirmed)} if confirmed.outcome is Confirming.CONFIRMED else {}),
    )
    points = (
        words.words("streak-confirmed-points", points=confirmed.points)
        if confirmed.points
        else Html()
    )
    undo = button(words, "streak-button-undo", f"streak:undo:{confirmed.kind}:{confirmed.month}")
    row = (undo,) if confirmed.outcome in _NOTED else ()
    return Screen(lines(said, points), ((*row, back_button(words)),))


def taken_back_screen(
    words: Words, kind: ConfirmationKind, month: Month, *, is_done: bool
) -> Screen:
    """That a confirmation was taken back, or that there was none of today."""
    if not is_done:
        return Screen(words.words("streak-not-taken-back"), ((back_button(words),),))
    text = words.words(
        "streak-taken-back",
        what=what_label(words, Participation(kind.value)),
        month=month_name(words, month),
    )
    return Screen(text, ((back_button(words),),))


def ask_screen(words: Words, month: Month) -> Screen:
    """The message of the month: one thing is enough, and a report counts as much."""
    text = words.words(
        "streak-ask",
        month=capitalised(month_name(words, month)),
        label=figure_label(words, Figure.RECOGNITION),
        until=day(words, month.plus(1).first_on.replace(day=GRACE_DAYS)),
    )
    return Screen(text, (_confirm_row(words, month), (_report(words), _pause_button(words))))


def what_label(words: Words, what: Participation) -> str:
    """What somebody did for a month."""
    return words.label("streak-what", kind=what.value)


def back_button(words: Words) -> Button:
    """The way back to both streaks."""
    return button(words, "streak-button-back", "streak")


_SAID = {
    Confirming.CONFIRMED: "streak-confirmed",
    Confirming.BEFORE: "streak-confirmed-before",
    Confirming.CLOSED: "streak-confirmed-closed",
    Confirming.PAUSED: "streak-confirmed-paused",
    Confirming.LATE_NEWS: "streak-confirmed-late",
    Confirming.NOT_EMPLOYED: "streak-confirmed-not-employed",
}


def _what(words: Words, confirmed: Confirmed) -> str:
    return what_label(words, Participation(confirmed.kind.value))


def _series(words: Words, series: ResponsibleStreak) -> Html:
    figure = words.words("streak-series", months=series.months, best=series.best_months)
    if series.next_milestone_months is None:
        return lines(figure, words.words("streak-next-done"))
    return lines(figure, words.words("streak-next", months=series.next_milestone_months))


def _months(words: Words, streaks: Streaks) -> list[Html]:
    """The last month where it is open or has no effect, and the present one."""
    marks = streaks.responsible.marks[-2:]
    return [
        _month(words, streaks, month, mark)
        for place, (month, mark) in enumerate(marks)
        if place == len(marks) - 1 or mark in {MonthMark.OPEN, MonthMark.MISSED}
    ]


def _month(words: Words, streaks: Streaks, month: Month, mark: MonthMark) -> Html:
    series, name = streaks.responsible, capitalised(month_name(words, month))
    if mark is MonthMark.OPEN:
        until = day(words, month.plus(1).first_on.replace(day=GRACE_DAYS))
        return words.words("streak-month-open", month=name, until=until)
    if mark is MonthMark.KEPT:
        return _kept(words, series, month)
    if mark is MonthMark.PAUSED:
        is_now = month == Month.of(streaks.as_of)
        is_away = is_now and not series.is_paused
        key = "streak-month-no-vehicle" if is_away else "streak-month-paused"
        return words.words(key, month=name)
    key = "streak-month-late" if month in series.late_months else "streak-month-missed"
    return words.words(key, month=name)


def _kept(words: Words, series: ResponsibleStreak, month: Month) -> Html:
    """What counts for a month; behind an open one it waits to join the series."""
    name, before = capitalised(month_name(words, month)), month.plus(-1)
    done = [what_label(words, what) for one, what in series.participations if one == month]
    if series.mark_of(before) is not MonthMark.OPEN:
        return words.words("streak-month-kept", month=name, what=", ".join(done))
    waits_for = month_name(words, before)
    return words.words("streak-month-held", month=name, what=", ".join(done), before=waits_for)


def _pause(words: Words, series: ResponsibleStreak) -> Html:
    if series.pause is None:
        return Html()
    if not series.is_paused:
        first = {"from": day(words, series.pause.from_on)}
        return words.words("streak-pause-coming", **first, **until_of(words, series.pause.until_on))
    return words.words("streak-paused", **until_of(words, series.pause.until_on))


def until_of(words: Words, until_on: date | None) -> dict[str, str]:
    """The day on which a pause is over, as the texts of pauses take it."""
    if until_on is None:
        return {"has": "none", "date": ""}
    return {"has": "end", "date": day(words, until_on)}


def _claim_free(words: Words, run: ClaimFreeRun) -> Html:
    pending, contested = run.number_of_pending, run.number_of_contested
    return lines(
        words.words("streak-claim-free", months=run.months, best=run.best_months),
        words.words("streak-claim-free-since", date=day(words, run.since_on)),
        words.words("streak-pending", number=pending) if pending else "",
        words.words("streak-contested", number=contested) if contested else "",
    )


def _rows(words: Words, streaks: Streaks) -> Rows:
    series = streaks.responsible
    how = button(words, "streak-button-how", "streak:how")
    home = button(words, "button-home", "start")
    present = Month.of(streaks.as_of)
    last = present.plus(-1)
    if series.is_paused:  # what was open before the pause can still be kept
        open_ones = [one for one in (last, present) if series.mark_of(one) is MonthMark.OPEN]
        named = [_named(words, one, key) for one in open_ones for key in _GESTURES]
        resume = button(words, "streak-button-resume", "streak:resume")
        return (*side_by_side(named), (resume, _report(words)), (how, home))
    if series.mark_of(present) is MonthMark.PAUSED:
        vehicles = button(words, "vehicle-button-home", "veh")
        return (_pause_row(words, series), (vehicles,), (how, home))
    below = (_pause_row(words, series), (how, home))
    if series.mark_of(last) is not MonthMark.OPEN:
        return (_confirm_row(words, present), *below)
    named = [_named(words, one, key) for one in (last, present) for key in _GESTURES]
    return (*side_by_side(named), *below)


def _confirm_row(words: Words, month: Month) -> tuple[Button, Button]:
    nothing = f"streak:confirm:{ConfirmationKind.NOTHING_TO_REPORT}:{month}"
    return (
        button(words, "streak-button-check", f"streak:check:{month}"),
        button(words, "streak-button-nothing", nothing),
    )


def _named(words: Words, month: Month, key: str) -> Button:
    """One thing to do for a month, by name: for where two months are open."""
    label = words.label(f"streak-button-{key}-of", month=short_month_name(words, month))
    return Button(label, f"streak:{_GESTURES[key]}:{month}")


def _report(words: Words) -> Button:
    return button(words, "streak-button-report", "inc:open")


def _pause_row(words: Words, series: ResponsibleStreak) -> tuple[Button, ...]:
    """A report, a pause, and the way out of one that is to come."""
    if series.pause is None:
        return (_report(words), _pause_button(words))
    cancel = button(words, "streak-button-cancel", "streak:resume")
    return (_report(words), _pause_button(words), cancel)


def _pause_button(words: Words) -> Button:
    return button(words, "streak-button-pause", "streak:pause")
