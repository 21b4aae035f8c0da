"""What a yearly statement says, section by section, in the reader's language."""

from bonusmalus.history import Step
from fleet.contract_renewals import ContractNotice
from fleet.yearly_statement import (
    InternalStatement,
    OfficialStatement,
    YearlyClaim,
    YearlyStatement,
)
from reports.causes import difference_text, explanation_text
from reports.claim_pack.blocks import Block, Part, facts, part, table, text
from reports.claim_pack.content import Content
from reports.claim_pack.letters import showable
from reports.yearly_statement.speech import Speech

_PAGE, _PAGES = "\N{WHITE SQUARE}", "\N{BLACK SQUARE}"  # where the template puts its counters
_MOST_EXPLANATIONS = 6


def content_of(statement: YearlyStatement) -> Content:
    """The document as data."""
    speech = Speech(statement.language.value)
    kind = statement.figure.value
    sender, as_of = statement.sender, speech.day(statement.as_of)
    company = sender.company_name
    return {
        "language": speech.language,
        "title": showable(speech.say("title", figure=kind, year=str(statement.renewal_on.year))),
        "description": showable(speech.say("description", figure=kind, company=company)),
        "sender": showable(speech.say("sender", company=company, unit=sender.unit_name)),
        "as_of": showable(speech.say("as-of", date=as_of)),
        "status": speech.say("label", figure=kind),
        "footer": showable(speech.say("footer", figure=kind, company=company, date=as_of)),
        "page": speech.say("page", page=_PAGE, pages=_PAGES),
        "warnings": _warnings(statement, speech),
        "parts": _parts(statement, speech),
    }


def _warnings(statement: YearlyStatement, speech: Speech) -> list[str]:
    """What nobody may miss: what it is not; that it is a translation; that something changed."""
    found = [speech.say("is-not", figure=statement.figure.value)]
    if speech.language != "fr":
        found.append(speech.say("courtesy"))
    if isinstance(statement, InternalStatement) and statement.present != statement.after:
        found.append(speech.say("changed-since", value=speech.value(statement.present)))
    if any(one.is_contested for one in statement.claims):
        found.append(speech.say("contested"))
    return found


def _parts(statement: YearlyStatement, speech: Speech) -> list[Part]:
    if isinstance(statement, InternalStatement):
        return [
            _person(statement, speech),
            _steps(statement.steps, speech, "steps-corrected"),
            _claims(statement.claims, speech, has_others=False),
            _next(statement, speech),
            _rights(statement, speech),
        ]
    notice = [] if statement.notice is None else [_notice(statement.notice, speech)]
    return [
        _contract(statement, speech),
        *notice,
        _difference(statement, speech),
        _steps(
            statement.steps, speech, "steps-hidden" if statement.hides_steps else "steps-unknown"
        ),
        _claims(statement.claims, speech, has_others=statement.has_other_claims),
        _rights(statement, speech),
    ]


def _person(statement: InternalStatement, speech: Speech) -> Part:
    return part(
        speech.say("section-person"),
        facts(
            (
                (speech.say("employee"), statement.employee_name),
                (speech.say("number"), statement.employee_number),
                (speech.say("use"), speech.say("use-is", use=statement.use.value)),
                (speech.say("period-closed"), speech.days_of(statement.period)),
                (speech.say("renewal"), speech.day(statement.renewal_on)),
                (speech.say("before"), speech.value(statement.before)),
                (speech.say("after"), speech.value(statement.after)),
            )
        ),
        text("note", speech.say("period-note")),
    )


def _contract(statement: OfficialStatement, speech: Speech) -> Part:
    return part(
        speech.say("section-contract"),
        facts(
            (
                (speech.say("insurer"), statement.insurer),
                (speech.say("contract"), statement.contract_number),
                (speech.say("use"), speech.say("use-is", use=statement.use.value)),
                (speech.say("period-closed"), speech.days_of(statement.period)),
                (speech.say("renewal"), speech.day(statement.renewal_on)),
                (speech.say("official"), speech.value(statement.coefficient)),
                (
                    speech.say("document"),
                    speech.say(
                        "document-since",
                        document=statement.document,
                        date=speech.day(statement.since),
                    ),
                ),
            )
        ),
        text("note", speech.say("official-note")),
    )


