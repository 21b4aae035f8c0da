"""How the two streaks follow from facts: no clock, no store (docs/algorithms/streaks.md).

The claim-free run looks at decided claims, and never at what was reported. The responsible-driving
series looks at what a person did each month, and never at who was liable.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bonusmalus.claims import effect_of
from fleet.coefficient import claim_of
from fleet.driving import RecordedClaim
from fleet.months import Month
from fleet.streaks import (
    MILESTONES_MONTHS,
    ClaimFreeRun,
    MonthMark,
    Participation,
    Pause,
    ResponsibleStreak,
    is_paused,
    pause_on,
)

GRACE_DAYS = 7
"""Through this day of a month, the month before can still be confirmed."""

_DAY = timedelta(days=1)
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that makes a person take part in a month.

    Attributes:
        done_on: When it was done, for what was known on a day.
    """

    month: Month
    kind: Participation
    done_on: date


@dataclass(frozen=True, slots=True)
class LateNews:
    """An accident that the company learnt from somebody else first.

    Attributes:
        month: In which it happened.
        known_on: When the company learnt of it.
    """

    month: Month
    known_on: date


@dataclass(frozen=True, slots=True)
class Span:
    """Days, from one until the day before another; None: for good."""

    from_on: date
    until_on: date | None = None

    def holds(self, on: date) -> bool:
        """Whether the day is among them."""
        return self.from_on <= on and (self.until_on is None or on < self.until_on)


@dataclass(frozen=True, slots=True)
class ResponsibleFacts:
    """What the responsible-driving series follows from.

    Attributes:
        began: Its first month.
        employed: The days of employment.
        driving: Days on which the person had a vehicle, given for good or taken over.
        settled_before: Of months that ended before, records are forgotten: what was done counts,
            and nothing else is held against anybody.
    """

    began: Month
    employed: Span
    driving: tuple[Span, ...] = ()
    pauses: tuple[Pause, ...] = ()
    deeds: tuple[Deed, ...] = ()
    late_news: tuple[LateNews, ...] = ()
    settled_before: date = date.min

    def known_on(self, day: date) -> "ResponsibleFacts":
        """The facts without what was done or learnt after that day."""
        return replace(
            self,
            deeds=tuple(one for one in self.deeds if one.done_on <= day),
            late_news=tuple(one for one in self.late_news if one.known_on <= day),
        )


@dataclass(frozen=True, slots=True)
class ClaimFreeFacts:
    """What the claim-free run follows from.

    Attributes:
        known_from: The first day that is known.
        zone: The company's, in which the day of a decision is told.
        seen_since: Since when the person may have seen the figure; None: they have not.
        number_of_open_cases: Cases without a claim whose liability somebody will decide.
    """

    known_from: date
    zone: ZoneInfo
    claims: tuple[RecordedClaim, ...] = ()
    pauses: tuple[Pause, ...] = ()
    seen_since: datetime | None = None
    number_of_open_cases: int = 0


def months_between(since: date, until: date) -> int:
    """Whole months from a day until the day before another, never below 0."""
    months = (until.year - since.year) * _MONTHS + until.month - since.month
    return max(0, months - (until.day < since.day))


def milestone_passed(months: int) -> int:
    """The last milestone at or below a number of months; 0 before the first."""
    return max((one for one in MILESTONES_MONTHS if one <= months), default=0)


def next_milestone(months: int) -> int | None:
    """The first milestone above a number of months; None after the last."""
    return next((one for one in MILESTONES_MONTHS if one > months), None)


def milestones_reached(streak: ResponsibleStreak) -> tuple[int, ...]:
    """Every milestone that the best series reached: it is reached for good."""
    return tuple(one for one in MILESTONES_MONTHS if one <= streak.best_months)


