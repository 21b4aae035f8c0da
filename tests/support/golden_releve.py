"""The situations of insurers' statements and changes of profile, for the golden messages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from bonusmalus.claims import Liability
from bonusmalus.statement import StatementClaim
from bot.countdowns import remind_of_last_days
from bot.holidays import working_days
from bot.occasions import Occasion
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage
from tests.support.conversation import PARIS, Conversation, Heard
from tests.support.golden_contracts import (
    a_claim,
    at_day,
    fleet_manager,
    printed,
    run_calendar,
)
from tests.support.insurer_letters import STATEMENT

Scene = Callable[[Conversation], Heard]
ASKED_ON = date(2026, 8, 4)


def tap(talk: Conversation, *data: str) -> Heard:
    """Tap buttons of the fleet manager, one after the other."""
    heard = Heard((), None)
    for one in data:
        heard = talk.tap(fleet_manager(talk), one)
    return heard


def enter(talk: Conversation, *answers: str) -> Heard:
    """Answer the questions of a form: buttons by their data, all else is typed."""
    heard = Heard((), None)
    for one in answers:
        account = fleet_manager(talk)
        is_button = one.startswith(("relform:", "profform:"))
        heard = talk.tap(account, one) if is_button else talk.text(account, one)
    return heard


def run_countdowns(talk: Conversation, on: date) -> tuple[OutgoingMessage, ...]:
    """One morning of the calendar's job; what it said."""
    at_day(talk, on)
    work, said = talk.store.work, list[OutgoingMessage]()
    cursor: str | None = ""
    while cursor is not None:
        before = set(work.state.outbox)
        now = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
        occasion = Occasion(work, now, on, PARIS, bot_texts(), working_days(), on.isoformat())
        cursor = remind_of_last_days(occasion, cursor)
        said += [row.message for key, row in work.state.outbox.items() if key not in before]
    return tuple(said)


def asked(talk: Conversation, on: date = ASKED_ON) -> Heard:
    """Ask for the statement of the statutory contract."""
    at_day(talk, on)
    return tap(talk, "rel:1:ask")


OPENED = "relform:1:open"
BOXES = (
    OPENED,
    "31/07/2026",
    "01/01/2020",
    "relform:1:set:use:tours",
    "0,85",
    "01/01/2026",
    "Relevé 2026-77",
)
ONE_CLAIM = (
    "14/05/2024",
    "relform:1:set:claim_kind:collision",
    "relform:1:set:claim_share:full",
)
COMPLETE = (*BOXES, *ONE_CLAIM, "relform:1:nomore")


def kept(talk: Conversation) -> Heard:
    """Enter a statement as at 31 July 2026, and keep it on 4 August."""
    at_day(talk, ASKED_ON)
    return enter(talk, *COMPLETE, "relform:1:keep")


def with_differences(talk: Conversation) -> int:
    """A statement that differs from the files in every way; its id."""
    at_day(talk, ASKED_ON)
    printed(talk, 2025, 72)
    a_claim(talk, date(2024, 5, 14), Liability.PARTIAL, "C-2")
    a_claim(talk, date(2025, 11, 20), Liability.FULL, "C-3")
    a_claim(talk, date(2023, 3, 7), Liability.NONE, "C-4")
    moved = StatementClaim(date(2023, 3, 9), STATEMENT.claims[1].kind, Liability.NONE, "")
    claims = (moved, *STATEMENT.claims[1:])
    work = talk.store.work
    statement = work.statements.add(replace(STATEMENT, id=0, claims=claims))
    if statement.official is not None:
        work.driving.add_official_coefficient(statement.official)
    return statement.id


def _compared(talk: Conversation) -> Heard:
    return tap(talk, f"rel:1:cmp:{with_differences(talk)}")


def _second_page(talk: Conversation) -> Heard:
    return tap(talk, f"rel:1:cmp:{with_differences(talk)}:1")


def _observed(talk: Conversation) -> Heard:
    return tap(talk, f"rel:1:write:{with_differences(talk)}")


