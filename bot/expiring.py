"""The calendar's job that deletes reports which were never sent, and says so to the person."""

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.calendar import Occasion, each_day
from bot.notices import by_day
from bot.views.reporting import expired_screen
from fleet.delivery import OutgoingMessage
from fleet.incidents import Incident
from fleet.reminders import MORNING
from fleet.usecases.drop_unsent_reports import drop_unsent_reports

DRAFTS_KEPT: Final = timedelta(days=30)
_AT_ONCE: Final = 100


def each_morning(local: datetime) -> str | None:
    """The period of what is due every day and may be said to people."""
    return each_day(local) if local.time() >= MORNING else None


def drop_unsent(occasion: Occasion, _: str) -> str | None:
    """Delete the next reports begun long ago, and say so to whoever began them."""
    before = occasion.now - DRAFTS_KEPT
    dropped = drop_unsent_reports(occasion.work, before, _AT_ONCE)
    messages = (_message(occasion, one) for one in dropped)
    occasion.work.outbox.add([one for one in messages if one is not None], occasion.now)
    return "more" if len(dropped) == _AT_ONCE else None


def _message(occasion: Occasion, draft: Incident) -> OutgoingMessage | None:
    if draft.reporter_id is None:
        return None
    begun_on = draft.reported_at.astimezone(occasion.zone).date()
    return by_day(occasion).to(
        draft.reporter_id,
        partial(expired_screen, begun_on=begun_on, days=DRAFTS_KEPT.days),
        f"report-expired:{draft.reporter_id}:{occasion.today.isoformat()}",
    )
