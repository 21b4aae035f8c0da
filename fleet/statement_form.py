"""The form of an insurer's statement: its fields one by one, then its claims one by one.

Pure functions over the answers of a draft: from what is missing follows the next question. Nobody
is named: a claim is a day, a nature and a share.

Sources:
    annexe A121-1, art. 12 (what a statement holds).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import FLOOR, Coefficient
from bonusmalus.statement import StatementClaim
from fleet.errors import PrintedValueError
from fleet.insurer_statements import InsurerStatement
from fleet.intake import cells
from fleet.intake.cells import CellRefusedError
from fleet.text_filter import forbidden_in

LONGEST_DOCUMENT = 80
MOST_CLAIMS = 30
_MOST_YEARS = 60
_YEARS = re.compile(r"[0-9]{1,2}")
_LONGEST_CELL = 40
STATUTORY = "statutory"
CLAIMS, CLAIM_ON, CLAIM_KIND = "claims", "claim_on", "claim_kind"


class StatementBox(StrEnum):
    """What is asked for, in the order in which statements print it."""

    DRAWN_UP_ON = "drawn_up_on"
    SUBSCRIBED_ON = "subscribed_on"
    USE = "use"
    COEFFICIENT = "coefficient"
    APPLIED_ON = "applied_on"
    YEARS_AT_FLOOR = "years_at_floor"
    DOCUMENT = "document"
    CLAIM_ON = "claim_on"
    CLAIM_KIND = "claim_kind"
    CLAIM_SHARE = "claim_share"


_OF_COEFFICIENT = frozenset(
    {StatementBox.COEFFICIENT, StatementBox.APPLIED_ON, StatementBox.YEARS_AT_FLOOR}
)
_OF_CLAIMS = (StatementBox.CLAIM_ON, StatementBox.CLAIM_KIND, StatementBox.CLAIM_SHARE)
_DAYS = frozenset(
    {
        StatementBox.DRAWN_UP_ON,
        StatementBox.SUBSCRIBED_ON,
        StatementBox.APPLIED_ON,
        StatementBox.CLAIM_ON,
    }
)
CHOSEN = frozenset({StatementBox.USE, StatementBox.CLAIM_KIND, StatementBox.CLAIM_SHARE})
"""Boxes that buttons fill in."""
_DONE = "claims_done"


@dataclass(frozen=True, slots=True)
class StatementValues:
    """The fields of a statement that is complete."""

    drawn_up_on: date
    subscribed_on: date
    vehicle_use: VehicleUse
    document: str
    coefficient: Coefficient | None
    applied_on: date | None
    years_at_floor: int
    claims: tuple[StatementClaim, ...]

    def put_into(self, bare: InsurerStatement) -> InsurerStatement:
        """A statement with these fields."""
        return replace(
            bare,
            drawn_up_on=self.drawn_up_on,
            subscribed_on=self.subscribed_on,
            vehicle_use=self.vehicle_use,
            document=self.document,
            coefficient=self.coefficient,
            applied_on=self.applied_on,
            years_at_floor=self.years_at_floor,
            claims=self.claims,
        )


def boxes_of(answers: Mapping[str, str]) -> tuple[StatementBox, ...]:
    """The boxes before the claims: without a coefficient three are left out."""
    boxes = [box for box in StatementBox if box not in _OF_CLAIMS]
    if answers.get(STATUTORY) != "yes":
        return tuple(box for box in boxes if box not in _OF_COEFFICIENT)
    if answers.get(StatementBox.COEFFICIENT.value) != str(FLOOR.hundredths):
        boxes.remove(StatementBox.YEARS_AT_FLOOR)
    return tuple(boxes)


def next_box(answers: Mapping[str, str]) -> StatementBox | None:
    """The first box that is not filled in; None when the statement is complete."""
    for box in boxes_of(answers):
        if box.value not in answers:
            return box
    if answers.get(_DONE):
        return None
    if CLAIM_KIND in answers:
        return StatementBox.CLAIM_SHARE
    return StatementBox.CLAIM_KIND if CLAIM_ON in answers else StatementBox.CLAIM_ON


def with_answer(
    answers: Mapping[str, str], box: StatementBox, text: str, today: date
) -> dict[str, str]:
    """The answers with what was written or chosen for a box.

    Raises:
        PrintedValueError: It cannot stand there; nothing of it is kept.
    """
    written = _read(answers, box, " ".join(text.split()), today)
    kept = {**answers, box.value: written}
    if box is not StatementBox.CLAIM_SHARE:
        return kept
    claim = f"{kept[CLAIM_ON]}:{kept[CLAIM_KIND]}:{written}"
    for name in _OF_CLAIMS:
        kept.pop(name.value)
    return {**kept, CLAIMS: " ".join(filter(None, (answers.get(CLAIMS, ""), claim)))}


def without_more_claims(answers: Mapping[str, str]) -> dict[str, str]:
    """The answers once every claim is entered: the statement is complete."""
    return {key: value for key, value in answers.items() if key != CLAIM_ON} | {_DONE: "yes"}


def one_back(answers: Mapping[str, str]) -> dict[str, str]:
    """The answers without the last one."""
    kept = dict(answers)
    if kept.pop(_DONE, "") or kept.pop(CLAIM_KIND, "") or kept.pop(CLAIM_ON, ""):
        return kept
    claims = kept.pop(CLAIMS, "").split()
    if claims:
        kept[CLAIM_ON], kept[CLAIM_KIND], _ = claims[-1].split(":")
        return kept | ({CLAIMS: " ".join(claims[:-1])} if claims[1:] else {})
    filled = [box.value for box in boxes_of(answers) if box.value in kept]
    return {key: value for key, value in kept.items() if key not in filled[-1:]}


def claims_of(answers: Mapping[str, str]) -> tuple[StatementClaim, ...]:
    """The claims that are entered, oldest first."""
    found = []
    for one in answers.get(CLAIMS, "").split():
        on, kind, share = one.split(":")
        found.append(StatementClaim(date.fromisoformat(on), ClaimKind(kind), Liability(share), ""))
    return tuple(sorted(found, key=lambda one: one.occurred_on))


def values_of(answers: Mapping[str, str]) -> StatementValues | None:
    """The fields of a draft; None while one is missing."""
    if next_box(answers) is not None:
        return None
    hundredths = answers.get(StatementBox.COEFFICIENT.value)
    applied_on = answers.get(StatementBox.APPLIED_ON.value)
    return StatementValues(
        drawn_up_on=date.fromisoformat(answers[StatementBox.DRAWN_UP_ON.value]),
        subscribed_on=date.fromisoformat(answers[StatementBox.SUBSCRIBED_ON.value]),
        vehicle_use=VehicleUse(answers[StatementBox.USE.value]),
        document=answers[StatementBox.DOCUMENT.value],
        coefficient=None if hundredths is None else Coefficient(int(hundredths)),
        applied_on=None if applied_on is None else date.fromisoformat(applied_on),
        years_at_floor=int(answers.get(StatementBox.YEARS_AT_FLOOR.value, "0")),
        claims=claims_of(answers),
    )


def _read(answers: Mapping[str, str], box: StatementBox, written: str, today: date) -> str:
    if box in _DAYS:
        return _day(answers, box, written, today).isoformat()
    if box is StatementBox.COEFFICIENT:
        return str(_hundredths(written))
    if box is StatementBox.YEARS_AT_FLOOR:
        return _years(written)
    if box is StatementBox.DOCUMENT:
        return _document(written)
    return _CHOICES[box](written).value


_CHOICES: Mapping[StatementBox, type[VehicleUse | ClaimKind | Liability]] = {
    StatementBox.USE: VehicleUse,
    StatementBox.CLAIM_KIND: ClaimKind,
    StatementBox.CLAIM_SHARE: Liability,
}


def _day(answers: Mapping[str, str], box: StatementBox, written: str, today: date) -> date:
    try:
        found = cells.day(written, _LONGEST_CELL)
    except CellRefusedError:
        raise PrintedValueError(box.value, "date") from None
    drawn_up = answers.get(StatementBox.DRAWN_UP_ON.value)
    if box is StatementBox.APPLIED_ON:
        return found  # a statement drawn up before the renewal may announce its figure
    if found > today:
        raise PrintedValueError(box.value, "future")
    if drawn_up is not None and found > date.fromisoformat(drawn_up):
        raise PrintedValueError(box.value, "order")
    if box is StatementBox.CLAIM_ON and len(claims_of(answers)) >= MOST_CLAIMS:
        raise PrintedValueError(box.value, "too_many", MOST_CLAIMS)
    return found


def _hundredths(written: str) -> int:
    try:
        return cells.coefficient(written, _LONGEST_CELL).hundredths
    except CellRefusedError:
        raise PrintedValueError(StatementBox.COEFFICIENT.value, "coefficient") from None


def _years(written: str) -> str:
    if _YEARS.fullmatch(written) is None or int(written) > _MOST_YEARS:
        raise PrintedValueError(StatementBox.YEARS_AT_FLOOR.value, "number", _MOST_YEARS)
    return written


def _document(written: str) -> str:
    box = StatementBox.DOCUMENT.value
    if not written:
        raise PrintedValueError(box, "empty")
    if len(written) > LONGEST_DOCUMENT:
        raise PrintedValueError(box, "too_long", LONGEST_DOCUMENT)
    if forbidden_in(written) is not None:
        raise PrintedValueError(box, "forbidden")
    return written
