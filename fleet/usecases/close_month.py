"""Close a month for the fleet: what its renewals and its decisions do to the premiums."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo

from bonusmalus.errors import BonusMalusError
from fleet.closes import Coming, effects_of
from fleet.journal import JournalEntry
from fleet.months import Month
from fleet.ports import Work
from fleet.renewal_rules import counting_by_person, effect_of_faults, effect_of_news, news_of
from fleet.renewals import Decided, News

_READ_AT_ONCE: Final = 500


def close_month(work: Work, month: Month, zone: ZoneInfo, now: datetime) -> int:
    """Store the effects of a month once, from its closes and its decisions.

    The renewals of the month must be closed before (`close_periods`). All is one transaction: a
    person who changes unit meanwhile is counted once.

    Returns:
        How many rows there are; 0 also where the month was closed before.
    """
    if month in work.renewals.closed_months():
        return 0
    effects = effects_of(work.renewals.renewed_in(month), _coming(work, month, zone))
    work.renewals.close_month(month, effects, now)
    work.journal.write(
        JournalEntry(now, "month_closed", f"month:{month}", details={"rows": len(effects)})
    )
    return len(effects)


def _coming(work: Work, month: Month, zone: ZoneInfo) -> Iterator[Coming]:
    news = news_of(month, zone)
    remaining = iter(work.renewals.decided_about(news, month.last_on))
    while group := list(islice(remaining, _READ_AT_ONCE)):
        yield from _coming_of(work, group, month, news)


def _coming_of(work: Work, group: Sequence[Decided], month: Month, news: News) -> Iterator[Coming]:
    ids = [one.employee_id for one in group]
    records = work.driving.records_of(ids)
    premiums = work.renewals.premiums_on(ids, month.last_on)
    faulty = work.renewals.faulty_and_new(ids, month.last_on, news)
    before, redecided = counting_by_person(one for one, is_news in faulty if not is_news)
    new, redecided_now = counting_by_person(one for one, is_news in faulty if is_news)
    slow = {one for one in ids if one in redecided | redecided_now or one not in new}
    slow |= {one for one, record in records.items() if record.interruptions}
    claims = work.driving.claims_by_person(sorted(slow))
    for one in group:
        driving = records.get(one.employee_id)
        if driving is None or driving.first_insured_on > month.last_on:
            continue
        who = one.employee_id
        try:
            if who in slow:
                found = effect_of_news(driving, claims[who], month, news)
            else:
                found = effect_of_faults(driving, before.get(who, ()), new[who], month)
        except BonusMalusError:
            continue
        yield Coming(
            *one,
            found.without_news.hundredths,
            found.with_news.hundredths,
            premiums.get(who),
        )
