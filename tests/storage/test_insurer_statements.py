"""Requests for statements, statements and changes of profile, on every store."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from bonusmalus.statement import StatementClaim
from fleet.driving import Contract, Regime
from fleet.errors import ConflictError, NotFoundError
from fleet.insurer_statements import InsurerStatement, StatementRequest
from fleet.ports import Store
from fleet.profile_changes import ChangeKind, InsurerAnswer, PriceAnswer, ProfileChange
from tests.support.stored_cases import AT, TODAY, Staff


@dataclass(frozen=True)
class Made:
    contract_id: int
    by: int

    @property
    def request(self) -> StatementRequest:
        return StatementRequest(0, self.contract_id, TODAY, self.by, AT)

    @property
    def statement(self) -> InsurerStatement:
        return InsurerStatement(
            0,
            self.contract_id,
            TODAY,
            date(2020, 1, 1),
            VehicleUse.TOURS,
            "Relevé",
            AT,
            self.by,
            Coefficient(76),
            date(2026, 1, 1),
            0,
            (
                StatementClaim(date(2024, 5, 4), ClaimKind.COLLISION, Liability.PARTIAL, "S-1"),
                StatementClaim(date(2025, 5, 4), ClaimKind.GLASS, Liability.NONE, ""),
            ),
        )

    @property
    def change(self) -> ProfileChange:
        return ProfileChange(
            0, self.contract_id, None, ChangeKind.ZONE, TODAY, TODAY, "", self.by, AT
        )


@pytest.fixture
async def made(any_store: Store, staff: Staff) -> Made:
    contract = Contract(
        0,
        "C-1",
        "Mutuelle",
        staff.lille_id,
        Regime.STATUTORY,
        VehicleUse.BUSINESS,
        RenewalDay(1, 1),
        date(2020, 1, 1),
    )
    added = await any_store.write(lambda work: work.driving.add_contract(contract))
    return Made(added.id, staff.colleague_id)


async def test_of_a_contract_one_request_is_open_at_a_time(any_store: Store, made: Made) -> None:
    first = await any_store.write(lambda work: work.statements.ask(made.request))
    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.statements.ask(made.request))

    await any_store.write(lambda work: work.statements.note_received(first.id, made.by, TODAY))
    second = await any_store.write(lambda work: work.statements.ask(made.request))

    waiting = await any_store.read(lambda work: work.statements.waiting(0, 9))
    last = await any_store.read(lambda work: work.statements.last_request(made.contract_id))
    assert waiting == [second]
    assert last == second


async def test_a_request_is_not_opened_again_beside_another_one(
    any_store: Store, made: Made
) -> None:
    first = await any_store.write(lambda work: work.statements.ask(made.request))
    await any_store.write(lambda work: work.statements.note_received(first.id, made.by, TODAY))
    await any_store.write(lambda work: work.statements.ask(made.request))

    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.statements.note_received(first.id, None, None))


async def test_the_number_of_a_request_that_was_dropped_is_not_given_again(
    any_store: Store, made: Made
) -> None:
    first = await any_store.write(lambda work: work.statements.ask(made.request))
    await any_store.write(lambda work: work.statements.drop_request(first.id))
    second = await any_store.write(lambda work: work.statements.ask(made.request))

    assert second.id > first.id
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.statements.request(first.id))


async def test_a_person_is_told_once(any_store: Store, made: Made) -> None:
    told = [
        await any_store.write(
            lambda work: work.statements.mark_told("request", 1, "soon", made.by, AT)
        )
        for _ in range(2)
    ]

    assert told == [True, False]


async def test_a_statement_is_kept_as_it_was_printed(any_store: Store, made: Made) -> None:
    added = await any_store.write(lambda work: work.statements.add(made.statement))
    found = await any_store.read(lambda work: work.statements.get(added.id))

    assert found == added == replace(made.statement, id=added.id)


async def test_a_statement_of_a_contract_without_coefficient_has_none(
    any_store: Store, made: Made
) -> None:
    bare = replace(made.statement, coefficient=None, applied_on=None, claims=())
    added = await any_store.write(lambda work: work.statements.add(bare))

    assert await any_store.read(lambda work: work.statements.get(added.id)) == added
    assert added.official is None


async def test_the_statement_drawn_up_last_is_the_latest(any_store: Store, made: Made) -> None:
    older = replace(made.statement, drawn_up_on=TODAY - timedelta(days=400), claims=())
    newest = await any_store.write(lambda work: work.statements.add(made.statement))
    oldest = await any_store.write(lambda work: work.statements.add(older))

    found = await any_store.read(lambda work: work.statements.of_contract(made.contract_id))
    assert found == [newest, oldest]
    latest = await any_store.read(lambda work: work.statements.latest(made.contract_id))
    assert latest == newest


async def test_of_a_day_one_statement_is_kept(any_store: Store, made: Made) -> None:
    await any_store.write(lambda work: work.statements.add(made.statement))
    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.statements.add(made.statement))


async def test_a_statement_is_removed_with_its_claims(any_store: Store, made: Made) -> None:
    added = await any_store.write(lambda work: work.statements.add(made.statement))
    await any_store.write(lambda work: work.statements.remove(added.id))

    assert await any_store.read(lambda work: work.statements.latest(made.contract_id)) is None
    again = await any_store.write(lambda work: work.statements.add(made.statement))
    assert again.id > added.id


async def test_what_became_of_a_change_is_kept(any_store: Store, made: Made) -> None:
    added = await any_store.write(lambda work: work.profile_changes.add(made.change))
    changed = replace(
        added,
        declared_on=TODAY,
        declared_by=made.by,
        answer=InsurerAnswer.NEW_PRICE,
        answered_on=TODAY,
        price_answer=PriceAnswer.ACCEPTED,
        price_answered_on=TODAY,
    )
    await any_store.write(lambda work: work.profile_changes.save(changed))

    assert await any_store.read(lambda work: work.profile_changes.get(added.id)) == changed


async def test_changes_wait_until_they_are_declared_applied_and_answered(
    any_store: Store, made: Made
) -> None:
    declared = replace(made.change, declared_on=TODAY, declared_by=made.by)
    price = replace(declared, answer=InsurerAnswer.NEW_PRICE, answered_on=TODAY)
    use = replace(declared, kind=ChangeKind.USE, new_use=VehicleUse.TOURS)
    done = replace(use, former_use=VehicleUse.BUSINESS)
    changes = (made.change, declared, price, use, done)
    added = await any_store.write(lambda work: [work.profile_changes.add(one) for one in changes])

    waiting = await any_store.read(lambda work: work.profile_changes.waiting(0, 9))
    assert waiting == [added[0], added[2], added[3]]
    page = await any_store.read(lambda work: work.profile_changes.waiting(added[0].id, 1))
    assert page == [added[2]]


async def test_a_change_noted_by_mistake_is_removed(any_store: Store, made: Made) -> None:
    added = await any_store.write(lambda work: work.profile_changes.add(made.change))
    await any_store.write(lambda work: work.profile_changes.remove(added.id))

    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.profile_changes.get(added.id))
