"""What an attestation says, section by section: facts, and what the paper is not."""

from datetime import date, timedelta

from fleet.attestations import Attestation
from fleet.attested_facts import AttestedClaim, AttestedDrive, AttestedFacts
from reports.claim_pack.blocks import Part, code, facts, part, table, text
from reports.claim_pack.content import Content
from reports.claim_pack.letters import showable
from reports.formats import coefficient_text
from reports.french import LANGUAGE, French, day, short_day, with_logo

_SPEECH = French("attestation")
_say = _SPEECH.say


def content_of(attestation: Attestation, signs: str, *, has_logo: bool) -> Content:
    """The document as data."""
    said, number = attestation.facts, attestation.number
    on = day(attestation.as_at)
    content: Content = {
        "language": LANGUAGE,
        "title": showable(_say("title")),
        "description": showable(_say("description", number=number, company=said.company)),
        "sender": showable(_say("sender", company=said.company, unit=said.unit)),
        "as_of": showable(_say("as-of", date=on)),
        "status": showable(_say("number", number=number)),
        "footer": showable(_say("footer", number=number, company=said.company, date=on)),
        "page": _SPEECH.page(),
        "warnings": [_say("is-not")],
        "parts": [
            _person(said),
            _drives(said, attestation.as_at),
            _claims(said, attestation.as_at),
            *_coefficient(said),
            _signature(said, on, signs),
        ],
    }
    alt = _say("logo-alt", company=said.company)
    return with_logo(content, said.company, has_logo=has_logo, alt=alt)


def _person(said: AttestedFacts) -> Part:
    employed = _say("employed-since", first=day(said.entered_on))
    if said.left_on is not None:
        last_on = day(said.left_on - timedelta(days=1))
        employed = _say("employed", first=day(said.entered_on), last=last_on)
    return part(
        _say("section-person"),
        text("text", _say("we-attest", company=said.company, signer=said.signer)),
        facts(
            (
                (_say("employee"), said.employee),
                (_say("company"), said.company),
                (_say("siren"), _siren(said.siren)),
                (_say("employment"), employed),
            )
        ),
    )


def _siren(digits: str) -> str:
    return " ".join((digits[:3], digits[3:6], digits[6:])).strip()


def _drives(said: AttestedFacts, as_at: date) -> Part:
    title = _say("section-drives")
    if not said.drives:
        return part(title, text("text", _say("no-drive")))
    head = _SPEECH.heads("vehicle", "plate", "from", "until", "driver")
    rows = [_drive(one, as_at) for one in said.drives]
    return part(title, table(head, rows, (6, 4, 4, 4, 6)), text("note", _say("drives-note")))


def _drive(one: AttestedDrive, as_at: date) -> tuple[str, ...]:
    until = _say("at-the-day", date=short_day(as_at))
    if one.until_on is not None:
        until = short_day(one.until_on - timedelta(days=1))
    driver = _say("sole" if one.is_sole else "main")
    return one.vehicle, one.plate, short_day(one.from_on), until, driver


def _claims(said: AttestedFacts, as_at: date) -> Part:
    title = _say("section-claims")
    period = _say("period", since=day(said.claims_since), until=day(as_at))
    if not said.claims:
        return part(title, text("text", period), text("text", _say("no-claim")))
    head = _SPEECH.heads("date", "nature", "liability", "state")
    rows = [_claim(one) for one in said.claims]
    return part(
        title,
        text("text", period),
        table(head, rows, (4, 7, 5, 6)),
        text("note", _say("claims-note")),
    )


def _claim(one: AttestedClaim) -> tuple[str, ...]:
    state = "pending" if one.is_pending else "contested" if one.is_contested else "decided"
    return (
        short_day(one.occurred_on),
        _SPEECH.word("claim-kind", kind=one.kind.value),
        _SPEECH.word("liability", liability=one.liability.value),
        _say(f"state-{state}"),
    )


def _coefficient(said: AttestedFacts) -> list[Part]:
    if said.coefficient_hundredths is None or said.coefficient_since is None:
        return []
    value = coefficient_text(said.coefficient_hundredths, LANGUAGE)
    since = day(said.coefficient_since)
    return [
        part(
            _say("section-coefficient"),
            facts(((_say("internal"), _say("value-since", value=value, date=since)),)),
            text("note", _say("coefficient-note")),
        )
    ]


def _signature(said: AttestedFacts, on: str, signs: str) -> Part:
    """Who signs, and how whoever reads the paper finds out whether it holds."""
    return part(
        _say("section-signature"),
        text("text", _say("signed", company=said.company, signer=said.signer, date=on)),
        text("text", _say("code-how")),
        code(signs),
        text("note", _say("code-note")),
    )
