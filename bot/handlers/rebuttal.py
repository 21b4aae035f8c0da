"""Answering a contest: the decision stands, with reasons, or a correction is entered instead."""

from collections.abc import Sequence

from bot.handlers import decision_form
from bot.handlers.deciding import (
    REBUTTAL_DRAFT,
    Act,
    refusing,
    refusing_words,
    shown,
    written,
)
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in, tapped
from bot.notices import tell
from bot.turn import Turn
from bot.views.contest import upheld_screen
from bot.views.rebuttal import ask_screen, rebuttal_screen, summary_screen
from bot.views.screen import Screen, paragraphs
from fleet.incidents import MAX_FACTS
from fleet.ports import Draft
from fleet.usecases.answer_contest import (
    Upheld,
    begin_answer,
    show_contest,
    uphold_decision,
)
from fleet.usecases.show_case import name_of


@tapped
@refusing
def open_rebuttal(turn: Turn, parts: Sequence[str]) -> None:
    """Show a contest to who handles the case, or do what a button below it says."""
    incident_id = number_in(parts, 0)
    if len(parts) == 1:
        shown(turn, _screen(turn, incident_id))
        return
    choice_in(parts, 1, _ACTS.__getitem__)(turn, parts)


@refusing_words
def read_answer(turn: Turn) -> None:
    """Take the reasons for which the decision stands."""
    draft = turn.work.drafts.of(turn.chat_id)
    answer = written(turn, MAX_FACTS, "contest-too-long")
    if draft is None or not answer:
        return
    turn.work.drafts.put(
        turn.chat_id, Draft(REBUTTAL_DRAFT, {**draft.answers, "answer": answer}), turn.now
    )
    shown(turn, summary_screen(turn, int(draft.answers["incident"]), answer))


def _stands(turn: Turn, parts: Sequence[str]) -> None:
    incident_id = number_in(parts, 0)
    contest = begin_answer(turn.work, turn.actor, incident_id)
    answers = {"incident": str(incident_id), "contest": str(contest.id)}
    turn.work.drafts.put(turn.chat_id, Draft(REBUTTAL_DRAFT, answers), turn.now)
    shown(turn, ask_screen(turn, incident_id))


def _correct(turn: Turn, parts: Sequence[str]) -> None:
    incident_id = number_in(parts, 0)
    begin_answer(turn.work, turn.actor, incident_id)
    decision_form.begin(turn, incident_id)


def _send(turn: Turn, parts: Sequence[str]) -> None:
    incident_id = number_in(parts, 0)
    draft = _begun(turn, incident_id)
    answer = draft.answers.get("answer", "")
    if not answer:
        raise OutdatedButtonError
    contest_id = int(draft.answers["contest"])
    upheld = uphold_decision(turn.work, turn.actor, incident_id, contest_id, answer, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    _tell_driver(turn, upheld)
    _say(turn, incident_id, "contest-answer-sent")


def _resume(turn: Turn, parts: Sequence[str]) -> None:
    """Go on with the reasons that were written, or ask for them."""
    incident_id = number_in(parts, 0)
    draft = _begun(turn, incident_id)
    answer = draft.answers.get("answer", "")
    screen = summary_screen(turn, incident_id, answer) if answer else ask_screen(turn, incident_id)
    shown(turn, screen)


def _begun(turn: Turn, incident_id: int) -> Draft:
    """The answer to the contest of that case that has begun in this chat."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != REBUTTAL_DRAFT:
        raise OutdatedButtonError
    if draft.answers.get("incident") != str(incident_id):
        raise OutdatedButtonError
    return draft


def _stop(turn: Turn, parts: Sequence[str]) -> None:
    incident_id, draft = number_in(parts, 0), turn.work.drafts.of(turn.chat_id)
    _say(turn, incident_id, "contest-stopped")
    if draft is not None and draft.kind == REBUTTAL_DRAFT:
        turn.work.drafts.drop(turn.chat_id)


def _tell_driver(turn: Turn, upheld: Upheld) -> None:
    answered_by = name_of(turn.work, upheld.contest.answered_by)
    tell(
        turn,
        upheld.contest.opened_by,
        lambda words: upheld_screen(words, upheld, answered_by),
        once=f"contest-answered:{upheld.contest.id}",
    )


def _say(turn: Turn, incident_id: int, key: str) -> None:
    screen = _screen(turn, incident_id)
    shown(turn, Screen(paragraphs(turn.words(key), screen.text), screen.buttons))


def _screen(turn: Turn, incident_id: int) -> Screen:
    rebuttal = show_contest(turn.work, turn.actor, incident_id, turn.present)
    return rebuttal_screen(turn, rebuttal, turn.zone)


_ACTS: dict[str, Act] = {
    "stands": _stands,
    "correct": _correct,
    "send": _send,
    "resume": _resume,
    "stop": _stop,
}
