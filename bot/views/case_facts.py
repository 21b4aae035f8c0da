"""The facts of a case, one line each: who, with what, when, where, and what is still missing."""

from zoneinfo import ZoneInfo

from bot.views.case_words import answer_of, missing_label, statement_label
from bot.views.figures import day, local_day, time_of_day
from bot.views.screen import Words, capitalised
from fleet.incidents import Incident, IncidentStatus, Place
from fleet.usecases.show_case import CaseCard
from reports.formats import coefficient_text


def fact_lines(words: Words, card: CaseCard, zone: ZoneInfo) -> tuple[str, ...]:
    """The facts; what was neither said nor asked is left out."""
    incident = card.incident
    return (
        *_people(words, card),
        _vehicle(words, card),
        _when(words, incident),
        _where(words, incident),
        *_circumstances(words, incident),
        words.words("case-facts", facts=incident.facts) if incident.facts else "",
        _answer(words, incident, zone),
        _photos(words, card.number_of_photos),
        _missing(words, card),
    )


def _people(words: Words, card: CaseCard) -> tuple[str, ...]:
    incident = card.incident
    unit = words.words("case-unit", unit=card.unit_name)
    if incident.wants_anonymity and not incident.is_draft:
        return (unit, words.words("case-driver-anonymous"))
    if incident.is_preventive:
        reporter = words.words("case-reporter", name=card.reporter) if card.reporter else ""
        return (unit, reporter)
    is_same = not card.reporter or incident.reporter_id == incident.driver_id
    return (
        unit,
        _driver(words, card),
        "" if is_same else words.words("case-reporter", name=card.reporter),
        words.words("case-holders", names=", ".join(card.holders)) if card.holders else "",
    )


def _driver(words: Words, card: CaseCard) -> str:
    if card.driver:
        return words.words("case-driver", name=card.driver)
    return words.words("case-driver-unknown")


def _vehicle(words: Words, card: CaseCard) -> str:
    if card.vehicle is not None:
        plate, model = card.vehicle.plate, card.vehicle.make_and_model
        return words.words("case-vehicle", plate=plate, model=model)
    if card.incident.plate:
        return words.words("case-vehicle-unknown-plate", plate=card.incident.plate)
    return ""


def _when(words: Words, incident: Incident) -> str:
    if incident.occurred_on is None:
        return words.words("case-when-unknown")
    date = day(words, incident.occurred_on)
    if incident.occurred_minute is None:
        return words.words("case-when", date=date)
    time = time_of_day(words, incident.occurred_minute)
    return words.words("case-when-time", date=date, time=time)


def _where(words: Words, incident: Incident) -> str:
    if incident.place is not None:
        return _place(words, incident.place)
    is_closed = incident.status is IncidentStatus.CLOSED
    return words.words("case-place-deleted") if is_closed else ""


def _place(words: Words, place: Place) -> str:
    if place.words:
        return words.words("case-place", words=place.words)
    if place.latitude_hundredths is None or place.longitude_hundredths is None:
        return ""
    language = words.language.value
    return words.words(
        "case-place-position",
        latitude=coefficient_text(place.latitude_hundredths, language),
        longitude=coefficient_text(place.longitude_hundredths, language),
    )


def _circumstances(words: Words, incident: Incident) -> tuple[str, ...]:
    if incident.is_preventive:
        return ()
    injured = answer_of(known=incident.is_injured)
    other = answer_of(known=incident.has_other_party)
    statement = incident.statement
    return (
        "" if incident.is_injured else words.words("case-injured", answer=injured),
        words.words("case-other-party", answer=other),
        "" if statement is None else capitalised(statement_label(words, statement)),
    )


def _answer(words: Words, incident: Incident, zone: ZoneInfo) -> str:
    if not incident.answer or incident.answered_at is None:
        return ""
    date = local_day(words, incident.answered_at, zone)
    return words.words("case-answer", date=date, answer=incident.answer)


def _photos(words: Words, number: int) -> str:
    return words.words("case-photos", number=number) if number else words.words("case-photos-none")


def _missing(words: Words, card: CaseCard) -> str:
    if not card.missing:
        return ""
    questions = ", ".join(missing_label(words, card.incident, one) for one in card.missing)
    return words.words("case-missing", questions=questions)
