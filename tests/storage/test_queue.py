from dataclasses import replace
from datetime import date, timedelta

import pytest

from fleet.cases import CaseQuery, CaseRow, CaseTab
from fleet.incidents import EventType, Incident, IncidentStatus, WaitsFor
from fleet.people import Grant, Role
from fleet.ports import Store, Work
from tests.support.stored_cases import AT, TODAY, Staff, a_case, a_contest, a_draft, a_query
from tests.support.stored_company import an_employee


async def add_all(store: Store, *incidents: Incident) -> None:
    for incident in incidents:
        await store.write(lambda work, one=incident: work.incidents.add(one))


async def listed(store: Store, query: CaseQuery) -> list[str]:
    page, total = await store.read(lambda work: work.incidents.page(query, 0, 50))
    assert total == len(page)
    return [row.incident.number for row in page]


def cases_of_every_tab(staff: Staff) -> list[Incident]:
    case, yesterday = a_case(staff), TODAY - timedelta(days=1)
    return [
        replace(case, number="new"),
        replace(case, number="mine", handler_id=staff.manager_id, status=IncidentStatus.CHECKED),
        replace(case, number="another's", handler_id=staff.colleague_id),
        replace(
            case,
            number="at the insurer",
            handler_id=staff.manager_id,
            status=IncidentStatus.SENT_TO_INSURER,
            waits_for=WaitsFor.INSURER,
        ),
        replace(case, number="overdue", due_on=yesterday, waits_for=WaitsFor.DRIVER),
        replace(case, number="due today", due_on=TODAY, handler_id=staff.colleague_id),
        replace(case, number="closed", status=IncidentStatus.CLOSED, waits_for=WaitsFor.NOBODY),
        replace(case, number="closed, contested", status=IncidentStatus.CLOSED),
        a_draft(staff),
    ]


@pytest.mark.parametrize(
    ("tab", "expected"),
    [
        (CaseTab.NEW, ["overdue", "new"]),
        (CaseTab.MINE, ["new", "mine", "closed, contested"]),
        (CaseTab.OVERDUE, ["overdue"]),
        (
            CaseTab.OPEN,
            ["overdue", "due today", "new", "mine", "another's", "at the insurer"],
        ),
        (CaseTab.CLOSED, ["closed", "closed, contested"]),
    ],
)
async def test_each_part_of_the_queue_lists_its_cases(
    any_store: Store, staff: Staff, tab: CaseTab, expected: list[str]
) -> None:
    await add_all(any_store, *cases_of_every_tab(staff))

    assert await listed(any_store, a_query(staff, tab)) == expected


@pytest.mark.parametrize(
    ("grant", "left_on", "is_still_theirs"),
    [
        ((Role.HR, "Lille"), None, True),
        ((Role.HR, "Lille"), TODAY + timedelta(days=1), True),
        ((Role.HR, "Lille"), TODAY, False),  # they have left
        ((Role.HR, "Lyon"), None, False),  # the role does not reach the case
        ((Role.DRIVER, "Lille"), None, False),
    ],
)
async def test_a_case_whose_handler_may_not_handle_it_any_more_waits_for_everybody(
    any_store: Store,
    staff: Staff,
    grant: tuple[Role, str],
    left_on: date | None,
    is_still_theirs: bool,
) -> None:
    role, unit = grant
    over = {"Lille": staff.company.lille, "Lyon": staff.company.lyon}[unit]

    def taken(work: Work) -> None:
        person = an_employee("E-9", staff.company.root.id, "Ines", "Roux")
        handler = work.people.add(replace(person, left_on=left_on))
        work.people.grant(handler.id, Grant(role, over.id))
        work.incidents.add(replace(a_case(staff), number="taken", handler_id=handler.id))

    await any_store.write(taken)

    seen = await listed(any_store, a_query(staff, CaseTab.MINE))
    assert seen == ([] if is_still_theirs else ["taken"])


async def test_a_case_that_its_handler_drove_waits_for_everybody_else(
    any_store: Store, staff: Staff
) -> None:
    driven = replace(
        a_case(staff),
        number="driven",
        handler_id=staff.colleague_id,
        driver_id=staff.colleague_id,
    )
    await add_all(any_store, driven)

    assert await listed(any_store, a_query(staff, CaseTab.MINE)) == ["driven"]


