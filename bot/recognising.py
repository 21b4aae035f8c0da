"""The calendar's jobs about recognition: points that nobody gave yet, and badges, told once."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final

from bot.notices import by_day
from bot.occasions import Occasion
from bot.views.points import badges_news
from fleet.delivery import OutgoingMessage
from fleet.usecases.award_badges import AwardedBadges, award_badges, mark_badges_told
from fleet.usecases.award_points import award_for_case

REPORTS_AT_ONCE: Final = 200
LOOKED_BACK: Final = timedelta(days=90)


def award_missing_points(occasion: Occasion, cursor: str) -> str | None:
    """Give what reports earned and nobody gave; the cursor is the id of the last report.

    What was given with the report has the same keys: nothing is given twice.
    """
    work, now = occasion.work, occasion.now
    since = now - LOOKED_BACK
    reports = work.recognition.reports_since(since, int(cursor or 0), REPORTS_AT_ONCE)
    for one in reports:
        occasion.counts["given"] += len(award_for_case(work, one, now, occasion.zone))
    return str(reports[-1].id) if len(reports) == REPORTS_AT_ONCE else None


def award_earned_badges(occasion: Occasion, cursor: str) -> str | None:
    """Give badges to the next people, and tell each once of all that is new to them.

    Whoever cannot be written to, or is on pause, is told later; so is everybody on a day off. The
    cursor is the last person.
    """
    work = occasion.work
    is_day_off = not occasion.working_days.is_working_day(occasion.today)
    awarded, last_id = award_badges(work, int(cursor or 0), occasion.today, occasion.zone)
    for one in awarded:
        occasion.counts["given"] += one.number_of_new
        message = None if is_day_off or not one.to_tell else _message(occasion, one)
        if message is not None:
            occasion.counts["told"] += work.outbox.add([message], occasion.now)
            mark_badges_told(work, one, occasion.now)
    return None if last_id is None else str(last_id)


def _message(occasion: Occasion, awarded: AwardedBadges) -> OutgoingMessage | None:
    kinds = "-".join(badge.kind.value for badge in awarded.to_tell)
    message = by_day(occasion).to(
        awarded.employee_id,
        partial(badges_news, badges=awarded.to_tell),
        f"badges:{awarded.employee_id}:{kinds}",
    )
    if message is None:
        return None
    return replace(message, params={**message.params, "disable_notification": True})
