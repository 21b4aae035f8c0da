"""Amending the facts of a case in the driver's stead: show them, ask for one, keep it."""

from collections.abc import Sequence
from datetime import date

from bot.handlers.case_steps import (
    CASE_TEXT,
    acceptable,
    begin,
    begun_case,
    case_tapped,
    drop_begun,
    show,
    tell_people,
)
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.turn import Turn
from bot.views.case_amending import (
    amended_notice,
    amended_screen,
    ask_fact_screen,
    facts_screen,
    unknown_plate_screen,
)
from bot.views.case_injury import seen_to_screen
from bot.views.reporting import refused_text
from bot.views.screen import Screen
from fleet.errors import CaseRefusedError, NotFoundError, ReportAnswerError
from fleet.incidents import EventType, Question
from fleet.ports import Draft
from fleet.reporting_answers import Answer, plate_in
from fleet.reporting_dates import typed_moment
from fleet.usecases.amend_case import AMENDABLE, Amended, amend_case, show_case_facts
from fleet.usecases.note_injury import see_to_injury

_LONGEST = 60
_TYPED = frozenset({Question.VEHICLE, Question.WHEN})


@case_tapped
def facts(turn: Turn, parts: Sequence[str]) -> None:
    """Show the facts, ask for one of them, keep what a button says, or end the clocks."""
    case_id = number_in(parts, 0)
    if len(parts) == 1:
        drop_begun(turn)
        known = show_case_facts(turn.work, turn.actor, case_id, turn.present)
        show(turn, facts_screen(turn, known))
    elif parts[1] == "seen":
        seen = see_to_injury(turn.work, turn.actor, case_id, turn.present)
        show(turn, seen_to_screen(turn, seen))
    elif len(parts) == len(("case", "question")):
        _ask(turn, case_id, choice_in(parts, 1, Question))
    else:
        _keep_tapped(turn, case_id, _answer_in(parts))


def keep_fact(turn: Turn, draft: Draft) -> None:
    """Keep the day or the plate that was written, or say why not."""
    case_id, question = begun_case(draft), Question(draft.answers["which"])
    text = acceptable(turn, draft, _LONGEST)
    if text is None:
        return
    try:
        amended = _amend(turn, case_id, _typed(turn, question, text))
    except ReportAnswerError as error:
        _say_why(turn, case_id, text, error)
        return
    turn.work.drafts.drop(turn.chat_id)
    screen = _told(turn, amended)
    turn.reply(screen.text, screen.buttons)


def _ask(turn: Turn, case_id: int, question: Question) -> None:
    if question not in AMENDABLE:
        raise OutdatedButtonError
    known = show_case_facts(turn.work, turn.actor, case_id, turn.present)
    if known.obstacle:
        show(turn, facts_screen(turn, known))
        return
    screen = ask_fact_screen(turn, known, question, turn.today)
    if question in _TYPED:
        begin(turn, CASE_TEXT, case_id, screen, what="fact", which=question.value)
    else:
        show(turn, screen)


def _keep_tapped(turn: Turn, case_id: int, answer: Answer) -> None:
    try:
        amended = _amend(turn, case_id, answer)
    except ReportAnswerError as error:
        turn.answer(str(refused_text(turn, error, turn.today)), alert=True)
    except CaseRefusedError:
        known = show_case_facts(turn.work, turn.actor, case_id, turn.present)
        show(turn, facts_screen(turn, known))
    else:
        drop_begun(turn)
        show(turn, _told(turn, amended))


def _amend(turn: Turn, case_id: int, answer: Answer) -> Amended:
    try:
        return amend_case(turn.work, turn.actor, case_id, answer, turn.present)
    except NotFoundError as error:
        raise OutdatedButtonError from error


def _told(turn: Turn, amended: Amended) -> Screen:
    is_told = tell_people(turn, amended.told, lambda words: amended_notice(words, amended))
    return amended_screen(turn, amended, is_told=is_told)


def _answer_in(parts: Sequence[str]) -> Answer:
    """The answer that a button carries."""
    match parts[1]:
        case "event":
            return Answer(event=choice_in(parts, 2, EventType))
        case "vehicle":
            return Answer(vehicle_id=number_in(parts, 2))
        case "plate":
            return Answer(plate=parts[2], keeps_plate=True)
        case "when":
            return Answer(occurred_on=choice_in(parts, 2, date.fromisoformat))
        case "other_party" if parts[2] in {"y", "n"}:
            return Answer(has_other_party=parts[2] == "y")
    raise OutdatedButtonError


def _typed(turn: Turn, question: Question, text: str) -> Answer:
    if question is Question.VEHICLE:
        return Answer(plate=text)
    typed = typed_moment(text, turn.today)
    if typed is None:
        raise ReportAnswerError(Question.WHEN.value, "no_day")
    return Answer(occurred_on=typed.on, occurred_minute=typed.minute)


def _say_why(turn: Turn, case_id: int, text: str, error: ReportAnswerError) -> None:
    if error.reason == "unknown_plate":
        screen = unknown_plate_screen(turn, case_id, plate_in(text))
        turn.reply(screen.text, screen.buttons)
    else:
        turn.reply(refused_text(turn, error, turn.today))
