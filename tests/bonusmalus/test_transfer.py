from datetime import date

import pytest

from bonusmalus.claims import Liability
from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import TransferError
from bonusmalus.history import replay
from bonusmalus.periods import RenewalDay
from bonusmalus.transfer import (
    Candidate,
    FormerContract,
    TransferReason,
    first_record,
    practice_for_additional_vehicle,
    transfer,
)
from tests.support.coefficients import PRIVATE, claim

RENEWAL = RenewalDay(3, 1)


@pytest.mark.parametrize(
    ("after", "value", "reason"),
    [
        ("AB", "0.70", TransferReason.SAME_DRIVERS),
        ("A", "0.70", TransferReason.FEWER_DRIVERS),
        ("ABC", "1.00", TransferReason.NEW_DRIVER),
        ("C", "1.00", TransferReason.NEW_DRIVER),
    ],
)
def test_a_reduction_moves_only_with_its_usual_drivers(
    after: str, value: str, reason: TransferReason
) -> None:
    found = transfer(Coefficient(70), "AB", after)
    assert (str(found.coefficient), found.reason) == (value, reason)


def test_a_coefficient_above_1_00_moves_whoever_drives() -> None:
    found = transfer(Coefficient(125), "A", "B")
    assert (str(found.coefficient), found.moves) == ("1.25", True)


def test_a_transfer_names_its_usual_drivers() -> None:
    with pytest.raises(TransferError):
        transfer(Coefficient(70), "A", "")


def test_insurers_give_a_further_vehicle_the_average_rounded_down() -> None:
    found = practice_for_additional_vehicle([Coefficient(50), Coefficient(95)])
    assert str(found) == "0.72"


def test_there_is_no_average_of_no_contract() -> None:
    with pytest.raises(TransferError):
        practice_for_additional_vehicle([])


def test_a_first_contract_starts_from_1_00() -> None:
    record = first_record(Candidate(None, False), PRIVATE, date(2024, 5, 4), RENEWAL)
    assert (str(record.start), record.first_insured_on) == ("1.00", date(2024, 5, 4))


def test_a_new_insurer_asks_for_the_statement_of_the_former_one() -> None:
    former = FormerContract(Coefficient(80), date(2024, 3, 1))
    with pytest.raises(TransferError):
        first_record(Candidate(former, False), PRIVATE, date(2024, 5, 4), RENEWAL)


def test_a_new_insurer_asks_for_the_declarations_of_the_insured() -> None:
    with pytest.raises(TransferError):
        first_record(Candidate(None, False, None), PRIVATE, date(2024, 5, 4), RENEWAL)


def test_a_new_insurer_counts_what_the_statement_and_the_insured_say_once() -> None:
    printed = (claim("2022-06-01"), claim("2024-02-01"))  # the first was counted already
    former = FormerContract(Coefficient(80), date(2024, 3, 1), claims=printed)
    declared = (claim("2024-02-01"), claim("2024-04-01", Liability.PARTIAL))
    candidate = Candidate(former, True, declared)
    record = first_record(candidate, PRIVATE, date(2024, 5, 4), RENEWAL)
    assert str(replay(record, date(2025, 3, 1)).coefficient) == "1.12"


def test_years_at_0_50_come_with_the_statement() -> None:
    former = FormerContract(Coefficient(50), date(2024, 3, 1), years_at_floor=3)
    record = first_record(Candidate(former, True), PRIVATE, date(2024, 5, 4), RENEWAL)
    assert replay(record, date(2025, 3, 1)).years_at_floor == 4
