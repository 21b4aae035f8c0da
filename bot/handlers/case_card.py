"""The card of a case, its thread, and the card of a claim that has no case."""

from collections.abc import Sequence

from bot.handlers.case_lists import filter_in
from bot.handlers.case_steps import case_tapped, drop_begun, show
from bot.handlers.tapped import choice_in, number_in
from bot.turn import Turn
from bot.views.case_card import case_screen
from bot.views.case_claim import claim_screen
from bot.views.case_list import queue_data
from bot.views.case_thread import thread_screen
from fleet.cases import CaseTab
from fleet.usecases.show_case import show_case
from fleet.usecases.show_claim import show_claim
from fleet.usecases.show_thread import show_thread


@case_tapped
def open_case(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with the card of a case; what was begun for one is dropped."""
    present, list_data = turn.present, _list_in(parts)
    card = show_case(turn.work, turn.actor, number_in(parts, 0), present)
    drop_begun(turn)
    show(turn, case_screen(turn, card, present, list_data))


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


def _list_in(parts: Sequence[str]) -> str:
    """The data of the list from which a card was opened; empty where it was opened elsewhere."""
    if len(parts) == 1:
        return ""
    tab, page, chosen = choice_in(parts, 1, CaseTab), number_in(parts, 2), filter_in(parts, 3)
    return queue_data(tab, chosen, str(page))
