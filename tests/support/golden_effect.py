"""Situations around what driving does to a premium, for golden messages."""

from dataclasses import replace

from fleet.driving import Contract
from tests.support.conversation import Conversation, Heard
from tests.support.golden_fleet_views import COMPANY, LYON, said
from tests.support.golden_renewals import filled_month


def _closed(talk: Conversation) -> Heard:
    filled_month(talk)
    return said(talk, f"fp:{COMPANY}:202611")


def _statutory(talk: Conversation) -> Heard:
    """The contract under the statutory clause is the largest one."""
    state = talk.store.work.state
    contracts: dict[int, Contract] = state.contracts
    state.contracts = {key: one for key, one in contracts.items() if one.number == "MX-77"}
    state.vehicles = {
        key: one if one.contract_id in state.contracts else replace(one, contract_id=None)
        for key, one in state.vehicles.items()
    }
    return said(talk, f"fp:{COMPANY}:202611")


EFFECT_SCENES = {
    "effect_company": _closed,
    "effect_statutory": _statutory,
    "effect_none": lambda talk: said(talk, f"fp:{LYON}:202611"),
}
