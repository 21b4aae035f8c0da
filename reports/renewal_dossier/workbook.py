"""The renewal dossier as XLSX: typed cells, no formula; a broker copies from it."""

from fleet.renewal_dossier import (
    DossierClaim,
    DossierContract,
    DossierVehicle,
    RenewalDossier,
)
from reports.group_workbook import Cell, CellKind, Column, GroupWorkbook, Sheet
from reports.renewal_dossier.content import range_words, variance_words
from reports.renewal_dossier.speech import SPEECH, gap, guarantee, say, siren, yes_or_no


def workbook_of(dossier: RenewalDossier) -> GroupWorkbook:
    """The file, as `reports.group_workbook` writes it."""
    return GroupWorkbook(
        language="fr",
        name=dossier.name,
        as_of=dossier.as_at,
        sheets=(
            _identity(dossier),
            _vehicles(dossier),
            _claims(dossier),
            _years(dossier),
            _statements(dossier),
            _prevention(dossier),
            _budget(dossier),
            _notes(dossier),
        ),
    )


def _columns(*named: tuple[str, CellKind]) -> tuple[Column, ...]:
    return tuple(Column(say(key), kind) for key, kind in named)


def _identity(dossier: RenewalDossier) -> Sheet:
    profile = dossier.profile
    said = (
        (say("company"), dossier.company),
        (say("siren"), siren(profile.siren)),
        (say("activity"), profile.activity or say("unknown")),
        (say("goods"), yes_or_no(is_so=profile.carries_dangerous_goods)),
        (say("passengers"), yes_or_no(is_so=profile.carries_passengers)),
        (say("policy"), profile.vehicle_policy or say("unknown")),
        (say("unit"), dossier.unit),
        (say("sites"), ", ".join(dossier.sites)),
        (say("fleet"), say("vehicles-number", number=len(dossier.vehicles))),
        *(line for one in dossier.contracts for line in _contract(one)),
    )
    rows = tuple((what, words, dossier.as_at) for what, words in said)
    columns = _columns(("what", "text"), ("said", "text"), ("drawn-up", "day"))
    return Sheet(say("sheet-identity"), columns, rows)


def _contract(one: DossierContract) -> tuple[tuple[str, str], ...]:
    covered = (
        say("guarantees-unknown")
        if not one.are_guarantees_known
        else ", ".join(guarantee(name) for name, _ in one.guarantees)
    )
    title = say("section-contract", number=one.number)
    return (
        (title, f"{one.insurer} · {say('regime-is', regime=one.regime.value)}"),
        (f"{title} · {say('use')}", say("use-is", use=one.use.value)),
        (f"{title} · {say('guarantee-head')}", covered),
    )


def _vehicles(dossier: RenewalDossier) -> Sheet:
    columns = _columns(
        ("contract", "text"),
        ("plate", "text"),
        ("label", "text"),
        ("first-registered", "day"),
        ("use", "text"),
        ("value", "euros"),
        ("function-head", "text"),
        ("financing-head", "text"),
        ("deductible", "euros"),
        ("vat", "text"),
        ("kilometres", "count"),
        ("reference-premium", "euros"),
        ("outside-premium", "euros"),
        ("coefficient", "coefficient"),
    )
    rows = tuple(_vehicle(one) for one in dossier.vehicles)
    return Sheet(say("sheet-vehicles"), columns, rows, has_filter=True)


def _vehicle(one: DossierVehicle) -> tuple[Cell, ...]:
    details = one.details
    function, financing = details.function, details.financing
    return (
        one.contract_number,
        one.plate,
        one.label,
        details.first_registered_on,
        say("use-is", use=one.use.value),
        details.value_cents,
        None if function is None else say("function", function=function.value),
        None if financing is None else say("financing", financing=financing.value),
        one.deductible_cents,
        None if details.recovers_vat is None else yes_or_no(is_so=details.recovers_vat),
        details.yearly_kilometres,
        one.reference_cents,
        one.outside_cents,
        None if one.coefficient is None else one.coefficient.hundredths,
    )


def _claims(dossier: RenewalDossier) -> Sheet:
    columns = _columns(
        ("contract", "text"),
        ("reference", "text"),
        ("date", "day"),
        ("plate", "text"),
        ("driver", "text"),
        ("nature", "text"),
        ("liability", "text"),
        ("paid", "euros"),
        ("reserved", "euros"),
        ("recovered", "euros"),
        ("deductible", "euros"),
        ("charge", "euros"),
        ("is-default", "text"),
        ("state", "text"),
        ("drawn-up", "day"),
    )
    rows = tuple((*_claim(one), dossier.as_at) for one in dossier.claims)
    return Sheet(say("sheet-claims"), columns, rows, has_filter=True)


def _claim(one: DossierClaim) -> tuple[Cell, ...]:
    liability = SPEECH.word("liability", liability=one.liability.value)
    return (
        one.contract_number,
        one.reference,
        one.occurred_on,
        one.plate,
        one.driver,
        guarantee(one.guarantee),
        say("with-contest", liability=liability) if one.is_contested else liability,
        one.paid_cents,
        one.reserved_cents,
        one.recovered_cents,
        one.deductible_cents,
        one.charge_cents,
        yes_or_no(is_so=not one.is_charge_known),
        say("open" if one.is_open else "closed"),
    )


