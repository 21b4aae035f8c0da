from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from fleet.cases import Entry, EntryKind
from fleet.errors import ConflictError, NotFoundError
from fleet.incidents import (
    CaseCosts,
    Contacts,
    EventType,
    Incident,
    IncidentStatus,
    Place,
    Question,
    StatementKind,
    WaitsFor,
)
from fleet.ports import Store, Work
from tests.support.stored_cases import (
    AT,
    Staff,
    a_case,
    a_claim,
    a_contest,
    a_draft,
    a_photo,
)


async def added(store: Store, incident: Incident) -> Incident:
    return await store.write(lambda work: work.incidents.add(incident))


def full_case(staff: Staff, claim_id: int) -> Incident:
    """A case with a value in every field."""
    return Incident(
        0,
        staff.lille_id,
        staff.driver_id,
        staff.driver_id,
        AT,
        IncidentStatus.REPAIR,
        "2026-0042",
        EventType.THEFT,
        staff.van.id,
        "XX-999-XX",
        date(2026, 11, 20),
        1439,
        Place("Rue de Lille, Lyon", 4575, -48),
        is_parked=True,
        is_injured=False,
        has_other_party=True,
        statement=StatementKind.E_CONSTAT,
        facts="<b>À l'arrêt</b> & heurté",
        left_out=frozenset({Question.PLACE, Question.EVIDENCE}),
        wants_anonymity=True,
        answer="Merci.",
        answered_at=AT,
        handler_id=staff.manager_id,
        waits_for=WaitsFor.INSURER,
        due_on=date(2026, 11, 27),
        costs=CaseCosts(1, 2, 3_000_000_000, 4, 5),
        contacts=Contacts("REF-1", "Mme Roux", "Garage du Nord"),
        claim_id=claim_id,
        closed_at=AT,
    )


async def test_a_case_is_read_as_it_was_added(any_store: Store, staff: Staff) -> None:
    claim = await any_store.write(lambda work: work.driving.add_claim(a_claim(staff)))
    given = full_case(staff, claim.id)

    case = await added(any_store, given)

    assert case == replace(given, id=case.id)
    for found in (
        await any_store.read(lambda work: work.incidents.get(case.id)),
        await any_store.read(lambda work: work.incidents.by_number("2026-0042")),
        await any_store.read(lambda work: work.incidents.by_claim(claim.id)),
    ):
        assert found == case


@pytest.mark.parametrize("place", [None, Place(), Place("", 4575, 483), Place("Quai 3")])
async def test_a_place_is_coarse_optional_and_can_be_taken_out(
    any_store: Store, staff: Staff, place: Place | None
) -> None:
    case = await added(any_store, replace(a_case(staff), place=place))
    kept = await any_store.read(lambda work: work.incidents.get(case.id))
    await any_store.write(lambda work: work.incidents.save(replace(case, place=None)))
    cleared = await any_store.read(lambda work: work.incidents.get(case.id))

    assert (kept.place, cleared.place) == (place, None)


async def test_nothing_is_found_where_nothing_is(any_store: Store, staff: Staff) -> None:
    await added(any_store, a_draft(staff))

    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.incidents.get(404))
    assert await any_store.read(lambda work: work.incidents.by_number("")) is None
    assert await any_store.read(lambda work: work.incidents.by_claim(404)) is None
    assert await any_store.read(lambda work: work.incidents.draft_of(staff.manager_id)) is None


async def test_what_somebody_drove_on_a_day_is_found_without_drafts_and_oldest_first(
    any_store: Store, staff: Staff
) -> None:
    driven = replace(a_case(staff), driver_id=staff.driver_id, occurred_on=AT.date())
    first = await added(any_store, replace(driven, number="2026-0001"))
    second = await added(any_store, replace(driven, number="2026-0002"))
    await added(any_store, replace(driven, number="2026-0003", driver_id=staff.manager_id))
    other_day = AT.date() - timedelta(days=1)
    await added(any_store, replace(driven, number="2026-0004", occurred_on=other_day))
    begun = replace(a_draft(staff), driver_id=staff.driver_id, occurred_on=AT.date())
    await added(any_store, begun)

    found = await any_store.read(lambda work: work.incidents.driven_on(staff.driver_id, AT.date()))

    assert found == [first, second]


async def test_a_person_has_one_draft_at_most(any_store: Store, staff: Staff) -> None:
    draft = await added(any_store, a_draft(staff))

    with pytest.raises(ConflictError) as refusal:
        await added(any_store, a_draft(staff))

    assert refusal.value.kind == "incident"
    assert await any_store.read(lambda work: work.incidents.draft_of(staff.driver_id)) == draft


