"""An example of any type that a use case takes, so that a walk can call every one of them."""

import dataclasses
import types
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from fleet.incidents import Incident
from fleet.usecases.save_case import Present
from fleet.working_days import WorkingDays
from tests.support.small_company import NOW, TODAY

_PLAIN: Mapping[type, object] = {
    int: 1,
    str: "durand",
    bool: True,
    datetime: NOW,
    date: TODAY,
    ZoneInfo: ZoneInfo("Europe/Paris"),
    Present: Present(NOW, ZoneInfo("Europe/Paris"), WorkingDays()),
}


def example_of(wanted: object) -> object:
    """A value of that type: the first member of an enumeration, nothing where that is allowed."""
    if isinstance(wanted, type) and wanted in _PLAIN:
        return _PLAIN[wanted]
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in {Union, types.UnionType}:
        return None if type(None) in arguments else example_of(arguments[0])
    if origin in {tuple, Sequence, list}:
        return ()
    if origin in {dict, Mapping}:
        return {}
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return next(iter(wanted))
    if isinstance(wanted, type) and dataclasses.is_dataclass(wanted):
        return _example_of_fields(wanted)
    raise AssertionError(wanted)


def examples_for(function: Callable[..., object], known: Mapping[str, object]) -> dict[str, object]:
    """Arguments of a use case by name, after work and actor: what is known, else an example."""
    hints = get_type_hints(function)
    names = [name for name in hints if name != "return"][2:]
    return {
        name: known[name] if name in known else example_of(hints[name])
        for name in names
        if hints[name] is not Incident and name != "employee_id"
    }


def _example_of_fields(wanted: type) -> object:
    hints = get_type_hints(wanted)
    required = [
        field.name
        for field in dataclasses.fields(wanted)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    ]
    return wanted(**{name: example_of(hints[name]) for name in required})
