from dataclasses import replace
from datetime import date, timedelta

from fleet.driving import Assignment
from fleet.logbook import Handover
from fleet.months import Month
from fleet.people import TelegramLink
from fleet.ports import Store, Work
from fleet.streaks import Confirmation, ConfirmationKind, PastAccount, Pause
from tests.support.stored_cases import AT, TODAY, Staff

NOVEMBER = Month(2026, 11)
CHECK = ConfirmationKind.VEHICLE_CHECK
NOTHING = ConfirmationKind.NOTHING_TO_REPORT


def a_confirmation(staff: Staff) -> Confirmation:
    return Confirmation(staff.driver_id, NOVEMBER, CHECK, AT)


async def test_a_month_is_confirmed_once_of_each_kind(any_store: Store, staff: Staff) -> None:
    first = a_confirmation(staff)
    noted = replace(first, kind=NOTHING, noted_by=staff.manager_id)

    def confirm(work: Work) -> list[bool]:
        again = replace(first, confirmed_at=AT + timedelta(days=1))
        return [work.streaks.confirm(one) for one in (first, again, noted)]

    assert await any_store.write(confirm) == [True, False, True]
    kept = await any_store.read(
        lambda work: work.streaks.confirmations_of(staff.driver_id, NOVEMBER)
    )
    assert sorted(kept, key=lambda one: one.kind.value) == [noted, first]


async def test_only_months_from_the_asked_one_on_are_read(any_store: Store, staff: Staff) -> None:
    months = [NOVEMBER.plus(-2), NOVEMBER.plus(-1), NOVEMBER]

    def confirm(work: Work) -> None:
        for month in months:
            work.streaks.confirm(replace(a_confirmation(staff), month=month))

    await any_store.write(confirm)
    kept = await any_store.read(
        lambda work: work.streaks.confirmations_of(staff.driver_id, months[1])
    )
    assert [one.month for one in kept] == months[1:]


async def test_a_confirmation_can_be_taken_back_once(any_store: Store, staff: Staff) -> None:
    await any_store.write(lambda work: work.streaks.confirm(a_confirmation(staff)))

    def take_back(work: Work) -> list[bool]:
        return [work.streaks.unconfirm(staff.driver_id, NOVEMBER, CHECK) for _ in range(2)]

    assert await any_store.write(take_back) == [True, False]


async def test_a_pause_is_added_ended_and_removed(any_store: Store, staff: Staff) -> None:
    def add(work: Work) -> Pause:
        return work.streaks.add_pause(Pause(0, staff.driver_id, TODAY, None, TODAY))

    pause = await any_store.write(add)
    end = TODAY + timedelta(days=7)
    assert await any_store.write(lambda work: work.streaks.end_pause(pause.id, end))
    kept = await any_store.read(lambda work: work.streaks.pauses_of(staff.driver_id))
    assert kept == [replace(pause, until_on=end)]

    assert await any_store.write(lambda work: work.streaks.remove_pause(pause.id))
    assert not await any_store.write(lambda work: work.streaks.remove_pause(pause.id))
    assert not await any_store.write(lambda work: work.streaks.end_pause(pause.id, end))
    assert await any_store.read(lambda work: work.streaks.pauses_of(staff.driver_id)) == []


async def test_a_month_that_is_kept_for_good_is_kept_once(any_store: Store, staff: Staff) -> None:
    for month in (NOVEMBER, NOVEMBER.plus(-2), NOVEMBER):
        await any_store.write(lambda work, m=month: work.streaks.keep_month(staff.driver_id, m))
    kept = await any_store.read(lambda work: work.streaks.months_kept_of(staff.driver_id))
    others = await any_store.read(lambda work: work.streaks.months_kept_of(staff.manager_id))
    assert (kept, others) == ([NOVEMBER.plus(-2), NOVEMBER], [])


async def test_a_time_with_an_account_is_kept_when_the_account_is_gone(
    any_store: Store, staff: Staff
) -> None:
    account = PastAccount(staff.driver_id, AT - timedelta(days=90), AT)
    for one in (account, replace(account, unlinked_at=AT + timedelta(days=1))):
        await any_store.write(lambda work, one=one: work.streaks.add_past_account(one))
    kept = await any_store.read(lambda work: work.streaks.past_accounts_of(staff.driver_id))
    assert kept == [account]


async def test_when_a_person_had_a_vehicle(any_store: Store, staff: Staff) -> None:
    given = Assignment(0, staff.driver_id, staff.van.id, date(2026, 1, 1), date(2026, 3, 1))
    assignment = await any_store.write(lambda work: work.driving.assign(given))
    taken = Handover(0, staff.van.id, staff.driver_id, AT)
    handover = await any_store.write(lambda work: work.logbook.take(taken))

    def read(work: Work) -> tuple[list[Assignment], list[Handover], list[Handover]]:
        book = work.streaks
        of_driver = book.handovers_of(staff.driver_id)
        return book.assignments_of(staff.driver_id), of_driver, book.handovers_of(staff.manager_id)

    assert await any_store.read(read) == ([assignment], [handover], [])


async def test_whom_to_ask_about_a_month(any_store: Store, staff: Staff) -> None:
    people = (staff.driver_id, staff.manager_id, staff.colleague_id)

    def link(work: Work) -> None:
        for one in people:
            work.people.link(TelegramLink(one, 700 + one, 700 + one, AT, 1))

    async def to_ask(after_id: int = 0, limit: int = 10) -> list[int]:
        return await any_store.read(
            lambda work: work.streaks.to_ask(NOVEMBER, TODAY, after_id, limit)
        )

    assert await to_ask() == []
    await any_store.write(link)
    assert await to_ask() == sorted(people)
    assert await to_ask(limit=1) == sorted(people)[:1]
    assert await to_ask(after_id=min(people)) == sorted(people)[1:]

    await any_store.write(lambda work: work.streaks.confirm(a_confirmation(staff)))
    await any_store.write(lambda work: work.people.mark_unreachable(700 + staff.manager_id, AT))
    assert await to_ask() == [staff.colleague_id]
    await any_store.write(lambda work: work.streaks.add_pause(Pause(0, staff.colleague_id, TODAY)))
    assert await to_ask() == []
