"""There is no path that takes anything back from people: FLEET.md § 2.1, last row, and F9.

Walked: every table and column of rewards, every method of the ports, every use case, every text of
the form. Stock is of things, and goes up and down; nothing of a person does.
"""

import inspect
import re
from pathlib import Path

import pytest
import sqlalchemy as sa

import fleet.usecases
from fleet.recognition import Recognition
from fleet.reward_form import Question, choices_of
from fleet.reward_guard import (
    SYMBOLIC_KINDS,
    Beneficiary,
    Condition,
    Effect,
    RewardKind,
    RewardRule,
    Verdict,
    judge,
)
from fleet.rewards import Rewards
from fleet.team_goals import TeamGoals
from storage.tables import metadata
from tests.support.access_walk import use_cases

TAKING = re.compile(
    r"deduct|withhold|withdraw|revoke_reward|take_(back|from)|forfeit|lower|reduce_|fine_|charge_"
    r"|spend_points|unearn|downgrade|penal"
)
NAMES_THAT_ARE_SAFE = {
    # what a person takes back themselves, or a role, a vehicle, a lease: nothing they earned
    "take_back",
    "contest_withdrawn",
}
TABLES = ("reward", "reward_reached", "reward_request", "team_goal", "goal_measure", "pot_entry")
AMOUNTS = re.compile(r"(_cents|_left|^threshold|^target|^value)$")


def amounts() -> list[tuple[str, str]]:
    return [
        (table, column.name)
        for table in TABLES
        for column in metadata.tables[table].columns
        if AMOUNTS.search(column.name) and isinstance(column.type, sa.Integer)
    ]


@pytest.mark.parametrize(("table", "column"), amounts())
def test_every_amount_has_a_check_that_keeps_it_from_falling_below_nothing(
    table: str, column: str
) -> None:
    checks = [
        str(one.sqltext)
        for one in metadata.tables[table].constraints
        if isinstance(one, sa.CheckConstraint)
    ]
    assert any(re.fullmatch(rf"{column} (>=? [01])", check) for check in checks), checks


def test_the_walk_finds_amounts() -> None:
    assert {("reward", "value_cents"), ("reward_request", "value_cents")} <= set(amounts())
    assert ("pot_entry", "amount_cents") in amounts()


@pytest.mark.parametrize("port", [Rewards, TeamGoals, Recognition])
def test_no_port_of_what_is_earned_has_a_method_that_takes(port: type) -> None:
    methods = {name for name, _ in inspect.getmembers(port, inspect.isfunction) if name[0] != "_"}
    assert [name for name in methods if TAKING.search(name)] == []
    assert [name for name in methods if re.search(r"remove|delete|unmark", name)] == []


def test_no_use_case_takes() -> None:
    named = {name.partition(".")[2] for name in use_cases()} - NAMES_THAT_ARE_SAFE
    about_people = {name for name in named if re.search(r"reward|point|badge|pot|goal", name)}
    assert about_people
    assert [name for name in sorted(about_people) if TAKING.search(name)] == []


def test_what_was_reached_is_never_deleted_or_changed() -> None:
    places = (Path(fleet.usecases.__file__).parent, Path("storage/repositories"))
    for path in (file for place in places for file in place.glob("*.py")):
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"(delete|update)\((sa\.)?REACHED\b", source), path.name


def test_only_giving_can_be_stored() -> None:
    checks = {
        str(one.sqltext)
        for one in metadata.tables["reward"].constraints
        if isinstance(one, sa.CheckConstraint)
    }
    assert "effect = 'give'" in checks


def test_the_form_offers_no_effect_but_giving() -> None:
    offered = {choice for question in Question for choice in choices_of(question)}
    assert offered.isdisjoint({Effect.WITHDRAW.value, Effect.DEDUCT.value})


@pytest.mark.parametrize("effect", [Effect.WITHDRAW, Effect.DEDUCT])
def test_the_guard_blocks_every_way_of_taking(effect: Effect) -> None:
    for kind in RewardKind:
        for condition in Condition:
            for beneficiary in Beneficiary:
                rule = RewardRule(kind, condition, beneficiary, effect)
                assert judge(rule).verdict is Verdict.BLOCK


def test_what_looks_at_fault_carries_symbols_alone() -> None:
    allowed = {
        kind
        for kind in RewardKind
        if judge(RewardRule(kind, Condition.CLAIM_FREE_MONTHS)).verdict is not Verdict.BLOCK
    }
    assert allowed == SYMBOLIC_KINDS
