"""What a renewal dossier says, section by section, in French (FLEET.md § 1.6)."""

from fleet.dossier_budget import BudgetForecast
from fleet.renewal_dossier import DossierContract, DossierGoal, RenewalDossier
from reports.claim_pack.blocks import Block, Part, chart, facts, part, table, text
from reports.claim_pack.content import Content
from reports.claim_pack.letters import showable
from reports.formats import spread_text
from reports.french import LANGUAGE, coefficient, day, euros, number, percent, short_day, with_logo
from reports.renewal_dossier.chart import words_of
from reports.renewal_dossier.speech import (
    DASH,
    SPEECH,
    claim_cells,
    gap,
    guarantee,
    say,
    siren,
    vehicle_cells,
    year_cells,
    yes_or_no,
)

CHART = "chart.png"


def content_of(dossier: RenewalDossier, *, has_logo: bool, has_chart: bool) -> Content:
    """The document as data."""
    on = day(dossier.as_at)
    scope = dossier.title_of
    title = say("title-contract", number=scope) if scope else say("title-fleet", unit=dossier.unit)
    content: Content = {
        "language": LANGUAGE,
        "title": showable(title),
        "description": showable(say("description", company=dossier.company, date=on)),
        "sender": showable(_sender(dossier)),
        "as_of": showable(say("as-of", date=on)),
        "status": say("status"),
        "footer": showable(say("footer", company=dossier.company, date=on)),
        "page": SPEECH.page(),
        "warnings": [say("is-incomplete", number=len(dossier.missing))] if dossier.missing else [],
        "parts": [
            _identity(dossier),
            *(_contract(one) for one in dossier.contracts),
            _vehicles(dossier),
            _years(dossier, has_chart=has_chart),
            _claims(dossier),
            _prevention(dossier),
            _budget(dossier.budget),
            *_missing(dossier),
            _notes(),
        ],
        "is_wide": True,
    }
    alt = say("logo-alt", company=dossier.company)
    return with_logo(content, dossier.company, has_logo=has_logo, alt=alt)


def _sender(dossier: RenewalDossier) -> str:
    if dossier.unit == dossier.company:
        return dossier.company
    return say("sender", company=dossier.company, unit=dossier.unit)


def _identity(dossier: RenewalDossier) -> Part:
    profile = dossier.profile
    return part(
        say("section-identity"),
        facts(
            (
                (say("company"), dossier.company),
                (say("siren"), siren(profile.siren)),
                (say("activity"), profile.activity or say("unknown")),
                (say("goods"), yes_or_no(is_so=profile.carries_dangerous_goods)),
                (say("passengers"), yes_or_no(is_so=profile.carries_passengers)),
                (say("policy"), profile.vehicle_policy or say("unknown")),
                (say("unit"), dossier.unit),
                (say("sites"), ", ".join(dossier.sites)),
                (say("fleet"), say("vehicles-number", number=len(dossier.vehicles))),
            )
        ),
    )


def _contract(one: DossierContract) -> Part:
    net = euros(one.net_cents)
    known = (
        (say("insurer"), one.insurer),
        (say("regime"), say("regime-is", regime=one.regime.value)),
        (say("use"), say("use-is", use=one.use.value)),
        (say("since"), day(one.starts_on)),
        (say("renewal"), day(one.renewal_on)),
        (say("net"), net if one.is_net_known else say("worked-out", amount=net)),
        (say("official"), _official(one)),
        *((say("before"), _former(one)) for _ in one.former[-1:]),
    )
    return part(
        say("section-contract", number=one.number),
        facts(known),
        _guarantees(one),
        *_statement(one),
    )


def _official(one: DossierContract) -> str:
    if one.official is None:
        return ""
    return say(
        "official-since",
        value=coefficient(one.official.coefficient),
        date=day(one.official.in_force_since),
        document=one.official.document,
    )


def _former(one: DossierContract) -> str:
    former = one.former[-1]
    return say("former", insurer=former.insurer, date=day(former.ended_on))


def _guarantees(one: DossierContract) -> Block:
    if not one.are_guarantees_known:
        return text("note", say("guarantees-unknown"))
    rows = [
        (guarantee(name), euros(cents) if cents is not None else say("no-deductible"))
        for name, cents in one.guarantees
    ]
    return table(SPEECH.heads("guarantee-head", "deductible"), rows, (5, 4))


def _statement(one: DossierContract) -> tuple[Block, ...]:
    statement = one.statement
    if statement is None:
        return (text("note", say("no-statement")),)
    said = say(
        "statement",
        document=statement.document,
        date=day(statement.drawn_up_on),
        value=DASH if statement.coefficient is None else coefficient(statement.coefficient),
        number=len(statement.claims),
    )
    if not statement.claims:
        return (text("text", said),)
    rows = [
        (
            short_day(claim.occurred_on),
            SPEECH.word("claim-kind", kind=claim.kind.value),
            SPEECH.word("liability", liability=claim.liability.value),
            claim.reference or DASH,
        )
        for claim in statement.claims
    ]
    heads = SPEECH.heads("date", "nature", "liability", "reference")
    return text("text", said), table(heads, rows, (3, 5, 4, 4))


def _vehicles(dossier: RenewalDossier) -> Part:
    title = say("section-vehicles")
    if not dossier.vehicles:
        return part(title, text("text", say("no-vehicle")))
    heads = SPEECH.heads(
        "plate",
        "label",
        "first-registered",
        "use",
        "value",
        "function-head",
        "financing-head",
        "deductible",
        "vat",
        "kilometres",
        "reference-premium",
        "coefficient",
        "contract",
    )
    rows = [vehicle_cells(one) for one in dossier.vehicles]
    return part(
        title,
        table(heads, rows, (7, 9, 8, 9, 8, 7, 7, 6, 5, 7, 7, 6, 8)),
        text("note", say("vehicles-note")),
    )