def _to_remove(talk: Conversation) -> Heard:
    kept(talk)
    return tap(talk, "rel:1:drop:1:ask")


def _removed(talk: Conversation) -> Heard:
    kept(talk)
    return tap(talk, "rel:1:drop:1")


def _overdue(talk: Conversation) -> Heard:
    asked(talk)
    at_day(talk, date(2026, 8, 21))
    return tap(talk, "rel:1")


def _received(talk: Conversation) -> Heard:
    asked(talk)
    at_day(talk, date(2026, 8, 12))
    return tap(talk, "rel:1:got:1")


def _received_taken_back(talk: Conversation) -> Heard:
    _received(talk)
    return tap(talk, "rel:1:wait:1")


def _unasked(talk: Conversation) -> Heard:
    asked(talk)
    return tap(talk, "rel:1:unask:1")


def _asked_twice(talk: Conversation) -> Heard:
    asked(talk)
    return tap(talk, "rel:1:ask")


CHANGE_OPENED = "profform:1:open"
ZONE = (
    CHANGE_OPENED,
    "profform:1:set:kind:zone",
    "profform:1:set:vehicle:0",
    "01/08/2026",
    "03/08/2026",
    "Deux véhicules basés à Lille au lieu de Lyon",
    "profform:1:set:direction:unsure",
)
FALLS = (*ZONE[:6], "profform:1:set:direction:down")
TOURS = (
    CHANGE_OPENED,
    "profform:1:set:kind:use",
    "profform:1:set:use:tours",
    "profform:1:set:since_on:0",
    "profform:1:set:known_on:0",
    "profform:1:set:words:0",
    "profform:1:set:direction:up",
)


def noted(talk: Conversation, *answers: str) -> Heard:
    """Note a change on 4 August 2026: of the zone where nothing else is said."""
    at_day(talk, ASKED_ON)
    return enter(talk, *(answers or ZONE), "profform:1:keep")


def declared(talk: Conversation) -> Heard:
    """Note a change of the zone, and declare it on 10 August."""
    noted(talk)
    at_day(talk, date(2026, 8, 10))
    return tap(talk, "prof:1:told:1")


def offered(talk: Conversation) -> Heard:
    """The insurer offers a new price on 20 August."""
    declared(talk)
    at_day(talk, date(2026, 8, 24))
    return tap(talk, "prof:1:ans:1:new_price:20260820")


def _answer_day(talk: Conversation) -> Heard:
    declared(talk)
    at_day(talk, date(2026, 8, 14))
    return tap(talk, "prof:1:ans:1:cancelled")


def _cancelled(talk: Conversation) -> Heard:
    declared(talk)
    at_day(talk, date(2026, 8, 14))
    return tap(talk, "prof:1:ans:1:cancelled:20260812")


def _went_on(talk: Conversation) -> Heard:
    declared(talk)
    return tap(talk, "prof:1:ans:1:kept:20260810")


def _accepted(talk: Conversation) -> Heard:
    offered(talk)
    return tap(talk, "prof:1:price:1:accepted")


def _late_change(talk: Conversation) -> Heard:
    noted(talk)
    at_day(talk, date(2026, 8, 25))
    return tap(talk, "prof:1:at:1")


def _listed(talk: Conversation) -> Heard:
    noted(talk)
    noted(talk, *TOURS)
    return tap(talk, "prof:1")


def _dropped(talk: Conversation) -> Heard:
    noted(talk)
    return tap(talk, "prof:1:drop:1")


def _told_of(*days: date) -> Scene:
    def scene(talk: Conversation) -> Heard:
        asked(talk)
        messages: tuple[OutgoingMessage, ...] = ()
        for on in days:
            messages = run_countdowns(talk, on)
        return Heard(messages, None)

    return scene


def _told_of_change(talk: Conversation) -> Heard:
    noted(talk)
    return Heard(run_countdowns(talk, date(2026, 8, 18)), None)


def _told_of_price(talk: Conversation) -> Heard:
    offered(talk)
    return Heard(run_countdowns(talk, date(2026, 9, 18)), None)


