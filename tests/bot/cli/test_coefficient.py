"""``bonroute coefficient``: the two forms, the refusals, and the real process."""

import json
import subprocess
import sys
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click import Context
from click.testing import CliRunner, Result

from bot.cli import main
from bot.cli.coefficient import _document
from bot.cli.strict_json import StrictJsonError

ROOT = Path(__file__).parents[3]
YEARLY: dict[str, Any] = {
    "use": "private",
    "start": "1.00",
    "years_at_floor": 0,
    "years": [[], [{"liability": "full", "kind": "collision"}]],
}
DATED: dict[str, Any] = {
    "use": "private",
    "start": "1.00",
    "first_insured_on": "2019-03-01",
    "renewal_date": "03-01",
    "as_of": "2026-11-21",
    "claims": [{"on": "2021-05-04", "liability": "full", "kind": "collision"}],
    "suspensions": [],
}


def run(text: str | bytes) -> Result:
    return CliRunner().invoke(main, ["coefficient"], input=text)


def answer(case: object) -> Any:  # noqa: ANN401 - the answer is whatever JSON holds
    result = run(json.dumps(case))
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(result.stdout)


def faults(text: str | bytes) -> list[str]:
    result = run(text)
    assert (result.exit_code, result.stdout) == (2, "")
    return result.stderr.splitlines()


