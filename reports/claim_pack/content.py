"""What a claim pack says, section by section, in the reader's language."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TypedDict

from fleet.cases import EntryKind
from fleet.claim_pack import ClaimPack, PackDecision, PackEntry, PackFile
from fleet.deadlines import Deadline
from fleet.incidents import CaseCosts
from reports.claim_pack.blocks import Block, Part, Shown, facts, part, table, text
from reports.claim_pack.letters import showable
from reports.claim_pack.statement_tables import back_part, circumstances_part, statement_part
from reports.formats import date_text, euros_text, long_date_text
from reports.wording import document_words

_HASH_LETTERS = 12
_PAGE, _PAGES = "\N{WHITE SQUARE}", "\N{BLACK SQUARE}"  # where the template puts its counters


class Content(TypedDict, total=False):
    """The whole document, as the template reads it; `logo` names a file, and may be left out."""

    language: str
    title: str
    description: str
    sender: str
    as_of: str
    status: str
    footer: str
    page: str
    warnings: list[str]
    parts: list[Part]
    logo: str
    logo_alt: str
    is_wide: bool


class Speech:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, key: str, **variables: str | int) -> str:
        """The text of a key of this document."""
        return document_words().text(f"pack-{key}", self.language, **variables)

    def word(self, key: str, **variables: str) -> str:
        """A word that the chat uses as well."""
        return document_words().text(f"word-{key}", self.language, **variables)

    def answer(self, *, is_so: bool | None) -> str:
        """Yes, no, or that nobody said."""
        if is_so is None:
            return self.say("unknown")
        return self.say("yes" if is_so else "no")

    def day(self, on: date) -> str:
        """A day with its whole month."""
        return long_date_text(on, self.language)

    def instant(self, at: datetime) -> str:
        """A day and a time."""
        return self.say("time", date=self.day(at.date()), time=f"{at:%H:%M}")


def content_of(pack: ClaimPack, readable: Mapping[int, str]) -> Content:
    """The document as data.

    Args:
        pack: The facts.
        readable: The name of the file of each photo that can be shown, by its evidence id.
    """
    speech = Speech(pack.language.value)
    as_of = speech.day(pack.as_of)
    footer = speech.say("footer", company=pack.company_name, number=pack.number, date=as_of)
    return {
        "language": speech.language,
        "title": showable(speech.say("title", number=pack.number)),
        "description": showable(
            speech.say("description", number=pack.number, company=pack.company_name)
        ),
        "sender": showable(speech.say("sender", company=pack.company_name, unit=pack.unit_name)),
        "as_of": showable(speech.say("as-of", date=as_of)),
        "status": speech.word("status", status=pack.status.value),
        "footer": showable(footer),
        "page": speech.say("page", page=_PAGE, pages=_PAGES),
        "warnings": _warnings(pack, speech),
        "parts": [write(pack, speech) for write in _PARTS] + _files(pack, speech, readable),
    }


def _warnings(pack: ClaimPack, speech: Speech) -> list[str]:
    found = [speech.say("contested")] if pack.is_contested else []
    if pack.number_of_missing:
        found.append(speech.say("missing", number=pack.number_of_missing))
    return found


def _identification(pack: ClaimPack, speech: Speech) -> Part:
    return part(
        speech.say("section-identification"),
        facts(
            (
                (speech.say("number"), pack.number),
                (speech.say("insurer-reference"), pack.contacts.insurer_reference),
                (speech.say("company"), pack.company_name),
                (speech.say("unit"), pack.unit_name),
                (speech.say("reported"), speech.instant(pack.reported_at)),
                (speech.say("status"), speech.word("status", status=pack.status.value)),
                (speech.say("expert"), pack.contacts.expert),
                (speech.say("repairer"), pack.contacts.repairer),
            )
        ),
    )


def _deadlines(pack: ClaimPack, speech: Speech) -> Part:
    title = speech.say("section-deadlines")
    if not pack.deadlines:
        return part(title, text("text", speech.say("no-deadline")))
    head = [speech.say(key) for key in ("deadline", "ground", "until")]
    rows = [_deadline(one, pack, speech) for one in pack.deadlines]
    note = text("note", speech.say("deadlines-note"))
    return part(title, table(head, rows, (5, 4, 3)), note)


def _deadline(one: Deadline, pack: ClaimPack, speech: Speech) -> tuple[str, str, str]:
    until = speech.day(one.due_on)
    if one.until_at is not None:
        until = speech.instant(one.until_at.astimezone(pack.reported_at.tzinfo))
    kind = one.kind.value
    if one.is_met:
        until = speech.say("deadline-met")
    return speech.say(f"deadline-{kind}"), speech.say(f"ground-{kind}"), until


def _located(pack: ClaimPack, speech: Speech) -> str:
    """That a location was shared, where nobody wrote the place in words."""
    return speech.say("place-located") if pack.is_located else speech.say("unknown")


def _event(pack: ClaimPack, speech: Speech) -> Part:
    unknown = speech.say("unknown")
    kind = pack.statement_kind
    return part(
        speech.say("section-event"),
        facts(
            (
                (
                    speech.say("event"),
                    speech.word("event", event=pack.event.value) if pack.event else unknown,
                ),
                (speech.say("occurred"), _occurred(pack, speech)),
                (speech.say("place"), pack.place or _located(pack, speech)),
                (speech.say("injured"), speech.answer(is_so=pack.is_injured)),
                (speech.say("other-party"), speech.answer(is_so=pack.has_other_party)),
                (
                    speech.say("statement-kind"),
                    speech.word("statement", kind=kind.value) if kind else unknown,
                ),
                (speech.say("facts"), pack.facts or unknown),
            )
        ),
    )


def _occurred(pack: ClaimPack, speech: Speech) -> str:
    if pack.occurred_on is None:
        return speech.say("unknown")
    day, minute = speech.day(pack.occurred_on), pack.occurred_minute
    if minute is None:
        return day
    return speech.say("time", date=day, time=f"{minute // 60:02}:{minute % 60:02}")


def _vehicle(pack: ClaimPack, speech: Speech) -> Part:
    vehicle, unknown = pack.vehicle, speech.say("unknown")
    return part(
        speech.say("section-vehicle"),
        facts(
            (
                (speech.say("plate"), vehicle.plate or unknown),
                (speech.say("make"), vehicle.make_and_model),
                (speech.say("insurer"), vehicle.insurer or unknown),
                (speech.say("contract"), vehicle.contract_number or unknown),
                (speech.say("card-number"), pack.statement.get("a_card_number", "")),
            )
        ),
    )


def _driver(pack: ClaimPack, speech: Speech) -> Part:
    usual = pack.statement.get("is_usual_driver")
    return part(
        speech.say("section-driver"),
        facts(
            (
                (speech.say("driver"), pack.driver_name or speech.say("unknown")),
                (speech.say("usual-driver"), speech.say(usual) if usual else ""),
            )
        ),
    )


def _other_party(pack: ClaimPack, speech: Speech) -> Part:
    rows = tuple((speech.say(label), _joined(pack, keys)) for label, keys in _OTHER_PARTY)
    title = speech.say("section-other-party")
    if any(value for _, value in rows):
        return part(title, facts(rows))
    key = "other-party-empty" if pack.has_other_party else "no-other-party"
    return part(title, text("text", speech.say(key)))


_OTHER_PARTY = (
    ("b-driver", ("b_driver_first_name", "b_driver_name")),
    ("b-insured", ("b_insured_first_name", "b_insured_name")),
    ("b-vehicle", ("b_vehicle_make",)),
    ("b-plate", ("b_vehicle_plate",)),
    ("b-insurer", ("b_insurer_name",)),
    ("b-policy", ("b_policy_number",)),
)


def _joined(pack: ClaimPack, keys: tuple[str, ...]) -> str:
    return " ".join(pack.statement[key] for key in keys if key in pack.statement)


def _statement(pack: ClaimPack, speech: Speech) -> Part:
    return statement_part(pack.statement, speech.language)


def _circumstances(pack: ClaimPack, speech: Speech) -> Part:
    return circumstances_part(pack.statement, speech.language)


def _back(pack: ClaimPack, speech: Speech) -> Part:
    return back_part(pack.statement, speech.language)


def _timeline(pack: ClaimPack, speech: Speech) -> Part:
    head = [speech.say("date"), speech.say("entry")]
    rows = [(speech.instant(one.at), _entry(one, speech)) for one in pack.entries]
    block = table(head, rows, (1, 3)) if rows else text("text", speech.say("nothing"))
    return part(speech.say("section-timeline"), block)


def _entry(one: PackEntry, speech: Speech) -> str:
    if one.kind is EntryKind.STATUS:
        return speech.say("entry-status", status=speech.word("status", status=one.words))
    if one.kind is EntryKind.EXCHANGE:
        return speech.say("entry-exchange", words=one.words)
    return speech.say(f"entry-{one.kind.value}")


def _decisions(pack: ClaimPack, speech: Speech) -> Part:
    title = speech.say("section-decisions")
    mark = text("warning", speech.say("contested")) if pack.is_contested else None
    if not pack.decisions:
        return part(title, mark, text("text", speech.say("no-decision")))
    keys = ("decided-on", "kind", "liability", "document", "recorded", "confirmed")
    rows = [_decision(one, speech) for one in pack.decisions]
    return part(title, mark, table([speech.say(key) for key in keys], rows, (6, 6, 7, 7, 8, 6)))


def _decision(one: PackDecision, speech: Speech) -> tuple[str, ...]:
    liability = speech.word("liability", liability=one.liability.value)
    if one.exemption is not None:
        said = speech.word("exemption", exemption=one.exemption.value)
        liability = speech.say("exempt", liability=liability, said=said)
    recorded_on = date_text(one.recorded_at.date(), speech.language)
    recorded = (
        speech.say("recorded-by", name=one.recorded_by, date=recorded_on)
        if one.recorded_by
        else speech.say("imported", date=recorded_on)
    )
    decided_on = date_text(one.decided_on, speech.language)
    kind = speech.word("claim-kind", kind=one.kind.value)
    return decided_on, kind, liability, one.document, recorded, one.confirmed_by or "–"


def _costs(pack: ClaimPack, speech: Speech) -> Part:
    title, costs = speech.say("section-costs"), pack.costs
    if costs == CaseCosts():
        return part(title, text("text", speech.say("no-costs")))
    amounts = (
        ("cost-paid", costs.paid_cents),
        ("cost-reserved", costs.reserved_cents),
        ("cost-recovered", costs.recovered_cents),
        ("cost-deductible", costs.deductible_cents),
    )
    rows = [(speech.say(key), euros_text(cents, speech.language)) for key, cents in amounts]
    rows.append((speech.say("cost-downtime"), speech.say("days", number=costs.downtime_days)))
    return part(title, facts(rows), text("note", speech.say("costs-note")))


def _files(pack: ClaimPack, speech: Speech, readable: Mapping[int, str]) -> list[Part]:
    """Photos, then documents where there are any."""
    shown = [_photo(one, pack, speech, readable) for one in pack.photos if one.is_stored]
    block: Block = {"kind": "photos", "photos": shown}
    photos = part(
        speech.say("section-photos"),
        block if shown else text("text", speech.say("no-photo")),
    )
    lines = [
        text("text", speech.say("document-line", number=one.number, **_arrival(one, speech)))
        for one in pack.files
        if one.is_stored and not one.is_photo
    ]
    return [photos, part(speech.say("section-documents"), *lines)] if lines else [photos]


def _photo(one: PackFile, pack: ClaimPack, speech: Speech, readable: Mapping[int, str]) -> Shown:
    arrival = _arrival(one, speech)
    caption = speech.say("photo-caption", **arrival)
    alt = speech.say("photo-alt", number=one.number, case=pack.number, date=arrival["date"])
    file = readable.get(one.evidence_id, "")
    return {
        "file": file,
        "title": speech.say("photo", number=one.number),
        "caption": caption if file else f"{caption}. {speech.say('photo-unreadable')}",
        "alt": showable(alt),
    }


def _arrival(one: PackFile, speech: Speech) -> dict[str, str]:
    return {
        "date": date_text(one.arrived_at.date(), speech.language),
        "time": f"{one.arrived_at:%H:%M}",
        "hash": one.sha256[:_HASH_LETTERS],
    }


_PARTS: tuple[Callable[[ClaimPack, Speech], Part], ...] = (
    _identification,
    _deadlines,
    _event,
    _vehicle,
    _driver,
    _other_party,
    _statement,
    _circumstances,
    _back,
    _timeline,
    _decisions,
    _costs,
)
