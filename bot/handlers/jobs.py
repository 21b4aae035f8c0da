"""/jobs: what the calendar has done and what comes next, for administrators; run one by hand."""

from collections.abc import Mapping, Sequence

from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in, tapped
from bot.job_lines import JobLine, due_periods, job_lines
from bot.jobs import JOBS
from bot.occasions import Job
from bot.turn import Turn
from bot.views.jobs import RUNS_AT_ONCE, JobCard, asked_text, job_screen, jobs_screen
from bot.views.screen import Screen
from fleet.usecases.ask_for_run import ask_for_run
from fleet.usecases.show_jobs import show_jobs, show_runs

_JOBS: Mapping[str, Job] = {job.name: job for job in JOBS}
_NAMED = 2  # parts of the data before the name of a period, in which a colon may stand


def show_calendar(turn: Turn) -> None:
    """Answer /jobs: every job, and how it stands."""
    screen = _all(turn, 0)
    turn.reply(screen.text, screen.buttons)


@tapped
def tap_job(turn: Turn, parts: Sequence[str]) -> None:
    """Answer a button about the calendar."""
    if parts and parts[0] == "all":
        screen = _all(turn, number_in(parts, 1))
    else:
        job = choice_in(parts, 1, _JOBS.__getitem__)
        if parts[0] == "see":
            screen = _one(turn, job, number_in(parts, _NAMED))
        else:
            _ask(turn, job, parts)
            screen = _one(turn, job, 0)
    turn.edit(screen.text, screen.buttons)


def _all(turn: Turn, page: int) -> Screen:
    return jobs_screen(turn, _lines(turn, JOBS), page, turn.zone)


def _one(turn: Turn, job: Job, page: int) -> Screen:
    [line] = _lines(turn, [job])
    pages = max(1, -(-line.tally.runs // RUNS_AT_ONCE))
    page = min(page, pages - 1)
    runs = show_runs(turn.work, turn.actor, job.name, page, RUNS_AT_ONCE)
    return job_screen(turn, JobCard(line, runs, page, pages), turn.zone)


def _lines(turn: Turn, jobs: Sequence[Job]) -> list[JobLine]:
    local, days = turn.now.astimezone(turn.zone), turn.working_days
    names = [job.name for job in jobs]
    state = show_jobs(turn.work, turn.actor, names, due_periods(jobs, local, days))
    return job_lines(jobs, state, local, days)


def _ask(turn: Turn, job: Job, parts: Sequence[str]) -> None:
    """Leave the request, and say over the chat what came of it."""
    is_again = choice_in(parts, 0, {"run": False, "again": True}.__getitem__)
    period = ":".join(parts[_NAMED:])
    if is_again and not job.may_run_again:
        raise OutdatedButtonError
    local = turn.now.astimezone(turn.zone)
    is_due = period in job.periods_at(local, turn.working_days)
    if not is_due and turn.work.jobs.get(job.name, period) is None:
        turn.answer(turn.label("jobs-not-due"), alert=True)
        return
    asked = ask_for_run(turn.work, turn.actor, job.name, period, turn.now, is_again=is_again)
    turn.answer(asked_text(turn, asked, turn.zone))