def _years(dossier: RenewalDossier) -> Sheet:
    columns = _columns(
        ("contract", "text"),
        ("starts", "day"),
        ("ends", "day"),
        ("vehicle-years", "coefficient"),
        ("premium", "euros"),
        ("is-default", "text"),
        ("claims", "count"),
        ("at-fault", "count"),
        ("paid", "euros"),
        ("reserved", "euros"),
        ("recovered", "euros"),
        ("charge", "euros"),
        ("ratio", "share"),
        ("drawn-up", "day"),
    )
    rows = tuple(
        (
            one.contract_number,
            one.starts_on,
            one.until_on,
            one.vehicle_years_hundredths,
            one.premium_cents,
            yes_or_no(is_so=not one.is_premium_known),
            one.number_of_claims,
            one.number_at_fault,
            one.paid_cents,
            one.reserved_cents,
            one.recovered_cents,
            one.charge_cents,
            one.ratio_permille,
            dossier.as_at,
        )
        for one in dossier.years
    )
    return Sheet(say("sheet-years"), columns, rows, has_filter=True)


def _statements(dossier: RenewalDossier) -> Sheet:
    columns = _columns(
        ("contract", "text"),
        ("insurer-document", "text"),
        ("drawn-up", "day"),
        ("coefficient", "coefficient"),
        ("date", "day"),
        ("nature", "text"),
        ("liability", "text"),
        ("reference", "text"),
    )
    rows = tuple(line for one in dossier.contracts for line in _statement(one))
    return Sheet(say("sheet-statements"), columns, rows)


def _statement(one: DossierContract) -> tuple[tuple[Cell, ...], ...]:
    """A line for each printed claim; one line without a claim where there was none."""
    known = one.statement
    if known is None:
        return ((one.number, say("no-statement"), None, None, None, None, None, None),)
    value = None if known.coefficient is None else known.coefficient.hundredths
    printed = (one.number, known.document, known.drawn_up_on, value)
    claims = tuple(
        (
            *printed,
            claim.occurred_on,
            SPEECH.word("claim-kind", kind=claim.kind.value),
            SPEECH.word("liability", liability=claim.liability.value),
            claim.reference,
        )
        for claim in known.claims
    )
    return claims or ((*printed, None, None, None, None),)


def _prevention(dossier: RenewalDossier) -> Sheet:
    prevention, health = dossier.prevention, dossier.prevention.health
    first_on = prevention.month.plus(-11).first_on
    days: tuple[Cell, Cell] = (first_on, prevention.month.last_on)
    rows: list[tuple[Cell, ...]] = []
    if health is None:
        rows.append((say("no-figures"), None, None, None))
    else:
        rows += [
            (say("incidents"), health.incidents, *days),
            (say("near-misses"), health.near_misses, *days),
            (say("prompt"), health.prompt, *days),
            (say("answered"), health.answered, *days),
            (say("answered-in-time"), health.answered_in_time, *days),
        ]
    for one in prevention.goals:
        what = f"{say('metric', metric=one.metric.value)} · {one.unit}"
        state = say("goal-state", state="reached" if one.is_reached else "open")
        rows.append((f"{what} · {state}", one.value, one.quarter.first_on, one.quarter.last_on))
    columns = _columns(("what", "text"), ("measured", "count"), ("starts", "day"), ("ends", "day"))
    return Sheet(say("sheet-prevention"), columns, tuple(rows))


def _budget(dossier: RenewalDossier) -> Sheet:
    budget = dossier.budget
    rows: list[tuple[Cell, ...]] = [
        (say("budget", year=str(budget.year)), budget.budget_cents, None),
        (say("forecast-is", year=str(budget.year)), budget.forecast_cents, None),
        (say("known-is"), budget.known_cents, None),
        (say("variance"), budget.variance_cents, variance_words(budget)),
    ]
    if budget.range is not None:
        rows.append((say("range"), budget.range.middle_cents, range_words(budget)))
    rows += [(say("cost-part", part=name), cents, None) for name, cents in budget.cost_parts]
    rows.append((say("cost-total"), budget.cost_of_risk_cents, None))
    columns = _columns(("what", "text"), ("amount", "euros"), ("said", "text"))
    return Sheet(say("sheet-budget"), columns, tuple(rows))


def _notes(dossier: RenewalDossier) -> Sheet:
    numbers = {one.id: one.number for one in dossier.contracts}
    said = [say(f"note-{one}") for one in ("people", "claims", "defaults", "law")]
    said += [say("vehicles-note"), say("years-note"), say("claims-note"), say("prevention-note")]
    missing = [gap(one, numbers.get(one.contract_id or 0, "")) for one in dossier.missing]
    rows = (
        *((say("section-notes"), words) for words in said),
        *((say("section-missing"), words) for words in missing),
    )
    return Sheet(say("sheet-notes"), _columns(("what", "text"), ("said", "text")), rows)
