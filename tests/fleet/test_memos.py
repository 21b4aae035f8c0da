"""The fields of an insurance memo, as people type them."""

from datetime import date

import pytest

from fleet.errors import MemoRefusedError
from fleet.logbook import VehicleMemo
from fleet.memos import MemoField, filled

TODAY = date(2026, 11, 21)
MEMO = VehicleMemo(1, valid_from_on=date(2026, 1, 1), valid_until_on=date(2026, 12, 31))


def test_each_field_is_kept_as_it_was_typed() -> None:
    memo = VehicleMemo(1)
    for field, text in (
        (MemoField.NUMBER, "  FVA  12 "),
        (MemoField.VALID_FROM, "01/01/2026"),
        (MemoField.VALID_UNTIL, "2027-12-31"),
        (MemoField.AGENCY, "Agence d’Exemple"),
        (MemoField.ASSISTANCE_PHONE, "+33 1 23 45 67 89"),
    ):
        memo = filled(memo, field, text, TODAY)
    assert memo == VehicleMemo(
        1,
        "FVA 12",
        date(2026, 1, 1),
        date(2027, 12, 31),
        "Agence d’Exemple",
        "+33 1 23 45 67 89",
    )


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        (MemoField.NUMBER, "  ", "empty"),
        (MemoField.NUMBER, "x" * 10_000, "too_long"),
        (MemoField.ASSISTANCE_PHONE, "appelez Marie", "phone"),
        (MemoField.ASSISTANCE_PHONE, "12", "phone"),
        (MemoField.VALID_FROM, "31/02/2026", "date"),
        (MemoField.VALID_FROM, "12/11/2026 14h30", "date"),
        (MemoField.VALID_UNTIL, "01/01/2099", "far_date"),
        (MemoField.VALID_UNTIL, "31/12/2025", "order"),
        (MemoField.VALID_FROM, "01/02/2027", "order"),
    ],
)
def test_what_cannot_stand_in_a_field_is_refused(field: MemoField, text: str, reason: str) -> None:
    with pytest.raises(MemoRefusedError) as refusal:
        filled(MEMO, field, text, TODAY)
    assert (refusal.value.field, refusal.value.reason) == (field.value, reason)
