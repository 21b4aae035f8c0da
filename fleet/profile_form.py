"""The form of a change of profile: what changed, since when, and since when it is known.

Pure functions over the answers of a draft: from what is missing follows the next question.

Sources:
    Code des assurances, L113-2, 3° (the fifteen days run from when it is known).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bonusmalus.clause import VehicleUse
from fleet.errors import PrintedValueError
from fleet.intake import cells
from fleet.intake.cells import CellRefusedError
from fleet.profile_changes import LONGEST_CHANGE, ChangeKind, Direction
from fleet.text_filter import forbidden_in

_LONGEST_CELL = 40


class ChangeBox(StrEnum):
    """What is asked for, in this order."""

    KIND = "kind"
    USE = "use"
    VEHICLE = "vehicle"
    SINCE_ON = "since_on"
    KNOWN_ON = "known_on"
    WORDS = "words"
    DIRECTION = "direction"


@dataclass(frozen=True, slots=True)
class ChangeValues:
    """A change that is complete.

    Attributes:
        vehicle_id: None: the whole contract.
    """

    kind: ChangeKind
    new_use: VehicleUse | None
    vehicle_id: int | None
    since_on: date
    known_on: date
    words: str
    direction: Direction


def next_change_box(answers: Mapping[str, str]) -> ChangeBox | None:
    """The first box that is not filled in; None when the change is complete."""
    return next((box for box in boxes_of_change(answers) if box.value not in answers), None)


def boxes_of_change(answers: Mapping[str, str]) -> tuple[ChangeBox, ...]:
    """The boxes of a change: a use is asked for where the use changes, and is the contract's."""
    is_use = answers.get(ChangeBox.KIND.value) == ChangeKind.USE.value
    left_out = ChangeBox.VEHICLE if is_use else ChangeBox.USE
    return tuple(box for box in ChangeBox if box is not left_out)


def with_change_answer(
    answers: Mapping[str, str], box: ChangeBox, text: str, today: date
) -> dict[str, str]:
    """The answers with what was written or chosen for a box.

    Raises:
        PrintedValueError: It cannot stand there; nothing of it is kept.
    """
    written = " ".join(text.split())
    if box is ChangeBox.KIND:
        written = ChangeKind(written).value
    elif box is ChangeBox.USE:
        written = VehicleUse(written).value
    elif box is ChangeBox.DIRECTION:
        written = Direction(written).value
    elif box in {ChangeBox.SINCE_ON, ChangeBox.KNOWN_ON}:
        written = _day(box, written, today).isoformat()
    elif box is ChangeBox.WORDS:
        _refuse_words(written)
    return {**answers, box.value: written}


def one_change_box_back(answers: Mapping[str, str]) -> dict[str, str]:
    """The answers without the last one."""
    filled = [box.value for box in boxes_of_change(answers) if box.value in answers]
    return {key: value for key, value in answers.items() if key not in filled[-1:]}


def change_values_of(answers: Mapping[str, str]) -> ChangeValues | None:
    """The fields of a draft; None while one is missing."""
    if next_change_box(answers) is not None:
        return None
    use, vehicle = answers.get(ChangeBox.USE.value), answers.get(ChangeBox.VEHICLE.value)
    return ChangeValues(
        kind=ChangeKind(answers[ChangeBox.KIND.value]),
        new_use=VehicleUse(use) if use else None,
        vehicle_id=int(vehicle) if vehicle else None,
        since_on=date.fromisoformat(answers[ChangeBox.SINCE_ON.value]),
        known_on=date.fromisoformat(answers[ChangeBox.KNOWN_ON.value]),
        words=answers[ChangeBox.WORDS.value],
        direction=Direction(answers[ChangeBox.DIRECTION.value]),
    )


def read_day(field: str, written: str, today: date) -> date:
    """A past day or today, as people write it.

    Raises:
        PrintedValueError: `date` or `future`.
    """
    try:
        found = cells.day(written, _LONGEST_CELL)
    except CellRefusedError:
        raise PrintedValueError(field, "date") from None
    if found > today:
        raise PrintedValueError(field, "future")
    return found


def _day(box: ChangeBox, written: str, today: date) -> date:
    """The day of the change may be to come: what is known ahead is declared ahead."""
    return read_day(box.value, written, date.max if box is ChangeBox.SINCE_ON else today)


def _refuse_words(written: str) -> None:
    if len(written) > LONGEST_CHANGE:
        raise PrintedValueError(ChangeBox.WORDS.value, "too_long", LONGEST_CHANGE)
    if forbidden_in(written) is not None:
        raise PrintedValueError(ChangeBox.WORDS.value, "forbidden")