def _notice(notice: ContractNotice, speech: Speech) -> Part:
    return part(
        speech.say("section-notice"),
        facts(
            (
                (speech.say("reference-premium"), speech.euros(notice.reference_cents)),
                (speech.say("coefficient"), speech.value(notice.coefficient)),
                (speech.say("net-premium"), speech.euros(notice.net_cents)),
                (speech.say("surcharges"), speech.euros(notice.surcharge_cents)),
                (speech.say("reductions"), speech.euros(notice.reduction_cents)),
            )
        ),
        text("note", speech.say("notice-note")),
    )


def _difference(statement: OfficialStatement, speech: Speech) -> Part:
    title, known = speech.say("section-difference"), statement.reconciliation
    if known is None:
        return part(title, text("text", speech.say("no-figure-before")))
    figures = facts(
        (
            (speech.say("official"), speech.value(known.printed)),
            (speech.say("ours"), speech.value(known.computed)),
        )
    )
    if not known.difference_hundredths:
        return part(title, figures, text("text", speech.say("agrees")))
    difference = difference_text(known.difference_hundredths, speech.language)
    if statement.is_for_driver and statement.has_other_claims:
        return part(title, figures, text("text", speech.say("asked", difference=difference)))
    if not known.explanations:
        said = speech.say("unexplained", difference=difference)
        return part(title, figures, text("text", said))
    shown = known.explanations[:_MOST_EXPLANATIONS]
    said = speech.say("explained", difference=difference, number=len(shown))
    causes = [
        text("text", speech.say("cause", cause=explanation_text(one, speech.language)))
        for one in shown
    ]
    return part(
        title, figures, text("text", said), *causes, text("note", speech.say("ask-insurer"))
    )


def _steps(steps: tuple[Step, ...], speech: Speech, otherwise: str) -> Part:
    title = speech.say("section-steps")
    if not steps:
        return part(title, text("text", speech.say(otherwise)))
    head = [speech.say(key) for key in ("step", "sum", "ground")]
    rows = [(speech.reason(one), speech.sum_of(one), speech.article(one.article)) for one in steps]
    return part(title, table(head, rows, (6, 5, 5)), text("note", speech.say("rounding-note")))


def _claims(claims: tuple[YearlyClaim, ...], speech: Speech, *, has_others: bool) -> Part:
    title = speech.say("section-claims")
    others: Block | None = None
    if has_others:
        others = text("text", speech.say("other-claims"))
    if not claims:
        return part(title, text("text", speech.say("no-claim")), others)
    head = [speech.say(key) for key in ("date", "kind", "liability", "effect")]
    rows = [_claim(one, speech) for one in claims]
    return part(
        title, table(head, rows, (4, 5, 5, 8)), others, text("note", speech.say("claims-note"))
    )


def _claim(one: YearlyClaim, speech: Speech) -> tuple[str, ...]:
    liability = speech.word("liability", liability=one.liability.value)
    if one.is_contested:
        liability = speech.say("with-contest", liability=liability)
    kind = speech.word("claim-kind", kind=one.kind.value)
    return speech.short_day(one.occurred_on), kind, liability, _effect(one, speech)


def _effect(one: YearlyClaim, speech: Speech) -> str:
    counts_on = speech.short_day(one.counts_on)
    if one.is_pending:
        return speech.say("effect-pending")
    if one.factor_permille is not None and one.factor_permille > 1000:  # noqa: PLR2004 - permille
        return speech.say(
            "effect-increase", factor=speech.factor(one.factor_permille), date=counts_on
        )
    return speech.say("effect-none", reason=one.reason.value, date=counts_on)


def _next(statement: InternalStatement, speech: Speech) -> Part:
    prospects = (
        ("if-none", statement.without_claim),
        ("if-partial", statement.with_partial),
        ("if-full", statement.with_full),
    )
    rows = [
        (
            speech.say(key),
            speech.say("at", value=speech.value(one.coefficient), date=speech.day(one.renewal_on)),
        )
        for key, one in prospects
    ]
    return part(speech.say("section-next"), facts(rows), text("note", speech.say("next-note")))


def _rights(statement: YearlyStatement, speech: Speech) -> Part:
    kind = statement.figure.value
    return part(
        speech.say("section-rights"),
        text("text", speech.say("meaning", figure=kind)),
        text("text", speech.say("no-deduction")),
        text("text", speech.say("rights", contact=statement.sender.contact)),
    )
