"""The calendar's job that offers an attestation to those who leave, and tells HR of them.

Thirty days before the last day, or as soon as it is known, each once: the keys of the messages say
who and when. An attestation that holds already is not offered to HR again.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.notices import Notices, by_day
from bot.occasions import Occasion
from bot.views.attestation_own import leaver_screen, leaving_screen
from fleet.delivery import OutgoingMessage
from fleet.usecases.offer_attestations import Leaver, offer_attestations

PEOPLE_AT_ONCE: Final = 50


def offer_to_leavers(occasion: Occasion, cursor: str) -> str | None:
    """Tell the next people who leave; the cursor is the id of the last one."""
    found, last_id = offer_attestations(
        occasion.work, int(cursor or 0), PEOPLE_AT_ONCE, occasion.today
    )
    notices = by_day(occasion)
    messages = [
        replace(one, params={**one.params, "disable_notification": True})
        for leaver in found
        for one in _messages(notices, leaver)
        if one is not None
    ]
    occasion.counts["told"] += occasion.work.outbox.add(messages, occasion.now)
    return None if last_id is None else str(last_id)


def _messages(notices: Notices, leaver: Leaver) -> Iterator[OutgoingMessage | None]:
    person, last_on = leaver.person, leaver.last_on
    key = f"attest:leaving:{person.id}:{last_on}"
    yield notices.to(person.id, lambda words: leaving_screen(words, last_on), key)
    if leaver.has_one:
        return
    for holder_id in leaver.asked_of:
        yield notices.to(
            holder_id, lambda words: leaver_screen(words, person, last_on), f"{key}:{holder_id}"
        )
