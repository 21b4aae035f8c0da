"""What others are told of a decision: the second person, the driver, who entered the letter."""

from bot.turn import Button, Html
from bot.views.decision_words import change_lines, letter_line, quoted, verdict_of
from bot.views.figures import day
from bot.views.screen import Screen, Words, button, keyed, paragraphs
from fleet.incidents import Incident
from fleet.usecases.propose_decision import Proposed
from fleet.usecases.settle_decision import Confirmed, Rejected


def second_screen(words: Words, proposed: Proposed, proposer: str) -> Screen:
    """To who may confirm: a decision awaits them; the case names its driver, no message does."""
    incident = proposed.incident
    text = words.words(
        "decision-told-second",
        number=incident.number,
        proposer=proposer,
        letter="none" if proposed.proposal.evidence_id is None else "attached",
    )
    return Screen(text, keyed([_decision(words, incident)]))


def driver_screen(words: Words, confirmed: Confirmed, answered_by: str) -> Screen:
    """To the driver: what is decided, what it changes and why, from when, and how to contest."""
    incident, claim = confirmed.incident, confirmed.claim
    decision = claim.decisions[-1]
    title = words.words(
        _title(confirmed),
        number=incident.number,
        date=day(words, claim.occurred_on),
        verdict=verdict_of(words, claim, decision),
    )
    return Screen(
        paragraphs(
            title,
            letter_line(words, decision.decided_on, decision.document),
            change_lines(words, confirmed.change, has_record=confirmed.has_record, is_own=True),
            _reasons(words, confirmed, answered_by),
            words.words("decision-told-how"),
        ),
        keyed(
            [
                button(words, "button-contest", f"contest:{incident.id}"),
                _decision(words, incident),
            ]
        ),
    )


def confirmed_screen(words: Words, incident: Incident, second: str) -> Screen:
    """To who entered the letter: it counts."""
    text = words.words("decision-told-confirmed", number=incident.number, name=second)
    return Screen(text, keyed([_decision(words, incident)]))


def rejected_screen(words: Words, rejected: Rejected, second: str) -> Screen:
    """To who entered the letter: it does not count, and why."""
    number = rejected.incident.number
    text = words.words("decision-told-rejected", number=number, name=second, text=rejected.reason)
    return Screen(text, keyed([_decision(words, rejected.incident)]))


def set_aside_screen(words: Words, incident: Incident, *, is_withdrawn: bool) -> Screen:
    """To who entered a correction: a contest takes its place, or is over without it."""
    key = "decision-told-set-aside-withdrawn" if is_withdrawn else "decision-told-set-aside"
    text = words.words(key, number=incident.number)
    return Screen(text, keyed([_decision(words, incident)]))


def _title(confirmed: Confirmed) -> str:
    if confirmed.contest is not None:
        return "decision-told-driver-corrected"
    if confirmed.proposal.is_correction:
        return "decision-told-driver-correction"
    return "decision-told-driver"


def _reasons(words: Words, confirmed: Confirmed, answered_by: str) -> Html:
    if confirmed.contest is None:
        return Html()
    said = words.words("decision-told-reasons", name=answered_by)
    return paragraphs(said, quoted(words, confirmed.contest.answer))


def _decision(words: Words, incident: Incident) -> Button:
    return button(words, "button-decision", f"decision:{incident.id}")
