"""`bonroute scenarios`: the seven as JSON."""

import json

from click.testing import CliRunner

from bot.cli import main


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["scenarios", *arguments])
    return result.exit_code, result.output


def test_the_seven_are_told_in_their_order() -> None:
    code, output = run()
    stories = json.loads(output)
    assert code == 0
    assert [one["scenario"] for one in stories] == [1, 2, 3, 4, 5, 6, 7]
    assert stories[0]["years"][-1] == {"on": "2033-01-01", "before": 100, "after": 68}


def test_a_value_is_varied_for_one_of_them() -> None:
    code, output = run("--number", "2", "--set", "liability=50", "--year", "2026")
    story = json.loads(output)
    assert (code, story["findings"]["value"], story["values"]["liability"]) == (0, 95, 50)
    assert story["steps"][-1]["article"].startswith("annexe A121-1")


def test_a_value_that_is_not_offered_is_refused_with_those_that_are() -> None:
    code, output = run("--number", "2", "--set", "liability=49")
    assert code == 2
    assert "liability=100|50|0" in output


def test_a_value_needs_the_scenario_that_it_is_of() -> None:
    code, output = run("--set", "liability=50")
    assert code == 2
    assert "--number" in output
