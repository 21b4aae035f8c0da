"""The screen of a decision: before one, the range alone; then what stands, and what may be done."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.decision_words import (
    change_lines,
    contested_line,
    ended_contest_lines,
    letter_line,
    limit_line,
    quoted,
    range_lines,
    verdict_of,
    verdict_text,
)
from bot.views.figures import local_day
from bot.views.screen import Rows, Screen, Words, button, keyed, lines, paragraphs, whose
from fleet.cases import DecisionProposal
from fleet.decision_rules import Obstacle
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.usecases.show_decision import DecisionFile


def decision_screen(
    words: Words,
    file: DecisionFile,
    today: date,
    zone: ZoneInfo,
    *,
    has_begun: bool = False,
) -> Screen:
    """What is decided in a case.

    Args:
        words: Of the reader.
        file: The decision as the reader sees it.
        today: The legal day.
        zone: In which instants are written as days.
        has_begun: The reader has begun to enter a letter for this case.
    """
    claim = file.claim
    return Screen(
        paragraphs(
            _title(words, file),
            contested_line(words, file.contest, zone) if file.contest is not None else "",
            _standing(words, file, claim, zone)
            if claim and claim.decisions
            else _none(words, file),
            _proposed(words, file, zone) if file.proposal is not None else "",
            _last_contest(words, file, zone),
            _limit(words, file, today),
            _obstacle(words, file),
        ),
        (*_doing(words, file, has_begun=has_begun), *_ways(words, file)),
    )


def _title(words: Words, file: DecisionFile) -> Html:
    number, driver_id = file.incident.number, file.incident.driver_id
    if file.is_own or driver_id is None:
        return words.words("decision-title", number=number)
    return words.words("decision-title-of", number=number, name=file.names[driver_id])


def _none(words: Words, file: DecisionFile) -> Html:
    if file.obstacle is Obstacle.PREVENTIVE:
        return Html()
    none = words.words("decision-none") if file.proposal is None else Html()
    if not file.shows_figures:
        return none
    if file.range is not None:
        return paragraphs(none, range_lines(words, file.range))
    if file.incident.driver_id is None or file.has_record:
        return none
    return paragraphs(none, words.words("decision-no-record", whose=whose(is_own=file.is_own)))


def _standing(words: Words, file: DecisionFile, claim: RecordedClaim, zone: ZoneInfo) -> Html:
    decision = claim.decisions[-1]
    earlier = len(claim.decisions) - 1
    effect = (
        change_lines(words, file.change, has_record=file.has_record, is_own=file.is_own)
        if file.proposal is None and file.shows_figures
        else Html()
    )
    return paragraphs(
        lines(
            words.words("decision-stands", verdict=verdict_of(words, claim, decision)),
            letter_line(words, decision.decided_on, decision.document),
            _people(words, file, decision, zone),
            words.words("decision-earlier", number=earlier) if earlier else "",
        ),
        effect,
    )


def _people(words: Words, file: DecisionFile, decision: ClaimDecision, zone: ZoneInfo) -> Html:
    when = local_day(words, decision.recorded_at, zone)
    if decision.recorded_by is None or decision.confirmed_by is None:
        return words.words("decision-imported", date=when)
    return words.words(
        "decision-people",
        first=file.names[decision.recorded_by],
        second=file.names[decision.confirmed_by],
        date=when,
    )


def _proposed(words: Words, file: DecisionFile, zone: ZoneInfo) -> Html:
    proposal = file.proposal
    if proposal is None:
        return Html()
    return paragraphs(
        lines(
            words.words(
                "decision-proposed",
                name=file.names[proposal.proposed_by],
                date=local_day(words, proposal.proposed_at, zone),
            ),
            words.words("decision-stands", verdict=_proposed_verdict(words, proposal)),
            letter_line(words, proposal.decided_on, proposal.document),
            words.words("decision-proposed-letter") if proposal.evidence_id is not None else "",
        ),
        change_lines(words, file.change, has_record=file.has_record, is_own=False),
        lines(words.words("decision-proposed-answer"), quoted(words, file.reasons))
        if file.reasons
        else "",
        words.words("decision-second-needed", who=_second(file)),
    )


def _second(file: DecisionFile) -> str:
    """Whether the reader entered it, can compare it with the letter, or has no letter to see."""
    if file.may_take_back:
        return "self"
    return "unseen" if file.letter_at is None else "other"


def _proposed_verdict(words: Words, proposal: DecisionProposal) -> str:
    return verdict_text(words, proposal.kind, proposal.liability, proposal.exemption)


def _last_contest(words: Words, file: DecisionFile, zone: ZoneInfo) -> Html:
    if file.last_contest is None or file.contest is not None:
        return Html()
    return ended_contest_lines(words, file.last_contest, file.names, zone)


def _limit(words: Words, file: DecisionFile, today: date) -> Html:
    """Said once something is decided: before that there is nothing to correct."""
    is_decided = file.claim is not None and bool(file.claim.decisions)
    return limit_line(words, file.limit, today) if is_decided else Html()


def _obstacle(words: Words, file: DecisionFile) -> Html:
    """Why nothing can be entered: for who could; what the screen shows already is not repeated."""
    said = {Obstacle.CONTESTED, Obstacle.PROPOSED}
    if file.obstacle is None or file.obstacle in said:
        return Html()
    if file.is_own and file.obstacle is not Obstacle.PREVENTIVE:
        return Html()
    return words.words("decision-obstacle", reason=file.obstacle.value)


def _doing(words: Words, file: DecisionFile, *, has_begun: bool) -> Rows:
    """What the reader may do about the decision, one button in a row."""
    base, proposal = f"decision:{file.incident.id}", file.proposal
    is_decided = file.claim is not None and bool(file.claim.decisions)
    enter = "decision-button-correct" if is_decided else "decision-button-enter"
    number = proposal.id if proposal is not None else 0
    wanted = (
        (has_begun, "decision-button-resume", f"{base}:resume"),
        (file.may_enter and not has_begun, enter, f"{base}:begin"),
        (file.may_settle, "decision-button-confirm", f"{base}:confirm:{number}"),
        (file.may_reject, "decision-button-reject", f"{base}:reject:{number}"),
        (file.may_take_back, "decision-button-take-back", f"{base}:takeback:{number}"),
        (file.may_answer, "rebuttal-button", f"rebuttal:{file.incident.id}"),
        (file.may_contest, "button-contest", f"contest:{file.incident.id}"),
        (
            file.is_driver and file.contest is not None,
            "decision-button-contest-mine",
            f"contest:{file.incident.id}",
        ),
        (
            not file.is_own and file.obstacle is Obstacle.NO_DRIVER,
            "button-who",
            f"who:{file.incident.id}",
        ),
    )
    return keyed([button(words, key, data) for is_wanted, key, data in wanted if is_wanted])


def _ways(words: Words, file: DecisionFile) -> Rows:
    incident = file.incident
    last: list[Button] = []
    if file.claim is not None and file.claim.decisions:
        last.append(button(words, "decision-button-known", f"decision:{incident.id}:known"))
    if file.letter_at is not None:
        letter = f"photos:{incident.id}:{file.letter_at}"
        last.append(button(words, "decision-button-photos", letter))
    return keyed([*last, button(words, "button-case", f"case:{incident.id}")])
