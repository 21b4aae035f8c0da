"""Decisions and contests on a true store: what is added stays, and what was known can be read."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.access import Actor
from fleet.cases import ContestState
from fleet.errors import DecisionRefusedError
from fleet.ports import Store, Work
from fleet.usecases.contest_decision import contest_decision
from fleet.usecases.settle_decision import confirm_decision
from fleet.usecases.show_decision import show_decision
from fleet.usecases.show_known_decision import show_known_decision
from tests.support.decisions import Deciders, case, decided, deciders, decision, later, proposed
from tests.support.small_company import TODAY, SmallCompany, small_company

T = TypeVar("T")


@pytest.fixture
async def company(any_store: Store) -> SmallCompany:
    return await any_store.write(small_company)


async def _together(store: Store, company: SmallCompany, do: Callable[[Deciders], T]) -> T:
    return await store.write(lambda work: do(Deciders(work, company, company.ines)))


@pytest.fixture
async def incident_id(any_store: Store, company: SmallCompany) -> int:
    """A case of Camille that was decided as glass alone, then corrected to a collision."""

    def decide(work: Work) -> int:
        people = deciders(work, company)
        incident = case(work, company)
        decided(people, incident, decision(Liability.NONE, ClaimKind.GLASS))
        corrected = decision(Liability.FULL, on=date(2026, 12, 1))
        decided(people, incident, corrected, later(20))
        return incident.id

    return await any_store.write(decide)


async def test_a_correction_is_kept_beside_the_decision_with_what_happened(
    any_store: Store, company: SmallCompany, incident_id: int
) -> None:
    def read(people: Deciders) -> list[tuple[ClaimKind | None, Liability, int | None]]:
        claim_id = people.work.incidents.get(incident_id).claim_id
        assert claim_id is not None
        decisions = people.work.driving.claim(claim_id).decisions
        return [(one.kind, one.liability, one.confirmed_by) for one in decisions]

    assert await _together(any_store, company, read) == [
        (ClaimKind.GLASS, Liability.NONE, company.ines),
        (ClaimKind.COLLISION, Liability.FULL, company.ines),
    ]


async def test_what_was_known_before_the_correction_is_still_there(
    any_store: Store, company: SmallCompany, incident_id: int
) -> None:
    def read(people: Deciders) -> tuple[int, int]:
        known = show_known_decision(people.work, people.hr, incident_id, TODAY, later(21))
        assert known.then is not None
        assert known.now is not None
        return known.then.at_renewal.hundredths, known.now.at_renewal.hundredths

    assert await _together(any_store, company, read) == (85, 112)


async def test_a_contest_freezes_and_its_correction_ends_it(
    any_store: Store, company: SmallCompany, incident_id: int
) -> None:
    def contest(people: Deciders) -> None:
        driver = people.actor(company.camille)
        contest_decision(people.work, driver, incident_id, "Non", (), later(22))

    def correct(people: Deciders) -> None:
        said = decision(Liability.PARTIAL, on=date(2026, 12, 2))
        incident = people.work.incidents.get(incident_id)
        made = proposed(people, incident, said, later(23), "Raisons", people.other)
        confirm_decision(people.work, people.hr, incident_id, made.id, later(24))

    def state(people: Deciders) -> tuple[bool, ContestState]:
        file = show_decision(people.work, people.hr, incident_id, later(25))
        assert file.claim is not None
        last = people.work.incidents.contests_of(incident_id)[-1]
        return file.claim.is_contested, last.state

    await _together(any_store, company, contest)
    assert await _together(any_store, company, state) == (True, ContestState.OPEN)
    await _together(any_store, company, correct)
    assert await _together(any_store, company, state) == (False, ContestState.CORRECTED)


async def test_whoever_comes_second_is_told_and_nothing_is_recorded_twice(
    any_store: Store, company: SmallCompany, incident_id: int
) -> None:
    def propose(people: Deciders) -> int:
        incident = people.work.incidents.get(incident_id)
        return proposed(people, incident, decision(on=date(2026, 12, 3)), later(26)).id

    proposal_id = await _together(any_store, company, propose)

    def confirm(actor: Callable[[Deciders], Actor]) -> Callable[[Deciders], object]:
        return lambda people: confirm_decision(
            people.work, actor(people), incident_id, proposal_id, later(27)
        )

    await _together(any_store, company, confirm(lambda people: people.other))
    with pytest.raises(DecisionRefusedError):
        await _together(any_store, company, confirm(lambda people: people.actor(company.fleet)))
