"""What the person reads once a report is sent, and what those read who look after it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.turn import Html
from bot.views.case_words import event_label, question_label
from bot.views.figures import day, time_of_day
from bot.views.points_given import given_text
from bot.views.reporting_summary import missing_text
from bot.views.screen import Rows, Screen, Words, button, lines, paragraphs
from fleet.deadlines import ANSWER_DAYS, Deadline, DeadlineKind
from fleet.incidents import EventType, Incident, Question
from fleet.usecases.send_report import SentReport

_MINUTES_IN_AN_HOUR = 60
_ACCIDENT_AT_WORK = frozenset(
    {DeadlineKind.ACCIDENT_AT_WORK_EMPLOYEE, DeadlineKind.ACCIDENT_AT_WORK_EMPLOYER}
)
_WITHOUT_A_SHOCK = frozenset(
    {EventType.THEFT, EventType.VANDALISM, EventType.GLASS, EventType.BREAKDOWN}
)


def receipt_screen(words: Words, sent: SentReport, zone: ZoneInfo) -> Screen:
    """The case number, the clocks that run, what follows, and thanks."""
    report, incident = sent.report, sent.report.incident
    if incident.is_preventive:
        return _preventive_receipt(words, sent, zone)
    text = paragraphs(
        words.words("incident-receipt", case=incident.number),
        words.words("incident-theft-police") if incident.event is EventType.THEFT else "",
        clocks_text(words, sent.deadlines, zone),
        words.words("incident-next"),
        words.words("incident-next-pain") if incident.event not in _WITHOUT_A_SHOCK else "",
        missing_text(words, report),
        given_text(words, sent.points),
    )
    return Screen(text, _after(words, sent))


def emergency_screen(words: Words, sent: SentReport, zone: ZoneInfo, *, is_told: bool) -> Screen:
    """The emergency card: whom to call, what to do, and that nothing more is asked."""
    clocks = [one for one in sent.deadlines if one.kind in _ACCIDENT_AT_WORK]
    text = paragraphs(
        words.words("incident-emergency"),
        words.words(
            "incident-emergency-sent",
            told="yes" if is_told else "no",
            case=sent.report.incident.number,
        ),
        lines(
            words.words("incident-emergency-clocks"), *(_clock(words, one, zone) for one in clocks)
        )
        if clocks
        else "",
        words.words("incident-emergency-later"),
    )
    return Screen(text, _after(words, sent))


def emergency_again_screen(words: Words, incident: Incident) -> Screen:
    """Whom to call, again, to somebody who writes after the emergency card; and the ways on."""
    complete = button(words, "button-complete", f"complete:{incident.id}")
    follow = button(words, "incident-follow", f"case:{incident.id}")
    text = words.words("begun-emergency", number=incident.number)
    return Screen(text, ((complete,), (follow,)))


def told_screen(
    words: Words, incident: Incident, unit: str, deadlines: Sequence[Deadline], zone: ZoneInfo
) -> Screen:
    """What somebody who looks after the case reads: no name, no text, no plate."""
    event = event_label(words, incident.event)
    if incident.is_injured:
        text = words.words("incident-told-hurt", case=incident.number, unit=unit)
    else:
        key = "incident-told-preventive" if incident.is_preventive else "incident-told"
        text = words.words(key, case=incident.number, event=event, unit=unit)
    return Screen(paragraphs(text, clocks_text(words, deadlines, zone)), _open(words, incident))


def completed_screen(words: Words, incident: Incident, question: Question) -> Screen:
    """What the handler reads when something missing was added."""
    what = question_label(words, question)
    text = words.words("incident-told-completed", case=incident.number, what=what)
    return Screen(text, _open(words, incident))


def clocks_text(words: Words, deadlines: Sequence[Deadline], zone: ZoneInfo) -> Html:
    """The clocks that run, one on each line."""
    if not deadlines:
        return Html()
    return lines(words.words("incident-clocks"), *(_clock(words, one, zone) for one in deadlines))


def _clock(words: Words, deadline: Deadline, zone: ZoneInfo) -> Html:
    until = day(words, deadline.due_on)
    if deadline.until_at is not None:
        until = moment(words, deadline.until_at.astimezone(zone))
    return words.words("incident-clock", kind=deadline.kind.value, until=until)


def moment(words: Words, local: datetime) -> str:
    """A day with its time."""
    minute = local.hour * _MINUTES_IN_AN_HOUR + local.minute
    return words.label(
        "incident-time", date=day(words, local.date()), time=time_of_day(words, minute)
    )


def _preventive_receipt(words: Words, sent: SentReport, zone: ZoneInfo) -> Screen:
    incident = sent.report.incident
    due = incident.reported_at.astimezone(zone).date() + timedelta(days=ANSWER_DAYS)
    nameless = incident.wants_anonymity
    key = "incident-receipt-nameless" if nameless else "incident-receipt-preventive"
    text = words.words(key, case=incident.number, date=day(words, due))
    if nameless:
        changed = button(words, "button-case-changed", "cases:changed:0")
        return Screen(text, ((changed, button(words, "button-home", "start")),))
    return Screen(paragraphs(text, missing_text(words, sent.report)), _after(words, sent))


def _after(words: Words, sent: SentReport) -> Rows:
    incident = sent.report.incident
    follow = (button(words, "incident-follow", f"case:{incident.id}"),)
    if not sent.report.missing:
        return (follow,)
    return ((button(words, "button-complete", f"complete:{incident.id}"),), follow)


def _open(words: Words, incident: Incident) -> Rows:
    return ((button(words, "button-case-open", f"case:{incident.id}"),),)
