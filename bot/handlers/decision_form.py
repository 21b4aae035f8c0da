"""The guided entry of the insurer's letter: a draft in rows, question after question."""

from collections.abc import Sequence
from dataclasses import replace

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bot.handlers.arrivals import arrived_in, caption_not_kept, refuses_caption, why_not_kept
from bot.handlers.deciding import (
    DECISION_DRAFT,
    Act,
    album_of,
    decision_of,
    has_begun,
    refusing_words,
    shown,
    written,
)
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.notices import tell
from bot.turn import Html, Sent, Turn
from bot.views.decision_form import letter_screen, question_screen, summary_screen
from bot.views.decision_news import second_screen
from bot.views.figures import day
from bot.views.screen import Screen, paragraphs
from fleet.case_rules import claim_kind_of
from fleet.contests import last_decision, open_contest_in
from fleet.decision_facts import claim_of_case
from fleet.decision_form import (
    MAX_LETTER_PAGES,
    MAX_REFERENCE,
    DecisionForm,
    FormStep,
    answers_of,
    form_of,
    with_letter,
)
from fleet.decision_rules import InsurerDecision
from fleet.errors import DecisionRefusedError
from fleet.incidents import MAX_FACTS
from fleet.ports import Draft
from fleet.reporting_dates import typed_moment
from fleet.usecases.add_evidence import Addition, Arrived
from fleet.usecases.propose_decision import (
    Proposed,
    begin_decision,
    check_date_of_letter,
    preview_decision,
    propose_decision,
)
from fleet.usecases.show_case import name_of

_NO_EXEMPTION = "no"


def begin(turn: Turn, incident_id: int) -> None:
    """Begin to enter a letter; while a contest is open, its reasons are asked for first.

    Raises:
        DecisionRefusedError: No decision can be entered now by this person.
    """
    begin_decision(turn.work, turn.actor, incident_id, turn.present)
    contest = open_contest_in(turn.work.incidents.contests_of(incident_id))
    _go_on(turn, DecisionForm(incident_id, is_answer=contest is not None))