async def test_what_is_due_soonest_comes_first_then_the_oldest(
    any_store: Store, staff: Staff
) -> None:
    case = a_case(staff)
    soon, late = date(2026, 11, 22), date(2026, 12, 1)
    await add_all(
        any_store,
        replace(case, number="no day, new", reported_at=AT + timedelta(days=1)),
        replace(case, number="no day, old"),
        replace(case, number="late", due_on=late),
        replace(case, number="soon, new", due_on=soon, reported_at=AT + timedelta(days=1)),
        replace(case, number="soon, old", due_on=soon),
    )

    found = await listed(any_store, a_query(staff, CaseTab.OPEN))

    assert found == ["soon, old", "soon, new", "late", "no day, old", "no day, new"]


async def test_where_somebody_is_hurt_comes_before_what_is_due(
    any_store: Store, staff: Staff
) -> None:
    case = a_case(staff)
    await add_all(
        any_store,
        replace(case, number="due", due_on=date(2026, 11, 22)),
        replace(case, number="not asked", is_injured=None),
        replace(case, number="hurt", is_injured=True),
        replace(case, number="nobody hurt", is_injured=False),
    )

    found = await listed(any_store, a_query(staff, CaseTab.OPEN))

    assert found == ["hurt", "due", "not asked", "nobody hurt"]


async def test_what_closed_last_comes_first(any_store: Store, staff: Staff) -> None:
    closed = replace(a_case(staff), status=IncidentStatus.CLOSED)
    await add_all(
        any_store,
        replace(closed, number="old", closed_at=AT),
        replace(closed, number="unknown"),
        replace(closed, number="new", closed_at=AT + timedelta(days=1)),
    )

    found = await listed(any_store, a_query(staff, CaseTab.CLOSED))

    assert found == ["new", "old", "unknown"]


async def test_nobody_finds_their_own_cases_in_the_queue(any_store: Store, staff: Staff) -> None:
    case = a_case(staff)
    await add_all(
        any_store,
        replace(case, number="as driver", driver_id=staff.manager_id, reporter_id=None),
        replace(case, number="as reporter", driver_id=None, reporter_id=staff.manager_id),
        replace(case, number="of nobody", driver_id=None, reporter_id=None),
        replace(case, number="of the driver"),
    )

    assert await listed(any_store, a_query(staff, CaseTab.OPEN)) == ["of nobody", "of the driver"]


async def test_a_reader_sees_the_branches_of_their_roles_alone(
    any_store: Store, staff: Staff
) -> None:
    company, case = staff.company, a_case(staff)
    for unit in (company.root, company.lille, company.night_team, company.lyon):
        await add_all(any_store, replace(case, number=unit.code, unit_id=unit.id))
    query = a_query(staff, CaseTab.OPEN)

    async def seen(*scopes: int, unit_id: int | None = None) -> list[str]:
        return await listed(any_store, replace(query, scopes=scopes, unit_id=unit_id))

    assert await seen(company.root.id) == ["SIEGE", "LIL", "LIL-N", "LYO"]
    assert await seen(company.night_team.id, company.lyon.id) == ["LIL-N", "LYO"]
    assert await seen(company.root.id, unit_id=company.lille.id) == ["LIL", "LIL-N"]
    assert await seen(company.lille.id, unit_id=company.lyon.id) == []
    assert await seen() == []


async def test_a_queue_of_one_kind_of_event(any_store: Store, staff: Staff) -> None:
    theft = replace(a_case(staff), number="theft", event=EventType.THEFT)
    await add_all(any_store, a_case(staff), theft)
    query = replace(a_query(staff, CaseTab.OPEN), event=EventType.THEFT)

    assert await listed(any_store, query) == ["theft"]


async def test_a_page_of_the_queue_says_where_who_and_whether_contested(
    any_store: Store, staff: Staff
) -> None:
    named, nobodys = a_case(staff, "1"), replace(a_case(staff, "2"), driver_id=None)
    await add_all(any_store, named, nobodys, a_case(staff, "3"))
    first = await any_store.read(lambda work: work.incidents.by_number("1"))
    assert first is not None
    await any_store.write(lambda work: work.incidents.add_contest(a_contest(staff, first.id)))

    page, total = await any_store.read(
        lambda work: work.incidents.page(a_query(staff, CaseTab.OPEN), 0, 2)
    )
    rest, _ = await any_store.read(
        lambda work: work.incidents.page(a_query(staff, CaseTab.OPEN), 2, 2)
    )

    assert page[0] == CaseRow(first, "Lille", "Zoé Faure", is_contested=True)
    assert [(row.driver_name, row.is_contested) for row in (*page, *rest)] == [
        ("Zoé Faure", True),
        ("", False),
        ("Zoé Faure", False),
    ]
    assert total == 3
