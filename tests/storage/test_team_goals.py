from dataclasses import replace
from datetime import date, timedelta

import pytest

from fleet.errors import ConflictError, NotFoundError
from fleet.ports import Store
from fleet.team_goals import GoalMetric, Measure, PotMove, Quarter, TeamGoal
from storage import Database
from tests.support.rewards import a_goal, an_entry
from tests.support.stored_cases import TODAY, Staff, a_claim, found_staff

DAY = timedelta(days=1)


@pytest.fixture
async def goal(any_store: Store, staff: Staff) -> TeamGoal:
    given = a_goal(staff.lille_id, staff.manager_id)
    return await any_store.write(lambda work: work.team_goals.add(given))


async def test_a_goal_is_read_as_it_was_written(
    any_store: Store, staff: Staff, goal: TeamGoal
) -> None:
    assert goal == replace(a_goal(staff.lille_id, staff.manager_id), id=goal.id)
    assert await any_store.read(lambda work: work.team_goals.get(goal.id)) == goal
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.team_goals.get(99))


async def test_a_unit_has_each_goal_once_in_a_quarter(
    any_store: Store, staff: Staff, goal: TeamGoal
) -> None:
    with pytest.raises(ConflictError):
        await any_store.write(
            lambda work: work.team_goals.add(a_goal(staff.lille_id, staff.manager_id))
        )
    following = replace(goal, quarter=goal.quarter.following)
    added = await any_store.write(lambda work: work.team_goals.add(following))

    lineage = staff.company.night_team.lineage
    assert await any_store.read(lambda work: work.team_goals.of_lineage(lineage)) == [added, goal]
    root = staff.company.root.id
    assert await any_store.read(lambda work: work.team_goals.below([root])) == [added, goal]
    assert await any_store.read(lambda work: work.team_goals.of_lineage([root])) == []


async def test_a_goal_is_reached_once_and_ended_once(any_store: Store, goal: TeamGoal) -> None:
    for change in (
        lambda work, on: work.team_goals.mark_reached(goal.id, on),
        lambda work, on: work.team_goals.close(goal.id, on),
    ):
        outcomes = [
            await any_store.write(lambda work, change=change, on=on: change(work, on))
            for on in (TODAY, TODAY + DAY)
        ]
        assert outcomes == [True, False]
    await any_store.write(lambda work: work.team_goals.set_outcome(goal.id, "Un repas d’équipe"))

    found = await any_store.read(lambda work: work.team_goals.get(goal.id))
    assert (found.reached_on, found.closed_on) == (TODAY, TODAY)
    assert found.outcome == "Un repas d’équipe"


async def test_what_is_measured_are_open_goals_of_this_quarter_and_the_one_before(
    any_store: Store, staff: Staff, goal: TeamGoal
) -> None:
    def metric(one: GoalMetric, quarter: Quarter) -> TeamGoal:
        return replace(a_goal(staff.lille_id, staff.manager_id, one), quarter=quarter)

    async def added(one: TeamGoal) -> TeamGoal:
        return await any_store.write(lambda work: work.team_goals.add(one))

    last = await added(metric(GoalMetric.PARTICIPATION, Quarter(2026, 3)))
    await added(metric(GoalMetric.PARTICIPATION, Quarter(2027, 1)))
    await added(metric(GoalMetric.PARTICIPATION, Quarter(2025, 4)))
    ended = await added(metric(GoalMetric.LOSS_RATIO, Quarter(2026, 4)))
    await any_store.write(lambda work: work.team_goals.close(ended.id, TODAY))

    found = await any_store.read(lambda work: work.team_goals.to_measure(TODAY))

    assert found == [goal, last]


async def test_the_last_measure_of_a_day_stands_and_the_newest_is_shown(
    any_store: Store, goal: TeamGoal
) -> None:
    measures = [Measure(goal.id, TODAY, 1, 5), Measure(goal.id, TODAY, 2, 6)]
    for one in (*measures, Measure(goal.id, TODAY - DAY, 9, 5)):
        await any_store.write(lambda work, one=one: work.team_goals.note_measure(one))

    last = await any_store.read(lambda work: work.team_goals.last_measure(goal.id))

    assert last == Measure(goal.id, TODAY, 2, 6)


async def test_nothing_is_kept_of_fewer_than_five_people(any_store: Store, goal: TeamGoal) -> None:
    with pytest.raises(ConflictError):
        await any_store.write(
            lambda work: work.team_goals.note_measure(Measure(goal.id, TODAY, 1, 4))
        )


async def test_an_entry_of_a_pot_is_added_once_and_is_never_negative(
    any_store: Store, staff: Staff, goal: TeamGoal
) -> None:
    entry = an_entry(goal.id, staff.manager_id)
    outcomes = [
        await any_store.write(lambda work: work.team_goals.add_entry(entry)) for _ in range(2)
    ]
    with pytest.raises(ConflictError):
        await any_store.write(
            lambda work: work.team_goals.add_entry(replace(entry, amount_cents=-1, key="b"))
        )

    entries = await any_store.read(lambda work: work.team_goals.entries_of(goal.id))

    assert outcomes == [True, False]
    assert entries == [replace(entry, id=entries[0].id)]


async def test_the_entries_of_a_pot_are_never_changed(store: Database) -> None:
    staff = await store.write(found_staff)
    goal = await store.write(
        lambda work: work.team_goals.add(a_goal(staff.lille_id, staff.manager_id))
    )
    spent = an_entry(goal.id, staff.manager_id, move=PotMove.SPENT)
    await store.write(lambda work: work.team_goals.add_entry(spent))

    with pytest.raises(ConflictError) as refusal:
        await store.write(
            lambda work: work.connection.exec_driver_sql("UPDATE pot_entry SET amount_cents = 1")
        )

    assert refusal.value.constraint == "pot_entry_append_only"


async def test_the_people_of_a_unit_and_who_of_them_has_a_claim(
    any_store: Store, staff: Staff
) -> None:
    await any_store.write(lambda work: work.driving.add_claim(a_claim(staff)))
    lille, lyon = staff.lille_id, staff.company.lyon.id

    for after_id, limit, expected in (
        (0, 9, [staff.driver_id, staff.manager_id]),
        (0, 1, [staff.driver_id]),
        (staff.driver_id, 9, [staff.manager_id]),
    ):
        people = await any_store.read(
            lambda work, after_id=after_id, limit=limit: work.team_goals.people_below(
                [lille], TODAY, after_id, limit
            )
        )
        assert [one.id for one in people] == expected
    for unit_id, since_on, expected in (
        (lille, TODAY, [staff.driver_id]),
        (lyon, TODAY, []),
        (lille, date(2026, 11, 22), []),
    ):
        found = await any_store.read(
            lambda work, unit_id=unit_id, since_on=since_on: work.team_goals.claimants_below(
                unit_id, since_on, date(2027, 1, 1)
            )
        )
        assert found == expected
