"""What administrators read of the calendar, and the alert when a job fails."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.calendar import Calendar, Job, Occasion, Surroundings
from bot.clock_check import MOST_DAYS_APART
from bot.jobs import JOBS
from bot.periods import each_day
from bot.texts import bot_texts
from fleet.working_days import WorkingDays
from tests.support.conversation import PARIS, Conversation, Heard

Scene = Callable[[Conversation], Heard]
_AROUND = Surroundings(PARIS, bot_texts(), WorkingDays())
_TIDYING = tuple(job for job in JOBS if job.name == "forget_delivered")

_COUNTS = {
    "closed": 2,
    "deleted": 3,
    "effects": 4,
    "given": 12,
    "measured": 5,
    "published": 6,
    "reached": 3,
    "refused": 1,
    "told": 7,
    "too_late": 8,
    "too_soon": 9,
}


def _fail(_: Occasion, __: str) -> None:
    raise RuntimeError


def _tick(talk: Conversation, *jobs: Job) -> None:
    asyncio.run(Calendar(talk.store, talk.clock, _AROUND, jobs or _TIDYING).tick())


def _ada(talk: Conversation) -> int:
    return talk.company.account(talk.company.admin)


def _done(talk: Conversation) -> Heard:
    """A job with a history: done, missed and done again, made up for."""
    _tick(talk)
    talk.clock.advance(days=2)
    _tick(talk)
    talk.clock.instant += timedelta(minutes=1)
    jobs = talk.store.work.jobs
    late = jobs.claim("forget_delivered", "2026-11-22", talk.clock.now(), is_late=True)
    assert late is not None
    jobs.finish(late, late, talk.clock.now())
    return talk.tap(_ada(talk), "jobs:see:forget_delivered:0")


def _failing(talk: Conversation) -> Heard:
    before = set(talk.store.work.state.outbox)
    _tick(talk, Job("forget_delivered", each_day, _fail))
    rows = talk.store.work.state.outbox.items()
    return Heard(tuple(row.message for key, row in rows if key not in before), None)


def _clock_ahead(talk: Conversation) -> Heard:
    """The calendar has done something, and then the clock says that it is next month."""
    _tick(talk)
    before = set(talk.store.work.state.outbox)
    talk.clock.advance(days=31)
    around = replace(_AROUND, longest_gap=MOST_DAYS_APART)
    asyncio.run(Calendar(talk.store, talk.clock, around, _TIDYING).tick())
    rows = talk.store.work.state.outbox.items()
    return Heard(tuple(row.message for key, row in rows if key not in before), None)


def _failed(talk: Conversation) -> Heard:
    _failing(talk)
    return talk.tap(_ada(talk), "jobs:see:forget_delivered:0")


def _asked(talk: Conversation) -> Heard:
    _tick(talk)
    return talk.tap(_ada(talk), f"jobs:again:forget_delivered:{talk.clock.today().isoformat()}")


def _asked_before(talk: Conversation) -> Heard:
    _asked(talk)
    return talk.tap(_ada(talk), f"jobs:again:forget_delivered:{talk.clock.today().isoformat()}")


def _done_before(talk: Conversation) -> Heard:
    _tick(talk)
    return talk.tap(_ada(talk), f"jobs:run:forget_delivered:{talk.clock.today().isoformat()}")


def _counted(talk: Conversation) -> Heard:
    """A job that has counted all that jobs count, and a period that is too old by now."""
    now, jobs = talk.clock.now(), talk.store.work.jobs
    jobs.drop("offer_rewards", ["2026-11-01"], now)
    held = jobs.claim("offer_rewards", "2026-11-20", now)
    assert held is not None
    jobs.finish(held, replace(held, counts=dict(_COUNTS)), now)
    return talk.tap(_ada(talk), "jobs:see:offer_rewards:0")


JOB_SCENES: dict[str, Scene] = {
    "help_admin": lambda talk: talk.text(_ada(talk), "/help"),
    "job_never_done": lambda talk: talk.tap(_ada(talk), "jobs:see:forget_delivered:0"),
    "job_done": _done,
    "job_failed": _failed,
    "job_fails": _failing,
    "jobs_clock_ahead": _clock_ahead,
    "job_asked": _asked,
    "job_asked_before": _asked_before,
    "job_done_before": _done_before,
    "job_counted": _counted,
    "jobs": lambda talk: talk.text(_ada(talk), "/jobs"),
    "job_not_due": lambda talk: talk.tap(_ada(talk), "jobs:run:forget_delivered:2031-01-01"),
}
