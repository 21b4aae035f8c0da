"""The vehicle that a person means by the plate they wrote."""

from dataclasses import replace

from fleet.errors import ReportAnswerError
from fleet.incidents import Question
from fleet.ports import Work
from fleet.reporting_answers import Answer, plate_in


def with_vehicle_of_plate(work: Work, answer: Answer) -> Answer:
    """The answer with the vehicle of the fleet in place of its plate, where there is one.

    Raises:
        ReportAnswerError: Nobody knows that plate, and the person has not asked to keep it.
    """
    if not answer.plate:
        return answer
    known = work.driving.vehicle_by_plate(plate_in(answer.plate))
    if known is not None:
        return replace(answer, plate="", vehicle_id=known.id)
    if not answer.keeps_plate:
        raise ReportAnswerError(Question.VEHICLE.value, "unknown_plate")
    return answer
