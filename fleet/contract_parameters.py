"""The parameters of a contract's premium, with their history: entries are added, never changed.

An entry holds from its day on until the next one of the same parameter. Back to the default, and
back to what stood before, are entries too.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime
from typing import Protocol

from fleet.errors import ParameterValueError
from fleet.pricing.parameter_rules import ParameterKind, ParameterValue, rule_of, with_values
from fleet.pricing.parameters import Credibility, GridBand, Parameters


@dataclass(frozen=True, slots=True)
class ParameterEntry:
    """What was entered for a parameter of a contract.

    Attributes:
        value: As it is stored (`stored`); None: back to the default.
        since_on: From which day on it holds.
        undoes_id: The entry that this one takes back.
    """

    id: int
    contract_id: int
    name: str
    value: str | None
    since_on: date
    entered_at: datetime
    undoes_id: int | None = None

    @property
    def restored(self) -> ParameterValue | None:
        """The value; None: the default."""
        return None if self.value is None else restored(self.name, self.value)


class ContractParameters(Protocol):
    """The parameters of contracts."""

    def of(self, contract_id: int, on: date) -> Parameters:
        """The parameters that hold on a day: what was entered until then, and defaults."""
        ...

    def of_all(self, contract_ids: Sequence[int], on: date) -> dict[int, Parameters]:
        """The same for several contracts at once."""
        ...

    def history(self, contract_id: int, name: str) -> list[ParameterEntry]:
        """What was entered for a parameter, the newest last."""
        ...

    def set(self, entry: ParameterEntry) -> ParameterEntry:
        """Add an entry; the store gives the id."""
        ...


def folded(entries: Iterable[ParameterEntry], on: date) -> Parameters:
    """The parameters that entries of one contract lead to on a day; the newest one of each wins."""
    values: dict[str, ParameterValue] = {}
    for one in sorted(entries, key=lambda entry: entry.id):
        if one.since_on > on:
            continue
        value = one.restored
        if value is None:
            values.pop(one.name, None)
        else:
            values[one.name] = value
    return with_values(values)


def folded_each(
    contract_ids: Sequence[int], entries: Iterable[ParameterEntry], on: date
) -> dict[int, Parameters]:
    """The parameters of several contracts."""
    own: Mapping[int, list[ParameterEntry]] = {one: [] for one in contract_ids}
    for entry in entries:
        own[entry.contract_id].append(entry)
    return {contract_id: folded(of_one, on) for contract_id, of_one in own.items()}


def stored(value: ParameterValue) -> str:
    """A value as text, the same for the same value."""
    if isinstance(value, Credibility):
        return value.value
    if isinstance(value, tuple):
        return json.dumps(
            [list(astuple(one)) if isinstance(one, GridBand) else one for one in value]
        )
    return json.dumps(value)


def restored(name: str, text: str) -> ParameterValue:
    """The value of a parameter that a text holds.

    Raises:
        ParameterValueError: No value of that parameter is written so (`kind`).
    """
    kind = rule_of(name).kind
    try:
        if kind is ParameterKind.CHOICE:
            return Credibility(text)
        found = json.loads(text)
        if kind is ParameterKind.GRID:
            return tuple(GridBand(*one) for one in found)
        if kind is ParameterKind.DEVELOPMENT:
            return tuple(int(one) for one in found)
        return bool(found) if kind is ParameterKind.SWITCH else int(found)
    except (ValueError, TypeError) as fault:
        raise ParameterValueError(name=name, reason="kind") from fault