def _told_of_several(talk: Conversation) -> Heard:
    asked(talk)
    tap(talk, "rel:2:ask")
    return Heard(run_countdowns(talk, date(2026, 8, 20)), None)


def _due_step(talk: Conversation) -> Heard:
    return run_calendar(talk, ASKED_ON)


RELEVE_SCENES: dict[str, Scene] = {
    "releve_none": lambda talk: tap(talk, "rel:1"),
    "releve_none_of_fleet": lambda talk: tap(talk, "rel:2"),
    "releve_asked": asked,
    "releve_asked_twice": _asked_twice,
    "releve_overdue": _overdue,
    "releve_received": _received,
    "releve_received_taken_back": _received_taken_back,
    "releve_request_taken_back": _unasked,
    "releve_form": lambda talk: enter(talk, OPENED),
    "releve_form_of_fleet": lambda talk: enter(
        talk, "relform:2:open", "31/07/2026", "01/01/2020", "relform:2:set:use:tours"
    ),
    "releve_form_refused": lambda talk: enter(talk, OPENED, "31/13/2026"),
    "releve_form_future": lambda talk: enter(talk, OPENED, "31/07/2031"),
    "releve_form_coefficient": lambda talk: enter(talk, *BOXES[:4]),
    "releve_form_years": lambda talk: enter(talk, *BOXES[:4], "0,50", "01/01/2026"),
    "releve_form_claim": lambda talk: enter(talk, *BOXES),
    "releve_form_claim_kind": lambda talk: enter(talk, *BOXES, ONE_CLAIM[0]),
    "releve_form_claim_share": lambda talk: enter(talk, *BOXES, *ONE_CLAIM[:2]),
    "releve_form_second_claim": lambda talk: enter(talk, *BOXES, *ONE_CLAIM),
    "releve_form_summary": lambda talk: enter(talk, *COMPLETE),
    "releve_form_health": lambda talk: enter(talk, *BOXES[:6], "Relevé et alcoolémie"),
    "releve_kept": kept,
    "releve_compared": _compared,
    "releve_compared_second_page": _second_page,
    "releve_observations": _observed,
    "releve_remove": _to_remove,
    "releve_removed": _removed,
    "releve_due_step": _due_step,
    "releve_reminder": _told_of(date(2026, 8, 14)),
    "releve_reminder_overdue": _told_of(date(2026, 8, 20)),
    "releve_reminder_of_change": _told_of_change,
    "releve_reminder_of_price": _told_of_price,
    "releve_reminders": _told_of_several,
    "profile_none": lambda talk: tap(talk, "prof:1"),
    "profile_list": _listed,
    "profile_form": lambda talk: enter(talk, CHANGE_OPENED),
    "profile_form_use": lambda talk: enter(talk, *TOURS[:2]),
    "profile_form_vehicle": lambda talk: enter(talk, *ZONE[:2]),
    "profile_form_plate": lambda talk: enter(talk, *ZONE[:2], "XX-999-XX"),
    "profile_form_since": lambda talk: enter(talk, *ZONE[:3]),
    "profile_form_known": lambda talk: enter(talk, *ZONE[:4]),
    "profile_form_words": lambda talk: enter(talk, *ZONE[:5]),
    "profile_form_direction": lambda talk: enter(talk, *ZONE[:6]),
    "profile_form_falls": lambda talk: enter(talk, *FALLS),
    "profile_falls": lambda talk: noted(talk, *FALLS),
    "profile_form_summary": lambda talk: enter(talk, *ZONE),
    "profile_noted": noted,
    "profile_use_noted": lambda talk: noted(talk, *TOURS),
    "profile_overdue": _late_change,
    "profile_letter": lambda talk: (noted(talk), tap(talk, "prof:1:letter:1"))[1],
    "profile_declared": declared,
    "profile_answer_day": _answer_day,
    "profile_cancelled": _cancelled,
    "profile_kept": _went_on,
    "profile_offered": offered,
    "profile_accepted": _accepted,
    "profile_dropped": _dropped,
}
