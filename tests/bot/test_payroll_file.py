"""The export for payroll: typed cells, no formula whatever people write, notes beside it."""

import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest

from bot.attachments import Specifications
from bot.group_pictures import WorkbookFile
from bot.payroll_file import PAYROLL, payroll_workbook
from fleet.delivery import Picture
from fleet.months import Month
from fleet.payroll import PayrollLine, PayrollMonth
from fleet.people import Language
from fleet.reward_guard import RewardKind, Verdict
from fleet.rewards import SignOff
from fleet.working_days import WorkingDays
from reports.group_workbook import write_group_workbook
from tests.support.conversation import PARIS, Conversation, FixedClock, conversation
from tests.support.golden_rewards import given, lyon

LINE = PayrollLine(
    number="A-101",
    name="Durand Camille",
    reward='=HYPERLINK("http://x")',
    kind=RewardKind.VOUCHER,
    value_cents=30_00,
    given_on=date(2026, 11, 21),
    rule_version=2,
    guard_version=1,
    verdict=Verdict.NEEDS_SIGN_OFF,
    agreement_reference="",
    sign_off=SignOff("+Me Martin", date(2026, 11, 2), "@avis"),
)
MONTH = PayrollMonth(Month(2026, 11), (LINE, replace(LINE, number="A-102")))


def sheets(language: Language) -> dict[str, str]:
    """The parts of the file, as XML text."""
    made = write_group_workbook(payroll_workbook(MONTH, language))
    with zipfile.ZipFile(BytesIO(made)) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


@pytest.mark.parametrize("language", list(Language))
def test_the_file_has_typed_cells_a_filter_a_frozen_head_and_no_formula(
    language: Language,
) -> None:
    parts = sheets(language)
    first = parts["xl/worksheets/sheet1.xml"]

    assert "<f>" not in "".join(parts.values())
    assert "hyperlink" not in first.lower()
    assert "<v>30</v>" in first
    assert 'state="frozen"' in first
    assert '<autoFilter ref="A1:K3"/>' in first
    assert "=HYPERLINK" in parts["xl/sharedStrings.xml"]


def test_the_file_says_version_judgement_and_sign_off_and_explains_itself() -> None:
    words = sheets(Language.FRENCH)["xl/sharedStrings.xml"]
    for said in ("+Me Martin", "@avis", "sous avis juridique", "aucune retenue", "URSSAF"):
        assert said in words


def test_a_message_asks_for_the_file_of_its_units_alone() -> None:
    talk: Conversation = conversation()
    given(talk)
    clock = FixedClock()
    read = Specifications(clock, PARIS, WorkingDays())
    own = Picture(PAYROLL, 1, date(2026, 11, 1), "fr", {"units": str(lyon(talk))})
    elsewhere = replace(own, options={"units": "99"})

    found, nothing = (read(talk.store.work, one) for one in (own, elsewhere))

    assert isinstance(found, WorkbookFile)
    assert isinstance(nothing, WorkbookFile)
    assert found.label.name == "paie-2026-11.xlsx"
    assert len(found.workbook.sheets[0].rows) == 1
    assert nothing.workbook.sheets[0].rows == ()
