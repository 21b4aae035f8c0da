"""A fleet given as JSON: contracts, vehicles, claims and years, every fault with its path."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from bonusmalus.claims import Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import START
from bonusmalus.errors import BonusMalusError
from bonusmalus.premium import ReferencePremium
from bonusmalus.surcharges import NO_NOVICE, TOTAL_CAP, NoviceSurcharge
from bot.cli.coefficient_fields import Fault, Fields
from bot.cli.simulate_fields import (
    CENTS,
    COUNT,
    ID,
    Bounds,
    number,
    optional_number,
    short_text,
    switch,
)
from bot.cli.simulate_parameters import parameters_of
from bot.cli.strict_json import excerpt
from fleet.driving import Regime
from fleet.pricing.facts import (
    FleetClaim,
    FleetFacts,
    Guarantee,
    InsuranceYear,
    PricedContract,
    PricedVehicle,
)
from fleet.pricing.results import Origin
from fleet.what_ifs.coefficients import vehicles_of
from fleet.what_ifs.premiums import net_of_all

T = TypeVar("T")
_FLEET = ("as_at", "contracts", "vehicles", "claims", "years")
_CONTRACT = (
    *("id", "number", "insurer", "regime", "use", "starts_on", "renewal_on", "net_cents"),
    *("deductibles_cents", "parameters"),
)
_VEHICLE = (
    *("id", "number_of_such", "plate", "label", "contract_id", "use", "reference"),
    *("coefficient", "novice", "surcharge_permille", "is_heavy", "must_stay_statutory"),
)
_CLAIM = (
    *("id", "contract_id", "vehicle_id", "occurred_on", "guarantee", "liability", "cost_cents"),
    *("recovered_cents", "deductible_cents", "is_declared", "is_open", "downtime_days"),
)
_YEAR = ("contract_id", "starts_on", "ends_before", "vehicle_days", "premium_cents")
_REFERENCE = ("liability_cents", "other_cents", "outside_cents")
_NOVICE = ("initial_permille", "clean_years")
_SUCH = Bounds(1, 10_000)
_SURCHARGE = Bounds(0, TOTAL_CAP.value)
_UNIT = 0
_NO_DAY = date(2000, 1, 1)


def fleet_of(document: object) -> tuple[FleetFacts | None, list[Fault]]:
    """Read a whole fleet.

    Returns:
        The facts and no fault, or no facts and every fault.
    """
    if not isinstance(document, dict):
        return None, [Fault("(whole fleet)", excerpt(document), "expected an object")]
    fields = Fields("", document)
    fields.only(_FLEET, "a fleet")
    as_at = fields.day("as_at") or _NO_DAY
    contracts = {one.id: one for one in _each(fields, "contracts", _contract)}
    facts = FleetFacts(
        unit_id=_UNIT,
        as_at=as_at,
        contracts=tuple(contracts.values()),
        vehicles=tuple(
            such
            for several in _each(fields, "vehicles", lambda inner: _vehicles(inner, contracts))
            for such in several
        ),
        claims=tuple(
            sorted(
                _each(fields, "claims", lambda inner: _claim(inner, contracts, as_at)),
                key=lambda one: (one.occurred_on, one.id),
            )
        ),
        years=tuple(
            sorted(
                _each(fields, "years", lambda inner: _year(inner, contracts)),
                key=lambda one: (one.contract_id, one.starts_on),
            )
        ),
    )
    _check_ids(fields, facts)
    return (None, fields.faults) if fields.faults else (_with_sums(facts), [])


def _with_sums(facts: FleetFacts) -> FleetFacts:
    """A contract without a net premium costs what its vehicles cost."""
    return replace(
        facts,
        contracts=tuple(
            one
            if one.is_net_known
            else replace(one, net_cents=net_of_all(vehicles_of(facts, one.id)))
            for one in facts.contracts
        ),
    )


def _each(fields: Fields, name: str, read: Callable[[Fields], T]) -> list[T]:
    found = []
    for place, one in enumerate(fields.array(name)):
        inner = fields.inner(f"{name}[{place}]", one)
        if inner is not None:
            found.append(read(inner))
    return found


def _contract(fields: Fields) -> PricedContract:
    fields.only(_CONTRACT, "a contract")
    renewal_on = fields.day("renewal_on") or _NO_DAY
    starts_on = fields.day("starts_on") or _NO_DAY
    if starts_on >= renewal_on and not fields.faults:
        fields.refuse("starts_on", starts_on.isoformat(), "is not before renewal_on")
    net = optional_number(fields, "net_cents", CENTS)
    return PricedContract(
        id=number(fields, "id", ID),
        number=short_text(fields, "number", ""),
        insurer=short_text(fields, "insurer", ""),
        unit_id=_UNIT,
        regime=fields.choice("regime", Regime) or Regime.STATUTORY,
        use=fields.choice("use", VehicleUse, VehicleUse.BUSINESS) or VehicleUse.BUSINESS,
        starts_on=starts_on,
        renewal_on=renewal_on,
        net_cents=net or 0,
        net_origin=Origin.RECORD if net is None else Origin.POLICY,
        parameters=parameters_of(fields),
        deductibles_cents=_deductibles(fields),
    )


def _deductibles(fields: Fields) -> Mapping[Guarantee, int]:
    inner = fields.inner("deductibles_cents", fields.values.get("deductibles_cents", {}))
    if inner is None:
        return {}
    inner.only([one.value for one in Guarantee], "the deductibles by guarantee")
    return {one: number(inner, one.value, CENTS) for one in Guarantee if one.value in inner.values}


def _vehicles(fields: Fields, contracts: Mapping[int, PricedContract]) -> list[PricedVehicle]:
    """One vehicle, or several that are alike, with ids that follow each other."""
    fields.only(_VEHICLE, "a vehicle")
    first = number(fields, "id", ID)
    contract = _contract_of(fields, contracts)
    use = VehicleUse.BUSINESS if contract is None else contract.use
    is_known = "coefficient" in fields.values
    vehicle = PricedVehicle(
        id=first,
        plate=short_text(fields, "plate", str(first)),
        label=short_text(fields, "label", ""),
        unit_id=_UNIT,
        contract_id=None if contract is None else contract.id,
        regime=Regime.EXCLUDED if contract is None else contract.regime,
        use=fields.choice("use", VehicleUse, use) or use,
        reference=_reference(fields) or ReferencePremium(0),
        coefficient=(fields.coefficient("coefficient") if is_known else None) or START,
        is_coefficient_known=is_known,
        is_premium_known="reference" in fields.values,
        novice=_novice(fields),
        surcharge_permille=number(fields, "surcharge_permille", _SURCHARGE, 0),
        is_heavy=switch(fields, "is_heavy", default=False),
        must_stay_statutory=switch(fields, "must_stay_statutory", default=False),
    )
    such = number(fields, "number_of_such", _SUCH, 1)
    return [replace(vehicle, id=first + place) for place in range(such)]


def _reference(fields: Fields) -> ReferencePremium | None:
    if "reference" not in fields.values:
        return None
    inner = fields.inner("reference", fields.values["reference"])
    if inner is None:
        return None
    inner.only(_REFERENCE, "a reference premium")
    liability = number(inner, "liability_cents", CENTS)
    return ReferencePremium(
        liability, number(inner, "other_cents", CENTS, 0), number(inner, "outside_cents", CENTS, 0)
    )


def _novice(fields: Fields) -> NoviceSurcharge:
    if "novice" not in fields.values:
        return NO_NOVICE
    inner = fields.inner("novice", fields.values["novice"])
    if inner is None:
        return NO_NOVICE
    inner.only(_NOVICE, "a novice surcharge")
    initial = number(inner, "initial_permille", COUNT)
    try:
        return NoviceSurcharge(initial, number(inner, "clean_years", COUNT, 0))
    except BonusMalusError as error:
        inner.refuse_error("initial_permille", error)
        return NO_NOVICE


def _claim(fields: Fields, contracts: Mapping[int, PricedContract], as_at: date) -> FleetClaim:
    fields.only(_CLAIM, "a claim")
    contract = _contract_of(fields, contracts)
    occurred_on = fields.day("occurred_on") or _NO_DAY
    if occurred_on > as_at > _NO_DAY:
        fields.refuse("occurred_on", occurred_on.isoformat(), f"is after as_at ({as_at})")
    return FleetClaim(
        id=number(fields, "id", ID),
        contract_id=None if contract is None else contract.id,
        vehicle_id=optional_number(fields, "vehicle_id", ID),
        unit_id=_UNIT,
        occurred_on=occurred_on,
        guarantee=fields.choice("guarantee", Guarantee) or Guarantee.OTHER,
        liability=fields.choice("liability", Liability) or Liability.UNDETERMINED,
        cost_cents=number(fields, "cost_cents", CENTS),
        recovered_cents=number(fields, "recovered_cents", CENTS, 0),
        deductible_cents=number(fields, "deductible_cents", CENTS, 0),
        is_declared=switch(fields, "is_declared", default=True),
        is_open=switch(fields, "is_open", default=False),
        downtime_days=number(fields, "downtime_days", COUNT, 0),
    )


def _year(fields: Fields, contracts: Mapping[int, PricedContract]) -> InsuranceYear:
    fields.only(_YEAR, "an insurance year")
    number(fields, "contract_id", ID)
    contract = _contract_of(fields, contracts)
    starts_on = fields.day("starts_on") or _NO_DAY
    ends_before = fields.day("ends_before") or date.max
    if ends_before <= starts_on:
        fields.refuse("ends_before", ends_before.isoformat(), "is not after starts_on")
    return InsuranceYear(
        contract_id=0 if contract is None else contract.id,
        starts_on=starts_on,
        ends_before=ends_before,
        vehicle_days=number(fields, "vehicle_days", COUNT),
        premium_cents=number(fields, "premium_cents", CENTS),
    )


def _contract_of(fields: Fields, contracts: Mapping[int, PricedContract]) -> PricedContract | None:
    """The contract that is named; none where the field is missing or null, and a fault else."""
    contract_id = optional_number(fields, "contract_id", ID)
    if contract_id is not None and contract_id not in contracts:
        fields.refuse("contract_id", contract_id, "no contract has that id")
    return contracts.get(contract_id or 0)


def _check_ids(fields: Fields, facts: FleetFacts) -> None:
    for name, ids in (
        ("vehicles", [one.id for one in facts.vehicles]),
        ("claims", [one.id for one in facts.claims]),
    ):
        if len(set(ids)) < len(ids):
            fields.refuse(name, sorted(ids), "two of them have the same id")
    if len(facts.contracts) < len(fields.array("contracts")) and not fields.faults:
        fields.refuse("contracts", fields.values["contracts"], "two of them have the same id")
    for place, one in enumerate(facts.contracts):
        if one.renewal_on <= facts.as_at and not fields.faults:
            path = f"contracts[{place}].renewal_on"
            fields.refuse(path, one.renewal_on.isoformat(), f"is not after as_at ({facts.as_at})")
