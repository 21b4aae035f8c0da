import asyncio
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from fleet.access import Actor
from fleet.errors import ConflictError, NotFoundError, PointsRefusedError
from fleet.incidents import EventType, IncidentStatus
from fleet.months import Month
from fleet.people import Grant, Role
from fleet.ports import Store, Work
from fleet.recognition import Badge, BadgeKind, PointEntry, PointReason
from fleet.usecases.award_badges import award_badges
from fleet.usecases.award_points import award_for_case
from fleet.usecases.correct_points import correct_points
from fleet.usecases.save_case import Present
from fleet.working_days import WorkingDays
from storage import Database
from tests.support.stored_cases import AT, TODAY, Staff, a_case, a_draft
from tests.support.stored_company import Company

NOVEMBER = Month(2026, 11)
PARIS = ZoneInfo("Europe/Paris")
PRESENT = Present(AT, PARIS, WorkingDays())


def points(staff: Staff, key: str = "quiz:2026-11", **changes: object) -> PointEntry:
    entry = PointEntry(0, staff.driver_id, PointReason.QUIZ, 10, key, AT, NOVEMBER)
    return replace(entry, **changes)  # type: ignore[arg-type]  # the caller names fields


async def added(store: Store, entry: PointEntry) -> PointEntry:
    kept = await store.write(lambda work: work.recognition.add(entry))
    assert kept is not None
    return kept


async def test_points_are_read_as_they_were_given(any_store: Store, staff: Staff) -> None:
    first = await added(any_store, points(staff))
    correction = points(
        staff,
        "correction:1",
        reason=PointReason.CORRECTION,
        points=-10,
        noted_by=staff.manager_id,
        corrects_id=first.id,
        note="Noté deux fois.",
    )
    second = await added(any_store, correction)

    entries = await any_store.read(lambda work: work.recognition.entries_of(staff.driver_id))

    assert entries == [first, second]
    assert await any_store.read(lambda work: work.recognition.entry(second.id)) == second


async def test_a_person_gets_points_once_under_a_key(any_store: Store, staff: Staff) -> None:
    await added(any_store, points(staff))

    again = await any_store.write(lambda work: work.recognition.add(points(staff)))

    assert again is None
    colleague = points(staff, employee_id=staff.colleague_id)
    assert (await added(any_store, colleague)).employee_id == staff.colleague_id


async def test_a_month_has_no_more_than_its_cap(any_store: Store, staff: Staff) -> None:
    counted = (PointReason.NEAR_MISS, PointReason.HAZARD)

    def add_one(number: int, month: Month) -> PointEntry:
        reason = counted[number % 2]
        return points(staff, f"{reason}:{number}", reason=reason, month=month)

    given = [
        await any_store.write(
            lambda work, number=number, month=month: work.recognition.add(  # type: ignore[misc]
                add_one(number, month), 2, counted
            )
        )
        for number, month in enumerate([NOVEMBER, NOVEMBER, NOVEMBER, NOVEMBER.plus(1)])
    ]

    assert [one is not None for one in given] == [True, True, False, True]


async def test_what_was_set_right_to_nothing_takes_no_place_under_the_cap(
    any_store: Store, staff: Staff
) -> None:
    """An error must not cost the honest report that comes after it."""
    counted = (PointReason.NEAR_MISS, PointReason.HAZARD)

    def near_miss(number: int) -> PointEntry:
        return points(staff, f"near_miss:{number}", reason=PointReason.NEAR_MISS, points=15)

    async def add(number: int) -> PointEntry | None:
        return await any_store.write(
            lambda work: work.recognition.add(near_miss(number), 1, counted)
        )

    wrong = await add(1)
    assert wrong is not None
    assert await add(2) is None
    correction = points(
        staff,
        "correction:1",
        reason=PointReason.CORRECTION,
        points=-15,
        noted_by=staff.manager_id,
        corrects_id=wrong.id,
        note="Noté deux fois.",
    )
    await added(any_store, correction)

    assert await add(2) is not None
    assert await add(3) is None


async def test_two_at_once_stay_within_the_cap(store: Database, company: Company) -> None:
    person = company.person

    def one(number: int) -> PointEntry:
        return PointEntry(0, person.id, PointReason.QUIZ, 10, f"quiz:{number}", AT, NOVEMBER)

    given = await asyncio.gather(
        *(
            store.write(
                lambda work, number=number: work.recognition.add(  # type: ignore[misc]
                    one(number), 1, (PointReason.QUIZ,)
                )
            )
            for number in range(8)
        )
    )

    assert sum(entry is not None for entry in given) == 1


async def test_an_entry_that_is_not_there_is_not_found(any_store: Store) -> None:
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.recognition.entry(17))


