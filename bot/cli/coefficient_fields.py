"""Reads the fields of one case, and gathers every fault with its path instead of the first only."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import BonusMalusError, Reason
from bonusmalus.periods import RenewalDay
from bot.cli.strict_json import excerpt

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_OF_YEAR = re.compile(r"[0-9]{2}-[0-9]{2}")

# For technicians, on standard error: the texts for people are in the catalogues.
SENTENCES = {
    Reason.NOT_A_DECIMAL: 'expected a text with at most two decimals, such as "0.95"',
    Reason.TOO_MANY_DECIMALS: "more than two decimals",
    Reason.OUT_OF_BOUNDS: "a coefficient lies between 0.50 and 3.50",
    Reason.NO_SUCH_DAY: "there is no such day",
    Reason.BEYOND_THE_CALENDAR: "leads to a year that no calendar has",
    Reason.NO_CLAUSE_IN_FORCE: "no clause is known before 1992-01-01",
    Reason.NOT_AFTER_ITS_START: 'cover must start again on a later day than "from"',
    Reason.BEFORE_FIRST_INSURED: "is before first_insured_on",
    Reason.BEFORE_THE_CLAIM: "is before the day of the claim",
    Reason.NEEDS_THE_FLOOR: "only a start of 0.50 can have years at 0.50",
    Reason.NEGATIVE: "expected zero or more",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One refused field: where, what was found, and why."""

    path: str
    found: str
    reason: str


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one object, with the faults found so far.

    Attributes:
        path: Where the object stands, empty for the case itself.
        values: What the object holds.
        faults: Shared by all the objects of a case.
    """

    path: str
    values: dict[str, object]
    faults: list[Fault] = field(default_factory=list)

    def only(self, names: Iterable[str], form: str) -> None:
        """Refuse every field that the form does not have."""
        known = frozenset(names)
        for name, value in self.values.items():
            if name not in known:
                label = name if name.isidentifier() and name.isascii() else excerpt(name)
                self.refuse(label, value, f"not a field of {form}")

    def refuse(self, name: str, found: object, reason: str) -> None:
        """Add a fault about one field."""
        self.faults.append(Fault(self._path_of(name), excerpt(found), reason))

    def refuse_error(self, name: str, error: BonusMalusError) -> None:
        """Add a fault that the law raised about one field."""
        self.refuse(name, self.values.get(name), SENTENCES.get(error.reason, error.reason.value))

    def text(self, name: str, read: Callable[[str], T], *, form: str) -> T | None:
        """Read a compulsory text by a function of the law."""
        if name not in self.values:
            self.faults.append(Fault(self._path_of(name), "nothing", "is missing"))
            return None
        return self.optional_text(name, read, form=form)

    def optional_text(self, name: str, read: Callable[[str], T], *, form: str) -> T | None:
        """Read a text that may be missing; ``None`` then, and when it is refused."""
        if name not in self.values:
            return None
        value = self.values[name]
        if not isinstance(value, str):
            self.refuse(name, value, f"expected {form}")
            return None
        try:
            return read(value)
        except BonusMalusError as error:
            self.refuse_error(name, error)
        except ValueError:
            self.refuse(name, value, f"expected {form}")
        return None

    def day(self, name: str, *, is_compulsory: bool = True) -> date | None:
        """Read a date."""
        read = self.text if is_compulsory else self.optional_text
        return read(name, _day, form='a date such as "2026-11-21"')

    def renewal_day(self, name: str) -> RenewalDay | None:
        """Read a month and a day."""
        return self.text(name, _renewal_day, form='a month and a day such as "03-01"')

    def coefficient(self, name: str) -> Coefficient | None:
        """Read a coefficient; a number of JSON is refused, as it may have been rounded."""
        sentence = SENTENCES[Reason.NOT_A_DECIMAL].removeprefix("expected ")
        return self.text(name, Coefficient.parse, form=sentence)

    def choice(self, name: str, choices: Iterable[E], default: E | None = None) -> E | None:
        """Read one of some texts."""
        by_value = {choice.value: choice for choice in choices}
        form = "one of " + ", ".join(by_value)
        if name not in self.values and default is not None:
            return default
        found = self.text(name, str, form=form)
        if found is not None and found not in by_value:
            self.refuse(name, found, f"expected {form}")
        return by_value.get(found or "")

    def count(self, name: str) -> int:
        """Read a whole number that may be missing; zero then."""
        value = self.values.get(name, 0)
        if type(value) is int and value >= 0:
            return value
        self.refuse(name, value, "expected a whole number, zero or more")
        return 0

    def flag(self, name: str) -> bool:
        """Read true or false; false when missing."""
        value = self.values.get(name, False)
        if not isinstance(value, bool):
            self.refuse(name, value, "expected true or false")
        return value is True

    def array(self, name: str, *, is_compulsory: bool = False) -> list[object]:
        """Read an array; an empty one when it may be missing, or is refused."""
        value = self.values.get(name, None if is_compulsory else [])
        if isinstance(value, list):
            return value
        self.refuse(name, value, "expected an array")
        return []

    def inner(self, name: str, value: object) -> "Fields | None":
        """Open an object inside this one."""
        if isinstance(value, dict):
            return Fields(self._path_of(name), value, self.faults)
        self.refuse(name, value, "expected an object")
        return None

    def _path_of(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name


def _day(text: str) -> date:
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BonusMalusError(Reason.NO_SUCH_DAY, "day", text) from error


def _renewal_day(text: str) -> RenewalDay:
    if not _DAY_OF_YEAR.fullmatch(text):
        raise ValueError(text)
    return RenewalDay(int(text[:2]), int(text[3:]))
