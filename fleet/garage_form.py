"""The boxes of contracts and vehicles as people type them, checked before they are kept.

Pure functions over the answers of a draft: from what is missing follows the next question.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from bonusmalus.clause import VehicleUse
from bonusmalus.errors import PeriodError
from bonusmalus.periods import RenewalDay
from fleet.amounts import cents_in
from fleet.errors import GarageRefusedError, GarageValueError
from fleet.reporting_dates import typed_moment
from fleet.text_filter import forbidden_in
from fleet.vehicle_details import LARGEST_SURCHARGE_PERMILLE, LONGEST_ZONE
from fleet.yearly_premiums import BELOW_EUROS, LEAST_CENTS, MOST_CENTS

LONGEST_NUMBER = 40
LONGEST_NAME = 60
LONGEST_PLATE = 15
MOST_KILOMETRES = 500_000
FIRST_YEAR = 1950
LARGEST_PREMIUM_CENTS = 1_000_000_000
_PLATE = re.compile(r"[A-Z0-9](?:[A-Z0-9 -]*[A-Z0-9])?")
_FRENCH_PLATE = re.compile(r"([A-Z]{2})[- ]?([0-9]{3})[- ]?([A-Z]{2})")
_DAY_MONTH = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})")
_PERCENT = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]))?")


class Box(StrEnum):
    """One thing that is typed, or picked."""

    NUMBER = "number"
    INSURER = "insurer"
    STARTS_ON = "starts_on"
    RENEWAL = "renewal"
    USE = "use"
    CHANGED_ON = "changed_on"
    REFERENCE = "reference"
    NET = "net"
    DEDUCTIBLE = "deductible"
    PLATE = "plate"
    MAKE = "make"
    REGISTERED = "registered"
    VALUE = "value"
    KILOMETRES = "kilometres"
    ZONE = "zone"
    LIABILITY = "liability"
    SUBJECT = "subject"
    OUTSIDE = "outside"
    NOVICE = "novice"
    SURCHARGE = "surcharge"
    YEAR_NET = "year_net"


class Form(StrEnum):
    """What is filled in, box by box."""

    NEW = "new"  # a contract
    INSURER = "insurer"  # another insurer for a contract
    CONTRACT = "contract"  # one box of a contract
    DEDUCTIBLE = "deductible"  # of one guarantee
    ADD = "add"  # a vehicle, to a contract
    REPLACE = "replace"  # a vehicle by another
    VEHICLE = "vehicle"  # one box of a vehicle
    YEAR = "year"  # what was paid for one year of a contract


BOXES: Mapping[Form, tuple[Box, ...]] = {
    Form.NEW: (Box.NUMBER, Box.INSURER, Box.STARTS_ON, Box.RENEWAL, Box.USE),
    Form.INSURER: (Box.INSURER, Box.NUMBER, Box.CHANGED_ON, Box.REFERENCE),
    Form.DEDUCTIBLE: (Box.DEDUCTIBLE,),
    Form.YEAR: (Box.YEAR_NET,),
    Form.ADD: (Box.PLATE, Box.MAKE, Box.REFERENCE),
    Form.REPLACE: (Box.PLATE, Box.MAKE, Box.REFERENCE),
}
"""The forms of several boxes, and of one; `CONTRACT` and `VEHICLE` name theirs in the draft."""
OF_CONTRACT = (Box.NUMBER, Box.INSURER, Box.STARTS_ON, Box.RENEWAL, Box.NET)
OF_VEHICLE = (
    Box.PLATE,
    Box.MAKE,
    Box.REGISTERED,
    Box.VALUE,
    Box.KILOMETRES,
    Box.ZONE,
    Box.REFERENCE,
    Box.LIABILITY,
    Box.SUBJECT,
    Box.OUTSIDE,
    Box.NOVICE,
    Box.SURCHARGE,
)
OPTIONAL = frozenset(
    {
        Box.REFERENCE,
        Box.NET,
        Box.REGISTERED,
        Box.VALUE,
        Box.KILOMETRES,
        Box.ZONE,
        Box.LIABILITY,
        Box.SUBJECT,
        Box.OUTSIDE,
        Box.DEDUCTIBLE,
        Box.YEAR_NET,
    }
)
FORM, ABOUT, BOX = "form", "about", "box"
NOTHING = ""
"""What a box holds that was left empty on purpose."""


def form_of(answers: Mapping[str, str]) -> Form:
    """Which form a draft fills in."""
    return Form(answers[FORM])


def boxes_of(answers: Mapping[str, str]) -> tuple[Box, ...]:
    """The boxes of a draft, in the order in which they are asked."""
    form = form_of(answers)
    return BOXES[form] if form in BOXES else (Box(answers[BOX]),)


def next_box(answers: Mapping[str, str]) -> Box | None:
    """The first box that is not filled in; None when the form is complete."""
    return next((box for box in boxes_of(answers) if box.value not in answers), None)


def require_complete(form: Form, boxes: Mapping[str, str], about: int) -> None:
    """Refuse a form of several boxes in which one is missing.

    Raises:
        GarageRefusedError: `incomplete`.
    """
    if any(box.value not in boxes for box in BOXES[form]):
        raise GarageRefusedError(reason="incomplete", about=about)


def read_box(box: Box, text: str, today: date) -> str:
    """What was written into a box, as the draft keeps it.

    Raises:
        GarageValueError: It cannot stand there; nothing of it is kept.
    """
    written = " ".join(text.split())
    if not written:
        raise GarageValueError(box.value, "empty")
    return _READ[box](box, written, today)


def day_in(kept: str) -> date:
    """The day that a box keeps."""
    return date.fromisoformat(kept)


def renewal_in(kept: str) -> RenewalDay:
    """The day of the year that a box keeps."""
    month, day = kept.split("-")
    return RenewalDay(int(month), int(day))


def cents_of(kept: str) -> int | None:
    """The amount that a box keeps; None: none."""
    return None if kept == NOTHING else int(kept)


def _text(longest: int) -> Callable[[Box, str, date], str]:
    def read(box: Box, written: str, _: date) -> str:
        if len(written) > longest:
            raise GarageValueError(box.value, "too_long", longest)
        if forbidden_in(written) is not None:
            raise GarageValueError(box.value, "forbidden")
        return written

    return read


def _plate(box: Box, written: str, _: date) -> str:
    plate = written.upper()
    if len(plate) > LONGEST_PLATE or not _PLATE.fullmatch(plate):
        raise GarageValueError(box.value, "plate", LONGEST_PLATE)
    found = _FRENCH_PLATE.fullmatch(plate)
    return "-".join(found.groups()) if found else plate


def _past_day(box: Box, written: str, today: date) -> str:
    on = _day(box, written, today)
    if on > today:
        raise GarageValueError(box.value, "future")
    return on.isoformat()


def _any_day(box: Box, written: str, today: date) -> str:
    return _day(box, written, today).isoformat()


def _day(box: Box, written: str, today: date) -> date:
    moment = typed_moment(written, today)
    if moment is None or moment.minute is not None:
        raise GarageValueError(box.value, "day")
    if not FIRST_YEAR <= moment.on.year <= today.year + 1:
        raise GarageValueError(box.value, "year", FIRST_YEAR)
    return moment.on


def _renewal(box: Box, written: str, _: date) -> str:
    found = _DAY_MONTH.fullmatch(written)
    try:
        day = RenewalDay(int(found[2]), int(found[1])) if found else None
    except PeriodError:
        day = None
    if day is None:
        raise GarageValueError(box.value, "renewal")
    return f"{day.month}-{day.day}"


def _cents(box: Box, written: str, _: date) -> str:
    cents = cents_in(written)
    if cents is None or cents >= LARGEST_PREMIUM_CENTS:
        raise GarageValueError(box.value, "amount")
    return str(cents)


def _paid(box: Box, written: str, _: date) -> str:
    cents = cents_in(written)
    if cents is None or not LEAST_CENTS <= cents <= MOST_CENTS:
        raise GarageValueError(box.value, "premium", BELOW_EUROS)
    return str(cents)


def _kilometres(box: Box, written: str, _: date) -> str:
    figures = re.sub(r"(?i)[\s.,'’]|km", "", written)
    if not (figures.isascii() and figures.isdigit()) or int(figures) > MOST_KILOMETRES:
        raise GarageValueError(box.value, "kilometres", MOST_KILOMETRES)
    return figures


def _percent(most_permille: int) -> Callable[[Box, str, date], str]:
    def read(box: Box, written: str, _: date) -> str:
        found = _PERCENT.fullmatch(written.removesuffix("%").strip())
        permille = int(found[1]) * 10 + int(found[2] or 0) if found else -1
        if not 0 <= permille <= most_permille:
            raise GarageValueError(box.value, "percent", most_permille // 10)
        return str(permille)

    return read


def _use(box: Box, written: str, _: date) -> str:
    if written not in set(VehicleUse):
        raise GarageValueError(box.value, "use")
    return written


_READ: Mapping[Box, Callable[[Box, str, date], str]] = {
    Box.NUMBER: _text(LONGEST_NUMBER),
    Box.INSURER: _text(LONGEST_NAME),
    Box.STARTS_ON: _any_day,
    Box.RENEWAL: _renewal,
    Box.USE: _use,
    Box.CHANGED_ON: _past_day,
    Box.REFERENCE: _cents,
    Box.NET: _cents,
    Box.DEDUCTIBLE: _cents,
    Box.PLATE: _plate,
    Box.MAKE: _text(LONGEST_NAME),
    Box.REGISTERED: _past_day,
    Box.VALUE: _cents,
    Box.KILOMETRES: _kilometres,
    Box.ZONE: _text(LONGEST_ZONE),
    Box.LIABILITY: _cents,
    Box.SUBJECT: _cents,
    Box.OUTSIDE: _cents,
    Box.NOVICE: _percent(1000),
    Box.SURCHARGE: _percent(LARGEST_SURCHARGE_PERMILLE),
    Box.YEAR_NET: _paid,
}