def _years(dossier: RenewalDossier, *, has_chart: bool) -> Part:
    title = say("section-years", date=day(dossier.as_at))
    if not dossier.years:
        return part(title, text("text", say("no-year")))
    heads = SPEECH.heads(
        "contract",
        "period",
        "vehicle-years",
        "premium",
        "claims",
        "at-fault",
        "paid",
        "reserved",
        "recovered",
        "charge",
        "ratio",
    )
    rows = [year_cells(one) for one in dossier.years]
    return part(
        title,
        table(heads, rows, (6, 10, 5, 7, 4, 5, 7, 7, 7, 7, 4)),
        chart(CHART, words_of(dossier)) if has_chart else None,
        text("text", words_of(dossier)) if has_chart else None,
        text("note", say("years-note")),
    )


def _claims(dossier: RenewalDossier) -> Part:
    title = say("section-claims", date=day(dossier.as_at))
    if not dossier.claims:
        return part(title, text("text", say("no-claim")))
    heads = SPEECH.heads(
        "date",
        "reference",
        "plate",
        "driver",
        "nature",
        "liability",
        "paid",
        "reserved",
        "recovered",
        "charge",
        "state",
    )
    rows = [claim_cells(one) for one in dossier.claims]
    return part(
        title,
        table(heads, rows, (6, 7, 6, 4, 8, 7, 6, 6, 6, 8, 4)),
        text("note", say("claims-note")),
    )


def _prevention(dossier: RenewalDossier) -> Part:
    prevention = dossier.prevention
    health = prevention.health
    blocks: list[Block] = []
    if health is None:
        blocks.append(text("text", say("no-figures")))
    else:
        counted = (
            ("incidents", health.incidents),
            ("near-misses", health.near_misses),
            ("prompt", health.prompt),
            ("answered", health.answered),
            ("answered-in-time", health.answered_in_time),
        )
        until = day(prevention.month.last_on)
        blocks.append(text("text", say("figures-until", unit=prevention.unit, date=until)))
        blocks.append(facts((say(key), number(value)) for key, value in counted))
    blocks.append(_goals(prevention.goals))
    blocks.append(text("note", say("prevention-note")))
    return part(say("section-prevention"), *blocks)


def _goals(goals: tuple[DossierGoal, ...]) -> Block:
    if not goals:
        return text("text", say("no-goal"))
    heads = SPEECH.heads("unit", "quarter", "goal", "target", "measured", "state")
    rows = [
        (
            one.unit,
            str(one.quarter),
            say("metric", metric=one.metric.value),
            say("metric-value", metric=one.metric.value, value=_measured(one, one.target)),
            DASH
            if one.value is None
            else say("metric-value", metric=one.metric.value, value=_measured(one, one.value)),
            say("goal-state", state="reached" if one.is_reached else "open"),
        )
        for one in goals
    ]
    return table(heads, rows, (6, 3, 7, 4, 4, 4))


def _measured(one: DossierGoal, value: int) -> str:
    is_share = one.metric.value in {"participation", "loss_ratio"}
    return percent(value) if is_share else number(value)


def _budget(budget: BudgetForecast) -> Part:
    year = str(budget.year)
    known = [
        (say("budget", year=year), euros(budget.budget_cents)),
        (say("forecast-is", year=year), euros(budget.forecast_cents)),
        (say("known-is"), euros(budget.known_cents)),
        (say("variance"), variance_words(budget)),
    ]
    if budget.range is not None:
        known.append((say("range"), range_words(budget)))
    rows = [(say("cost-part", part=name), euros(cents)) for name, cents in budget.cost_parts]
    rows.append((say("cost-total"), euros(budget.cost_of_risk_cents)))
    return part(
        say("section-budget"),
        facts(known),
        text("text", say("cost-lead")),
        table(SPEECH.heads("cost-head", "amount"), rows, (6, 3)),
        text("note", say("budget-note", number=budget.number_with_defaults)),
    )


def variance_words(budget: BudgetForecast) -> str:
    """How far the forecast is from the budget, in words."""
    variance, share = budget.variance_cents, budget.variance_permille
    if variance is None:
        return say("no-budget")
    kind = "same" if not variance else "over" if variance > 0 else "under"
    return say(
        "variance-is", kind=kind, amount=euros(abs(variance)), share=percent(abs(share or 0))
    )


def range_words(budget: BudgetForecast) -> str:
    """The range of the next renewal, in words."""
    found = budget.range
    if found is None:
        return ""
    return say(
        "range-is",
        spread=spread_text(found.low_cents, found.middle_cents, found.high_cents),
        low=euros(found.low_cents),
        middle=euros(found.middle_cents),
        high=euros(found.high_cents),
        draws=number(found.draws),
        fixed=budget.number_fixed,
    )


def _missing(dossier: RenewalDossier) -> list[Part]:
    if not dossier.missing:
        return []
    numbers = {one.id: one.number for one in dossier.contracts}
    lines = [
        text("text", f"• {gap(one, numbers.get(one.contract_id or 0, ''))}")
        for one in dossier.missing
    ]
    return [part(say("section-missing"), *lines)]


def _notes() -> Part:
    return part(
        say("section-notes"),
        *(text("text", say(f"note-{one}")) for one in ("people", "claims", "defaults", "law")),
    )