def after(months: int, mark: MonthMark, *, is_held: bool = False) -> int:
    """The series after one more month.

    Args:
        months: Its length before.
        mark: What the month was.
        is_held: A month before it is open: what is kept since then counts once that is settled.
    """
    match mark:
        case MonthMark.KEPT:
            return months if is_held else months + 1
        case MonthMark.MISSED:
            return milestone_passed(months)
        case MonthMark.PAUSED | MonthMark.OPEN:
            return months


def length_of(marks: Iterable[MonthMark]) -> tuple[int, int]:
    """The length of the series after those months, and the longest that it was on the way."""
    months, best, is_held = 0, 0, False
    for mark in marks:
        months = after(months, mark, is_held=is_held)
        is_held = is_held or mark is MonthMark.OPEN
        best = max(best, months)
    return months, best


def open_months(today: date) -> tuple[Month, ...]:
    """The months that can be confirmed on a day: the last one within its grace, and this one."""
    present = Month.of(today)
    return (present.plus(-1), present) if today.day <= GRACE_DAYS else (present,)


def mark_of(facts: ResponsibleFacts, month: Month, today: date) -> MonthMark:
    """What a month is for the series on a day."""
    is_done = any(one.month == month for one in facts.deeds)
    if month.last_on < facts.settled_before:
        return MonthMark.KEPT if is_done else MonthMark.PAUSED
    is_late = any(one.month == month for one in facts.late_news)
    if not _can_count(facts, month):
        is_earned = not is_late and _was_earned(facts, month)
        return MonthMark.KEPT if is_earned else MonthMark.PAUSED
    if is_late:
        return MonthMark.MISSED
    if is_done:
        return MonthMark.KEPT
    if month in open_months(today):
        return MonthMark.OPEN
    return MonthMark.MISSED if _is_whole(facts, month) else MonthMark.PAUSED


def responsible_streak(facts: ResponsibleFacts, today: date) -> ResponsibleStreak:
    """The responsible-driving series on a day.

    What was once the best stays the best: it is also asked for on the eve of each day on which the
    company learnt something late.
    """
    marks = _marks(facts, today)
    months, best = length_of(mark for _, mark in marks)
    eves = {one.known_on - _DAY for one in facts.late_news if one.known_on <= today}
    return ResponsibleStreak(
        months=months,
        best_months=max([best, *(_best_on(facts, eve) for eve in eves)]),
        marks=marks,
        next_milestone_months=next_milestone(months),
        is_paused=is_paused(facts.pauses, today),
        pause=_next_pause(facts.pauses, today),
        participations=_participations(facts, today),
        late_months=tuple(
            month
            for month, mark in marks
            if mark is MonthMark.MISSED and any(one.month == month for one in facts.late_news)
        ),
    )


def claim_free_run(facts: ClaimFreeFacts, today: date) -> ClaimFreeRun:
    """The claim-free run on a day: undecided claims change nothing, and no report ever does."""
    runs = _runs(facts, today)
    seen = (_best_before(facts, at, today) for at in _turns(facts))
    happened = [one for one in facts.claims if one.occurred_on <= today]
    pending = sum(effect_of(claim_of(one)).is_pending for one in happened)
    return ClaimFreeRun(
        months=runs[-1][1],
        since_on=runs[-1][0],
        best_months=max([*(months for _, months in runs), *seen]),
        number_of_pending=pending + facts.number_of_open_cases,
        number_of_contested=sum(one.is_contested and is_at_fault(one) for one in happened),
    )


def is_at_fault(claim: RecordedClaim) -> bool:
    """Whether the last decision leaves a claim with the driver, in full or in part."""
    return bool(effect_of(claim_of(claim)).counts)


def _can_count(facts: ResponsibleFacts, month: Month) -> bool:
    """Whether the person had a vehicle on a day of the month that was not paused."""
    return any(_is_driven(facts, day) for day in _employed_days(facts, month))


def _is_whole(facts: ResponsibleFacts, month: Month) -> bool:
    """Whether the person had a vehicle, and no pause, on every day of the month."""
    return all(_is_driven(facts, day) for day in _employed_days(facts, month))


