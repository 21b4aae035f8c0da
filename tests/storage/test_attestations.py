"""Attestations with their codes, the profile of the company and budgets, on every store."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fleet.attestations import Attestation, AttestationCode, Withdrawal
from fleet.dossiers import Budget, CompanyProfile
from fleet.driving import Assignment
from fleet.errors import ConflictError, NotFoundError
from fleet.ports import Store, Work
from fleet.retention import Forgettable
from tests.support.attestation_example import FACTS
from tests.support.stored_cases import AT, TODAY, Staff

HASH = "ab" * 32


def an_attestation(staff: Staff) -> Attestation:
    return Attestation(0, staff.driver_id, staff.lille_id, staff.manager_id, AT, TODAY, FACTS)


@pytest.fixture
async def kept(any_store: Store, staff: Staff) -> Attestation:
    return await any_store.write(lambda work: work.attestations.add(an_attestation(staff)))


async def test_an_attestation_is_found_as_it_was_made(any_store: Store, kept: Attestation) -> None:
    found = await any_store.read(lambda work: work.attestations.get(kept.id))

    assert found == kept
    assert found.facts == FACTS


async def test_an_attestation_that_is_not_there_is_not_found(any_store: Store) -> None:
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.attestations.get(77))


async def test_of_a_person_one_attestation_holds(
    any_store: Store, staff: Staff, kept: Attestation
) -> None:
    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.attestations.add(an_attestation(staff)))

    found = await any_store.read(lambda work: work.attestations.of_person(staff.driver_id))
    assert found == [kept]


async def test_a_withdrawn_one_makes_room_and_says_why(
    any_store: Store, staff: Staff, kept: Attestation
) -> None:
    def withdraw(work: Work) -> tuple[bool, bool]:
        def once() -> bool:
            return work.attestations.withdraw(kept.id, staff.manager_id, Withdrawal.MISTAKE, AT)

        return once(), once()

    assert await any_store.write(withdraw) == (True, False)
    newer = await any_store.write(lambda work: work.attestations.add(an_attestation(staff)))
    found = await any_store.read(lambda work: work.attestations.of_person(staff.driver_id))
    assert [one.id for one in found] == [newer.id, kept.id]
    assert found[1].withdrawal is Withdrawal.MISTAKE
    assert not found[1].is_valid


async def test_a_code_leads_to_its_attestation(
    any_store: Store, staff: Staff, kept: Attestation
) -> None:
    code = AttestationCode(HASH, kept.id, staff.driver_id, AT, staff.manager_id)
    await any_store.write(lambda work: work.attestations.add_code(code))

    def look(work: Work) -> tuple[Attestation | None, Attestation | None, int]:
        codes = work.attestations
        return codes.by_code(HASH), codes.by_code("cd" * 32), codes.number_of_codes(kept.id)

    assert await any_store.read(look) == (kept, None, 1)


async def test_a_page_holds_those_of_the_scope(
    any_store: Store, staff: Staff, kept: Attestation
) -> None:
    def pages(work: Work) -> tuple[object, ...]:
        company = work.units.get(staff.lille_id).lineage[0]
        return (
            work.attestations.page([company], 0, 10),
            work.attestations.page([staff.lille_id], 1, 10),
            work.attestations.page([staff.company.lyon.id], 0, 10),
        )

    assert await any_store.read(pages) == (([kept], 1), ([], 1), ([], 0))


async def test_who_leaves_within_some_days_is_listed(any_store: Store, staff: Staff) -> None:
    left_on = TODAY + timedelta(days=20)

    def leave(work: Work) -> list[int]:
        person = work.people.get(staff.driver_id)
        leaver = work.people.add(replace(person, id=0, number="LEAVER", left_on=left_on))
        listed = work.attestations.leaving(TODAY, left_on, 0, 10)
        assert work.attestations.leaving(TODAY, left_on - timedelta(days=1), 0, 10) == []
        assert work.attestations.leaving(TODAY, left_on, leaver.id, 10) == []
        return [one.id - leaver.id for one in listed]

    assert await any_store.write(leave) == [0]


async def test_who_had_a_vehicle_in_some_days_is_listed(any_store: Store, staff: Staff) -> None:
    def give(work: Work) -> list[int]:
        days = (date(2024, 1, 1), date(2024, 6, 1)), (date(2024, 6, 1), None)
        for from_on, until_on in days:
            work.driving.assign(Assignment(0, staff.driver_id, staff.van.id, from_on, until_on))

        def number_between(since: date, until: date) -> int:
            return len(work.attestations.assignments_between(staff.van.id, since, until))

        return [
            number_between(date(2023, 1, 1), date(2023, 12, 31)),
            number_between(date(2024, 5, 31), date(2024, 5, 31)),
            number_between(date(2024, 5, 31), date(2024, 6, 1)),
            number_between(date(2024, 6, 1), date(2026, 1, 1)),
        ]

    assert await any_store.write(give) == [0, 1, 2, 1]


async def test_with_a_leaver_attestation_and_codes_are_forgotten(
    any_store: Store, staff: Staff
) -> None:
    def leave(work: Work) -> int:
        person = work.people.get(staff.driver_id)
        left_on = TODAY - timedelta(days=200)
        gone = work.people.add(replace(person, id=0, number="GONE", left_on=left_on))
        attestation = replace(an_attestation(staff), employee_id=gone.id)
        kept = work.attestations.add(attestation)
        work.attestations.add_code(AttestationCode(HASH, kept.id, gone.id, AT, staff.manager_id))
        return gone.id

    gone_id = await any_store.write(leave)

    def forget(work: Work) -> tuple[object, ...]:
        work.retention.allow(Forgettable.DEPARTED, AT)
        listed = work.retention.departed(TODAY, 0, 10)
        work.retention.forget_departed(gone_id)
        return listed, work.attestations.by_code(HASH), work.attestations.of_person(gone_id)

    assert await any_store.write(forget) == ([gone_id], None, [])


async def test_the_profile_is_what_was_said_last(any_store: Store, staff: Staff) -> None:
    said = CompanyProfile("732829320", "Messagerie", "Trajets de mission", carries_passengers=False)

    def say(work: Work) -> tuple[CompanyProfile, CompanyProfile]:
        before = work.dossiers.profile()
        unit_id = work.units.get(staff.lille_id).lineage[0]
        work.dossiers.set_profile(unit_id, said)
        work.dossiers.set_profile(unit_id, replace(said, logo_sha256=HASH))
        return before, work.dossiers.profile()

    assert await any_store.write(say) == (CompanyProfile(), replace(said, logo_sha256=HASH))


async def test_the_logo_is_no_orphan(any_store: Store, staff: Staff) -> None:
    def say(work: Work) -> tuple[bool, bool]:
        unit_id = work.units.get(staff.lille_id).lineage[0]
        work.dossiers.set_profile(unit_id, CompanyProfile(logo_sha256=HASH))
        return work.evidence.is_used(HASH), work.evidence.is_used("cd" * 32)

    assert await any_store.write(say) == (True, False)


async def test_a_budget_is_kept_by_unit_and_year(any_store: Store, staff: Staff) -> None:
    budget = Budget(staff.lille_id, None, 2027, 1_200_000, staff.manager_id, AT)

    def keep(work: Work) -> tuple[object, ...]:
        work.dossiers.set_budget(budget)
        work.dossiers.set_budget(replace(budget, cents=1_300_000))
        found = work.dossiers.budget_of(staff.lille_id, None, 2027)
        other = work.dossiers.budget_of(staff.lille_id, None, 2026)
        gone = work.dossiers.remove_budget(staff.lille_id, None, 2027)
        again = work.dossiers.remove_budget(staff.lille_id, None, 2027)
        return found, other, gone, again

    expected = (replace(budget, cents=1_300_000), None, True, False)
    assert await any_store.write(keep) == expected
