"""The decision of a case: its screen, the second person's yes or no, what was known on a day."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.handlers import decision_form
from bot.handlers.deciding import (
    KNOWN_DRAFT,
    REJECTION_DRAFT,
    Act,
    decision_of,
    refusing,
    refusing_words,
    shown,
    written,
)
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in, tapped
from bot.notices import tell
from bot.turn import Turn
from bot.views.decision_known import days_screen, known_screen, other_day_screen
from bot.views.decision_news import confirmed_screen, driver_screen, rejected_screen
from bot.views.screen import Screen, button, paragraphs
from fleet.errors import DecisionRefusedError
from fleet.incidents import MAX_FACTS
from fleet.ports import Draft
from fleet.reporting_dates import typed_moment
from fleet.usecases.propose_decision import take_decision_back
from fleet.usecases.settle_decision import (
    Confirmed,
    begin_rejection,
    confirm_decision,
    reject_decision,
)
from fleet.usecases.show_case import name_of
from fleet.usecases.show_known_decision import list_decision_days, show_known_decision

_OTHER_DAY = "other"


@tapped
@refusing
def open_decision(turn: Turn, parts: Sequence[str]) -> None:
    """Show the decision of a case, or do what a button below it says."""
    incident_id = number_in(parts, 0)
    if len(parts) == 1:
        _drop_rejection(turn)
        shown(turn, decision_of(turn, incident_id))
        return
    choice_in(parts, 1, _ACTS.__getitem__)(turn, parts)


@refusing_words
def read_rejection(turn: Turn) -> None:
    """Take the reason of a rejection, and tell who entered the letter."""
    draft = turn.work.drafts.of(turn.chat_id)
    reason = written(turn, MAX_FACTS, "decision-too-long")
    if draft is None or not reason:
        return
    incident_id, proposal_id = int(draft.answers["incident"]), int(draft.answers["proposal"])
    rejected = reject_decision(
        turn.work, turn.actor, incident_id, proposal_id, reason, turn.present
    )
    turn.work.drafts.drop(turn.chat_id)
    second = name_of(turn.work, turn.actor.employee_id)
    tell(
        turn,
        rejected.proposal.proposed_by,
        lambda words: rejected_screen(words, rejected, second),
        once=f"decision-rejected:{proposal_id}",
    )
    _say(turn, incident_id, turn.words("decision-rejected"))


def read_known_day(turn: Turn) -> None:
    """Take the day of which one wants to know what was known."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    incident_id = int(draft.answers["incident"])
    moment = typed_moment(turn.text, turn.today)
    if moment is None:
        turn.reply(turn.words("decision-date-refused", reason="unreadable", date=""))
        return
    try:
        known = show_known_decision(turn.work, turn.actor, incident_id, moment.on, turn.present)
    except DecisionRefusedError as error:
        turn.reply(turn.words("decision-refused", reason=error.reason))
        return
    turn.work.drafts.drop(turn.chat_id)
    shown(turn, known_screen(turn, known))


def _confirm(turn: Turn, parts: Sequence[str]) -> None:
    incident_id, proposal_id = number_in(parts, 0), number_in(parts, 2)
    confirmed = confirm_decision(turn.work, turn.actor, incident_id, proposal_id, turn.present)
    second = name_of(turn.work, turn.actor.employee_id)
    is_told = _tell_driver(turn, confirmed)
    tell(
        turn,
        confirmed.proposal.proposed_by,
        lambda words: confirmed_screen(words, confirmed.incident, second),
        once=f"decision-confirmed:{proposal_id}",
    )
    heard = "decision-confirmed-told" if is_told else "decision-confirmed-untold"
    _say(turn, incident_id, turn.words("decision-confirmed"), turn.words(heard))


def _tell_driver(turn: Turn, confirmed: Confirmed) -> bool:
    answered_by = confirmed.contest.answered_by if confirmed.contest is not None else None
    name = name_of(turn.work, answered_by)
    return tell(
        turn,
        confirmed.claim.employee_id,
        lambda words: driver_screen(words, confirmed, name),
        once=f"decision-told:{confirmed.proposal.id}",
    )


def _reject(turn: Turn, parts: Sequence[str]) -> None:
    incident_id, proposal_id = number_in(parts, 0), number_in(parts, 2)
    begin_rejection(turn.work, turn.actor, incident_id, proposal_id)
    answers = {"incident": str(incident_id), "proposal": str(proposal_id)}
    turn.work.drafts.put(turn.chat_id, Draft(REJECTION_DRAFT, answers), turn.now)
    drop = button(turn, "button-drop", f"decision:{incident_id}")
    turn.reply(turn.words("decision-ask-rejection", most=MAX_FACTS), ((drop,),))


def _drop_rejection(turn: Turn) -> None:
    """Forget a rejection that waits for its reason; anything else that was begun stays."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is not None and draft.kind == REJECTION_DRAFT:
        turn.work.drafts.drop(turn.chat_id)


def _take_back(turn: Turn, parts: Sequence[str]) -> None:
    incident_id = number_in(parts, 0)
    take_decision_back(turn.work, turn.actor, incident_id, number_in(parts, 2), turn.present)
    _say(turn, incident_id, turn.words("decision-taken-back"))


def _known(turn: Turn, parts: Sequence[str]) -> None:
    incident_id = number_in(parts, 0)
    asks = parts[2:3] in ([], [_OTHER_DAY])
    if asks:
        days = list_decision_days(turn.work, turn.actor, incident_id, turn.present)
        _await_known_day(turn, incident_id)
        incident = turn.work.incidents.get(incident_id)
        if len(parts) == 2:  # noqa: PLR2004 - case, `known`
            shown(turn, days_screen(turn, incident, days))
        else:
            screen = other_day_screen(turn, incident)
            turn.reply(screen.text, screen.buttons)
        return
    on = _day_in(parts[2])
    known = show_known_decision(turn.work, turn.actor, incident_id, on, turn.present)
    shown(turn, known_screen(turn, known))


def _await_known_day(turn: Turn, incident_id: int) -> None:
    """Take the next message as the day; a form that was set aside is not lost for that."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind == KNOWN_DRAFT:
        answers = {"incident": str(incident_id)}
        turn.work.drafts.put(turn.chat_id, Draft(KNOWN_DRAFT, answers), turn.now)


def _day_in(written_day: str) -> date:
    try:
        return datetime.strptime(written_day, "%Y%m%d").date()  # noqa: DTZ007 - a day, no instant
    except ValueError:
        raise OutdatedButtonError from None


def _say(turn: Turn, incident_id: int, *said: str) -> None:
    """Say what was done, above where the case now stands."""
    screen = decision_of(turn, incident_id)
    shown(turn, Screen(paragraphs(" ".join(said), screen.text), screen.buttons))


_ACTS: dict[str, Act] = {
    **decision_form.ACTS,
    "confirm": _confirm,
    "reject": _reject,
    "takeback": _take_back,
    "known": _known,
}
