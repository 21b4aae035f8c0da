"""What handlers write for a case: questions, notes, exchanges, answers to near misses.

What others will read is shown once more before it is sent.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.handlers.case_facts import keep_fact
from bot.handlers.case_figures import keep_contact, keep_cost
from bot.handlers.case_status import tell_report_answered
from bot.handlers.case_steps import (
    CASE_TEXT,
    acceptable,
    begin,
    begun_case,
    begun_for,
    case_tapped,
    case_written,
    show,
    tell_people,
)
from bot.handlers.tapped import choice_in, number_in
from bot.turn import Turn
from bot.views.case_notices import question_notice
from bot.views.case_status import told_text
from bot.views.case_words import said_screen
from bot.views.case_writing import ask_answer_screen, ask_remark_screen, ask_screen, preview_screen
from fleet.ports import Draft
from fleet.usecases.answer_report import (
    MAX_ANSWER,
    answer_report,
    names_in_answer,
    read_report_to_answer,
)
from fleet.usecases.write_in_thread import (
    MAX_WORDS,
    Remark,
    ask_driver,
    read_case_to_ask,
    read_case_to_handle,
    write_remark,
)

_QUESTION = "question"
_ANSWER = "answer"


class Keep(Protocol):
    """Keeps what was written for a case."""

    def __call__(self, turn: Turn, draft: Draft) -> None:
        """Keep it, or say why not."""


@case_tapped
def ask(turn: Turn, parts: Sequence[str]) -> None:
    """Ask what to ask the driver, or send what was read again."""
    case_id = number_in(parts, 0)
    if len(parts) > 1:
        _send_question(turn, case_id)
        return
    incident = read_case_to_ask(turn.work, turn.actor, case_id)
    begin(turn, CASE_TEXT, case_id, ask_screen(turn, incident), what=_QUESTION)


@case_tapped
def answer_near_miss(turn: Turn, parts: Sequence[str]) -> None:
    """Ask what to answer to a near miss or hazard, or publish what was read again."""
    case_id = number_in(parts, 0)
    if len(parts) > 1:
        _publish(turn, case_id)
        return
    incident = read_report_to_answer(turn.work, turn.actor, case_id)
    begin(turn, CASE_TEXT, case_id, ask_answer_screen(turn, incident), what=_ANSWER)


@case_tapped
def write(turn: Turn, parts: Sequence[str]) -> None:
    """Ask for a note, or for an exchange with somebody outside."""
    case_id, remark = number_in(parts, 0), choice_in(parts, 1, Remark)
    incident = read_case_to_handle(turn.work, turn.actor, case_id)
    screen = ask_remark_screen(turn, incident, remark)
    begin(turn, CASE_TEXT, case_id, screen, what=remark.value)


@case_written
def keep_text(turn: Turn, draft: Draft) -> None:
    """Keep what was written, by what was asked for."""
    _KEEPERS[draft.answers["what"]](turn, draft)


def _preview(turn: Turn, draft: Draft) -> None:
    what, case_id = draft.answers["what"], begun_case(draft)
    is_question = what == _QUESTION
    read = read_case_to_ask if is_question else read_report_to_answer
    incident = read(turn.work, turn.actor, case_id)
    text = acceptable(turn, draft, MAX_WORDS if is_question else MAX_ANSWER)
    if text is None:
        return
    turn.work.drafts.put(turn.chat_id, Draft(draft.kind, {**draft.answers, "text": text}), turn.now)
    found = (
        () if is_question else names_in_answer(turn.work, turn.actor, case_id, text, turn.present)
    )
    screen = preview_screen(turn, incident, what, text, found)
    turn.reply(screen.text, screen.buttons)


def _keep_remark(turn: Turn, draft: Draft) -> None:
    text = acceptable(turn, draft, MAX_WORDS)
    if text is None:
        return
    remark, case_id = Remark(draft.answers["what"]), begun_case(draft)
    incident = write_remark(turn.work, turn.actor, case_id, remark, text, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    said = turn.words("case-remark-noted", number=incident.number)
    screen = said_screen(turn, incident, said)
    turn.reply(screen.text, screen.buttons)


def _send_question(turn: Turn, case_id: int) -> None:
    read_case_to_handle(turn.work, turn.actor, case_id)
    text = _read_again(turn, case_id, _QUESTION)
    if text is None:
        return
    said = ask_driver(turn.work, turn.actor, case_id, text, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    incident = said.incident
    is_told = tell_people(turn, said.told, lambda words: question_notice(words, incident, text))
    sent = turn.words("case-ask-sent", number=incident.number)
    told = told_text(turn, incident, is_told=True) if is_told else turn.words("case-told-nobody")
    show(turn, said_screen(turn, incident, sent, told))


def _publish(turn: Turn, case_id: int) -> None:
    read_case_to_handle(turn.work, turn.actor, case_id)
    text = _read_again(turn, case_id, _ANSWER)
    if text is None:
        return
    change = answer_report(turn.work, turn.actor, case_id, text, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    sent = turn.words("case-answer-sent", number=change.incident.number)
    show(turn, said_screen(turn, change.incident, sent, tell_report_answered(turn, change)))


def _read_again(turn: Turn, case_id: int, what: str) -> str | None:
    """The text that was shown before it is sent; None, said so, when there is none any more."""
    draft = begun_for(turn, CASE_TEXT, case_id)
    if draft is None or draft.answers["what"] != what or "text" not in draft.answers:
        turn.answer(turn.label("case-already-sent"), alert=True)
        return None
    return draft.answers["text"]


_KEEPERS: Mapping[str, Keep] = {
    _QUESTION: _preview,
    _ANSWER: _preview,
    Remark.NOTE.value: _keep_remark,
    Remark.EXCHANGE.value: _keep_remark,
    "cost": keep_cost,
    "contact": keep_contact,
    "fact": keep_fact,
}
