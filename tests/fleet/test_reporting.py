"""What a report asks, what answers make of it, and what it advises."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fleet.errors import ReportAnswerError
from fleet.incidents import (
    MAX_FACTS,
    EventType,
    Incident,
    IncidentStatus,
    Place,
    Question,
    StatementKind,
)
from fleet.reporting import MAX_QUESTIONS, missing, next_question, questions_of
from fleet.reporting_advice import (
    EConstatObstacle,
    Shot,
    e_constat_check,
    shots_of,
)
from fleet.reporting_answers import Answer, answered, coarse, plate_in

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
DRAFT = Incident(1, 1, 7, 7, NOW, is_parked=True, is_injured=False)

ANSWERS: dict[Question, st.SearchStrategy[Answer]] = {
    Question.VEHICLE: st.just(Answer(vehicle_id=3)) | st.just(Answer(plate="AB-123-CD")),
    Question.WHEN: st.integers(0, 500).map(
        lambda days: Answer(occurred_on=NOW.date() - timedelta(days=days))
    ),
    Question.PLACE: st.just(Answer(place=Place("Lyon"))),
    Question.OTHER_PARTY: st.sampled_from(
        [
            Answer(has_other_party=False),
            Answer(has_other_party=True),
            *(Answer(statement=kind) for kind in StatementKind),
        ]
    ),
    Question.EVIDENCE: st.just(Answer(adds_facts="Choc arrière")),
}


def said(answer: Answer, incident: Incident = DRAFT) -> Incident:
    return answered(incident, answer, NOW, PARIS)


def refusal(answer: Answer, incident: Incident = DRAFT) -> ReportAnswerError:
    with pytest.raises(ReportAnswerError) as caught:
        said(answer, incident)
    return caught.value


@pytest.mark.parametrize("event", [None, *EventType])
def test_no_event_asks_more_than_six_questions(event: EventType | None) -> None:
    assert len(questions_of(event)) <= MAX_QUESTIONS == 6


@given(st.data(), st.sampled_from(EventType))
def test_whatever_is_answered_no_report_asks_a_seventh_question(
    data: st.DataObject, event: EventType
) -> None:
    incident, asked = DRAFT, []
    while (question := next_question(incident, 0)) is not None:
        if question not in asked:
            asked.append(question)
        leaves_out = question is not Question.EVENT and data.draw(st.booleans())
        if leaves_out:
            incident = said(Answer(leaves_out=question), incident)
        elif question is Question.EVENT:
            incident = said(Answer(event=event), incident)
        else:
            incident = said(data.draw(ANSWERS[question]), incident)
    assert len(asked) <= 6
    assert set(missing(incident, 0)) >= incident.left_out & set(questions_of(event))


@given(st.sampled_from(EventType), st.data())
def test_the_same_answer_twice_changes_nothing(event: EventType, data: st.DataObject) -> None:
    incident = said(Answer(event=event))
    assert said(Answer(event=event), incident) == incident
    for question in (Question.VEHICLE, Question.WHEN, Question.PLACE, Question.OTHER_PARTY):
        answer = data.draw(ANSWERS[question])
        incident = said(answer, incident)
        assert said(answer, incident) == incident


@pytest.mark.parametrize("event", [EventType.NEAR_MISS, EventType.HAZARD])
def test_a_near_miss_or_hazard_asks_less(event: EventType) -> None:
    assert questions_of(event) == (Question.EVENT, Question.PLACE, Question.EVIDENCE)


def test_nobody_drove_where_a_hazard_is_reported() -> None:
    hazard = said(Answer(event=EventType.HAZARD))
    assert hazard.driver_id is None
    assert said(Answer(event=EventType.ANIMAL), hazard).driver_id == 7


def test_a_collision_with_a_vehicle_only_asks_for_the_statement() -> None:
    incident = said(Answer(event=EventType.COLLISION_WITH_VEHICLE))
    assert incident.has_other_party is True
    assert Question.OTHER_PARTY in missing(incident, 0)


def test_without_another_party_there_is_no_statement() -> None:
    incident = said(Answer(statement=StatementKind.PAPER))
    assert said(Answer(has_other_party=False), incident).statement is None


def test_a_statement_that_follows_later_is_asked_for_later() -> None:
    incident = said(Answer(statement=StatementKind.LATER), said(Answer(event=EventType.ANIMAL)))
    assert next_question(incident, 0) is not Question.OTHER_PARTY
    assert Question.OTHER_PARTY in missing(incident, 0)


def test_an_answer_ends_that_its_question_was_left_out() -> None:
    left_out = said(Answer(leaves_out=Question.PLACE))
    assert said(Answer(place=Place("Lyon")), left_out).left_out == frozenset()


def test_photos_are_evidence() -> None:
    incident = said(Answer(event=EventType.HAZARD))
    assert Question.EVIDENCE in missing(incident, 0)
    assert Question.EVIDENCE not in missing(incident, 1)


def test_a_day_to_come_is_refused() -> None:
    assert refusal(Answer(occurred_on=date(2026, 11, 22))).reason == "future"


def test_a_time_to_come_today_is_refused_in_the_zone_of_the_company() -> None:
    today = date(2026, 11, 21)
    assert refusal(Answer(occurred_on=today, occurred_minute=10 * 60 + 31)).reason == "future"
    assert said(Answer(occurred_on=today, occurred_minute=10 * 60 + 30)).occurred_minute == 630


def test_two_years_back_is_the_most() -> None:
    assert said(Answer(occurred_on=date(2024, 11, 21))).occurred_on == date(2024, 11, 21)
    assert refusal(Answer(occurred_on=date(2024, 11, 20))).reason == "too_old"


def test_facts_have_a_limit_that_counts_what_stands_there() -> None:
    full = said(Answer(adds_facts="a" * MAX_FACTS))
    error = refusal(Answer(adds_facts="b"), full)
    assert (error.reason, error.limit, error.size) == ("too_long", MAX_FACTS, MAX_FACTS + 2)


@pytest.mark.parametrize(
    "answer",
    [Answer(adds_facts="Il était ivre"), Answer(place=Place("excès de vitesse rue Haute"))],
)
def test_forbidden_words_are_refused(answer: Answer) -> None:
    assert refusal(answer).reason == "forbidden"


def test_words_that_are_forbidden_together_are_refused_when_they_meet() -> None:
    begun = said(Answer(adds_facts="L’autre avait"))
    assert refusal(Answer(adds_facts="bu avant"), begun).reason == "forbidden"


@pytest.mark.parametrize(
    ("written", "kept"),
    [("ab 123 cd", "AB-123-CD"), ("AB-123-CD", "AB-123-CD"), ("1234 AB 69", "1234-AB-69")],
)
def test_a_plate_is_kept_in_one_form(written: str, kept: str) -> None:
    assert plate_in(written) == kept


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_a_place_is_never_finer_than_a_hundredth_of_a_degree(
    latitude: float, longitude: float
) -> None:
    place = coarse(latitude, longitude)
    assert place.latitude_hundredths is not None
    assert abs(place.latitude_hundredths - latitude * 100) <= 0.5 + 1e-9


@pytest.mark.parametrize(
    ("answers", "obstacle"),
    [
        ("n", EConstatObstacle.MORE_THAN_TWO),
        ("yn", EConstatObstacle.NOT_FRENCH),
        ("yyn", EConstatObstacle.ABROAD),
        ("yyyn", EConstatObstacle.NO_AGREEMENT),
        ("yyyy", None),
    ],
)
def test_the_first_condition_that_fails_is_the_reason(
    answers: str, obstacle: EConstatObstacle | None
) -> None:
    assert e_constat_check(answers).obstacle is obstacle
    assert e_constat_check(answers).asks is None


def test_the_check_asks_one_condition_after_the_other() -> None:
    assert e_constat_check("yy").asks is EConstatObstacle.ABROAD


def test_an_e_constat_is_never_for_somebody_hurt() -> None:
    assert e_constat_check("yyyy", is_injured=True).obstacle is EConstatObstacle.HURT


@pytest.mark.parametrize("event", [None, *EventType])
def test_every_event_has_something_to_photograph(event: EventType | None) -> None:
    incident = Incident(1, 1, 7, 7, NOW, IncidentStatus.DRAFT, event=event)
    assert shots_of(incident)


def test_the_statement_is_photographed_where_another_party_is_involved() -> None:
    incident = said(Answer(event=EventType.COLLISION_WITH_VEHICLE))
    assert Shot.STATEMENT in shots_of(incident)
