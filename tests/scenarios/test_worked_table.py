"""The worked table of docs/algorithms/coefficient.md."""

import re
from datetime import date
from pathlib import Path

from bonusmalus.claims import Claim, ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import START
from bonusmalus.history import Record, replay
from bonusmalus.periods import RenewalDay

PAGE = Path(__file__).parents[2] / "docs" / "algorithms" / "coefficient.md"
RECORD = Record(
    VehicleUse.PRIVATE_AND_COMMUTE,
    START,
    date(2019, 3, 1),
    RenewalDay(3, 1),
    (
        Claim(date(2021, 5, 4), Liability.FULL),
        Claim(date(2022, 6, 15), Liability.NONE, ClaimKind.GLASS),
        Claim(date(2024, 1, 10), Liability.PARTIAL),
    ),
)


def test_the_worked_table_of_the_page_is_what_the_law_gives() -> None:
    rows = re.findall(r"^\| (\d{4}-\d\d-\d\d) \|.*\| ([\d.]+) \|$", PAGE.read_text(), re.MULTILINE)
    history = replay(RECORD, date(2026, 11, 21))
    assert rows == list({str(step.on): str(step.after) for step in history.steps}.items())
