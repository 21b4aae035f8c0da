"""What a report asks, and in which order: pure functions.

Photos now, paperwork later: each question may be left out, and what is missing can be asked for at
any time, because it follows from the incident itself (docs/decisions/0074). What an answer makes of
an incident stands in `fleet.reporting_answers`.
"""

from fleet.incidents import EventType, Incident, Question, StatementKind

MAX_QUESTIONS = 6
_ASKED_OF_PREVENTION = (Question.EVENT, Question.PLACE, Question.EVIDENCE)


def questions_of(event: EventType | None) -> tuple[Question, ...]:
    """The questions of a report about that, in their order; at most `MAX_QUESTIONS`.

    A near miss or a hazard asks less: nobody was harmed, and no insurer has to know.
    """
    if event is not None and event.is_preventive:
        return _ASKED_OF_PREVENTION
    if event is EventType.BREAKDOWN:
        return tuple(one for one in Question if one is not Question.OTHER_PARTY)
    return tuple(Question)


def is_answered(incident: Incident, question: Question, number_of_photos: int) -> bool:
    """Whether the incident holds an answer to that question."""
    match question:
        case Question.EVENT:
            return incident.event is not None
        case Question.VEHICLE:
            return incident.vehicle_id is not None or bool(incident.plate)
        case Question.WHEN:
            return incident.occurred_on is not None
        case Question.PLACE:
            return incident.place is not None
        case Question.OTHER_PARTY:
            return incident.has_other_party is not None and not needs_statement(incident)
        case Question.EVIDENCE:
            return bool(incident.facts) or number_of_photos > 0


def needs_statement(incident: Incident) -> bool:
    """Whether another party is involved, and it is not said how the statement is made."""
    return incident.has_other_party is True and incident.statement is None


def missing(incident: Incident, number_of_photos: int) -> tuple[Question, ...]:
    """What is still to be said: left out, not reached yet, or a statement that follows later."""
    return tuple(
        question
        for question in questions_of(incident.event)
        if not is_answered(incident, question, number_of_photos)
        or (question is Question.OTHER_PARTY and incident.statement is StatementKind.LATER)
    )


def next_question(incident: Incident, number_of_photos: int) -> Question | None:
    """What the report asks next; None when only its summary is left.

    Photos that came before their question do not skip it: it also says what to photograph, and
    asks for the facts.
    """
    asked = (
        question
        for question in questions_of(incident.event)
        if question not in incident.left_out
        and not is_answered(incident, question, _counted(question, number_of_photos))
    )
    return next(asked, None)


def _counted(question: Question, number_of_photos: int) -> int:
    return 0 if question is Question.EVIDENCE else number_of_photos
