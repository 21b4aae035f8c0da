"""The parameters of contracts, on every store."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bonusmalus.clause import VehicleUse
from bonusmalus.periods import RenewalDay
from fleet.contract_parameters import ParameterEntry, stored
from fleet.driving import Contract, Regime
from fleet.errors import ConflictError
from fleet.ports import Store, Work
from fleet.pricing.parameter_rules import ParameterValue
from fleet.pricing.parameters import DEFAULTS, Credibility, GridBand
from tests.support.stored_cases import AT, TODAY, Staff

GRID = (GridBand(0, -100), GridBand(700, 250, is_renewal_at_risk=True))


def a_contract(staff: Staff, number: str) -> Contract:
    return Contract(
        0,
        number,
        "Mutuelle",
        staff.lille_id,
        Regime.FLEET_CLAUSE,
        VehicleUse.BUSINESS,
        RenewalDay(1, 1),
        TODAY - timedelta(days=700),
        2,
    )


@pytest.fixture
async def contract_id(any_store: Store, staff: Staff) -> int:
    added = await any_store.write(lambda work: work.driving.add_contract(a_contract(staff, "F-1")))
    return added.id


def an_entry(contract_id: int, name: str, value: ParameterValue | None) -> ParameterEntry:
    text = None if value is None else stored(value)
    return ParameterEntry(0, contract_id, name, text, TODAY, AT)


async def test_a_contract_has_defaults_until_somebody_enters_a_value(
    any_store: Store, contract_id: int
) -> None:
    assert await any_store.read(lambda work: work.parameters.of(contract_id, TODAY)) == DEFAULTS


async def test_a_value_holds_from_its_day_on(any_store: Store, contract_id: int) -> None:
    def enter(work: Work) -> None:
        work.parameters.set(an_entry(contract_id, "target_permille", 600))

    await any_store.write(enter)

    def of(work: Work) -> tuple[int, int]:
        before = work.parameters.of(contract_id, TODAY - timedelta(days=1))
        return before.target_permille, work.parameters.of(contract_id, TODAY).target_permille

    assert await any_store.read(of) == (720, 600)


async def test_every_kind_of_value_comes_back_as_it_was_entered(
    any_store: Store, contract_id: int
) -> None:
    values: dict[str, ParameterValue] = {
        "grid": GRID,
        "credibility": Credibility.ACTUARIAL,
        "has_profit_share": True,
        "development_permille": (1000, 1100, 1300),
        "claim_cap_cents": 3_000_000,
    }

    def enter(work: Work) -> None:
        for name, value in values.items():
            work.parameters.set(an_entry(contract_id, name, value))

    await any_store.write(enter)
    found = await any_store.read(lambda work: work.parameters.of(contract_id, TODAY))
    assert {name: getattr(found, name) for name in values} == values
    assert found.entered == frozenset(values)


async def test_back_to_the_default_is_an_entry_too(any_store: Store, contract_id: int) -> None:
    def enter(work: Work) -> None:
        first = work.parameters.set(an_entry(contract_id, "target_permille", 600))
        entry = an_entry(contract_id, "target_permille", None)
        work.parameters.set(replace(entry, undoes_id=first.id))

    await any_store.write(enter)

    def of(work: Work) -> tuple[frozenset[str], list[str | None]]:
        history = work.parameters.history(contract_id, "target_permille")
        entered = work.parameters.of(contract_id, TODAY).entered
        return entered, [one.value for one in history]

    assert await any_store.read(of) == (frozenset(), ["600", None])


async def test_the_parameters_of_several_contracts_are_read_at_once(
    any_store: Store, staff: Staff, contract_id: int
) -> None:
    def enter(work: Work) -> int:
        other = work.driving.add_contract(a_contract(staff, "F-2"))
        work.parameters.set(an_entry(other.id, "target_permille", 650))
        return other.id

    other_id = await any_store.write(enter)
    found = await any_store.read(
        lambda work: work.parameters.of_all([contract_id, other_id], TODAY)
    )
    assert {one: found[one].target_permille for one in found} == {contract_id: 720, other_id: 650}


async def test_a_contract_that_does_not_exist_takes_no_parameter(any_store: Store) -> None:
    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.parameters.set(an_entry(99, "market_permille", 0)))
