"""The words of a renewal dossier, and its values as French writes them."""

from typing import Final

from fleet.pricing.facts import Guarantee
from fleet.renewal_dossier import DossierClaim, DossierVehicle, DossierYear, Missing
from reports.french import French, coefficient, euros, number, percent, short_day

SPEECH: Final = French("dossier")
say = SPEECH.say
DASH: Final = "–"


def yes_or_no(*, is_so: bool | None) -> str:
    """Yes, no, or that nobody said."""
    return say("answer", answer="unknown" if is_so is None else "yes" if is_so else "no")


def siren(digits: str) -> str:
    """Nine digits in groups of three."""
    return " ".join((digits[:3], digits[3:6], digits[6:])).strip() or say("unknown")


def guarantee(one: Guarantee) -> str:
    """What a guarantee, or the nature of a claim, is called."""
    return say("guarantee", guarantee=one.value)


def vehicle_years(one: DossierYear) -> str:
    """An exposure with two decimals."""
    whole, rest = divmod(one.vehicle_years_hundredths, 100)
    return f"{number(whole)},{rest:02}"


def gap(one: Missing, contract: str) -> str:
    """What is missing, in a sentence."""
    return say("gap", gap=one.gap.value, number=one.number, contract=contract)


def vehicle_cells(one: DossierVehicle) -> tuple[str, ...]:
    """A line of the state of the fleet."""
    details = one.details
    return (
        one.plate,
        one.label,
        short_day(details.first_registered_on),
        say("use-is", use=one.use.value),
        euros(details.value_cents),
        DASH if details.function is None else say("function", function=details.function.value),
        DASH if details.financing is None else say("financing", financing=details.financing.value),
        euros(one.deductible_cents),
        DASH if details.recovers_vat is None else yes_or_no(is_so=details.recovers_vat),
        number(details.yearly_kilometres),
        euros(one.reference_cents),
        coefficient(one.coefficient),
        one.contract_number,
    )


def claim_cells(one: DossierClaim) -> tuple[str, ...]:
    """A claim in the statistics."""
    liability = SPEECH.word("liability", liability=one.liability.value)
    if one.is_contested:
        liability = say("with-contest", liability=liability)
    charge = euros(one.charge_cents)
    return (
        short_day(one.occurred_on),
        one.reference or DASH,
        one.plate or DASH,
        one.driver or DASH,
        guarantee(one.guarantee),
        liability,
        euros(one.paid_cents),
        euros(one.reserved_cents),
        euros(one.recovered_cents),
        charge if one.is_charge_known else say("at-default", amount=charge),
        say("open" if one.is_open else "closed"),
    )


def year_cells(one: DossierYear) -> tuple[str, ...]:
    """A year in the statistics."""
    premium = euros(one.premium_cents)
    return (
        one.contract_number,
        say("days", first=short_day(one.starts_on), last=short_day(one.until_on)),
        vehicle_years(one),
        premium if one.is_premium_known else say("worked-out", amount=premium),
        number(one.number_of_claims),
        number(one.number_at_fault),
        euros(one.paid_cents),
        euros(one.reserved_cents),
        euros(one.recovered_cents),
        euros(one.charge_cents),
        percent(one.ratio_permille),
    )
