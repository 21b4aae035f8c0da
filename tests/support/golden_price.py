"""The situations of premiums and their parameters, for the golden messages."""

from collections.abc import Callable
from dataclasses import replace

from tests.support.conversation import Conversation, Heard
from tests.support.golden_contracts import FLEET, STATUTORY, fleet_manager

Scene = Callable[[Conversation], Heard]
BANDS = "0 : -10\n60 : 0\n100 : +35 !"


def tap(talk: Conversation, data: str) -> Heard:
    """A tap of the fleet manager."""
    return talk.tap(fleet_manager(talk), data)


def typed(talk: Conversation, text: str) -> Heard:
    """A message of the fleet manager."""
    return talk.text(fleet_manager(talk), text)


def insured_as_a_fleet(talk: Conversation) -> Conversation:
    """The vehicles of the statutory contract are under the fleet contract, with premiums."""
    vehicles = talk.store.work.state.vehicles
    for one in list(vehicles.values()):
        vehicles[one.id] = replace(one, contract_id=FLEET, reference_premium_cents=60_000)
    return talk


def entered(talk: Conversation, name: str, *texts: str) -> Heard:
    """Values that were typed for a parameter, one after the other."""
    heard = Heard((), None)
    for text in texts:
        tap(talk, f"price:{FLEET}:e:{name}")
        heard = typed(talk, text)
    return heard


def _no_vehicles(talk: Conversation) -> Heard:
    state = talk.store.work.state
    for one in list(state.vehicles.values()):
        state.vehicles[one.id] = replace(one, contract_id=None)
    return tap(talk, f"price:{STATUTORY}")


def _asked(talk: Conversation, data: str) -> Heard:
    return tap(insured_as_a_fleet(talk), data)


def _grid(talk: Conversation, *steps: str) -> Heard:
    heard = tap(talk, f"pricegrid:{FLEET}:open")
    for one in steps:
        heard = tap(talk, one) if one.startswith("pricegrid:") else typed(talk, one)
    return heard


def _history(talk: Conversation) -> Heard:
    entered(talk, "target_permille", "60", "65")
    tap(talk, f"price:{FLEET}:u:target_permille:2")
    return tap(talk, f"price:{FLEET}:h:target_permille:0")


PRICE_SCENES: dict[str, Scene] = {
    "price_statutory": lambda talk: tap(talk, f"price:{STATUTORY}"),
    "price_fleet": lambda talk: _asked(talk, f"price:{FLEET}"),
    "price_no_vehicles": _no_vehicles,
    "price_why_net": lambda talk: tap(talk, f"price:{STATUTORY}:why:net:0"),
    "price_why_gross": lambda talk: tap(talk, f"price:{STATUTORY}:why:gross:0"),
    "price_why_loss_ratio": lambda talk: _asked(talk, f"price:{FLEET}:why:loss_ratio:0"),
    "price_why_burning_cost": lambda talk: _asked(talk, f"price:{FLEET}:why:burning_cost:0"),
    "price_why_claim": lambda talk: tap(talk, f"price:{STATUTORY}:why:claim_cost:0"),
    "price_parameters": lambda talk: tap(talk, f"price:{FLEET}:list:0"),
    "price_parameters_last": lambda talk: tap(talk, f"price:{FLEET}:list:9"),
    "price_parameter_default": lambda talk: tap(talk, f"price:{FLEET}:p:claim_cap_cents"),
    "price_parameter_presets": lambda talk: tap(talk, f"price:{FLEET}:p:target_permille"),
    "price_parameter_choice": lambda talk: tap(talk, f"price:{FLEET}:p:credibility"),
    "price_parameter_switch": lambda talk: tap(talk, f"price:{FLEET}:s:has_profit_share:yes"),
    "price_parameter_ask": lambda talk: tap(talk, f"price:{FLEET}:e:development_permille"),
    "price_parameter_kept": lambda talk: entered(talk, "trend_permille", "-1,5 %"),
    "price_parameter_bounds": lambda talk: entered(talk, "claim_cap_cents", "2 000 000"),
    "price_parameter_unread": lambda talk: entered(talk, "day_cost_cents", "cher"),
    "price_parameter_history": _history,
    "price_parameter_no_history": lambda talk: tap(talk, f"price:{FLEET}:h:grid:0"),
    "price_grid_empty": _grid,
    "price_grid_typed": lambda talk: _grid(talk, BANDS),
    "price_grid_unread": lambda talk: _grid(talk, "beaucoup"),
    "price_grid_example": lambda talk: _grid(talk, f"pricegrid:{FLEET}:example"),
    "price_grid_kept": lambda talk: _grid(talk, BANDS, f"pricegrid:{FLEET}:keep"),
}
