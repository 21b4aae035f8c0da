"""The card of a case: what happened, where it stands, what is due, and what can be done."""

from bonusmalus.claims import Liability
from bot.views.case_buttons import card_rows
from bot.views.case_facts import fact_lines
from bot.views.case_words import (
    event_label,
    hyphenated,
    local_time,
    number_of,
    status_label,
)
from bot.views.figures import day
from bot.views.screen import Screen, Words, liability_label, lines, paragraphs
from fleet.deadlines import Deadline, DeadlineKind
from fleet.driving import RecordedClaim
from fleet.incidents import CaseCosts
from fleet.usecases.save_case import Present
from fleet.usecases.show_case import CaseCard
from reports.formats import euros_text


def case_screen(words: Words, card: CaseCard, present: Present, list_data: str = "") -> Screen:
    """The card, for who handles the case or for the person whom it is about.

    Args:
        words: Of the reader.
        card: The case as the reader sees it.
        present: The instant, by which something is late.
        list_data: The data of the list from which it was opened; empty: from elsewhere.
    """
    return Screen(
        paragraphs(
            lines(
                _title(words, card),
                words.words("case-hurt") if card.incident.is_injured else "",
                _contested(words, card),
                *_state(words, card),
            ),
            lines(*(_due(words, one, present) for one in _clocks(card)), _asked(words, card)),
            lines(*fact_lines(words, card, present.zone)),
            lines(_decision(words, card), *_affairs(words, card)),
            words.words("case-promise-own") if card.is_own else "",
        ),
        card_rows(words, card, list_data),
    )


def decided_label(words: Words, claim: RecordedClaim) -> str:
    """The share of liability that the last decision of a claim gives, in words."""
    last = claim.decisions[-1].liability if claim.decisions else Liability.UNDETERMINED
    return liability_label(words, last)


def _title(words: Words, card: CaseCard) -> str:
    incident = card.incident
    key = "case-title-draft" if incident.is_draft else "case-title"
    variables = {} if incident.is_draft else {"number": number_of(incident)}
    return words.words(key, event=event_label(words, incident.event), **variables)


def _contested(words: Words, card: CaseCard) -> str:
    if card.contest is None:
        return ""
    return words.words("case-contested", date=day(words, card.contest.answer_due_on))


def _state(words: Words, card: CaseCard) -> tuple[str, ...]:
    """How far it is, what comes next, and who sees to it."""
    state = words.words("case-state", status=status_label(words, card.incident.status))
    name = hyphenated(card.step.value)
    if card.is_own:
        step = words.words("case-step-own", step=words.label(f"case-step-own-{name}"))
    else:
        step = words.words("case-step", step=words.label(f"case-step-{name}"))
    if card.handler:
        return (state, step, words.words("case-handler", name=card.handler))
    is_awaited = card.incident.is_open and not card.is_own
    return (state, step, words.words("case-handler-none") if is_awaited else "")


def _clocks(card: CaseCard) -> tuple[Deadline, ...]:
    """What is due, the answer to an open contest with it."""
    if card.contest is None:
        return card.deadlines
    answer = Deadline(DeadlineKind.CONTEST_ANSWER, card.contest.answer_due_on)
    return (*card.deadlines, answer)


def _due(words: Words, deadline: Deadline, present: Present) -> str:
    what = words.label("case-deadline", kind=deadline.kind.value)
    date = day(words, deadline.due_on)
    if deadline.is_met:
        return words.words("case-due-met", what=what)
    is_late = (
        deadline.due_on < present.today
        if deadline.until_at is None
        else deadline.until_at < present.now
    )
    if is_late:
        return words.words("case-due-overdue", what=what, date=date)
    if deadline.until_at is None:
        return words.words("case-due", what=what, date=date)
    time = local_time(words, deadline.until_at, present.zone)
    return words.words("case-due-at", what=what, date=date, time=time)


def _asked(words: Words, card: CaseCard) -> str:
    if card.question is None or not (card.incident.is_open or card.contest is not None):
        return ""
    key = "case-asked-own" if card.is_own else "case-asked"
    return words.words(key, words=card.question.text)


def _decision(words: Words, card: CaseCard) -> str:
    """What the insurer decided; before that, that nothing is decided."""
    incident = card.incident
    if card.claim is not None:
        decided_on = day(words, card.claim.decisions[-1].decided_on) if card.claim.decisions else ""
        share = decided_label(words, card.claim)
        return words.words("case-decision", share=share, date=decided_on)
    if incident.is_preventive or incident.is_draft:
        return ""
    if card.is_own:
        is_driver = card.reader_id == incident.driver_id
        return words.words("case-decision-range" if is_driver else "case-decision-none")
    is_proposed = card.proposal is not None
    return words.words("case-decision-proposed" if is_proposed else "case-decision-range")


def _affairs(words: Words, card: CaseCard) -> tuple[str, ...]:
    """Contacts, and costs once there are some: for those who handle the case alone."""
    if card.is_own:
        return ()
    contacts, costs = card.incident.contacts, card.incident.costs
    named = (
        ("case-reference", contacts.insurer_reference),
        ("case-expert", contacts.expert),
        ("case-repairer", contacts.repairer),
    )
    shown = [words.words(key, words=text) for key, text in named if text]
    if costs == CaseCosts():
        return tuple(shown)
    language = words.language.value
    amounts = words.words(
        "case-costs",
        paid=euros_text(costs.paid_cents, language),
        reserved=euros_text(costs.reserved_cents, language),
        recovered=euros_text(costs.recovered_cents, language),
        deductible=euros_text(costs.deductible_cents, language),
        days=costs.downtime_days,
    )
    return (*shown, amounts)
