"""Which reminders of a case are due: before a deadline is missed, by day, and never out of date.

Pure functions. Each reminder has a name under which it goes to a person once. Of several that are
due, as after a time without power, the last one alone is sent: it says all that the others would.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from fleet.cases import Contest, ContestState
from fleet.deadlines import Deadline, DeadlineKind, injury_known_at, running_deadlines
from fleet.incidents import Incident, Question
from fleet.reporting import missing
from fleet.working_days import WorkingDays

MORNING = time(9)
EVENING = time(19)
_FIRST_HOURS = timedelta(hours=4)
_ONE_DAY = timedelta(days=1)
_ONE_WEEK = timedelta(days=7)


class ReminderKind(StrEnum):
    """What somebody is reminded of, and who that is."""

    UNSENT = "unsent"  # who began a report and did not send it
    FIRST_NOTICE = "first_notice"  # the handlers: the insurer was not told yet
    INJURY = "injury"  # HR: the 48 hours of the accident at work
    ANSWERS = "answers"  # the driver: what is missing
    PREVENTIVE = "preventive"  # the handlers: a near miss or hazard without an answer
    CONTEST = "contest"  # the handlers: a contest without an answer


class Stage(StrEnum):
    """When, from the report on or before the deadline; of a kind, each comes once."""

    FOUR_HOURS = "h4"
    ONE_DAY = "d1"
    THREE_DAYS = "d3"
    LAST_DAY = "last_day"
    WEEK_BEFORE = "week_before"
    DAY_BEFORE = "day_before"


@dataclass(frozen=True, slots=True)
class Remindable:
    """A report or a case, with what its reminders depend on.

    Attributes:
        contests: Its contests; those that have an answer remind of nothing.
        number_of_photos: Photos and documents that it has.
    """

    incident: Incident
    contests: tuple[Contest, ...] = ()
    number_of_photos: int = 0


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to remind of, from an instant until its deadline.

    Attributes:
        due_at: Never sent before.
        due_on: The last day on which it makes sense; None: as long as nothing was done.
        until_at: The same as an instant, where hours count.
        contest_id: The contest that waits for its answer, if it is about one.
        missing: What the driver is asked for, if it is about that.
    """

    kind: ReminderKind
    stage: Stage
    due_at: datetime
    due_on: date | None = None
    until_at: datetime | None = None
    contest_id: int | None = None
    missing: tuple[Question, ...] = ()

    @property
    def name(self) -> str:
        """Under which it is sent to a person once, within the case."""
        contest = "" if self.contest_id is None else f":{self.contest_id}"
        return f"{self.kind.value}{contest}:{self.stage.value}"

    @property
    def is_urgent(self) -> bool:
        """Whether it waits neither for the morning nor for the end of quiet hours."""
        return self.kind is ReminderKind.INJURY

    def is_due(self, now: datetime, zone: ZoneInfo) -> bool:
        """Whether its time has come and its deadline has not passed."""
        is_late = self.due_on is not None and now.astimezone(zone).date() > self.due_on
        if self.until_at is not None:
            is_late = now > self.until_at
        return self.due_at <= now and not is_late


def is_by_day(now: datetime, working_days: WorkingDays, zone: ZoneInfo) -> bool:
    """Whether people may be reminded of what is not urgent: on a working day, by day.

    Sources:
        Code du travail, L2242-17, 7° (the right to disconnect): no push by night or at weekends.
    """
    local = now.astimezone(zone)
    return working_days.is_working_day(local.date()) and MORNING <= local.time() < EVENING


def due_reminders(
    case: Remindable, now: datetime, working_days: WorkingDays, zone: ZoneInfo
) -> tuple[Reminder, ...]:
    """The reminders of a case that are due now: of each kind, the last one.

    What is not urgent is due by day alone (`is_by_day`). Who got one already is not asked here.
    """
    by_day = is_by_day(now, working_days, zone)
    latest: dict[tuple[ReminderKind, int | None], Reminder] = {}
    for one in planned_reminders(case, working_days, zone):
        if one.is_due(now, zone) and (by_day or one.is_urgent):
            latest[one.kind, one.contest_id] = one
    return tuple(latest.values())


