"""What a letter to an insurer says, section by section: facts of the contract, and no person."""

from datetime import date

from bonusmalus.claims import Claim
from bonusmalus.statement import Field, StatementClaim, statement_version
from fleet.driving import Regime
from fleet.insurer_letters import InsurerLetter
from fleet.insurer_statements import StatementRequest
from fleet.profile_changes import ProfileChange
from fleet.statement_comparison import Comparison, Difference, DifferenceKind
from reports.claim_pack.blocks import Block, Part, facts, part, table, text
from reports.claim_pack.content import Content
from reports.claim_pack.letters import showable
from reports.formats import coefficient_text
from reports.french import LANGUAGE, French, day, short_day, with_logo

_SPEECH = French("letter")
_say = _SPEECH.say
_MOST_PLATES = 12


def content_of(letter: InsurerLetter, *, has_logo: bool) -> Content:
    """The document as data."""
    sender, kind, on = letter.sender, letter.kind.value, day(letter.as_of)
    company = sender.company_name
    content: Content = {
        "language": LANGUAGE,
        "title": showable(_say("title", kind=kind)),
        "description": showable(
            _say("description", kind=kind, company=company, contract=letter.contract.number)
        ),
        "sender": showable(_say("sender", company=company, unit=sender.unit_name)),
        "as_of": showable(_say("as-of", date=on)),
        "status": showable(_say("to", insurer=letter.contract.insurer)),
        "footer": showable(
            _say("footer", company=company, contract=letter.contract.number, date=on)
        ),
        "page": _SPEECH.page(),
        "warnings": [],
        "parts": [_contract(letter), *_body(letter), _signature(letter)],
    }
    return with_logo(content, company, has_logo=has_logo, alt=_say("logo-alt", company=company))


def _contract(letter: InsurerLetter) -> Part:
    contract, sender = letter.contract, letter.sender
    shown, rest = letter.plates[:_MOST_PLATES], len(letter.plates) - _MOST_PLATES
    plates = ", ".join(shown) + (_say("more-plates", number=rest) if rest > 0 else "")
    return part(
        _say("section-contract"),
        facts(
            (
                (_say("insurer"), contract.insurer),
                (_say("contract"), contract.number),
                (_say("policyholder"), sender.company_name),
                (_say("siren"), _siren(sender.siren)),
                (_say("vehicles", number=len(letter.plates)), plates),
            )
        ),
    )


def _siren(digits: str) -> str:
    return " ".join((digits[:3], digits[3:6], digits[6:])).strip()


def _body(letter: InsurerLetter) -> list[Part]:
    match letter.subject:
        case StatementRequest() as request:
            return _request(request, letter)
        case ProfileChange() as change:
            return _change(change)
        case Comparison() as comparison:
            return _observations(comparison, letter.as_of)


def _request(request: StatementRequest, letter: InsurerLetter) -> list[Part]:
    is_statutory = letter.contract.regime is Regime.STATUTORY
    ground = "statutory" if is_statutory else "other"
    asking = part(
        _say("section-request"),
        text("text", _say("greeting")),
        text("text", _say("request", ground=ground)),
        text(
            "text",
            _say(
                "request-due",
                ground=ground,
                asked=day(request.requested_on),
                due=day(request.due_on),
            ),
        ),
    )
    if not is_statutory:
        return [asking]
    required = statement_version(request.requested_on).fields
    rows = [
        (_say("field", field=one.value), _say("field-about", field=one.value))
        for one in required
        if one is not Field.EU_TEMPLATE
    ]
    head = _SPEECH.heads("field-head", "field-about-head")
    return [asking, part(_say("section-fields"), table(head, rows, (5, 8)))]


def _change(change: ProfileChange) -> list[Part]:
    use = "" if change.new_use is None else _say("use", use=change.new_use.value)
    return [
        part(
            _say("section-change"),
            text("text", _say("greeting")),
            text("text", _say("change", direction=change.direction.value)),
            facts(
                (
                    (_say("change-kind"), _say("change-is", kind=change.kind.value)),
                    (_say("new-use"), use),
                    (_say("change-words"), change.words),
                    (_say("since"), day(change.since_on)),
                    (_say("known"), day(change.known_on)),
                )
            ),
            text("text", _say("change-follows")),
            text("note", _say("change-note")),
        )
    ]


def _observations(comparison: Comparison, as_of: date) -> list[Part]:
    statement = comparison.statement
    shown = [one for one in comparison.differences if one.is_against_us]
    told = part(
        _say("section-observations"),
        text("text", _say("greeting")),
        text(
            "text",
            _say(
                "observations",
                document=statement.document,
                date=day(statement.drawn_up_on),
                number=len(shown),
            ),
        ),
        *(
            [
                table(
                    _SPEECH.heads("about", "yours", "ours", "wanted"),
                    [_row(one, comparison, as_of) for one in shown],
                    (5, 5, 5, 6),
                )
            ]
            if shown
            else []
        ),
        text("note", _say("observations-note")) if shown else None,
    )
    return [told, *_coefficient(comparison)]


def _row(one: Difference, comparison: Comparison, as_of: date) -> tuple[str, ...]:
    kind = one.kind.value
    if one.until_on is None:
        return (
            _say("about-contract", kind=kind),
            *_of_contract(one, comparison),
            _say("wanted-is", kind=kind),
        )
    is_late = "no" if one.is_in_time(as_of) else "yes"
    until = _say("until", date=short_day(one.until_on), late=is_late)
    return (
        short_day(one.occurred_on),
        _claim(one.printed),
        _claim(one.ours),
        f"{_say('wanted-is', kind=kind)} {until}",
    )


def _of_contract(one: Difference, comparison: Comparison) -> tuple[str, str]:
    statement, contract = comparison.statement, comparison.contract
    if one.kind is DifferenceKind.OTHER_USE:
        return (
            _say("use", use=statement.vehicle_use.value),
            _say("use", use=contract.use.value),
        )
    return short_day(statement.subscribed_on), short_day(contract.starts_on)


def _claim(claim: StatementClaim | Claim | None) -> str:
    if claim is None:
        return "–"
    return _say(
        "claim",
        date=short_day(claim.occurred_on),
        kind=_SPEECH.word("claim-kind", kind=claim.kind.value),
        share=_SPEECH.word("share", liability=claim.liability.value),
    )


def _coefficient(comparison: Comparison) -> list[Part]:
    known = comparison.reconciliation
    if known is None or not known.difference_hundredths:
        return []
    return [
        part(
            _say("section-coefficient"),
            facts(
                (
                    (_say("printed"), coefficient_text(known.printed.hundredths, LANGUAGE)),
                    (_say("computed"), coefficient_text(known.computed.hundredths, LANGUAGE)),
                    (_say("renewal"), day(known.renewal_on)),
                )
            ),
            _by_itself(comparison),
            text("text", _say("coefficient-wanted")),
        )
    ]


def _by_itself(comparison: Comparison) -> Block | None:
    own = comparison.by_statement
    if own is None or comparison.is_consistent:
        return None
    return text("text", _say("by-itself", value=coefficient_text(own.hundredths, LANGUAGE)))


def _signature(letter: InsurerLetter) -> Part:
    company = letter.sender.company_name
    return part(
        _say("section-signature"),
        text("text", _say("thanks")),
        text("text", _say("signed", company=company, date=day(letter.as_of))),
        text("text", _say("signer")),
    )
