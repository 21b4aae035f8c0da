"""Costs and contacts of a case: show them, ask for one, keep what is written."""

from collections.abc import Sequence

from bot.handlers.case_steps import (
    CASE_TEXT,
    acceptable,
    begin,
    begun_case,
    case_tapped,
    show,
)
from bot.handlers.tapped import choice_in, number_in
from bot.turn import Turn
from bot.views.case_money import (
    ask_contact_screen,
    ask_cost_screen,
    contact_noted_screen,
    contacts_screen,
    cost_noted_screen,
    costs_screen,
    unreadable_text,
)
from fleet.amounts import cents_in, days_in
from fleet.ports import Draft
from fleet.usecases.keep_case_figures import (
    MAX_CONTACT,
    MAX_DOWNTIME_DAYS,
    Contact,
    Cost,
    begin_case_contact,
    begin_case_cost,
    keep_case_contact,
    keep_case_cost,
)
from fleet.usecases.write_in_thread import read_case_to_handle

_LONGEST_FIGURE = 40


@case_tapped
def costs(turn: Turn, parts: Sequence[str]) -> None:
    """Show the costs, or ask for one of them."""
    case_id = number_in(parts, 0)
    if len(parts) == 1:
        incident = read_case_to_handle(turn.work, turn.actor, case_id)
        show(turn, costs_screen(turn, incident))
        return
    cost = choice_in(parts, 1, Cost)
    incident = begin_case_cost(turn.work, turn.actor, case_id)
    screen = ask_cost_screen(turn, incident, cost)
    begin(turn, CASE_TEXT, incident.id, screen, what="cost", which=cost.value)


@case_tapped
def contacts(turn: Turn, parts: Sequence[str]) -> None:
    """Show the contacts, or ask for one of them."""
    case_id = number_in(parts, 0)
    if len(parts) == 1:
        incident = read_case_to_handle(turn.work, turn.actor, case_id)
        show(turn, contacts_screen(turn, incident))
        return
    contact = choice_in(parts, 1, Contact)
    incident = begin_case_contact(turn.work, turn.actor, case_id, contact)
    screen = ask_contact_screen(turn, incident, contact)
    begin(turn, CASE_TEXT, incident.id, screen, what="contact", which=contact.value)


def keep_cost(turn: Turn, draft: Draft) -> None:
    """Keep the figure that was written, or say what it must look like and ask again."""
    cost = Cost(draft.answers["which"])
    text = acceptable(turn, draft, _LONGEST_FIGURE)
    if text is None:
        return
    amount = days_in(text, MAX_DOWNTIME_DAYS) if cost is Cost.DOWNTIME else cents_in(text)
    if amount is None:
        turn.reply(unreadable_text(turn, cost))
        return
    case_id = begun_case(draft)
    incident = keep_case_cost(turn.work, turn.actor, case_id, cost, amount, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    screen = cost_noted_screen(turn, incident, cost)
    turn.reply(screen.text, screen.buttons)


def keep_contact(turn: Turn, draft: Draft) -> None:
    """Keep the words that were written."""
    contact = Contact(draft.answers["which"])
    text = acceptable(turn, draft, MAX_CONTACT)
    if text is None:
        return
    case_id = begun_case(draft)
    incident = keep_case_contact(turn.work, turn.actor, case_id, contact, text, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    screen = contact_noted_screen(turn, incident, contact)
    turn.reply(screen.text, screen.buttons)
