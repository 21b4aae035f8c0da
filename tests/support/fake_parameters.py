"""The parameters of contracts in memory (`tests.support.fake_store`)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from fleet.contract_parameters import ParameterEntry, folded_each
from fleet.errors import ConflictError
from fleet.pricing.parameters import Parameters
from tests.support.fake_state import State


@dataclass
class FakeContractParameters:
    state: State

    def of(self, contract_id: int, on: date) -> Parameters:
        return self.of_all([contract_id], on)[contract_id]

    def of_all(self, contract_ids: Sequence[int], on: date) -> dict[int, Parameters]:
        entries = [one for one in self.state.contract_parameters if one.contract_id in contract_ids]
        return folded_each(contract_ids, entries, on)

    def history(self, contract_id: int, name: str) -> list[ParameterEntry]:
        return [
            one
            for one in self.state.contract_parameters
            if (one.contract_id, one.name) == (contract_id, name)
        ]

    def set(self, entry: ParameterEntry) -> ParameterEntry:
        if entry.contract_id not in self.state.contracts:
            raise ConflictError(kind="contract_parameter", constraint="contract_id")
        added = replace(entry, id=len(self.state.contract_parameters) + 1)
        self.state.contract_parameters.append(added)
        return added
