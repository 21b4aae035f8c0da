"""`bonroute simulate`: JSON in, JSON out, and every fault with its path."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.cli.simulate_facts import fleet_of
from fleet.what_ifs import Question, WhatIf, answer
from tests.support.command_line import bonroute

EXAMPLE = Path(__file__).parents[3] / "docs" / "guides" / "examples" / "fleet.json"


def simulate(document: object, *arguments: str) -> Result:
    """Run the command on a fleet given on standard input."""
    text = document if isinstance(document, str) else json.dumps(document)
    return CliRunner().invoke(main, ["simulate", *arguments], input=text, catch_exceptions=False)


def example() -> dict[str, list[dict[str, object]]]:
    """The fleet of the guide."""
    read: dict[str, list[dict[str, object]]] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize("what_if", list(WhatIf))
def test_the_fleet_of_the_guide_answers_every_what_if(what_if: WhatIf) -> None:
    found = bonroute({}, "simulate", str(EXAMPLE), "--what-if", what_if.value)
    assert found.exit_code == 0, found.stderr
    shown = json.loads(found.stdout)
    assert shown["what_if"] == what_if.value
    assert shown["years"]
    assert shown["change_cents"] == shown["after"]["cents"] - shown["before"]["cents"]


def test_the_answer_is_that_of_the_engine() -> None:
    facts, faults = fleet_of(example())
    assert facts is not None, faults
    expected = answer(facts, Question(WhatIf.FEWER_CLAIMS, {"fewer": 500, "contract": 1}))
    found = simulate(
        example(),
        *("--what-if", "fewer_claims", "--set", "fewer=500", "--set", "contract=1"),
    )
    assert json.loads(found.stdout)["after"]["cents"] == expected.after.cents


def test_the_contract_may_be_given_beside_the_values() -> None:
    one = simulate(example(), "-", "--what-if", "fewer_claims", "--contract", "1")
    same = simulate(example(), "--what-if", "fewer_claims", "--set", "contract=1")
    assert json.loads(one.stdout) == json.loads(same.stdout)


def test_a_list_says_what_can_be_set_and_why_something_cannot_be_asked() -> None:
    fleet = example()
    fleet["vehicles"] = [one for one in fleet["vehicles"] if one["contract_id"] == 1]
    found = json.loads(simulate(fleet, "--list").stdout)["what_ifs"]
    lines = {one["name"]: one for one in found}
    assert [one["name"] for one in lines["growth"]["choices"]] == ["vehicles", "contract", "years"]
    assert lines["claim_free"] == {
        "name": "claim_free",
        "refused": "nothing_there",
        "field": "vehicle",
    }


def test_a_range_is_the_same_for_the_same_seed_and_opens_with_the_years() -> None:
    asked = ("--range", "--years", "2", "--draws", "199", "--seed", "7")
    first, again = (simulate(example(), *asked) for _ in range(2))
    assert first.stdout == again.stdout
    near, far = json.loads(first.stdout)["renewals"]
    assert near["low_cents"] <= near["middle_cents"] <= near["high_cents"]
    assert far["high_cents"] - far["low_cents"] > near["high_cents"] - near["low_cents"]


def with_fault(name: str, place: int, **changes: object) -> dict[str, object]:
    """The example with something changed in one of its objects."""
    fleet: dict[str, object] = {**example()}
    objects = [dict(one) for one in example()[name]]
    objects[place] |= changes
    fleet[name] = objects
    return fleet


@pytest.mark.parametrize(
    ("document", "line"),
    [
        (with_fault("claims", 1, colour="red"), 'claims[1].colour: found "red": not a field'),
        (with_fault("claims", 0, occurred_on="2027-01-01"), "claims[0].occurred_on: found"),
        (with_fault("claims", 0, cost_cents=1.5), "claims[0].cost_cents: found 1.5: expected"),
        (with_fault("claims", 0, contract_id=9), "claims[0].contract_id: found 9: no contract"),
        (with_fault("claims", 0, is_open="no"), 'claims[0].is_open: found "no": expected true'),
        (with_fault("claims", 1, id=1), "claims: found an array: two of them have the same id"),
        (with_fault("contracts", 0, regime="other"), 'contracts[0].regime: found "other"'),
        (with_fault("contracts", 0, renewal_on="2026-01-01"), "contracts[0].renewal_on: found"),
        (
            with_fault("contracts", 0, parameters={"target_permille": 5}),
            "contracts[0].parameters.target_permille: found 5: expected 300 to 1200",
        ),
        (
            with_fault("contracts", 0, parameters={"tarte": 5}),
            "contracts[0].parameters.tarte: found 5: not a field of the parameters",
        ),
        (with_fault("vehicles", 1, coefficient="4.00"), 'vehicles[1].coefficient: found "4.00"'),
        (with_fault("vehicles", 1, coefficient=0.8), "vehicles[1].coefficient: found 0.8"),
        (
            with_fault("vehicles", 1, novice={"initial_permille": 1001}),
            "vehicles[1].novice.initial_permille: found 1001: above_the_cap",
        ),
        (with_fault("years", 0, ends_before="2024-01-01"), "years[0].ends_before: found"),
        ([], "(whole fleet): found an array: expected an object"),
        ("{", "input: not JSON at line 1"),
        ('{"as_at": 1, "as_at": 2}', 'input: found "as_at": the same key twice'),
    ],
)
def test_a_fault_of_the_fleet_is_named_by_its_path_and_nothing_is_printed(
    document: object, line: str
) -> None:
    found = simulate(document, "--list")
    assert (found.exit_code, found.stdout) == (2, "")
    assert line in found.stderr


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("--what-if", "fewer_claims", "--set", "fewer=1001"), "fewer_claims.fewer: found 1001"),
        (("--what-if", "fewer_claims", "--set", "colour=1"), "fewer_claims.colour: found 1"),
        (("--what-if", "fewer_claims", "--set", "fewer"), "--set: found fewer: expected"),
        (("--what-if", "two_grids", "--set", "second=600:0,400:1"), "two_grids.second: found"),
        (("-", "--contract", "9", "--list"), "--contract: found 9"),
        (("--list", "--range"), "ask for one of"),
        ((), "ask for one of"),
        (("--unit", "1", "--list", "-"), "--unit and --as-at go with the store"),
    ],
)
def test_a_fault_of_the_question_is_named_and_nothing_is_printed(
    arguments: tuple[str, ...], line: str
) -> None:
    found = simulate(example(), *arguments)
    assert (found.exit_code, found.stdout) == (2, "")
    assert line in found.stderr


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    found = CliRunner().invoke(main, ["simulate", str(tmp_path / "none.json"), "--list"])
    assert found.exit_code == 2
    assert "input: No such file or directory" in found.stderr


def test_the_store_is_asked_for_a_unit_on_a_day(ready: dict[str, str]) -> None:
    found = bonroute(ready, "simulate", "--unit", "1", "--as-at", "2026-11-21", "--list")
    assert found.exit_code == 0, found.stderr
    assert json.loads(found.stdout)["as_at"] == str(date(2026, 11, 21))


def test_a_contract_that_the_store_has_not_is_refused(ready: dict[str, str]) -> None:
    found = bonroute(ready, "simulate", "--contract", "999", "--list")
    assert (found.exit_code, found.stdout) == (2, "")
    assert "no such unit or contract" in found.stderr
