"""The calendar's job for contracts: what a renewal asks of the fleet manager, and statements."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Final

from bot.notices import Notices, by_day
from bot.occasions import Occasion
from bot.views.contract import due_screen
from bot.views.contract_dues import dues_screen
from bot.views.yearly import offer_screen
from fleet.contract_calendar import OLDEST_TOLD
from fleet.delivery import OutgoingMessage
from fleet.usecases.offer_statements import Reached, offer_statements
from fleet.usecases.renew_contracts import Telling, renew_contracts
from fleet.usecases.save_case import Present

_DRIVERS: Final = ":"  # in the cursor: all contracts are followed, and drivers get their offers


def follow_contracts(occasion: Occasion, cursor: str) -> str | None:
    """Close periods and queue what is to be said, then offer drivers their statements.

    The cursor is the last contract; then `contract:employee`, the last driver of a contract.
    """
    present = Present(occasion.now, occasion.zone, occasion.working_days)
    if _DRIVERS in cursor:
        return _offer(occasion, present, cursor)
    done = renew_contracts(occasion.work, present, int(cursor or 0))
    notices = by_day(occasion)
    _queue(occasion, [_message(occasion, notices, one) for one in _gathered(done.tellings)])
    occasion.counts["closed"] += done.number_of_closes
    return f"0{_DRIVERS}" if done.last_id is None else str(done.last_id)


def _offer(occasion: Occasion, present: Present, cursor: str) -> str | None:
    contract, _, employee = cursor.partition(_DRIVERS)
    after = Reached(int(contract), int(employee) if employee else None)
    done = offer_statements(occasion.work, present, after)
    notices = by_day(occasion)
    offers = [
        notices.to(one.employee_id, partial(offer_screen, offer=one), one.key)
        for one in done.offers
    ]
    _queue(occasion, offers)
    if done.reached is None:
        return None
    reached = done.reached.employee_id
    return f"{done.reached.contract_id}{_DRIVERS}{'' if reached is None else reached}"


def _queue(occasion: Occasion, messages: Iterable[OutgoingMessage | None]) -> None:
    queued = [one for one in messages if one is not None]
    occasion.work.outbox.add(queued, occasion.now)
    occasion.counts["told"] += len(queued)


def _gathered(tellings: Iterable[Telling]) -> Iterator[Sequence[Telling]]:
    """What goes into one message: everything that is due for one person."""
    of_people: dict[int, list[Telling]] = {}
    for one in tellings:
        of_people.setdefault(one.employee_id, []).append(one)
    yield from of_people.values()


def _message(
    occasion: Occasion, notices: Notices, tellings: Sequence[Telling]
) -> OutgoingMessage | None:
    """One message; of several steps, the first one gives its name in the outbox."""
    first = tellings[0]
    write = (
        partial(due_screen, telling=first, today=occasion.today)
        if len(tellings) == 1
        else partial(dues_screen, tellings=tellings)
    )
    message = notices.to(first.employee_id, write, first.key)
    if message is None:
        return None
    sent_until = min(_sent_until(occasion, one) for one in tellings)
    if message.not_before is not None and message.not_before > sent_until:
        occasion.counts["too_late"] += 1
        return None
    return replace(message, not_after=sent_until)


def _sent_until(occasion: Occasion, telling: Telling) -> datetime:
    """When it says nothing of use any more: a last day of notice ends with its evening."""
    planned = telling.due.planned
    last_on: date = planned.on if planned.is_hard_stop else occasion.today + OLDEST_TOLD
    midnight = datetime.combine(last_on + timedelta(days=1), time(), occasion.zone)
    return midnight.astimezone(occasion.now.tzinfo)
