"""The fields of a "mémo véhicule assuré" as people type them, checked before they are kept."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from fleet.errors import MemoRefusedError
from fleet.logbook import VehicleMemo
from fleet.reporting_dates import typed_moment

MAX_MEMO_TEXT = 60
_PHONE = re.compile(r"\+?[0-9 ().-]{3,24}")
_FEWEST_DIGITS = 3
_MOST_DIGITS = 15
_LONGEST = timedelta(days=3653)  # no contract is older or runs longer without a new memo


class MemoField(StrEnum):
    """What a fleet manager fills in; the rest stands in the contract of the vehicle."""

    NUMBER = "number"
    VALID_FROM = "valid_from"
    VALID_UNTIL = "valid_until"
    AGENCY = "agency"
    ASSISTANCE_PHONE = "assistance_phone"


def filled(memo: VehicleMemo, field: MemoField, text: str, today: date) -> VehicleMemo:
    """The memo with that field as it was typed.

    Raises:
        MemoRefusedError: The text cannot stand in that field.
    """
    written = " ".join(text.split())
    if not written:
        raise MemoRefusedError(field.value, reason="empty")
    if len(written) > MAX_MEMO_TEXT:
        raise MemoRefusedError(field.value, reason="too_long")
    return _FILL[field](memo, written, today)


def _number(memo: VehicleMemo, written: str, _: date) -> VehicleMemo:
    return replace(memo, number=written)


def _agency(memo: VehicleMemo, written: str, _: date) -> VehicleMemo:
    return replace(memo, agency=written)


def _phone(memo: VehicleMemo, written: str, _: date) -> VehicleMemo:
    digits = sum(one.isdigit() for one in written)
    if not _PHONE.fullmatch(written) or not _FEWEST_DIGITS <= digits <= _MOST_DIGITS:
        raise MemoRefusedError(MemoField.ASSISTANCE_PHONE.value, reason="phone")
    return replace(memo, assistance_phone=written)


def _valid_from(memo: VehicleMemo, written: str, today: date) -> VehicleMemo:
    day = _day(MemoField.VALID_FROM, written, today)
    if memo.valid_until_on is not None and day > memo.valid_until_on:
        raise MemoRefusedError(MemoField.VALID_FROM.value, reason="order")
    return replace(memo, valid_from_on=day)


def _valid_until(memo: VehicleMemo, written: str, today: date) -> VehicleMemo:
    day = _day(MemoField.VALID_UNTIL, written, today)
    if memo.valid_from_on is not None and day < memo.valid_from_on:
        raise MemoRefusedError(MemoField.VALID_UNTIL.value, reason="order")
    return replace(memo, valid_until_on=day)


def _day(field: MemoField, written: str, today: date) -> date:
    typed = typed_moment(written, today)
    if typed is None or typed.minute is not None:
        raise MemoRefusedError(field.value, reason="date")
    if abs(typed.on - today) > _LONGEST:
        raise MemoRefusedError(field.value, reason="far_date")
    return typed.on


_FILL: dict[MemoField, Callable[[VehicleMemo, str, date], VehicleMemo]] = {
    MemoField.NUMBER: _number,
    MemoField.VALID_FROM: _valid_from,
    MemoField.VALID_UNTIL: _valid_until,
    MemoField.AGENCY: _agency,
    MemoField.ASSISTANCE_PHONE: _phone,
}