def changed(case: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """Copy a case with one field set; ``claims.0.on`` leads into arrays and objects."""
    copy = deepcopy(case)
    *way, last = path.split(".")
    inner: Any = copy
    for part in way:
        inner = inner[int(part) if part.isdigit() else part]
    inner[int(last) if last.isdigit() else last] = value
    return copy


def test_the_yearly_form_answers_as_the_issue_prints_it() -> None:
    assert answer(YEARLY)["coefficients"] == ["0.95", "1.18"]


def test_a_step_prints_its_year_rule_article_and_exact_decimals() -> None:
    assert answer(YEARLY)["steps"][1] == {
        "year": 2,
        "rule": "increase",
        "article": "annexe A121-1, art. 5",
        "before": "0.95",
        "factor": "1.25",
        "exact_product": "1.1875",
        "after": "1.18",
        "claim": {"reason": "wholly_liable"},
    }


def test_an_array_of_cases_answers_with_an_array() -> None:
    found = answer([YEARLY, changed(YEARLY, "use", "tours")])
    assert [one["coefficients"] for one in found] == [["0.95", "1.18"], ["0.93", "1.11"]]


@pytest.mark.parametrize("cases", [[], [YEARLY]])
def test_an_array_of_no_case_or_one_is_still_an_array(cases: list[dict[str, Any]]) -> None:
    assert len(answer(cases)) == len(cases)


def test_years_at_0_50_give_the_joker() -> None:
    case = {
        "use": "private",
        "start": "0.50",
        "years_at_floor": 3,
        "years": [[{"liability": "full"}]],
    }
    assert answer(case)["coefficients"] == ["0.50"]


def test_ten_thousand_years_are_a_case_like_any_other() -> None:
    assert len(answer(changed(YEARLY, "years", [[]] * 10000))["coefficients"]) == 10000


def test_the_dated_form_answers_with_dates() -> None:
    found = answer(DATED)
    assert found["coefficients"] == ["0.95", "0.90", "1.12", "1.06", "1.00", "0.95", "0.90"]
    assert found["renewal_dates"][0] == found["steps"][0]["date"] == "2020-03-01"
    assert (found["coefficient"], found["in_force_since"]) == ("0.90", "2026-03-01")


def test_the_dated_form_says_what_comes_next() -> None:
    assert answer(DATED)["next"] == {
        "date": "2027-03-01",
        "without_claim": "0.85",
        "with_full_claim": "1.12",
        "with_partial_claim": "1.01",
        "claim_counts_on": "2027-03-01",
    }


def test_in_the_last_two_months_a_claim_is_told_for_the_renewal_after() -> None:
    found = answer(changed(DATED, "as_of", "2027-01-01"))["next"]
    assert (found["with_full_claim"], found["claim_counts_on"]) == ("0.85", "2028-03-01")
    assert found["following"] == {
        "date": "2028-03-01",
        "without_claim": "0.80",
        "with_full_claim": "1.06",
        "with_partial_claim": "0.95",
    }


def test_a_long_suspension_is_applied() -> None:
    suspensions = [{"from": "2020-05-01", "to": "2020-09-01"}]
    found = answer(changed(DATED, "suspensions", suspensions))
    assert [step["rule"] for step in found["steps"]][1] == "not_insured_long_enough"


def test_an_undecided_claim_is_pending_in_the_dated_form() -> None:
    found = answer(changed(DATED, "claims.0.liability", "undetermined"))
    assert [one["on"] for one in found["pending"]] == ["2021-05-04"]


def test_claims_and_suspensions_may_be_missing() -> None:
    case = {name: value for name, value in DATED.items() if name not in {"claims", "suspensions"}}
    assert answer(case)["coefficient"] == "0.68"


def test_every_decimal_is_an_exact_text() -> None:
    for step in answer(DATED)["steps"]:
        product = Decimal(step["before"]) * Decimal(step["factor"])
        assert product == Decimal(step["exact_product"])


@pytest.mark.parametrize(
    ("before", "value"),
    [
        ({"liability_before": "full"}, "1.12"),
        ({"liability_before": "full", "exemption_before": "force_majeure"}, "0.85"),
        ({}, "0.85"),
    ],
)
def test_what_was_held_before_a_late_requalification_stays(
    before: dict[str, str], value: str
) -> None:
    late = {"on": "2021-05-04", "liability": "partial", "requalified_on": "2025-01-01"}
    case = DATED | {"as_of": "2025-02-01", "claims": [late | before]}
    values = {step["date"]: step["after"] for step in answer(case)["steps"]}
    assert values["2022-03-01"] == value


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("use", "taxi", 'use: found "taxi": expected one of private, business'),
        ("use", [], "use: found an array: expected one of"),
        ("use", None, "use: found null: expected one of"),
        ("start", 0.9, "start: found 0.9: expected a text with at most two decimals"),
        ("start", "0.955", 'start: found "0.955": more than two decimals'),
        ("start", "3.51", 'start: found "3.51": a coefficient lies between'),
        ("start", "0.9x", 'start: found "0.9x": expected a text'),
        ("start", True, "start: found true: expected a text"),
        ("years_at_floor", 1, "years_at_floor: found 1: only a start of 0.50"),
        ("years_at_floor", -1, "years_at_floor: found -1: expected a whole number"),
        ("years_at_floor", True, "years_at_floor: found true: expected a whole number"),
        ("years_at_floor", 1.0, "years_at_floor: found 1.0: expected a whole number"),
        ("years_at_floor", 10**30, "years_at_floor: found 1000000000000000000000000000000:"),
        ("years", 2, "years: found 2: expected an array"),
        ("years.0", None, "years[0]: found null: expected an array of claims"),
        ("years.1.0", "full", 'years[1][0]: found "full": expected an object'),
        (
            "years.1.0.liability",
            "half",
            'years[1][0].liability: found "half": expected one of full',
        ),
        ("years.1.0.liability", "undetermined", "years[1][0].liability: found"),
        ("years.1.0.kind", "flood", 'years[1][0].kind: found "flood": expected one of collision'),
        ("years.1.0.note", "x", 'years[1][0].note: found "x": not a field of a claim'),
        ("years.1.0.exemption", "x", 'years[1][0].exemption: found "x": expected one of'),
        ("years.1.0.lives_in_household", 1, "years[1][0].lives_in_household: found 1: expected"),
        ("as_of", "2026-01-01", 'as_of: found "2026-01-01": not a field of the yearly form'),
    ],
)
def test_a_bad_yearly_case_is_refused_with_field_value_and_reason(
    path: str, value: object, expected: str
) -> None:
    (line,) = faults(json.dumps(changed(YEARLY, path, value)))
    assert line.startswith(f"case 0: {expected}")


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("as_of", "2019-02-28", 'as_of: found "2019-02-28": is before first_insured_on'),
        ("as_of", "2026-11-31", 'as_of: found "2026-11-31": there is no such day'),
        ("as_of", "20261121", 'as_of: found "20261121": expected a date such as'),
        ("as_of", 20261121, "as_of: found 20261121: expected a date"),
        ("as_of", "9999-12-31", "as_of: found"),
        ("first_insured_on", "1991-12-31", "first_insured_on: found"),
        ("renewal_date", "02-30", 'renewal_date: found "02-30": there is no such day'),
        ("renewal_date", "3-1", 'renewal_date: found "3-1": expected a month and a day'),
        ("claims.0.on", "2026-11-22", 'claims[0].on: found "2026-11-22": is after as_of'),
        ("claims.0.on", "2019-02-28", 'claims[0].on: found "2019-02-28": is before first'),
        ("claims.0.on", "2021-02-29", 'claims[0].on: found "2021-02-29": there is no such day'),
        ("claims.0.requalified_on", "2020-01-01", "claims[0].requalified_on: found"),
        ("claims", {}, "claims: found an object: expected an array"),
        (
            "suspensions",
            [{"from": "2020-01-01", "to": "2020-01-01"}],
            'suspensions[0].to: found "2020-01-01": cover must start again',
        ),
        ("suspensions", [{"from": "2020-01-01"}], "suspensions[0].to: found nothing: is missing"),
        (
            "suspensions",
            [{"from": "2020-01-01", "to": "x"}],
            'suspensions[0].to: found "x": expected a date',
        ),
        ("suspensions", [3], "suspensions[0]: found 3: expected an object"),
        ("years_at_floor", 2, "years_at_floor: found 2: only a start of 0.50"),
    ],
)
def test_a_bad_dated_case_is_refused_with_field_value_and_reason(
    path: str, value: object, expected: str
) -> None:
    (line,) = faults(json.dumps(changed(DATED, path, value)))
    assert line.startswith(f"case 0: {expected}")