def planned_reminders(
    case: Remindable, working_days: WorkingDays, zone: ZoneInfo
) -> tuple[Reminder, ...]:
    """Every reminder of a case as it stands, those of a kind by time; none for what is done."""
    plan = _Plan(case.incident, working_days, zone)
    if case.incident.is_draft:
        return tuple(plan.unsent(case.number_of_photos))
    running = {one.kind: one for one in running_deadlines(case.incident, working_days, zone)}
    notice = running.get(DeadlineKind.INSURER) or running.get(DeadlineKind.INSURER_THEFT)
    return (
        *(plan.first_notice(notice) if notice else ()),
        *(plan.injury(running.get(DeadlineKind.ACCIDENT_AT_WORK_EMPLOYER))),
        *plan.answers(case.number_of_photos),
        *(plan.preventive(running.get(DeadlineKind.ANSWER))),
        *(one for contest in case.contests for one in plan.contest(contest)),
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """The reminders of one case."""

    incident: Incident
    working_days: WorkingDays
    zone: ZoneInfo

    def unsent(self, number_of_photos: int) -> Iterable[Reminder]:
        """A report in which something was said, and which nobody has seen yet."""
        if self.incident.is_injured is not None or number_of_photos:
            yield from self._twice(ReminderKind.UNSENT)

    def first_notice(self, deadline: Deadline) -> Iterable[Reminder]:
        """Where somebody is hurt, the first hours belong to the accident at work."""
        kind, due_on = ReminderKind.FIRST_NOTICE, deadline.due_on
        if self.incident.is_injured is not True:
            yield Reminder(kind, Stage.FOUR_HOURS, self._after_hours(), due_on)
        yield Reminder(kind, Stage.ONE_DAY, self._after_days(1), due_on)
        yield Reminder(kind, Stage.THREE_DAYS, self._after_days(3), due_on)

    def injury(self, deadline: Deadline | None) -> Iterable[Reminder]:
        """About the 48 hours of the employer, until somebody has checked the case."""
        if deadline is None:
            return
        kind, on, at = ReminderKind.INJURY, deadline.due_on, deadline.until_at
        since = injury_known_at(self.incident) or self.incident.reported_at
        yield Reminder(kind, Stage.FOUR_HOURS, since + _FIRST_HOURS, on, at)
        yield Reminder(kind, Stage.ONE_DAY, since + _ONE_DAY, on, at)

    def answers(self, number_of_photos: int) -> Iterable[Reminder]:
        """What is missing; nobody who reported an injury is asked for paperwork."""
        incident = self.incident
        if not incident.is_open or incident.is_injured is True:
            return
        lacking = missing(incident, number_of_photos)
        if lacking:
            yield from self._twice(ReminderKind.ANSWERS, lacking)

    def preventive(self, deadline: Deadline | None) -> Iterable[Reminder]:
        if deadline is None:
            return
        kind, due_on = ReminderKind.PREVENTIVE, deadline.due_on
        yield Reminder(kind, Stage.THREE_DAYS, self._after_days(3), due_on)
        yield Reminder(kind, Stage.LAST_DAY, self._not_after(due_on), due_on)

    def contest(self, contest: Contest) -> Iterable[Reminder]:
        if contest.state is not ContestState.OPEN:
            return
        kind, due_on = ReminderKind.CONTEST, contest.answer_due_on
        for stage, before in ((Stage.WEEK_BEFORE, _ONE_WEEK), (Stage.DAY_BEFORE, _ONE_DAY)):
            at = self._not_after(due_on - before)
            yield Reminder(kind, stage, at, due_on, contest_id=contest.id)

    def _twice(self, kind: ReminderKind, lacking: tuple[Question, ...] = ()) -> Iterable[Reminder]:
        yield Reminder(kind, Stage.FOUR_HOURS, self._after_hours(), missing=lacking)
        yield Reminder(kind, Stage.ONE_DAY, self._after_days(1), missing=lacking)

    def _after_hours(self) -> datetime:
        return self.incident.reported_at + _FIRST_HOURS

    def _after_days(self, number: int) -> datetime:
        reported_on = self.incident.reported_at.astimezone(self.zone).date()
        return self._morning_of(self.working_days.after(reported_on, number))

    def _not_after(self, day: date) -> datetime:
        """The morning of that day, or of the last working day before it."""
        while not self.working_days.is_working_day(day):
            day -= _ONE_DAY
        return self._morning_of(day)

    def _morning_of(self, day: date) -> datetime:
        return datetime.combine(day, MORNING, self.zone).astimezone(
            self.incident.reported_at.tzinfo
        )