@pytest.mark.parametrize("table", ["point_entry", "badge"])
@pytest.mark.parametrize(
    "change", ["UPDATE {table} SET employee_id = employee_id", "DELETE FROM {table}"]
)
async def test_what_was_earned_can_be_neither_changed_nor_deleted(
    store: Database, company: Company, table: str, change: str
) -> None:
    person = company.person
    entry = PointEntry(0, person.id, PointReason.QUIZ, 10, "quiz:2026-11", AT, NOVEMBER)
    await store.write(lambda work: work.recognition.add(entry))
    await store.write(
        lambda work: work.recognition.add_badge(Badge(person.id, BadgeKind.WELCOME, TODAY))
    )

    with pytest.raises(ConflictError) as refusal:
        await store.write(
            lambda work: work.connection.exec_driver_sql(  # type: ignore[attr-defined]
                change.format(table=table)
            )
        )

    assert refusal.value.constraint == f"{table}_append_only"


@pytest.mark.parametrize(
    "forged",
    [
        {"points": -10},
        {"points": 0},
        {"reason": PointReason.CORRECTION, "points": -10},
        {"corrects_id": 1, "key": "quiz:other"},
    ],
)
async def test_the_tables_refuse_to_take_points_without_naming_what_is_corrected(
    store: Database, company: Company, forged: dict[str, object]
) -> None:
    person = company.person
    entry = PointEntry(0, person.id, PointReason.QUIZ, 10, "quiz:2026-11", AT, NOVEMBER)
    await store.write(lambda work: work.recognition.add(entry))

    with pytest.raises(ConflictError):
        await store.write(
            lambda work: work.recognition.add(
                replace(entry, **{"key": "forged", **forged})  # type: ignore[arg-type]
            )
        )


async def test_a_badge_is_given_once_and_told_once(any_store: Store, staff: Staff) -> None:
    badge = Badge(staff.driver_id, BadgeKind.FIRST_MONTH, TODAY)
    given = [
        await any_store.write(lambda work: work.recognition.add_badge(badge)) for _ in range(2)
    ]
    untold = await any_store.read(lambda work: work.recognition.badges_to_tell(staff.driver_id))
    for _ in range(2):
        await any_store.write(lambda work: work.recognition.mark_told([badge], AT))

    assert (given, untold) == ([True, False], [badge])
    assert await any_store.read(lambda work: work.recognition.badges_of(staff.driver_id)) == [badge]
    assert await any_store.read(lambda work: work.recognition.badges_to_tell(staff.driver_id)) == []


async def test_reports_without_a_name_and_drafts_are_not_read_for_points(
    any_store: Store, staff: Staff
) -> None:
    near_miss = replace(
        a_case(staff, "2026-0002"),
        event=EventType.NEAR_MISS,
        reporter_id=None,
        driver_id=None,
        wants_anonymity=True,
    )
    old = replace(a_case(staff, "2026-0003"), reported_at=AT - timedelta(days=100))
    answered = replace(old, number="2026-0004", event=EventType.HAZARD, answered_at=AT)
    closed = replace(a_case(staff, "2026-0005"), status=IncidentStatus.CLOSED, closed_at=AT)
    reports = [a_draft(staff), a_case(staff), near_miss, old, answered, closed]
    for one in reports:
        await any_store.write(lambda work, one=one: work.incidents.add(one))  # type: ignore[misc]

    since = AT - timedelta(days=30)
    page = await any_store.read(lambda work: work.recognition.reports_since(since, 0, 2))
    rest = await any_store.read(lambda work: work.recognition.reports_since(since, page[-1].id, 9))

    assert [one.number for one in (*page, *rest)] == ["2026-0001", "2026-0004", "2026-0005"]


async def test_people_are_read_in_pages_by_their_number(any_store: Store, staff: Staff) -> None:
    page = await any_store.read(lambda work: work.recognition.people_after(0, TODAY, 2))
    rest = await any_store.read(lambda work: work.recognition.people_after(page[-1], TODAY, 9))

    assert staff.driver_id in {*page, *rest}
    assert [*page, *rest] == sorted({*page, *rest})


async def test_points_and_badges_follow_from_what_is_stored(any_store: Store, staff: Staff) -> None:
    report = replace(a_case(staff), occurred_on=TODAY)
    case = await any_store.write(lambda work: work.incidents.add(report))
    for _ in range(2):
        await any_store.write(lambda work: award_for_case(work, case, AT, PARIS))
        await any_store.write(lambda work: award_badges(work, 0, TODAY, PARIS))

    entries = await any_store.read(lambda work: work.recognition.entries_of(staff.driver_id))
    badges = await any_store.read(lambda work: work.recognition.badges_of(staff.driver_id))

    assert [one.key for one in entries] == [f"same_day_report:{case.id}"]
    assert BadgeKind.FIRST_REPORT in {one.kind for one in badges}


async def test_an_error_is_set_right_on_each_engine(any_store: Store, staff: Staff) -> None:
    entry = await added(any_store, points(staff))
    hr = Actor(staff.manager_id, (Grant(Role.HR, staff.company.root.id),))

    def correct(work: Work) -> PointEntry:
        return correct_points(work, hr, staff.driver_id, entry.id, 0, "Une erreur.", PRESENT)

    correction = await any_store.write(correct)
    with pytest.raises(PointsRefusedError):
        await any_store.write(correct)

    entries = await any_store.read(lambda work: work.recognition.entries_of(staff.driver_id))
    assert entries == [entry, correction]
