"""The form of a renewal notice: five boxes of the law and the name of the document, one by one.

Pure functions over the answers of a draft: from what is missing follows the next question.

Sources:
    annexe A121-1, art. 14 (what a renewal notice or a receipt must show).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bonusmalus.coefficient import CEILING_HUNDREDTHS, FLOOR_HUNDREDTHS, Coefficient
from fleet.amounts import cents_in
from fleet.errors import NoticeValueError
from fleet.text_filter import forbidden_in

LONGEST_DOCUMENT = 80
_COEFFICIENT = re.compile(r"([0-9])(?:[.,]([0-9]{1,2}))?")
_TOLERANCE_CENTS = 100  # insurers round each cover, and print the sum


class NoticeBox(StrEnum):
    """What is asked for, in the order in which notices print it."""

    REFERENCE = "reference"
    COEFFICIENT = "coefficient"
    NET = "net"
    SURCHARGE = "surcharge"
    REDUCTION = "reduction"
    DOCUMENT = "document"


MAY_BE_NOTHING = frozenset({NoticeBox.SURCHARGE, NoticeBox.REDUCTION})


@dataclass(frozen=True, slots=True)
class NoticeValues:
    """The boxes of a notice that is complete."""

    reference_cents: int
    coefficient: Coefficient
    net_cents: int
    surcharge_cents: int
    reduction_cents: int
    document: str

    @property
    def expected_net_cents(self) -> int:
        """Reference premium by coefficient, which the net premium should be."""
        return self.reference_cents * self.coefficient.hundredths // 100

    @property
    def is_net_as_expected(self) -> bool:
        """Whether the net premium is that, up to a euro of rounding."""
        return abs(self.net_cents - self.expected_net_cents) <= _TOLERANCE_CENTS


def read_box(box: NoticeBox, text: str) -> str:
    """What was written into a box, as the draft keeps it.

    Raises:
        NoticeValueError: It cannot stand there; nothing of it is kept.
    """
    written = " ".join(text.split())
    if box is NoticeBox.DOCUMENT:
        return _document(written)
    if box is NoticeBox.COEFFICIENT:
        return str(_hundredths(written))
    cents = cents_in(written)
    if cents is None or (not cents and box not in MAY_BE_NOTHING):
        raise NoticeValueError(box.value, "amount")
    return str(cents)


def next_box(answers: Mapping[str, str]) -> NoticeBox | None:
    """The first box that is not filled in; None when the notice is complete."""
    return next((box for box in NoticeBox if box.value not in answers), None)


def values_of(answers: Mapping[str, str]) -> NoticeValues | None:
    """The boxes of a draft; None while one is missing."""
    if next_box(answers) is not None:
        return None
    return NoticeValues(
        reference_cents=int(answers[NoticeBox.REFERENCE.value]),
        coefficient=Coefficient(int(answers[NoticeBox.COEFFICIENT.value])),
        net_cents=int(answers[NoticeBox.NET.value]),
        surcharge_cents=int(answers[NoticeBox.SURCHARGE.value]),
        reduction_cents=int(answers[NoticeBox.REDUCTION.value]),
        document=answers[NoticeBox.DOCUMENT.value],
    )


def _document(written: str) -> str:
    box = NoticeBox.DOCUMENT.value
    if not written:
        raise NoticeValueError(box, "empty")
    if len(written) > LONGEST_DOCUMENT:
        raise NoticeValueError(box, "too_long", LONGEST_DOCUMENT)
    if forbidden_in(written) is not None:
        raise NoticeValueError(box, "forbidden")
    return written


def _hundredths(written: str) -> int:
    found = _COEFFICIENT.fullmatch(written)
    hundredths = 0 if found is None else int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))
    if not FLOOR_HUNDREDTHS <= hundredths <= CEILING_HUNDREDTHS:
        raise NoticeValueError(NoticeBox.COEFFICIENT.value, "coefficient")
    return hundredths