@refusing_words
def read_answer(turn: Turn) -> None:
    """Take what was written or sent as the answer to the question that is open."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    if refuses_caption(turn):
        return
    form = form_of(draft.answers)
    reads = {
        FormStep.REASONS: _read_reasons,
        FormStep.DATE: _read_date,
        FormStep.DOCUMENT: _read_document,
    }
    if turn.sent is not Sent.TEXT and form.step is not FormStep.DOCUMENT:
        _ask(turn, form, turn.words("decision-photo-later"))
        return
    read = reads.get(form.step)
    if read is None:
        _ask(turn, form, turn.words("decision-use-buttons"))
        return
    read(turn, form)


def _begin(turn: Turn, parts: Sequence[str]) -> None:
    """Begin, or go on with what was begun for this case."""
    incident_id = number_in(parts, 0)
    if has_begun(turn, incident_id):
        _resume(turn, parts)
        return
    begin(turn, incident_id)


def _resume(turn: Turn, parts: Sequence[str]) -> None:
    _ask(turn, _form(turn, parts))


def _kind(turn: Turn, parts: Sequence[str]) -> None:
    _go_on(turn, _form(turn, parts).with_kind(choice_in(parts, 2, ClaimKind)))


def _liability(turn: Turn, parts: Sequence[str]) -> None:
    form, liability = _form(turn, parts), choice_in(parts, 2, Liability)
    if form.kind is None:
        raise OutdatedButtonError
    _go_on(turn, form.with_liability(liability))


def _exempt(turn: Turn, parts: Sequence[str]) -> None:
    form = _form(turn, parts)
    chosen = None if parts[2:] == [_NO_EXEMPTION] else choice_in(parts, 2, Exemption)
    if form.liability is None:
        raise OutdatedButtonError
    _go_on(turn, replace(form, has_exemption=True, exemption=chosen))


def _dated(turn: Turn, parts: Sequence[str]) -> None:
    form = _form(turn, parts)
    if form.decided_on is None:
        _go_on(turn, replace(form, decided_on=turn.today))
        return
    _ask(turn, form)


def _letter_alone(turn: Turn, parts: Sequence[str]) -> None:
    form = _form(turn, parts)
    if not form.letters:
        raise OutdatedButtonError
    _go_on(turn, replace(form, is_document_done=True))


def _back(turn: Turn, parts: Sequence[str]) -> None:
    _go_on(turn, _form(turn, parts).back())


def _stop(turn: Turn, parts: Sequence[str]) -> None:
    form = _form(turn, parts)
    turn.work.drafts.drop(turn.chat_id)
    screen = decision_of(turn, form.incident_id)
    said = turn.words("decision-stopped")
    shown(turn, Screen(paragraphs(said, screen.text), screen.buttons))


def _send(turn: Turn, parts: Sequence[str]) -> None:
    form = _form(turn, parts)
    if form.decision is None:
        raise OutdatedButtonError
    proposed = propose_decision(
        turn.work,
        turn.actor,
        form.incident_id,
        form.decision,
        form.letters,
        form.reasons,
        turn.present,
    )
    turn.work.drafts.drop(turn.chat_id)
    _tell_seconds(turn, proposed)
    screen = decision_of(turn, form.incident_id)
    shown(turn, Screen(paragraphs(turn.words("decision-sent"), screen.text), screen.buttons))


def _tell_seconds(turn: Turn, proposed: Proposed) -> None:
    proposal = proposed.proposal
    proposer = name_of(turn.work, proposal.proposed_by)
    for employee_id in proposed.told:
        tell(
            turn,
            employee_id,
            lambda words: second_screen(words, proposed, proposer),
            once=f"decision-proposed:{proposal.id}",
        )


def _read_reasons(turn: Turn, form: DecisionForm) -> None:
    reasons = written(turn, MAX_FACTS, "decision-too-long")
    if reasons:
        _go_on(turn, replace(form, reasons=reasons))


def _read_date(turn: Turn, form: DecisionForm) -> None:
    moment = typed_moment(turn.text, turn.today)
    if moment is None:
        said = turn.words("decision-date-refused", reason="unreadable", date="")
        _ask(turn, form, said)
        return
    _go_on(turn, replace(form, decided_on=moment.on))


def _read_document(turn: Turn, form: DecisionForm) -> None:
    arrived = arrived_in(turn)
    if arrived is not None:
        _read_page(turn, form, arrived)
        return
    reference = written(turn, MAX_REFERENCE, "decision-too-long")
    if reference:
        _go_on(turn, replace(form, document=reference, is_document_done=True))


def _read_page(turn: Turn, form: DecisionForm, arrived: Arrived) -> None:
    """Keep a page of the letter in the draft: it joins the case with the proposal."""
    if not arrived.is_kept:
        turn.reply(why_not_kept(turn, Addition.NOT_KEPT))
        return
    letters = with_letter(form.letters, arrived)
    if len(letters) > MAX_LETTER_PAGES:
        turn.reply(turn.words("decision-letter-full", most=MAX_LETTER_PAGES))
        return
    form = replace(form, letters=letters)
    _keep(turn, form)
    screen, album, unkept = letter_screen(turn, form), album_of(turn), caption_not_kept(turn)
    once = f"letter:{album}:{bool(unkept)}" if album else ""
    turn.reply(paragraphs(screen.text, unkept), screen.buttons, once=once)


def _go_on(turn: Turn, form: DecisionForm) -> None:
    """Keep the answers, and ask for the next one; a date that cannot be is asked for again."""
    if form.decided_on is not None:
        fault = _date_fault(turn, form)
        if fault is not None:
            form = replace(form, decided_on=None)
            _keep(turn, form)
            _ask(turn, form, fault)
            return
    _keep(turn, form)
    _ask(turn, form)


def _date_fault(turn: Turn, form: DecisionForm) -> Html | None:
    """What is wrong with the date of the letter, in words."""
    if form.decided_on is None:
        return None
    dated = InsurerDecision(ClaimKind.COLLISION, Liability.NONE, None, form.decided_on, "")
    try:
        check_date_of_letter(turn.work, turn.actor, form.incident_id, dated, turn.present)
    except DecisionRefusedError as error:
        on = _day_it_precedes(turn, form, error.reason)
        return turn.words("decision-date-refused", reason=error.reason, date=on)
    return None


def _day_it_precedes(turn: Turn, form: DecisionForm, reason: str) -> str:
    incident = turn.work.incidents.get(form.incident_id)
    last = last_decision(claim_of_case(turn.work, incident))
    if reason == "before_the_last" and last is not None:
        return day(turn, last.decided_on)
    return day(turn, incident.occurred_on) if incident.occurred_on else ""


def _ask(turn: Turn, form: DecisionForm, said: Html | None = None) -> None:
    """Show the next question, or the summary."""
    decision = form.decision
    if decision is not None:
        preview = preview_decision(turn.work, turn.actor, form.incident_id, decision, turn.present)
        shown(turn, summary_screen(turn, form, preview))
        return
    incident = begin_decision(turn.work, turn.actor, form.incident_id, turn.present)
    claim = claim_of_case(turn.work, incident)
    likely = claim.held_kind if claim is not None else claim_kind_of(incident.event)
    shown(turn, question_screen(turn, form, likely, said=said))


def _keep(turn: Turn, form: DecisionForm) -> None:
    turn.work.drafts.put(turn.chat_id, Draft(DECISION_DRAFT, answers_of(form)), turn.now)


def _form(turn: Turn, parts: Sequence[str]) -> DecisionForm:
    """The form that the reader has begun for the case of the button.

    Raises:
        OutdatedButtonError: There is none, or it is about another case.
    """
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != DECISION_DRAFT:
        raise OutdatedButtonError
    form = form_of(draft.answers)
    if form.incident_id != number_in(parts, 0):
        raise OutdatedButtonError
    return form


ACTS: dict[str, Act] = {
    "begin": _begin,
    "resume": _resume,
    "kind": _kind,
    "liability": _liability,
    "exempt": _exempt,
    "dated": _dated,
    "letter": _letter_alone,
    "back": _back,
    "stop": _stop,
    "send": _send,
}
