from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.cases import EntryKind
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.errors import ConflictError
from fleet.incidents import CaseCosts, Incident, IncidentStatus, Place, Question
from fleet.people import Language
from storage import Database
from storage.repositories.incident_rows import values_of
from tests.support.stored_company import Company, an_employee

TODAY = date(2026, 11, 21)


def people(company: Company, numbers: Iterable[int]) -> list[dict[str, object]]:
    return [
        {
            "number": f"B-{number}",
            "first_name": "Éva",
            "last_name": f"Çelik {number}",
            "unit_id": company.lyon.id,
            "language": "en",
            "entered_on": date(2021, 5, 1),
            "left_on": None,
        }
        for number in numbers
    ]


async def test_people_added_in_bulk_are_people_like_others(
    store: Database, company: Company
) -> None:
    added = await store.write(lambda work: work.bulk.insert("employee", people(company, range(9))))
    ids = await store.read(lambda work: work.bulk.ids("employee"))

    employee = await store.read(lambda work: work.people.get(ids["B-7"]))
    [found], total = await store.read(
        lambda work: work.people.search("celik 7", [company.lyon.id], TODAY, 0, 10)
    )

    assert (added, len(ids)) == (9, 10)
    assert (employee.full_name, employee.language) == ("Éva Çelik 7", Language.ENGLISH)
    assert (found.employee_id, total) == (ids["B-7"], 1)


async def test_a_new_name_is_found_by_its_new_words(store: Database, company: Company) -> None:
    change = {"id": company.person.id, "first_name": "Inès", "last_name": "Noël"}
    changed = await store.write(lambda work: work.bulk.update("employee", [change]))

    found = [
        (await store.read(lambda work, t=t: work.people.search(t, [company.root.id], TODAY, 0, 9)))[
            1
        ]
        for t in ("noel e 1", "faure")
    ]

    assert changed == 1
    assert found == [1, 0]


async def test_rows_that_say_different_things_are_all_added(
    store: Database, company: Company
) -> None:
    [first, second] = people(company, range(2))
    del second["left_on"]

    assert await store.write(lambda work: work.bulk.insert("employee", [first, second])) == 2


async def test_claims_and_decisions_of_a_history(
    store: Database, company: Company, now: datetime
) -> None:
    claims = [
        {
            "number": f"S-{number}",
            "employee_id": company.person.id,
            "vehicle_id": None,
            "occurred_on": date(2022 + number, 4, 1),
            "kind": "glass",
        }
        for number in range(3)
    ]
    await store.write(lambda work: work.bulk.insert("claim", claims))
    ids = await store.read(lambda work: work.bulk.ids("claim"))
    decision = {
        "claim_id": ids["S-2"],
        "liability": "none",
        "exemption": None,
        "decided_on": TODAY,
        "document": "lettre",
        "recorded_at": now,
        "recorded_by": None,
    }
    await store.write(lambda work: work.bulk.insert("decision", [decision]))

    found = await store.read(lambda work: work.driving.claims_of(company.person.id))

    assert [claim.number for claim in found] == ["S-0", "S-1", "S-2"]
    assert found[2] == RecordedClaim(
        ids["S-2"],
        "S-2",
        company.person.id,
        None,
        date(2024, 4, 1),
        ClaimKind.GLASS,
        (ClaimDecision(Liability.NONE, None, TODAY, "lettre", now),),
    )


async def test_a_case_added_in_bulk_is_a_case_like_others(
    store: Database, company: Company, now: datetime
) -> None:
    given = Incident(
        0, company.lille.id, company.person.id, None, now, IncidentStatus.CHECKED, "2026-0001"
    )
    costs, place = CaseCosts(paid_cents=120_000), Place("Quai 3")
    case = replace(given, costs=costs, place=place, left_out=frozenset({Question.EVIDENCE}))
    await store.write(lambda work: work.bulk.insert("incident", [values_of(case)]))
    found = await store.read(lambda work: work.incidents.by_number("2026-0001"))
    assert found is not None
    note = {"incident_id": found.id, "at": now, "kind": "note", "author_id": None, "text": "vu"}
    await store.write(lambda work: work.bulk.insert("incident_entry", [note]))

    [entry] = await store.read(lambda work: work.incidents.entries_of(found.id))

    assert found == replace(case, id=found.id)
    assert (entry.kind, entry.text) == (EntryKind.NOTE, "vu")


async def test_rows_are_read_as_plain_values_oldest_first(
    store: Database, company: Company
) -> None:
    await store.write(lambda work: work.people.add(an_employee("A-0", company.lyon.id)))

    rows = await store.read(
        lambda work: list(work.bulk.rows("employee", ("number", "language", "entered_on", "id")))
    )

    assert [row[:3] for row in rows] == [
        ("E-1", "fr", date(2020, 1, 6)),
        ("A-0", "fr", date(2020, 1, 6)),
    ]
    assert {type(value) for value in rows[0]} == {str, date, int}


async def test_a_record_is_changed_by_its_person(store: Database, company: Company) -> None:
    record = {
        "employee_id": company.person.id,
        "use": "tours",
        "start_hundredths": 100,
        "first_insured_on": TODAY,
        "renewal_month": 3,
        "renewal_day": 1,
        "years_at_floor": 0,
    }
    await store.write(lambda work: work.bulk.insert("record", [record]))
    await store.write(lambda work: work.bulk.update("record", [record | {"start_hundredths": 76}]))

    found = await store.read(lambda work: work.driving.record_of(company.person.id))

    assert found is not None
    assert found.start.hundredths == 76


@pytest.mark.parametrize("fault", [{"number": "B-0"}, {"unit_id": 404}, {"language": "de"}])
async def test_one_bad_row_refuses_all(
    store: Database, company: Company, fault: dict[str, object]
) -> None:
    rows = people(company, range(3))
    rows[2] |= fault

    with pytest.raises((ConflictError, LookupError)):
        await store.write(lambda work: work.bulk.insert("employee", rows))
    assert len(await store.read(lambda work: work.bulk.ids("employee"))) == 1


async def test_nothing_to_write_is_nothing_written(store: Database) -> None:
    assert await store.write(lambda work: work.bulk.insert("unit", [])) == 0
    assert await store.write(lambda work: work.bulk.update("unit", [])) == 0
