"""What an answer of a report makes of the incident, and which answers cannot be kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bonusmalus.periods import add_months
from fleet.errors import ReportAnswerError
from fleet.incidents import MAX_FACTS, EventType, Incident, Place, Question, StatementKind
from fleet.text_filter import forbidden_in

MAX_PLACE = 120
MAX_PLATE = 15
OLDEST_MONTHS = 24
_SHORTEST_PLATE = 2
_HUNDREDTHS = 100
_IMPLIED_OTHER_PARTY: Mapping[EventType, bool] = {
    EventType.COLLISION_WITH_VEHICLE: True,
    EventType.VULNERABLE_USER: True,
    EventType.BREAKDOWN: False,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a report; what is None or empty is not answered by it.

    Attributes:
        vehicle_id: One of the fleet.
        plate: As it was written.
        keeps_plate: The plate is kept as written although the fleet knows no such vehicle.
        occurred_minute: Of `occurred_on`, where it is known.
        adds_facts: What is added to the facts that stand there already.
        clears_facts: The facts are written anew.
        leaves_out: A question to answer later.
    """

    event: EventType | None = None
    vehicle_id: int | None = None
    plate: str = ""
    keeps_plate: bool = False
    occurred_on: date | None = None
    occurred_minute: int | None = None
    place: Place | None = None
    has_other_party: bool | None = None
    statement: StatementKind | None = None
    adds_facts: str = ""
    clears_facts: bool = False
    leaves_out: Question | None = None

    @property
    def question(self) -> Question:
        """Which question it belongs to."""
        if self.leaves_out is not None:
            return self.leaves_out
        given = (
            (Question.EVENT, self.event is not None),
            (Question.VEHICLE, self.vehicle_id is not None or bool(self.plate)),
            (Question.WHEN, self.occurred_on is not None),
            (Question.PLACE, self.place is not None),
            (Question.OTHER_PARTY, self.has_other_party is not None or self.statement is not None),
        )
        return next((question for question, is_given in given if is_given), Question.EVIDENCE)


def answered(incident: Incident, answer: Answer, now: datetime, zone: ZoneInfo) -> Incident:
    """The incident with that answer; the same answer again changes nothing.

    Raises:
        ReportAnswerError: The answer cannot be kept; nothing of it is.
    """
    question = answer.question
    if answer.leaves_out is not None:
        return replace(incident, left_out=incident.left_out | {question})
    changed = replace(incident, left_out=incident.left_out - {question})
    match question:
        case Question.EVENT:
            changed = _with_event(changed, answer.event)
        case Question.VEHICLE:
            changed = _with_vehicle(changed, answer)
        case Question.WHEN:
            changed = _with_moment(changed, answer, now, zone)
        case Question.PLACE:
            changed = replace(changed, place=_kept_place(answer.place or Place()))
        case Question.OTHER_PARTY:
            changed = _with_other_party(changed, answer)
        case Question.EVIDENCE:
            changed = replace(changed, facts=_with_facts(changed, answer))
    return changed


def answered_after_sending(
    incident: Incident, answer: Answer, now: datetime, zone: ZoneInfo
) -> Incident:
    """The case with that answer: nobody unsays the other party of a report that was sent.

    Raises:
        ReportAnswerError: The answer cannot be kept, or unsays it; nothing of it is.
    """
    changed = answered(incident, answer, now, zone)
    if not incident.has_other_party or changed.has_other_party:
        return changed
    if answer.question is Question.OTHER_PARTY:
        raise ReportAnswerError(Question.OTHER_PARTY.value, "closed")
    return replace(changed, has_other_party=True, statement=incident.statement)


def _with_event(incident: Incident, event: EventType | None) -> Incident:
    """Another event asks other questions: what it does not ask is forgotten."""
    if event is incident.event or event is None:
        return incident
    changed = replace(incident, event=event, driver_id=incident.driver_id or incident.reporter_id)
    if event.is_preventive:
        drove = None if event is EventType.HAZARD else changed.driver_id
        return replace(without_traffic(changed), driver_id=drove)
    implied = _IMPLIED_OTHER_PARTY.get(event)
    if implied is None or implied is incident.has_other_party:
        return changed
    return replace(changed, has_other_party=implied, statement=None)


def without_traffic(incident: Incident) -> Incident:
    """The report without what only an accident is asked: vehicle, moment and other party."""
    return replace(
        incident,
        vehicle_id=None,
        plate="",
        occurred_on=None,
        occurred_minute=None,
        has_other_party=None,
        statement=None,
    )


def _with_vehicle(incident: Incident, answer: Answer) -> Incident:
    if answer.vehicle_id is not None:
        return replace(incident, vehicle_id=answer.vehicle_id, plate="")
    return replace(incident, vehicle_id=None, plate=plate_in(answer.plate))


def plate_in(text: str) -> str:
    """A plate as it is kept: capitals, one hyphen where there was a blank or a hyphen.

    Raises:
        ReportAnswerError: It is no plate.
    """
    plate = "-".join(text.upper().replace("-", " ").replace(".", " ").split())
    letters = plate.replace("-", "")
    is_plate = letters.isalnum() and any(one.isdigit() for one in letters)
    if not is_plate or not _SHORTEST_PLATE <= len(letters) <= len(plate) <= MAX_PLATE:
        raise ReportAnswerError(Question.VEHICLE.value, "no_plate", MAX_PLATE)
    return plate


def _with_moment(incident: Incident, answer: Answer, now: datetime, zone: ZoneInfo) -> Incident:
    local = now.astimezone(zone)
    on, minute = answer.occurred_on or local.date(), answer.occurred_minute
    is_later_today = minute is not None and minute > local.hour * 60 + local.minute
    if on > local.date() or (on == local.date() and is_later_today):
        raise ReportAnswerError(Question.WHEN.value, "future")
    if on < add_months(local.date(), -OLDEST_MONTHS):
        raise ReportAnswerError(Question.WHEN.value, "too_old", OLDEST_MONTHS)
    return replace(incident, occurred_on=on, occurred_minute=minute)


def coarse(latitude: float, longitude: float) -> Place:
    """A place to a hundredth of a degree, about a kilometre: nothing finer is ever kept."""
    return Place(
        latitude_hundredths=round(latitude * _HUNDREDTHS),
        longitude_hundredths=round(longitude * _HUNDREDTHS),
    )


def _kept_place(place: Place) -> Place:
    words = " ".join(place.words.split())
    _refuse(Question.PLACE, words, MAX_PLACE)
    return replace(place, words=words)


def _with_other_party(incident: Incident, answer: Answer) -> Incident:
    """A statement is made with another party; without one there is none."""
    if answer.statement is not None:
        return replace(incident, has_other_party=True, statement=answer.statement)
    if answer.has_other_party is incident.has_other_party:
        return incident
    return replace(incident, has_other_party=answer.has_other_party, statement=None)


def _with_facts(incident: Incident, answer: Answer) -> str:
    before = "" if answer.clears_facts else incident.facts
    facts = "\n".join(part for part in (before, answer.adds_facts.strip()) if part)
    _refuse(Question.EVIDENCE, facts, MAX_FACTS)
    return facts


def _refuse(question: Question, words: str, limit: int) -> None:
    topic = forbidden_in(words)
    if topic is not None:
        raise ReportAnswerError(question.value, "forbidden", topic=topic)
    if len(words) > limit:
        raise ReportAnswerError(question.value, "too_long", limit, len(words))