def test_a_claim_after_the_day_asked_for_is_refused_even_in_the_second_case() -> None:
    case = changed(DATED, "claims.0.on", "2027-01-01")
    (line,) = faults(json.dumps([YEARLY, case]))
    assert line.startswith("case 1: claims[0].on: ")


def test_every_fault_of_every_case_has_its_line() -> None:
    first = changed(changed(YEARLY, "use", "x"), "start", "9")
    assert len(faults(json.dumps([first, 3, {"a": 1}]))) == 4


def test_a_missing_field_is_named() -> None:
    case = {name: value for name, value in YEARLY.items() if name != "start"}
    assert faults(json.dumps(case)) == ["case 0: start: found nothing: is missing"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "input: not JSON at line 1"),
        ("{", "input: not JSON at line 1"),
        ('{"use": NaN}', "input: found NaN: not a number of JSON"),
        ('{"use": "private", "use": "tours"}', 'input: found "use": the same key twice'),
        ("[" * 100000, "input: nested too deeply"),
        (b"\xff\xfe", "input: not UTF-8 at byte 0"),
        ("null", "case 0: (whole case): found null: expected an object"),
    ],
)
def test_what_is_not_json_is_refused_with_the_place(text: str | bytes, expected: str) -> None:
    (line,) = faults(text)
    assert line.startswith(expected)


def test_too_long_an_input_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(StrictJsonError) as caught:
        _document(b"[]", most_bytes=1)
    assert caught.value.reason == "more than 1 bytes"


def test_a_byte_order_mark_before_the_document_is_no_fault() -> None:
    assert run(b"\xef\xbb\xbf[]").exit_code == 0


def test_a_command_that_does_not_exist_is_refused() -> None:
    result = CliRunner().invoke(main, ["coefficients"])
    assert (result.exit_code, result.stdout) == (2, "")


def test_the_group_lists_the_command() -> None:
    assert "coefficient" in main.list_commands(Context(main))


def test_a_number_of_ten_thousand_digits_is_refused_and_shortened() -> None:
    (line,) = faults('{"use": "private", "start": "1.00", "years": ' + "9" * 10000 + "}")
    assert len(line) < 150


def test_a_name_with_line_breaks_stays_on_one_line() -> None:
    (line,) = faults(json.dumps(YEARLY | {"a\nb\u2028": 1}))
    assert line.startswith('case 0: "a\\nb\\u2028": ')


@pytest.mark.parametrize("command", [[".venv/bin/bonroute"], [sys.executable, "-m", "bot.cli"]])
def test_the_real_process_answers_and_refuses(command: list[str]) -> None:
    if not (ROOT / command[0]).exists():
        pytest.skip(f"{command[0]} is not installed here")
    bad = changed(YEARLY, "start", "0.955")
    found = [
        subprocess.run(
            [*command, "coefficient"],
            input=json.dumps(case),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        for case in (YEARLY, bad)
    ]
    assert [one.returncode for one in found] == [0, 2]
    assert json.loads(found[0].stdout)["coefficients"] == ["0.95", "1.18"]
    assert (found[1].stdout, len(found[1].stderr.splitlines())) == ("", 1)


def test_the_command_starts_without_telegram_charts_or_database() -> None:
    names = "telegram, matplotlib, sqlalchemy, pydantic, aiohttp"
    script = f"""
import sys
from bot.cli import main
main.get_command(None, "coefficient")
print([name for name in "{names}".split(", ") if name in sys.modules])
"""
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_no_year_gives_no_coefficient_and_no_step() -> None:
    assert answer(changed(YEARLY, "years", [])) == {"coefficients": [], "steps": []}


def test_the_help_says_what_nothing_gives() -> None:
    said = " ".join(CliRunner().invoke(main, ["coefficient", "--help"]).stdout.split())
    assert "An empty array gives an empty array. A yearly case without years" in said