async def test_a_sent_report_leaves_room_for_another_draft(any_store: Store, staff: Staff) -> None:
    first = await added(any_store, a_draft(staff))
    sent = replace(first, status=IncidentStatus.DECLARED, number="2026-0001")
    await any_store.write(lambda work: work.incidents.save(sent))

    second = await added(any_store, a_draft(staff))

    assert await any_store.read(lambda work: work.incidents.draft_of(staff.driver_id)) == second


async def test_whoever_saves_an_older_version_is_refused(any_store: Store, staff: Staff) -> None:
    case = await added(any_store, a_case(staff))
    saved = await any_store.write(lambda work: work.incidents.save(replace(case, facts="un")))

    with pytest.raises(ConflictError) as refusal:
        await any_store.write(lambda work: work.incidents.save(replace(case, facts="deux")))

    assert (saved.version, refusal.value.constraint) == (case.version + 1, "version")
    assert await any_store.read(lambda work: work.incidents.get(case.id)) == saved


def same_number(staff: Staff) -> Incident:
    return a_case(staff, "2026-0001")


def without_number(staff: Staff) -> Incident:
    return a_case(staff, "")


def anonymous_with_a_name(staff: Staff) -> Incident:
    case = a_case(staff, "2026-0002")
    return replace(case, event=EventType.NEAR_MISS, wants_anonymity=True, driver_id=None)


@pytest.mark.parametrize("wrong", [same_number, without_number, anonymous_with_a_name])
async def test_the_store_refuses_what_no_case_may_be(
    any_store: Store, staff: Staff, wrong: Callable[[Staff], Incident]
) -> None:
    await added(any_store, a_case(staff, "2026-0001"))

    with pytest.raises(ConflictError) as refusal:
        await added(any_store, wrong(staff))

    assert refusal.value.kind == "incident"


async def test_two_cases_never_share_a_claim(any_store: Store, staff: Staff) -> None:
    claim = await any_store.write(lambda work: work.driving.add_claim(a_claim(staff)))
    await added(any_store, replace(a_case(staff), claim_id=claim.id))

    with pytest.raises(ConflictError):
        await added(any_store, replace(a_case(staff, "2026-0002"), claim_id=claim.id))


async def test_the_number_of_a_discarded_draft_is_never_given_again(
    any_store: Store, staff: Staff
) -> None:
    discarded = await added(any_store, a_draft(staff))
    await any_store.write(lambda work: work.incidents.remove(discarded.id))
    assert (await added(any_store, a_draft(staff))).id > discarded.id


async def test_a_discarded_draft_goes_with_all_that_belongs_to_it(
    any_store: Store, staff: Staff
) -> None:
    draft = await added(any_store, a_draft(staff))
    photo = await any_store.write(lambda work: work.evidence.add(a_photo(draft.id)))
    entry = Entry(0, draft.id, AT, EntryKind.NOTE, staff.driver_id, "à finir")
    await any_store.write(lambda work: work.incidents.add_entry(entry))
    await any_store.write(lambda work: work.incidents.mark_reminded(draft.id, "begun", AT))
    await any_store.write(lambda work: work.incidents.set_statement(draft.id, {"a": "b"}))

    await any_store.write(lambda work: work.incidents.remove(draft.id))

    assert await any_store.read(lambda work: work.incidents.draft_of(staff.driver_id)) is None
    assert await any_store.read(lambda work: work.incidents.entries_of(draft.id)) == []
    assert await any_store.read(lambda work: work.incidents.statement_of(draft.id)) == {}
    assert photo is not None
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.evidence.get(photo.id))


async def test_the_numbers_of_a_discarded_draft_and_its_photos_are_never_given_again(
    any_store: Store, staff: Staff
) -> None:
    def begin(work: Work) -> tuple[int, int]:
        draft = work.incidents.add(a_draft(staff))
        photo = work.evidence.add(a_photo(draft.id))
        assert photo is not None
        return draft.id, photo.id

    first = await any_store.write(begin)
    await any_store.write(lambda work: work.incidents.remove(first[0]))
    second = await any_store.write(begin)

    assert first[0] < second[0]
    assert first[1] < second[1]


async def test_a_case_that_was_sent_is_never_discarded(any_store: Store, staff: Staff) -> None:
    case = await added(any_store, a_case(staff))

    for incident_id in (case.id, 404):
        with pytest.raises(NotFoundError):
            await any_store.write(lambda work, one=incident_id: work.incidents.remove(one))
    assert await any_store.read(lambda work: work.incidents.get(case.id)) == case


