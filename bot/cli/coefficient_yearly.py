"""The yearly form of a case of ``bonroute coefficient``."""

from collections.abc import Sequence

from bonusmalus.claims import ClaimKind, Exemption, Liability, YearlyClaim
from bonusmalus.clause import VehicleUse
from bonusmalus.errors import BonusMalusError
from bonusmalus.yearly import YearlyHistory, fold_years
from bot.cli.coefficient_fields import Fields

CLAIM_FIELDS = ("liability", "kind", "exemption", "lives_in_household")
_FIELDS = ("use", "start", "years_at_floor", "years")
_DECIDED = (Liability.FULL, Liability.PARTIAL, Liability.NONE)


def fold_yearly(fields: Fields) -> YearlyHistory | None:
    """Read and fold a yearly case; ``None`` with faults in ``fields``."""
    fields.only(_FIELDS, "the yearly form")
    use = fields.choice("use", VehicleUse)
    start = fields.coefficient("start")
    years_at_floor = fields.count("years_at_floor")
    years = [
        _yearly_claims(fields, f"years[{number}]", year)
        for number, year in enumerate(fields.array("years", is_compulsory=True))
    ]
    if use is None or start is None or fields.faults:
        return None
    try:
        return fold_years(start, use, years, years_at_floor)
    except BonusMalusError as error:
        fields.refuse_error(error.field, error)
        return None


def _yearly_claims(fields: Fields, path: str, year: object) -> Sequence[YearlyClaim]:
    if year == []:
        return ()
    if not isinstance(year, list):
        fields.refuse(path, year, "expected an array of claims")
        return ()
    claims = (_yearly_claim(fields, f"{path}[{i}]", claim) for i, claim in enumerate(year))
    return tuple(claim for claim in claims if claim is not None)


def _yearly_claim(fields: Fields, path: str, value: object) -> YearlyClaim | None:
    claim = fields.inner(path, value)
    if claim is None:
        return None
    claim.only(CLAIM_FIELDS, "a claim")
    liability = claim.choice("liability", _DECIDED)
    kind = claim.choice("kind", ClaimKind, ClaimKind.COLLISION)
    exemption = exemption_of(claim)
    lives_in_household = claim.flag("lives_in_household")
    if liability is None or kind is None:
        return None
    return YearlyClaim(liability, kind, exemption, lives_in_household)


def exemption_of(claim: Fields, field: str = "exemption") -> Exemption | None:
    """Read a reason of article 6 that may be missing."""
    return claim.choice(field, Exemption) if field in claim.values else None
