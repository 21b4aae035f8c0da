"""The card of a case, its thread, and the card of a claim that has no case."""

from collections.abc import Sequence

from bot.handlers.case_steps import case_tapped, drop_begun, present_of, show
from bot.handlers.tapped import number_in
from bot.turn import Turn
from bot.views.case_card import case_screen
from bot.views.case_claim import claim_screen
from bot.views.case_thread import thread_screen
from fleet.usecases.show_case import show_case
from fleet.usecases.show_claim import show_claim
from fleet.usecases.show_thread import show_thread


@case_tapped
def open_case(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with the card of a case; what was begun for one is dropped."""
    present = present_of(turn)
    card = show_case(turn.work, turn.actor, number_in(parts, 0), present)
    drop_begun(turn)
    show(turn, case_screen(turn, card, present))


@case_tapped
def open_thread(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with a page of the thread."""
    case_id, page = number_in(parts, 0), number_in(parts, 1)
    thread = show_thread(turn.work, turn.actor, case_id, page, turn.now)
    show(turn, thread_screen(turn, thread, turn.zone))


@case_tapped
def open_claim(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with an insurer's claim that has no case."""
    claim = show_claim(turn.work, turn.actor, number_in(parts, 0), turn.now)
    show(turn, claim_screen(turn, claim))
