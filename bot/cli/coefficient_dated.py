"""The dated form of a case of ``bonroute coefficient``."""

from dataclasses import dataclass
from datetime import date

from bonusmalus.claims import Claim, ClaimKind, Liability, Verdict
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import BonusMalusError
from bonusmalus.history import History, Record, projection, replay
from bonusmalus.periods import Interruption, renewal_counting
from bot.cli.coefficient_fields import SENTENCES, Fault, Fields
from bot.cli.coefficient_yearly import CLAIM_FIELDS, exemption_of
from bot.cli.strict_json import excerpt

DATED_FIELDS = ("first_insured_on", "renewal_date", "as_of", "claims", "suspensions")
_FIELDS = ("use", "start", "years_at_floor", *DATED_FIELDS)
_CLAIM_FIELDS = (
    *CLAIM_FIELDS,
    "on",
    "reference",
    "requalified_on",
    "liability_before",
    "exemption_before",
)

Projection = tuple[tuple[date, Coefficient], ...]


@dataclass(frozen=True, slots=True)
class DatedAnswer:
    """A dated case folded up to its day, and what comes next.

    Attributes:
        history: The fold.
        without_claim: The next two renewals without a further claim.
        with_full_claim: The same with a fully liable claim on the day of the case.
        with_partial_claim: The same with a partly liable one.
        claim_counts_on: The renewal that feels a claim of that day.
    """

    history: History
    without_claim: Projection
    with_full_claim: Projection
    with_partial_claim: Projection
    claim_counts_on: date


@dataclass(frozen=True, slots=True)
class _Known:
    """The days between which the facts of a dated case lie, as far as they could be read."""

    since: date | None
    as_of: date | None


def fold_dated(fields: Fields) -> DatedAnswer | None:
    """Read and fold a dated case; ``None`` with faults in ``fields``."""
    fields.only(_FIELDS, "the dated form")
    as_of = fields.day("as_of")
    record = _record(fields, as_of)
    if record is None or as_of is None or fields.faults:
        return None
    try:
        return _answer(record, as_of)
    except BonusMalusError as error:
        fields.faults.append(_fault_of(error, fields))
        return None


def _answer(record: Record, as_of: date) -> DatedAnswer:
    return DatedAnswer(
        replay(record, as_of),
        projection(record, as_of, 2),
        projection(record, as_of, 2, Liability.FULL),
        projection(record, as_of, 2, Liability.PARTIAL),
        renewal_counting(as_of, record.renewal_day),
    )


def _fault_of(error: BonusMalusError, fields: Fields) -> Fault:
    """Name the field as the case names it, not as the law does."""
    path = {"on": "first_insured_on", "year": "as_of"}.get(error.field, error.field)
    for ours, theirs in _INNER_FIELDS.items():
        path = path.replace(ours, theirs)
    found = excerpt(fields.values.get(path, error.found))
    return Fault(path, found, SENTENCES.get(error.reason, error.reason.value))


_INNER_FIELDS = {".occurred_on": ".on", "interruptions[": "suspensions[", ".from_on": ".from"}


def _record(fields: Fields, as_of: date | None) -> Record | None:
    use = fields.choice("use", VehicleUse)
    start = fields.coefficient("start")
    first_insured_on = fields.day("first_insured_on")
    renewal_day = fields.renewal_day("renewal_date")
    years_at_floor = fields.count("years_at_floor")
    known = _known(fields, first_insured_on, as_of)
    claims = [
        _claim(fields, f"claims[{number}]", value, known)
        for number, value in enumerate(fields.array("claims"))
    ]
    interruptions = [
        _interruption(fields, f"suspensions[{number}]", value, known)
        for number, value in enumerate(fields.array("suspensions"))
    ]
    if use is None or start is None or first_insured_on is None or renewal_day is None:
        return None
    return Record(
        use,
        start,
        first_insured_on,
        renewal_day,
        tuple(claim for claim in claims if claim is not None),
        tuple(one for one in interruptions if one is not None),
        years_at_floor,
    )


def _known(fields: Fields, since: date | None, as_of: date | None) -> _Known:
    """Bound the days of the facts; bounds in the wrong order are one fault, not one per fact."""
    if since is None or as_of is None or since <= as_of:
        return _Known(since, as_of)
    fields.refuse("as_of", fields.values["as_of"], f"is before first_insured_on ({since})")
    return _Known(None, None)


def _claim(fields: Fields, path: str, value: object, known: _Known) -> Claim | None:
    claim = fields.inner(path, value)
    if claim is None:
        return None
    claim.only(_CLAIM_FIELDS, "a claim")
    on = _known_day(claim, "on", known)
    liability = claim.choice("liability", Liability)
    kind = claim.choice("kind", ClaimKind, ClaimKind.COLLISION)
    exemption = exemption_of(claim)
    lives_in_household = claim.flag("lives_in_household")
    reference = claim.optional_text("reference", str, form="a text") or ""
    requalified_on = _known_day(claim, "requalified_on", known, is_compulsory=False)
    before = _before(claim)
    if on is None or liability is None or kind is None:
        return None
    if requalified_on is None:
        before = ()
    try:
        return Claim(
            on, liability, kind, exemption, reference, lives_in_household, requalified_on, before
        )
    except BonusMalusError as error:
        claim.refuse_error("requalified_on", error)
        return None


def _before(claim: Fields) -> tuple[Verdict, ...]:
    """Read what was held before a requalification: nothing said means no liability."""
    liability = claim.choice("liability_before", Liability, Liability.NONE)
    exemption = exemption_of(claim, "exemption_before")
    return () if liability is None else (Verdict(liability, exemption),)


def _interruption(fields: Fields, path: str, value: object, known: _Known) -> Interruption | None:
    suspension = fields.inner(path, value)
    if suspension is None:
        return None
    suspension.only(("from", "to"), "a suspension")
    from_on = _known_day(suspension, "from", known)
    until_on = suspension.day("to")
    if from_on is None or until_on is None:
        return None
    try:
        return Interruption(from_on, until_on)
    except BonusMalusError as error:
        suspension.refuse_error("to", error)
        return None


def _known_day(
    fields: Fields, name: str, known: _Known, *, is_compulsory: bool = True
) -> date | None:
    """Read a day between the first insured one and the day of the case."""
    day = fields.day(name, is_compulsory=is_compulsory)
    if day is not None and known.as_of is not None and day > known.as_of:
        fields.refuse(name, fields.values[name], f"is after as_of ({known.as_of})")
    if day is not None and known.since is not None and day < known.since:
        fields.refuse(name, fields.values[name], f"is before first_insured_on ({known.since})")
    return day