def _employed_days(facts: ResponsibleFacts, month: Month) -> list[date]:
    days = (month.first_on + number * _DAY for number in range(month.last_on.day))
    return [day for day in days if facts.employed.holds(day)]


def _is_driven(facts: ResponsibleFacts, day: date) -> bool:
    has_vehicle = any(span.holds(day) for span in facts.driving)
    return has_vehicle and not is_paused(facts.pauses, day)


def _was_earned(facts: ResponsibleFacts, month: Month) -> bool:
    """Whether something was done for the month before a pause was noted that covers it."""
    return any(
        _can_count(replace(facts, pauses=_noted(facts.pauses, deed.done_on)), month)
        for deed in facts.deeds
        if deed.month == month
    )


def _noted(pauses: Iterable[Pause], on: date) -> tuple[Pause, ...]:
    return tuple(one for one in pauses if one.was_noted(on))


def _marks(facts: ResponsibleFacts, today: date) -> tuple[tuple[Month, MonthMark], ...]:
    present = Month.of(today)
    month, marks = min(facts.began, present), []
    while month <= present:
        marks.append((month, mark_of(facts, month, today)))
        month = month.plus(1)
    return tuple(marks)


def _best_on(facts: ResponsibleFacts, day: date) -> int:
    _, best = length_of(mark for _, mark in _marks(facts.known_on(day), day))
    return best


def _next_pause(pauses: Sequence[Pause], today: date) -> Pause | None:
    coming = sorted((one for one in pauses if one.from_on > today), key=lambda one: one.from_on)
    return pause_on(pauses, today) or next(iter(coming), None)


def _participations(
    facts: ResponsibleFacts, today: date
) -> tuple[tuple[Month, Participation], ...]:
    present = Month.of(today)
    return tuple(
        (month, kind)
        for month in (present.plus(-1), present)
        for kind in Participation
        if any(one.month == month and one.kind is kind for one in facts.deeds)
    )


def _runs(facts: ClaimFreeFacts, today: date) -> list[tuple[date, int]]:
    """The first day and the months of each run, the present one last."""
    days = sorted(
        one.occurred_on
        for one in facts.claims
        if facts.known_from <= one.occurred_on <= today and is_at_fault(one)
    )
    starts = [facts.known_from, *(day + _DAY for day in days)]
    return [
        (start, _driven_months(start, end, facts.pauses))
        for start, end in zip(starts, [*days, today + _DAY], strict=True)
    ]


def _driven_months(start: date, end: date, pauses: Sequence[Pause]) -> int:
    """The months from a day until the day before another; the days of a pause are taken out.

    Days that were over when a pause was noted had been shown before: they stay.
    """
    paused: set[date] = set()
    for one in pauses:
        first = max(one.from_on, one.noted_on or one.from_on, start)
        last = min(one.until_on or end, end)
        paused.update(first + number * _DAY for number in range((last - first).days))
    return months_between(start, end - len(paused) * _DAY)


def _turns(facts: ClaimFreeFacts) -> set[datetime]:
    """The instants at which a decision changed a figure that the person may have seen.

    The first decision of a claim that came with an import, before the person had an account, is
    no such turn: until then nothing was known of the claim.
    """
    return {
        decision.recorded_at
        for claim in facts.claims
        for place, decision in enumerate(claim.decisions)
        if place
        or decision.recorded_by is not None
        or (facts.seen_since is not None and facts.seen_since < decision.recorded_at)
    }


def _best_before(facts: ClaimFreeFacts, at: datetime, today: date) -> int:
    """The longest run as it was known just before a decision was recorded."""
    then = replace(
        facts,
        claims=tuple(
            replace(one, decisions=tuple(d for d in one.decisions if d.recorded_at < at))
            for one in facts.claims
        ),
    )
    eve = min(at.astimezone(facts.zone).date(), today)
    return max((months for _, months in _runs(then, eve)), default=0)
