"""What the calendar does, as administrators read it: all jobs, one job, and a job that fails."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from html import unescape
from typing import Final
from zoneinfo import ZoneInfo

from bot.job_lines import JobLine
from bot.turn import Button, Html
from bot.views.figures import day, month_name, time_of_day
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    capitalised,
    lines,
    pager,
    paragraphs,
    side_by_side,
)
from fleet.job_runs import JobRun, RunState, Tally
from fleet.months import Month
from fleet.usecases.ask_for_run import Asked, Asking

AT_ONCE: Final = 6
RUNS_AT_ONCE: Final = 8
_MONTH_LETTERS, _DAY_LETTERS = len("2026-11"), len("2026-11-21")
_SECOND_MS, _MINUTE_MS = 1_000, 60_000
_KEYS = ("button-previous", "button-next")


@dataclass(frozen=True, slots=True)
class JobCard:
    """One job, opened.

    Attributes:
        runs: A page of its history, newest first.
        number_of_pages: Of the history; 1 or more.
    """

    line: JobLine
    runs: Sequence[JobRun]
    page: int
    number_of_pages: int


def jobs_screen(words: Words, listed: Sequence[JobLine], page: int, zone: ZoneInfo) -> Screen:
    """A page of the jobs, and a button for each."""
    pages = max(1, -(-len(listed) // AT_ONCE))
    page = min(page, pages - 1)
    shown = listed[page * AT_ONCE : (page + 1) * AT_ONCE]
    number = words.words("page-of", page=page + 1, pages=pages) if pages > 1 else ""
    text = paragraphs(
        words.words("jobs-title"),
        *(_row(words, one, zone) for one in shown),
        words.words("jobs-why"),
        number,
    )
    opened = [Button(name_of(words, one.job.name), f"jobs:see:{one.job.name}:0") for one in shown]
    turning = pager(words, _KEYS, page, pages, "jobs:all:{page}")
    refresh = button(words, "jobs-button-refresh", f"jobs:all:{page}")
    return Screen(text, (*side_by_side(opened), *turning, (refresh,)))


def job_screen(words: Words, card: JobCard, zone: ZoneInfo) -> Screen:
    """One job: what it does, how it stands, its history."""
    line = card.line
    about = lines(
        words.words("jobs-title-of", name=name_of(words, line.job.name)),
        words.words(f"jobs-about-{_key(line.job.name)}"),
    )
    told = [run_text(words, run, zone, is_weekly=line.job.is_weekly) for run in card.runs]
    history = lines(
        words.words("jobs-history"), *(words.words("jobs-item", run=one) for one in told)
    )
    number = ""
    if card.number_of_pages > 1:
        number = words.words("page-of", page=card.page + 1, pages=card.number_of_pages)
    text = paragraphs(
        about,
        lines(_next(words, line, zone), _tally(words, line.tally)),
        history if told else words.words("jobs-history-none"),
        number,
    )
    return Screen(text, _buttons(words, card))


def failing_screen(words: Words, run: JobRun, zone: ZoneInfo, *, is_weekly: bool) -> Screen:
    """Tell an administrator that a job fails."""
    text = words.words(
        "jobs-failing",
        name=name_of(words, run.job),
        period=period_text(words, run.period, zone, is_weekly=is_weekly),
        error=run.error or "",
        at=instant_text(words, run.retry_at or run.lease_until, zone),
    )
    return Screen(text, ((button(words, "jobs-button-see", f"jobs:see:{run.job}:0"),),))


def clock_ahead_screen(words: Words, now: datetime, before: datetime, zone: ZoneInfo) -> Screen:
    """Ask an administrator whether the clock is right."""
    said = {"now": instant_text(words, now, zone), "before": instant_text(words, before, zone)}
    text = words.words("jobs-clock-ahead", **said)
    return Screen(text, ((button(words, "jobs-button-calendar", "jobs:all:0"),),))


def asked_text(words: Words, asked: Asked, zone: ZoneInfo) -> str:
    """What came of asking for a run by hand."""
    if asked.outcome is Asking.DONE_BEFORE and asked.run is not None:
        at = instant_text(words, asked.run.ended_at or asked.run.lease_until, zone)
        return words.label("jobs-done-before", at=at)
    key = "jobs-asked" if asked.outcome is Asking.ASKED else "jobs-asked-before"
    return words.label(key)


def name_of(words: Words, job: str) -> str:
    """What people call a job."""
    return words.label(f"jobs-name-{_key(job)}")


def period_text(words: Words, period: str, zone: ZoneInfo, *, is_weekly: bool) -> str:
    """A period as the reader writes it: a month, a week, a day, or a quarter of an hour."""
    if len(period) == _MONTH_LETTERS:
        return month_name(words, Month.read(period))
    if len(period) == _DAY_LETTERS:
        on = day(words, date.fromisoformat(period))
        return words.label("jobs-period-week", date=on) if is_weekly else on
    return instant_text(words, datetime.fromisoformat(period).astimezone(UTC), zone)


def run_text(words: Words, run: JobRun, zone: ZoneInfo, *, is_weekly: bool) -> Html:
    """How one run went, in a line."""
    at = {
        RunState.DONE: run.ended_at,
        RunState.RUNNING: run.started_at,
        RunState.FAILED: run.retry_at,
    }.get(run.state)
    said = words.words(
        f"jobs-run-{run.state.value}",
        period=capitalised(period_text(words, run.period, zone, is_weekly=is_weekly)),
        at=instant_text(words, at or run.lease_until, zone),
        duration=_duration(words, run.worked_ms),
        error=run.error or "",
    )
    return Html(" ".join([said, *_notes(words, run)]))


def plain_run(words: Words, run: JobRun, zone: ZoneInfo, *, is_weekly: bool) -> str:
    """The same without HTML, for the command line."""
    return unescape(run_text(words, run, zone, is_weekly=is_weekly))


def _notes(words: Words, run: JobRun) -> list[Html]:
    notes: list[Html] = []
    if run.is_late and run.state is RunState.DONE:
        notes.append(words.words("jobs-note-late"))
    if run.failures and run.state is RunState.DROPPED:
        notes.append(words.words("jobs-note-given-up", number=run.failures, error=run.error or ""))
    elif run.failures and run.state is not RunState.FAILED:
        notes.append(words.words("jobs-note-failures", number=run.failures))
    counted = [
        words.words("jobs-count", name=name, number=number)
        for name, number in sorted(run.counts.items())
        if number
    ]
    return [*notes, Html(" · ".join(counted))] if counted else notes


def _row(words: Words, line: JobLine, zone: ZoneInfo) -> Html:
    last = words.words("jobs-never")
    if line.last is not None:
        last = run_text(words, line.last, zone, is_weekly=line.job.is_weekly)
    parts = {"last": last, "next": _next(words, line, zone)}
    return words.words("jobs-row", name=name_of(words, line.job.name), **parts)


def _next(words: Words, line: JobLine, zone: ZoneInfo) -> Html:
    if line.is_due:
        return words.words("jobs-next-due")
    if line.next_at is None:
        return words.words("jobs-next-none")
    return words.words("jobs-next", at=instant_text(words, line.next_at, zone))


def _tally(words: Words, tally: Tally) -> Html:
    if tally == Tally():
        return words.words("jobs-tally-none")
    return words.words(
        "jobs-tally",
        done=tally.done,
        caught=tally.caught_up,
        recovered=tally.recovered,
        missed=tally.missed,
    )


def _buttons(words: Words, card: JobCard) -> Rows:
    name = card.line.job.name
    turning = pager(words, _KEYS, card.page, card.number_of_pages, f"jobs:see:{name}:{{page}}")
    refresh = button(words, "jobs-button-refresh", f"jobs:see:{name}:{card.page}")
    back = button(words, "jobs-button-all", "jobs:all:0")
    return (*_by_hand(words, card.line), *turning, (refresh, back))


def _by_hand(words: Words, line: JobLine) -> Rows:
    """What is done is offered again only where that does no harm."""
    if line.period is None or (line.is_done and not line.job.may_run_again):
        return ()
    key, verb = ("jobs-button-again", "again") if line.is_done else ("jobs-button-run", "run")
    return ((button(words, key, f"jobs:{verb}:{line.job.name}:{line.period}"),),)


def _duration(words: Words, worked_ms: int) -> str:
    if worked_ms < _SECOND_MS:
        return words.label("jobs-duration", unit="moment", number=0)
    if worked_ms < 2 * _MINUTE_MS:
        return words.label("jobs-duration", unit="seconds", number=worked_ms // _SECOND_MS)
    return words.label("jobs-duration", unit="minutes", number=worked_ms // _MINUTE_MS)


def instant_text(words: Words, instant: datetime, zone: ZoneInfo) -> str:
    """An instant as the reader writes it, with its day."""
    local = instant.astimezone(zone)
    minute = time_of_day(words, local.hour * 60 + local.minute)
    return words.label("jobs-at", date=day(words, local.date()), time=minute)


def _key(job: str) -> str:
    return job.replace("_", "-")
