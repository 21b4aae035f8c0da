"""`bonroute jobs`: what the calendar has done and what comes next; one job run by hand."""

import json
from datetime import datetime

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.calendar import Calendar
from bot.cli.jobs_by_hand import NotRunError, by_hand
from bot.cli.store import in_store, settings_without_token, with_store
from bot.cli.words import Words, language_option
from bot.holidays import working_days
from bot.job_lines import JobLine, due_periods, job_lines
from bot.jobs import JOBS
from bot.occasions import Surroundings
from bot.settings import Settings
from bot.texts import bot_texts
from bot.views.jobs import instant_text, name_of, plain_run
from bot.views.screen import Reader
from bot.wiring import clock_for
from fleet.job_runs import JobRun, RunState
from fleet.people import Language
from fleet.usecases.show_jobs import read_jobs

WIDTH_WITHOUT_TERMINAL = 200
_FAILED = 1
_COLUMNS = ("name", "last", "next", "done", "caught-up", "recovered", "missed")


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="A JSON array instead of a table.")
@language_option
@click.pass_context
def jobs(ctx: click.Context, words: Words, *, as_json: bool) -> None:
    """List the jobs of the calendar: last run, next time, counts; or run one by hand."""
    if ctx.invoked_subcommand is not None:
        return
    settings = settings_without_token()
    listed = _lines(settings, words)
    if as_json:
        click.echo(json.dumps([_as_json(line) for line in listed], indent=2, ensure_ascii=False))
    else:
        _print(listed, settings, words)


@click.command("run")
@click.argument("name")
@click.option("--period", help="2026-11, 2026-11-21 ...; by default the one that is due.")
@click.option("--again", is_flag=True, help="Also where it is done; only where that is harmless.")
@language_option
def run_job(name: str, period: str | None, words: Words, *, again: bool) -> None:
    """Run one job now, to its end; one that fails is tried again by the bot, and exits with 1.

    With SQLite, stop the bot for the time of the command; /jobs runs a job without that.
    """
    settings = settings_without_token()
    job = next((one for one in JOBS if one.name == name), None)
    if job is None:
        words.refuse("jobs-unknown", job=name, names=", ".join(one.name for one in JOBS))
    days = working_days(is_alsace_moselle=settings.alsace_moselle)
    clock, around = clock_for(settings), Surroundings(settings.zone, bot_texts(), days)
    local = clock.now().astimezone(settings.zone)
    try:
        run = with_store(
            settings,
            words,
            lambda store: by_hand(
                store, Calendar(store, clock, around, JOBS), job, period, local, again=again
            ),
        )
    except NotRunError as error:
        words.refuse(f"jobs-{error.reason.value}", job=name, period=error.period)
    click.echo(plain_run(_reader(words), run, settings.zone, is_weekly=job.is_weekly))
    if run.state is not RunState.DONE:
        raise SystemExit(_FAILED)


jobs.add_command(run_job)


def _lines(settings: Settings, words: Words) -> list[JobLine]:
    days = working_days(is_alsace_moselle=settings.alsace_moselle)
    local = clock_for(settings).now().astimezone(settings.zone)
    names, periods = [job.name for job in JOBS], due_periods(JOBS, local, days)
    state = in_store(settings, words, lambda work: read_jobs(work, names, periods), writes=False)
    return job_lines(JOBS, state, local, days)


def _print(listed: list[JobLine], settings: Settings, words: Words) -> None:
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = WIDTH_WITHOUT_TERMINAL
    table = Table()
    for column in _COLUMNS:
        table.add_column(words(f"jobs-column-{column}"), overflow="fold")
    for line in listed:
        table.add_row(*(Text(cell) for cell in _cells(line, settings, words)))
    console.print(table)


def _cells(line: JobLine, settings: Settings, words: Words) -> tuple[str, ...]:
    reader, zone, tally = _reader(words), settings.zone, line.tally
    last = words("jobs-never")
    if line.last is not None:
        last = plain_run(reader, line.last, zone, is_weekly=line.job.is_weekly)
    following = words("jobs-now") if line.is_due else ""
    if not following and line.next_at is not None:
        following = instant_text(reader, line.next_at, zone)
    counts = (tally.done, tally.caught_up, tally.recovered, tally.missed)
    name = f"{line.job.name}\n{name_of(reader, line.job.name)}"
    return (name, last, following, *map(str, counts))


def _reader(words: Words) -> Reader:
    return Reader(bot_texts(), Language(words.language))


def _as_json(line: JobLine) -> dict[str, object]:
    tally = line.tally
    return {
        "name": line.job.name,
        "last": None if line.last is None else _run_as_json(line.last),
        "next_at": _written(line.next_at),
        "is_due": line.is_due,
        "done": tally.done,
        "caught_up": tally.caught_up,
        "recovered": tally.recovered,
        "missed": tally.missed,
    }


def _run_as_json(run: JobRun) -> dict[str, object]:
    return {
        "period": run.period,
        "state": run.state.value,
        "started_at": _written(run.started_at),
        "ended_at": _written(run.ended_at),
        "worked_ms": run.worked_ms,
        "attempts": run.attempts,
        "failures": run.failures,
        "error": run.error,
        "retry_at": _written(run.retry_at),
        "is_late": run.is_late,
        "counts": dict(run.counts),
    }


def _written(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat(timespec="seconds")
