"""What a person is told when a photo or document that they sent could not be kept."""

import secrets
from datetime import datetime, timedelta
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from bot.delivery.fetcher import Explain
from bot.notices import Notices
from bot.turn import Catalogue
from bot.views.photos import lost_screen
from fleet.delivery import OutgoingMessage
from fleet.fetching import LostFile
from fleet.ports import Work

_STILL_THERE: Final = timedelta(hours=1)


def explaining(catalogue: Catalogue, zone: ZoneInfo) -> Explain:
    """Writes the message about a lost file to whoever sent it.

    Somebody who sent it within the hour is still at it: quiet hours do not hold the message back.
    An anonymous sender is forgotten, so nobody is told. Of a report that was not sent the message
    keeps no number: it may be sent without a name, and a file is given up once anyway.
    """

    def explain(work: Work, lost: LostFile, now: datetime) -> OutgoingMessage | None:
        evidence = lost.evidence
        if evidence.added_by is None or evidence.chat_id is None:
            return None
        number = _number_of_case(work, evidence.incident_id)
        return Notices(work, catalogue, zone, now).to(
            evidence.added_by,
            partial(lost_screen, lost=lost, case_number=number, zone=zone),
            f"evidence:{evidence.id if number else secrets.token_hex(8)}:lost",
            is_urgent=now - evidence.arrived_at < _STILL_THERE,
        )

    return explain


def _number_of_case(work: Work, incident_id: int | None) -> str:
    """The number of the case; empty for a draft and for a hand-over."""
    return "" if incident_id is None else work.incidents.get(incident_id).number
