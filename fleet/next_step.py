"""What must be done next in a case, so that a card can say it in words."""

from enum import StrEnum

from fleet.incidents import Incident, IncidentStatus


class NextStep(StrEnum):
    """The one thing that brings a case further."""

    SEND_REPORT = "send_report"
    ANSWER_CONTEST = "answer_contest"
    CONFIRM_DECISION = "confirm_decision"
    AWAIT_DRIVER = "await_driver"
    ANSWER_REPORT = "answer_report"  # a near miss or a hazard
    CHECK = "check"
    SEND_TO_INSURER = "send_to_insurer"
    AWAIT_INSURER = "await_insurer"
    CLOSE_OR_RECOVER = "close_or_recover"
    RECOVER = "recover"
    REPAIR_AND_CLOSE = "repair_and_close"
    NOTHING = "nothing"


_BY_STATUS = {
    IncidentStatus.DRAFT: NextStep.SEND_REPORT,
    IncidentStatus.DECLARED: NextStep.CHECK,
    IncidentStatus.CHECKED: NextStep.SEND_TO_INSURER,
    IncidentStatus.SENT_TO_INSURER: NextStep.AWAIT_INSURER,
    IncidentStatus.SURVEY: NextStep.AWAIT_INSURER,
    IncidentStatus.REPAIR: NextStep.AWAIT_INSURER,
    IncidentStatus.LIABILITY_DECIDED: NextStep.CLOSE_OR_RECOVER,
    IncidentStatus.RECOVERY: NextStep.RECOVER,
    IncidentStatus.KEPT_IN_HOUSE: NextStep.REPAIR_AND_CLOSE,
    IncidentStatus.CLOSED: NextStep.NOTHING,
}


def next_step(
    incident: Incident, *, is_contested: bool, is_proposed: bool, has_open_question: bool
) -> NextStep:
    """What must be done next; a contest comes first, then a decision to confirm."""
    if is_contested:
        return NextStep.ANSWER_CONTEST
    if is_proposed:
        return NextStep.CONFIRM_DECISION
    if has_open_question and incident.is_open:
        return NextStep.AWAIT_DRIVER
    return _ordinary_step(incident)


def _ordinary_step(incident: Incident) -> NextStep:
    if incident.is_preventive and incident.is_open:
        return NextStep.ANSWER_REPORT
    if incident.status is IncidentStatus.REPAIR and incident.claim_id is not None:
        return NextStep.CLOSE_OR_RECOVER
    is_in_house = incident.status is IncidentStatus.KEPT_IN_HOUSE
    if is_in_house and (incident.is_injured or incident.has_other_party):
        return NextStep.SEND_TO_INSURER
    return _BY_STATUS[incident.status]
