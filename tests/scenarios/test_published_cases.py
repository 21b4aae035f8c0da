"""Worked examples that others printed, replayed; ``expected`` is the law (art. 4 and 5)."""

import json
from pathlib import Path
from typing import Any

import pytest

from bonusmalus.claims import Liability, YearlyClaim
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.yearly import fold_years

CASES = json.loads(Path(__file__).with_name("published_cases.json").read_text(encoding="utf-8"))
USES = {"private": VehicleUse.PRIVATE_AND_COMMUTE, "tournees": VehicleUse.TOURS}
LIABILITIES = {1.0: Liability.FULL, 0.5: Liability.PARTIAL, 0.0: Liability.NONE}

# What a source prints against the law, and why it is wrong: never truncated, or rounded half up.
DISAGREEING = {
    "MMA-3": {1: ("1.125", "1.12")},
    "ESQ-2": {1: ("0.94", "0.93")},
    "FA-2": {1: ("0.79", "0.78")},
    "SAC-1": {2: ("0.9025", "0.90"), 3: ("0.8574", "0.85"), 4: ("0.8145", "0.80")},
    "ASB-3": {1: ("1.125", "1.12")},
}


def _folded(case: dict[str, Any]) -> list[str]:
    years = [
        [YearlyClaim(LIABILITIES[claim["liability"]]) for claim in event["claims"]]
        for event in case["events"]
    ]
    start = Coefficient.parse(case["start"])
    history = fold_years(start, USES[case["usage"]], years, case.get("years_at_floor", 0))
    return [str(value) for value in history.coefficients]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_published_case_gives_what_the_law_gives(case: dict[str, Any]) -> None:
    assert _folded(case) == case["expected"]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_figures_that_a_source_prints_agree_unless_they_are_named_here(
    case: dict[str, Any],
) -> None:
    pairs = enumerate(zip(case["published"], _folded(case), strict=True), start=1)
    found = {
        year: (printed, ours)
        for year, (printed, ours) in pairs
        if printed is not None and printed != ours
    }
    assert found == DISAGREEING.get(case["id"], {})


def test_no_disagreement_is_named_for_a_case_that_is_gone() -> None:
    assert set(DISAGREEING) == {case["id"] for case in CASES if case["verdict"] == "disagrees"}
