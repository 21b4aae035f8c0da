"""A driver's "I do not agree": its questions, its sending, its withdrawal."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.handlers.arrivals import arrived_in, refuses_caption, why_not_kept
from bot.handlers.deciding import (
    CONTEST_DRAFT,
    album_of,
    refusing,
    refusing_words,
    shown,
    written,
)
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in, tapped
from bot.notices import tell
from bot.turn import Html, Sent, Turn
from bot.views.contest import (
    contest_of_claim_screen,
    contest_screen,
    handler_screen,
    proof_screen,
    question_screen,
    summary_screen,
    withdrawn_screen,
)
from bot.views.decision_news import set_aside_screen
from bot.views.figures import day
from bot.views.screen import Screen, paragraphs
from fleet.contest_form import ContestForm, ContestStep, contest_answers, contest_form_of
from fleet.deadlines import contest_answer_due_on
from fleet.incidents import MAX_FACTS, MAX_PHOTOS
from fleet.ports import Draft
from fleet.usecases.add_evidence import Addition, Arrived
from fleet.usecases.contest_decision import (
    Opened,
    Withdrawn,
    begin_contest,
    begin_contest_of_claim,
    contest_decision,
    open_file_of_claim,
    show_own_contest,
    withdraw_contest,
)

_OF_A_CLAIM = "claim"


@tapped
@refusing
def open_contest(turn: Turn, parts: Sequence[str]) -> None:
    """Show a contest, or do what a button below it says; of a case, or of a claim without one."""
    is_claim = parts[:1] == [_OF_A_CLAIM]
    rest = parts[1:] if is_claim else parts
    subject = number_in(rest, 0)
    form = ContestForm(claim_id=subject) if is_claim else ContestForm(incident_id=subject)
    if len(rest) == 1:
        shown(turn, _screen(turn, form))
        return
    choice_in(rest, 1, _ACTS.__getitem__)(turn, form, rest)


@refusing_words
def read_answer(turn: Turn) -> None:
    """Take what was written or sent as the answer to the question that is open."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    if refuses_caption(turn):
        return
    form = contest_form_of(draft.answers)
    if form.step is ContestStep.SUMMARY:
        _ask(turn, form, turn.words("contest-use-buttons"))
    elif form.step is ContestStep.PROOFS or turn.sent is not Sent.TEXT:
        _read_proof(turn, form)
    else:
        reason = written(turn, MAX_FACTS, "contest-too-long")
        if reason:
            _go_on(turn, replace(form, reason=reason))


def _read_proof(turn: Turn, form: ContestForm) -> None:
    arrived = arrived_in(turn)
    if arrived is None:
        _ask(turn, form, turn.words("contest-use-buttons"))
        return
    if not arrived.is_kept:
        turn.reply(why_not_kept(turn, Addition.NOT_KEPT))
        return
    _add_proof(turn, form, arrived)


def _add_proof(turn: Turn, form: ContestForm, arrived: Arrived) -> None:
    """Keep a piece in the draft, as long as the driver's share of the case has room for it.

    Its caption joins the reason, as long as there is room for that.
    """
    more = form.with_proof(arrived)
    if len(more.proofs) > MAX_PHOTOS - _number_sent(turn, form):
        turn.reply(turn.words("contest-full", most=MAX_PHOTOS))
        return
    if turn.text:
        more = more.with_words(turn.text)
    if len(more.reason) > MAX_FACTS:
        turn.reply(turn.words("contest-too-long", size=len(more.reason), most=MAX_FACTS))
        return
    _keep(turn, more)
    screen, album = _after_proof(turn, more), album_of(turn)
    turn.reply(screen.text, screen.buttons, once=f"proof:{album}" if album else "")


def _after_proof(turn: Turn, form: ContestForm) -> Screen:
    """More evidence or that is all; first the reason, where a piece came before it."""
    if form.step is ContestStep.REASON:
        return question_screen(turn, form, said=turn.words("contest-proof-first"))
    return proof_screen(turn, form)


def _number_sent(turn: Turn, form: ContestForm) -> int:
    """What the driver put into the case before."""
    if not form.incident_id:
        return 0
    rows = turn.work.evidence.of_incident(form.incident_id)
    return sum(one.added_by == turn.actor.employee_id for one in rows)


def _screen(turn: Turn, form: ContestForm) -> Screen:
    """The screen that explains; where one may contest, what is written below it begins that."""
    if form.claim_id:
        claim, incident = begin_contest_of_claim(turn.work, turn.actor, form.claim_id)
        if incident is None:
            has_begun = _await_reason(turn, form, is_possible=bool(claim.decisions))
            return contest_of_claim_screen(turn, claim, form.base, has_begun=has_begun)
        form = ContestForm(incident_id=incident.id)
    file = show_own_contest(turn.work, turn.actor, form.incident_id, turn.present)
    is_possible = file.may_contest and file.contest is None
    has_begun = _await_reason(turn, form, is_possible=is_possible)
    return contest_screen(turn, file, turn.zone, has_begun=has_begun)


