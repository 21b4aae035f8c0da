"""Which periods end on which days, and what a renewal does to many people: pure functions.

Nearly everybody takes the bulk path (`bonusmalus.closing`); who has interruptions, or a claim that
was decided more than once, is folded with every step.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from bonusmalus.claims import ClaimKind, Count, Exemption, Liability, YearlyClaim, effect_of
from bonusmalus.closing import Counting, Start, values_at
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record, Step, replay
from bonusmalus.periods import RenewalDay, next_renewal, renewal_counting
from fleet.coefficient import record_of
from fleet.driving import DrivingRecord, RecordedClaim
from fleet.months import Month
from fleet.renewals import FaultyClaim, News

TOLD_FOR: Final = timedelta(days=31)
"""So long after a renewal the person still hears of it; an older one is closed in silence."""

_FEBRUARY, _LAST_OF_FEBRUARY = 2, 28


@dataclass(frozen=True, slots=True)
class DueDay:
    """A renewal date, and the day of the year of the records that renew on it."""

    renewal_on: date
    nominal: RenewalDay

    def is_after(self, other: "DueDay") -> bool:
        """Whether it comes later in the order in which days are closed."""
        return (self.renewal_on, self.nominal.day) > (other.renewal_on, other.nominal.day)


def due_days(first_on: date, last_on: date) -> tuple[DueDay, ...]:
    """Every renewal date of some days; in common years 28 February is also that of the 29th."""
    number = (last_on - first_on).days + 1
    days = [first_on + timedelta(days=one) for one in range(max(number, 0))]
    return tuple(
        DueDay(day, RenewalDay(day.month, nominal)) for day in days for nominal in _nominal(day)
    )


def _nominal(day: date) -> tuple[int, ...]:
    is_last_of_february = (day.month, day.day) == (_FEBRUARY, _LAST_OF_FEBRUARY)
    if is_last_of_february and (day + timedelta(days=1)).month != _FEBRUARY:
        return (day.day, day.day + 1)
    return (day.day,)


def counting_by_person(
    faulty: Iterable[FaultyClaim],
) -> tuple[dict[int, list[Counting]], frozenset[int]]:
    """The claims that count, by person.

    Returns:
        Them, and the people of whom a claim was decided more than once: theirs are to be read.
    """
    counting: dict[int, list[Counting]] = {}
    redecided: set[int] = set()
    for employee_id, on, kind, liability, exemption, decided_kind, number in faulty:
        if number > 1:
            redecided.add(employee_id)
        elif counts := _counts(liability, exemption, decided_kind or kind):
            claims = counting.get(employee_id)
            if claims is None:
                counting[employee_id] = [(on, counts)]
            else:
                claims.append((on, counts))
    return counting, frozenset(redecided)


@lru_cache(maxsize=128)
def _counts(liability: str, exemption: str | None, kind: str) -> Count:
    why_not = None if exemption is None else Exemption(exemption)
    return effect_of(YearlyClaim(Liability(liability), ClaimKind(kind), why_not)).counts


def steps_at(record: Record, renewal_on: date) -> tuple[Step, ...]:
    """The steps of one renewal, in order; the first one starts from the coefficient before it."""
    return tuple(step for step in replay(record, renewal_on).steps if step.on == renewal_on)


def known_on(
    driving: DrivingRecord, claims: Iterable[RecordedClaim], renewal_on: date, at: datetime
) -> Record:
    """The facts that a close at an instant found: what was decided later is left out."""
    known = (
        replace(claim, decisions=tuple(one for one in claim.decisions if one.recorded_at <= at))
        for claim in claims
        if claim.occurred_on <= renewal_on
    )
    return record_of(driving, known)


def news_of(month: Month, zone: ZoneInfo) -> News:
    """Which decisions are those of a month: by when Bonroute learnt of them.

    A file that is imported brings history: of it, only what was decided in that month or in the
    one before is news.
    """
    since, until = (datetime.combine(one.first_on, time(), zone) for one in (month, month.plus(1)))
    return News(since, until, month.plus(-1).first_on)


@dataclass(frozen=True, slots=True)
class WithAndWithout:
    """What the decisions of a month do to one person, at the renewal that feels all of them."""

    renewal_on: date
    without_news: Coefficient
    with_news: Coefficient


def effect_of_news(
    driving: DrivingRecord, claims: Sequence[RecordedClaim], month: Month, news: News
) -> WithAndWithout:
    """Fold a person's facts with and without the decisions of a month.

    Args:
        driving: The facts without the claims.
        claims: As they are recorded; what Bonroute learnt after the month is left out.
        month: The month that ends.
        news: Which decisions are those of the month.
    """
    known = _decided_before(claims, month, news)
    days = [claim.occurred_on for claim in known if any(map(news.holds, claim.decisions))]
    felt_on = max(
        next_renewal(driving.renewal_day, max(month.last_on, driving.first_insured_on)),
        *(renewal_counting(day, driving.renewal_day) for day in days),
    )
    before = [
        replace(claim, decisions=tuple(one for one in claim.decisions if not news.holds(one)))
        for claim in known
    ]
    without_news, with_news = (
        replay(record_of(driving, facts), felt_on).coefficient for facts in (before, known)
    )
    return WithAndWithout(felt_on, without_news, with_news)


def effect_of_faults(
    driving: DrivingRecord,
    counting: Sequence[Counting],
    new: Sequence[Counting],
    month: Month,
) -> WithAndWithout:
    """The same for somebody without interruption, each of whose claims was decided once.

    Args:
        driving: The facts without the claims.
        counting: The claims that counted before the month.
        new: Those that count by the decisions of the month.
        month: The month that ends.
    """
    day = driving.renewal_day
    felt_on = max(
        next_renewal(day, max(month.last_on, driving.first_insured_on)),
        *(renewal_counting(on, day) for on, _ in new),
    )
    start = Start(
        driving.use,
        driving.start.hundredths,
        driving.first_insured_on,
        day,
        driving.years_at_floor,
    )
    _, without_news = values_at(start, counting, felt_on)
    _, with_news = values_at(start, (*counting, *new), felt_on)
    return WithAndWithout(felt_on, without_news, with_news)


def _decided_before(
    claims: Iterable[RecordedClaim], month: Month, news: News
) -> list[RecordedClaim]:
    return [
        replace(
            claim,
            decisions=tuple(one for one in claim.decisions if one.recorded_at < news.until),
        )
        for claim in claims
        if claim.occurred_on <= month.last_on
    ]
