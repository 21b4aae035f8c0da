"""Situations around the figures of a unit and the week of a fleet manager, for golden messages."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.jobs import JOBS
from bot.occasions import Occasion
from bot.texts import bot_texts
from fleet.cases import Entry, EntryKind
from fleet.incidents import EventType, Incident, IncidentStatus, WaitsFor
from fleet.months import Month
from fleet.people import Employee, Language
from fleet.ports import Work
from fleet.renewals import NewClose
from fleet.usecases.publish_statistics import publish_statistics
from fleet.working_days import WorkingDays
from tests.support.conversation import PARIS, Conversation, Heard
from tests.support.fake_store import FakeWork
from tests.support.small_company import NOW, TODAY

FRIDAY = NOW - timedelta(days=1)

OCTOBER = Month(2026, 10)
LYON = 2
_AT = datetime(2026, 10, 1, 8, tzinfo=UTC)


def with_figures(talk: Conversation) -> Conversation:
    """A year of reports in Lyon, renewals closed, and everything published up to October."""
    work = talk.store.work
    lille = work.people.get(talk.company.marc).unit_id
    for number in range(6):
        work.people.add(
            Employee(
                0, f"L-{number}", "Lou", f"Lille{number}", lille, Language.FRENCH, date(2018, 1, 1)
            )
        )
    for number in range(30):
        _report(work, number, talk.company.camille)
    _renewals(work)
    publish_statistics(work, OCTOBER.plus(-1), PARIS)
    publish_statistics(work, OCTOBER, PARIS)
    return talk


def _report(work: Work, number: int, driver_id: int) -> None:
    at = datetime(2025, 12, 3, 10, tzinfo=UTC) + timedelta(days=11 * number)
    event = (EventType.GLASS, EventType.NEAR_MISS, EventType.MANOEUVRE)[number % 3]
    work.incidents.add(
        replace(
            Incident(0, LYON, driver_id, driver_id, at),
            status=IncidentStatus.CLOSED,
            number=f"2026-{number + 500:04}",
            event=event,
            occurred_on=at.date() - timedelta(days=number % 4),
            waits_for=WaitsFor.NOBODY,
            answered_at=at + timedelta(days=3) if event.is_preventive else None,
        )
    )


def _renewals(work: Work) -> None:
    people, _ = work.people.search("martin", [1], TODAY, 0, 99)
    closes = [
        NewClose(one.employee_id, date(2026, 8, 3), 90, after, 80_000, is_to_be_told=False)
        for one, after in zip(people, [57] * 6 + [68] * 7 + [95] * 6, strict=True)
    ]
    work.renewals.close(closes, _AT)
    for age in range(12):
        work.renewals.close_month(OCTOBER.plus(-age), [], _AT)


def with_work(talk: Conversation) -> Conversation:
    """A case that waits for HR, one with a deadline this week, and an injury."""
    work = talk.store.work
    camille = talk.company.camille
    for number, changes in (
        ("2026-0801", {"injury_since": NOW, "is_injured": True}),
        ("2026-0802", {"due_on": TODAY + timedelta(days=1)}),
    ):
        incident = Incident(0, LYON, camille, camille, NOW - timedelta(days=3))
        sent = replace(
            incident,
            status=IncidentStatus.DECLARED,
            number=number,
            event=EventType.MANOEUVRE,
            waits_for=WaitsFor.HANDLER,
            **changes,  # type: ignore[arg-type]  # names of fields, from above
        )
        added = work.incidents.add(sent)
        work.incidents.add_entry(
            Entry(0, added.id, NOW - timedelta(days=2), EntryKind.NOTE, talk.company.hr, "Vu.")
        )
    return talk


def calendar_says(talk: Conversation, name: str, period: str) -> Heard:
    """What a job of the calendar queues on a Friday, as its readers get it."""
    [job] = [one for one in JOBS if one.name == name]
    work = talk.store.work
    _let_all_have_been_there(work)
    before = set(work.state.outbox)
    cursor: str | None = ""
    while cursor is not None:
        occasion = Occasion(work, FRIDAY, FRIDAY.date(), PARIS, bot_texts(), WorkingDays(), period)
        cursor = job.run(occasion, cursor)
    new = [row.message for key, row in work.state.outbox.items() if key not in before]
    return Heard(tuple(new), None)


def _let_all_have_been_there(work: FakeWork) -> None:
    """Have everybody's account older than the periods that are told."""
    for link in list(work.state.links.values()):
        work.people.link(replace(link, linked_at=FRIDAY - timedelta(days=60)))


def _quiet(talk: Conversation) -> Heard:
    talk.store.work.state.contracts.clear()
    return calendar_says(talk, "weekly_fleet", "2026-11-16")


STATS_SCENES = {
    "stats_chart": lambda talk: with_figures(talk).text(
        talk.company.account(talk.company.hr), "/stats"
    ),
    "stats_hidden": lambda talk: talk.text(talk.company.account(talk.company.hr), "/stats"),
    "stats_words": lambda talk: with_work(with_figures(talk)).tap(
        talk.company.account(talk.company.hr), f"stats:t:{LYON}:202610"
    ),
    "stats_delays": lambda talk: with_figures(talk).tap(
        talk.company.account(talk.company.hr), f"stats:d:{LYON}:202610", photo=True
    ),
    "stats_units": lambda talk: with_figures(talk).tap(
        talk.company.account(talk.company.fleet), "stats:u:1:202610:0"
    ),
    "stats_file": lambda talk: with_figures(talk).tap(
        talk.company.account(talk.company.hr), f"stats:x:{LYON}:202610"
    ),
    "stats_calls": lambda talk: with_work(talk).tap(
        talk.company.account(talk.company.hr), f"stats:p:{LYON}:202610"
    ),
    "stats_monthly": lambda talk: calendar_says(
        with_work(with_figures(talk)), "hr_digest", "2026-11"
    ),
    "stats_weekly": lambda talk: calendar_says(
        with_work(with_figures(talk)), "weekly_fleet", "2026-11-16"
    ),
    "stats_weekly_quiet": _quiet,
    "stats_weekly_off": lambda talk: talk.tap(
        talk.company.account(talk.company.fleet), "stats:weekly:off"
    ),
}
