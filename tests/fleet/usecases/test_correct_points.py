"""Errors in points are set right in the open; trainings and quizzes are noted by HR."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from fleet.access import Actor
from fleet.errors import AccessDeniedError, NotFoundError, PointsRefusedError
from fleet.months import Month
from fleet.people import Grant, Role
from fleet.points import RULE_OF, level_of, total_of
from fleet.ports import Work
from fleet.recognition import Level, PointEntry, PointReason
from fleet.usecases.award_points import award
from fleet.usecases.correct_points import (
    MAX_NOTE,
    correct_points,
    list_points_to_correct,
    read_points_to_correct,
)
from fleet.usecases.note_training import (
    Training,
    list_trainings,
    note_training,
    take_training_back,
    training_of,
)
from fleet.usecases.save_case import Present
from fleet.usecases.show_points import ENTRIES_ON_A_PAGE, list_points, read_points
from fleet.usecases.take_quiz import note_quiz
from fleet.working_days import WorkingDays
from tests.support.cases import add_case, add_near_miss
from tests.support.small_company import NOW, TODAY, SmallCompany

PARIS = ZoneInfo("Europe/Paris")
PRESENT = Present(NOW, PARIS, WorkingDays())
NOVEMBER = Month(2026, 11)
WHY = "Compté pour une autre personne."


@pytest.fixture
def entry(work: Work, company: SmallCompany) -> PointEntry:
    given = award(work, company.camille, PointReason.NEAR_MISS, "near_miss:1", NOW, month=NOVEMBER)
    assert given is not None
    return given


def test_a_correction_is_an_entry_that_names_what_it_sets_right_and_why(
    work: Work, company: SmallCompany, hr: Actor, entry: PointEntry
) -> None:
    correction = correct_points(work, hr, company.camille, entry.id, 0, WHY, PRESENT)
    assert (correction.points, correction.corrects_id, correction.note) == (-15, entry.id, WHY)
    assert correction.noted_by == company.hr
    assert work.recognition.entries_of(company.camille) == [entry, correction]


def test_a_near_miss_that_was_a_hazard_is_made_worth_double(
    work: Work, company: SmallCompany, hr: Actor, entry: PointEntry
) -> None:
    assert read_points_to_correct(work, hr, company.camille, entry.id).choices == (0, 30)
    assert correct_points(work, hr, company.camille, entry.id, 30, WHY, PRESENT).points == 15
    assert read_points_to_correct(work, hr, company.camille, entry.id).worth == 30


def test_a_correction_counts_for_the_month_of_the_company_and_not_of_greenwich(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    given = award(work, company.camille, PointReason.NEAR_MISS, "near_miss:1", NOW, month=NOVEMBER)
    assert given is not None
    at = NOW.replace(month=11, day=30, hour=23, minute=30)
    midnight = replace(PRESENT, now=at)
    correction = correct_points(work, hr, company.camille, given.id, 0, WHY, midnight)
    assert correction.month == Month(2026, 12)


def test_a_correction_made_in_error_is_itself_set_right_by_another(
    work: Work, company: SmallCompany, hr: Actor, entry: PointEntry
) -> None:
    correct_points(work, hr, company.camille, entry.id, 0, WHY, PRESENT)
    correct_points(work, hr, company.camille, entry.id, 15, WHY, PRESENT)
    assert total_of(work.recognition.entries_of(company.camille)) == 15


@pytest.mark.parametrize(
    ("worth", "reason"), [(15, "unchanged"), (-15, "not_offered"), (99, "not_offered")]
)
def test_an_entry_becomes_worth_nothing_else(
    work: Work, company: SmallCompany, hr: Actor, entry: PointEntry, worth: int, reason: str
) -> None:
    with pytest.raises(PointsRefusedError) as refused:
        correct_points(work, hr, company.camille, entry.id, worth, WHY, PRESENT)
    assert refused.value.reason == reason


@pytest.mark.parametrize("note", ["", "x" * (MAX_NOTE + 1)])
def test_a_correction_needs_a_short_reason(
    work: Work, company: SmallCompany, hr: Actor, entry: PointEntry, note: str
) -> None:
    with pytest.raises(PointsRefusedError):
        correct_points(work, hr, company.camille, entry.id, 0, note, PRESENT)
    assert work.recognition.entries_of(company.camille) == [entry]


def test_a_correction_brings_no_level_down(work: Work, company: SmallCompany, hr: Actor) -> None:
    for number in range(3):
        award(
            work, company.camille, PointReason.NEAR_MISS, f"near_miss:{number}", NOW, month=NOVEMBER
        )
    entries = work.recognition.entries_of(company.camille)
    correct_points(work, hr, company.camille, entries[0].id, 0, WHY, PRESENT)
    summary = read_points(work, company.camille, TODAY, PARIS)
    assert (summary.points, summary.level) == (30, Level.BRONZE)


def test_the_entry_of_somebody_else_is_not_found(
    work: Work, company: SmallCompany, hr: Actor, entry: PointEntry
) -> None:
    with pytest.raises(NotFoundError):
        correct_points(work, hr, company.ines, entry.id, 0, WHY, PRESENT)


def test_a_correction_is_no_entry_to_correct(
    work: Work, company: SmallCompany, hr: Actor, entry: PointEntry
) -> None:
    correction = correct_points(work, hr, company.camille, entry.id, 0, WHY, PRESENT)
    with pytest.raises(PointsRefusedError):
        read_points_to_correct(work, hr, company.camille, correction.id)


def test_nobody_corrects_their_own_points_or_those_of_another_site(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    for employee_id in (company.hr, company.marc):
        with pytest.raises(AccessDeniedError):
            list_points_to_correct(work, hr, employee_id, 0, NOW)


def test_the_journal_says_who_looked_and_who_corrected_without_the_words(
    work: Work, company: SmallCompany, hr: Actor, entry: PointEntry
) -> None:
    list_points_to_correct(work, hr, company.camille, 0, NOW)
    correct_points(work, hr, company.camille, entry.id, 0, WHY, PRESENT)
    corrected, viewed = work.journal.about(f"employee:{company.camille}", 2)
    assert (viewed.event, corrected.event) == ("points_viewed", "points_corrected")
    assert dict(corrected.details) == {"entry": entry.id, "points": -15}


def test_which_near_miss_earned_somebodys_points_is_shown_to_nobody_else(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    """The case forgets its reporter: its number beside a name would bring it back."""
    near_miss = add_near_miss(work, company.camille)
    accident = add_case(work, company.camille)
    of_near_miss = f"near_miss:{near_miss.id}"
    award(work, company.camille, PointReason.NEAR_MISS, of_near_miss, NOW, month=NOVEMBER)
    of_accident = f"same_day_report:{accident.id}"
    award(work, company.camille, PointReason.SAME_DAY_REPORT, of_accident, NOW, month=NOVEMBER)
    camille = Actor(
        company.camille, (Grant(Role.DRIVER, work.people.lineage_of(company.camille)[-1]),)
    )

    shown = [number for _, number in list_points_to_correct(work, hr, company.camille, 0, NOW).rows]
    own = [number for _, number in list_points(work, camille, 0).rows]

    assert shown == [accident.number, ""]
    assert own == [accident.number, near_miss.number]


def test_entries_come_in_pages_newest_first(work: Work, company: SmallCompany, hr: Actor) -> None:
    for number in range(ENTRIES_ON_A_PAGE + 1):
        key = f"same_day_report:{number}"
        award(work, company.camille, PointReason.SAME_DAY_REPORT, key, NOW, month=NOVEMBER)
    first = list_points_to_correct(work, hr, company.camille, 0, NOW)
    last = list_points_to_correct(work, hr, company.camille, 9, NOW)
    assert (len(first.rows), len(last.rows), last.page) == (ENTRIES_ON_A_PAGE, 1, 1)
    assert first.rows[0][0].id > last.rows[0][0].id


def test_a_training_is_noted_once_a_year(work: Work, company: SmallCompany, hr: Actor) -> None:
    noted = [
        note_training(work, hr, company.invited, Training.LOADING, on, NOW).points
        for on in (TODAY, TODAY, TODAY.replace(year=2027))
    ]
    assert noted == [20, 0, 20]
    entries = work.recognition.entries_of(company.invited)
    assert {training_of(one) for one in entries} == {Training.LOADING}
    assert {one.noted_by for one in entries} == {company.hr}


def test_a_training_noted_in_error_is_taken_back_and_may_be_noted_again(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    def noted() -> set[Training]:
        every = list_trainings(work, hr, company.camille, TODAY)
        return {one.training for one in every if one.is_noted}

    points, seen = [], []
    for change in (note_training, take_training_back, take_training_back, note_training):
        result = change(work, hr, company.camille, Training.TEAM_TALK, TODAY, NOW)
        points.append(result.points)
        seen.append(bool(noted()))
    assert points == [20, -20, 0, 20]
    assert seen == [True, False, False, True]


def test_a_training_that_was_never_noted_is_not_taken_back(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    result = take_training_back(work, hr, company.camille, Training.LOADING, TODAY, NOW)
    assert (result.is_noted, result.points) == (False, 0)
    assert work.recognition.entries_of(company.camille) == []


def test_the_quiz_that_hr_goes_through_with_somebody_earns_the_same(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    points = [note_quiz(work, hr, company.invited, PRESENT) for _ in range(2)]
    assert points == [RULE_OF[PointReason.QUIZ].points, 0]
    later = replace(PRESENT, now=NOW + timedelta(days=20))
    assert note_quiz(work, hr, company.invited, later) == points[0]


def test_points_of_a_month_are_those_given_in_it(work: Work, company: SmallCompany) -> None:
    award(
        work,
        company.noa,
        PointReason.NEAR_MISS,
        "near_miss:1",
        NOW - timedelta(days=30),
        month=Month(2026, 10),
    )
    award(work, company.noa, PointReason.QUIZ, "quiz:1", NOW, month=Month(2026, 11))
    summary = read_points(work, company.noa, TODAY, PARIS)
    assert (summary.points, summary.points_this_month) == (25, 10)
    assert summary.points_to_next_level == 15
    assert level_of(work.recognition.entries_of(company.noa)) is Level.START