def _await_reason(turn: Turn, form: ContestForm, *, is_possible: bool) -> bool:
    """Take the next message as the reason, as the screen says; whether more was begun before.

    What else was begun in the chat, and was set aside, is not lost for that.
    """
    begun, draft = _begun(turn, form), turn.work.drafts.of(turn.chat_id)
    if begun is not None and (begun.reason or begun.proofs):
        return True
    if is_possible and (draft is None or begun is not None):
        _keep(turn, form)
    return False


def _begin(turn: Turn, form: ContestForm, _: Sequence[str]) -> None:
    """Begin, or go on with what was begun."""
    begun = _begun(turn, form)
    if begun is None:
        _require_contestable(turn, form)
    _go_on(turn, begun or form)


def _proofs(turn: Turn, form: ContestForm, _: Sequence[str]) -> None:
    begun = _require_begun(turn, form)
    if begun.step is ContestStep.REASON:
        raise OutdatedButtonError
    _go_on(turn, replace(begun, is_complete=True))


def _back(turn: Turn, form: ContestForm, _: Sequence[str]) -> None:
    _go_on(turn, _require_begun(turn, form).back())


def _stop(turn: Turn, form: ContestForm, _: Sequence[str]) -> None:
    _require_begun(turn, form)
    _say(turn, form, turn.words("contest-stopped"))
    turn.work.drafts.drop(turn.chat_id)


def _send(turn: Turn, form: ContestForm, _: Sequence[str]) -> None:
    begun = _require_begun(turn, form)
    if begun.step is not ContestStep.SUMMARY:
        raise OutdatedButtonError
    incident_id = begun.incident_id
    if begun.claim_id:
        present = turn.present
        incident_id = open_file_of_claim(turn.work, turn.actor, begun.claim_id, present).id
    opened = contest_decision(
        turn.work, turn.actor, incident_id, begun.reason, begun.proofs, turn.present
    )
    turn.work.drafts.drop(turn.chat_id)
    _tell_handlers(turn, opened)
    due = day(turn, opened.contest.answer_due_on)
    _say(turn, ContestForm(incident_id=incident_id), turn.words("contest-sent", date=due))


def _withdraw(turn: Turn, form: ContestForm, parts: Sequence[str]) -> None:
    withdrawn = withdraw_contest(
        turn.work, turn.actor, form.incident_id, number_in(parts, 2), turn.present
    )
    for employee_id in withdrawn.told:
        tell(
            turn,
            employee_id,
            lambda words: withdrawn_screen(words, withdrawn.incident),
            once=f"contest-withdrawn:{withdrawn.contest.id}",
        )
    _tell_set_aside(turn, withdrawn)
    _say(turn, form, turn.words("contest-withdrawn"))


def _tell_handlers(turn: Turn, opened: Opened) -> None:
    for employee_id in opened.told:
        write = partial(
            handler_screen,
            opened=opened,
            may_answer=employee_id in opened.answerers,
        )
        tell(turn, employee_id, write, once=f"contest-opened:{opened.contest.id}")
    _tell_set_aside(turn, opened)


def _tell_set_aside(turn: Turn, done: Opened | Withdrawn) -> None:
    """Tell who entered a correction that the contest, or its end, took the place of it."""
    aside = done.set_aside
    if aside is not None:
        is_withdrawn = isinstance(done, Withdrawn)
        tell(
            turn,
            aside.proposed_by,
            lambda words: set_aside_screen(words, done.incident, is_withdrawn=is_withdrawn),
            once=f"decision-set-aside:{aside.id}",
        )


def _go_on(turn: Turn, form: ContestForm) -> None:
    _keep(turn, form)
    _ask(turn, form)


def _ask(turn: Turn, form: ContestForm, said: Html | None = None) -> None:
    """Show the next question, or the summary."""
    if form.step is ContestStep.SUMMARY:
        shown(turn, summary_screen(turn, form, contest_answer_due_on(turn.today)))
    else:
        shown(turn, question_screen(turn, form, said=said))


def _keep(turn: Turn, form: ContestForm) -> None:
    turn.work.drafts.put(turn.chat_id, Draft(CONTEST_DRAFT, contest_answers(form)), turn.now)


def _require_contestable(turn: Turn, form: ContestForm) -> None:
    if form.claim_id:
        begin_contest_of_claim(turn.work, turn.actor, form.claim_id)
    else:
        begin_contest(turn.work, turn.actor, form.incident_id)


def _begun(turn: Turn, form: ContestForm) -> ContestForm | None:
    """What the reader has begun about the same case or claim."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != CONTEST_DRAFT:
        return None
    begun = contest_form_of(draft.answers)
    return begun if begun.base == form.base else None


def _require_begun(turn: Turn, form: ContestForm) -> ContestForm:
    begun = _begun(turn, form)
    if begun is None:
        raise OutdatedButtonError
    return begun


def _say(turn: Turn, form: ContestForm, said: Html) -> None:
    screen = _screen(turn, form)
    shown(turn, Screen(paragraphs(said, screen.text), screen.buttons))


_ACTS = {
    "begin": _begin,
    "proofs": _proofs,
    "back": _back,
    "stop": _stop,
    "send": _send,
    "withdraw": _withdraw,
}