async def test_the_cases_of_each_year_are_counted_from_one(any_store: Store) -> None:
    numbers = [
        await any_store.write(lambda work, year=year: work.incidents.next_number(year))
        for year in (2026, 2026, 2027, 2026)
    ]

    assert numbers == [1, 2, 1, 3]


async def test_a_number_whose_case_was_not_sent_is_given_again(any_store: Store) -> None:
    def fail(number: int) -> None:
        raise ConflictError(kind="incident", constraint=str(number))

    with pytest.raises(ConflictError):
        await any_store.write(lambda work: fail(work.incidents.next_number(2026)))

    assert await any_store.write(lambda work: work.incidents.next_number(2026)) == 1


async def test_what_a_person_reported_or_drove_newest_first(any_store: Store, staff: Staff) -> None:
    of_others = replace(a_case(staff), reporter_id=staff.manager_id, driver_id=None)
    given = [
        replace(a_case(staff, "2026-0001"), reporter_id=staff.manager_id),
        replace(a_case(staff, "2026-0002"), driver_id=None, reported_at=AT + timedelta(days=1)),
        replace(of_others, number="2026-0003"),
        a_draft(staff),
    ]
    cases = [await added(any_store, one) for one in given]

    page, total = await any_store.read(
        lambda work: work.incidents.of_person(staff.driver_id, 0, 10)
    )
    second, _ = await any_store.read(lambda work: work.incidents.of_person(staff.driver_id, 1, 1))

    assert (page, total) == ([cases[1], cases[0]], 2)
    assert second == [cases[0]]


async def test_answered_near_misses_and_hazards_of_a_branch_newest_first(
    any_store: Store, staff: Staff
) -> None:
    answered = replace(a_case(staff), event=EventType.HAZARD, answer="Réparé.", answered_at=AT)
    later = AT + timedelta(days=1)
    given = [
        answered,
        replace(answered, number="2026-0002", event=EventType.NEAR_MISS, answered_at=later),
        replace(answered, number="2026-0003", answered_at=None),
        replace(answered, number="2026-0004", unit_id=staff.company.lyon.id),
        replace(answered, number="2026-0005", event=EventType.GLASS),
        replace(answered, number="2026-0006", unit_id=staff.company.night_team.id),
    ]
    cases = [await added(any_store, one) for one in given]

    page, total = await any_store.read(
        lambda work: work.incidents.answered_below(staff.lille_id, 0, 2)
    )

    assert (page, total) == ([cases[1], cases[5]], 3)


async def test_open_cases_and_drafts_since_an_instant_and_contested_cases_are_reminded_of_by_id(
    any_store: Store, staff: Staff
) -> None:
    later = AT + timedelta(hours=1)
    given = [
        replace(a_case(staff, "2026-0001"), reported_at=AT + timedelta(hours=2)),
        replace(a_case(staff, "2026-0002"), reported_at=later),
        a_case(staff, "2026-0003"),
        replace(a_case(staff, "2026-0004"), status=IncidentStatus.CLOSED, reported_at=later),
        replace(a_draft(staff), reported_at=later),
        replace(a_draft(staff), reporter_id=staff.colleague_id),
        replace(a_case(staff, "2026-0005"), status=IncidentStatus.CLOSED),
    ]
    cases = [await added(any_store, one) for one in given]
    contest = a_contest(staff, cases[6].id)
    await any_store.write(lambda work: work.incidents.add_contest(contest))

    async def page(after_id: int) -> list[Incident]:
        return await any_store.read(lambda work: work.incidents.to_remind_of(AT, after_id, 3))

    assert await page(0) == [cases[0], cases[1], cases[4]]
    assert await page(cases[4].id) == [cases[6]]
    assert await page(cases[6].id) == []


async def test_a_draft_is_unsent_for_long_once_it_was_begun_and_its_photos_came_long_ago(
    any_store: Store, staff: Staff
) -> None:
    day = timedelta(days=1)
    old = await added(any_store, replace(a_draft(staff), reported_at=AT - 2 * day))
    await added(any_store, replace(a_case(staff), reported_at=AT - 2 * day))

    async def unsent(before: datetime) -> list[int]:
        found = await any_store.read(lambda work: work.incidents.unsent_since(before, 10))
        return [one.id for one in found]

    assert await unsent(AT - day) == [old.id]
    assert await unsent(AT - 2 * day) == []
    photo = replace(a_photo(old.id), arrived_at=AT)
    await any_store.write(lambda work: work.evidence.add(photo))
    assert await unsent(AT) == []
    assert await unsent(AT + day) == [old.id]
