"""The screens around the questions of a report: parked, hurt, begun before, discarded."""

from datetime import date

from bot.turn import Html
from bot.views.figures import day
from bot.views.screen import Rows, Screen, Words, button, keyed, paragraphs
from fleet.errors import ReportAnswerError


def driver_rows(words: Words) -> Rows:
    """What a driver can do from anywhere: report, follow their cases, see to their vehicles."""
    own = button(words, "button-case-own", "cases:own:0")
    vehicles = button(words, "vehicle-button-home", "veh")
    streaks = button(words, "streak-button-home", "streak")
    points, quiz = button(words, "button-points", "points"), button(words, "button-quiz", "quiz")
    report = button(words, "incident-button", "inc:open")
    rewards = button(words, "button-rewards", "reward")
    goals = button(words, "reward-button-goals", "goal")
    return ((report,), (own, vehicles), (streaks, points, quiz), (rewards, goals))


def parked_screen(words: Words) -> Screen:
    """The first question of all: nothing is asked of somebody who drives."""
    choices = (
        button(words, "incident-parked-yes", "inc:parked"),
        button(words, "incident-parked-no", "inc:unsafe"),
    )
    return Screen(words.words("incident-parked"), keyed(choices))


def not_parked_screen(words: Words) -> Screen:
    """What to do first; the report waits."""
    on = button(words, "incident-parked-now", "inc:parked")
    return Screen(words.words("incident-not-parked"), ((on,),))


def hurt_screen(words: Words, incident_id: int) -> Screen:
    """Whether anybody is hurt, even slightly."""
    choices = (
        button(words, "incident-hurt-yes", f"inc:{incident_id}:hurt:y"),
        button(words, "incident-hurt-no", f"inc:{incident_id}:hurt:n"),
    )
    return Screen(words.words("incident-hurt"), keyed(choices))


def resume_screen(words: Words, incident_id: int, begun_on: date) -> Screen:
    """A report was begun: go on, or discard it."""
    choices = (
        button(words, "incident-resume-yes", f"inc:{incident_id}:on"),
        button(words, "incident-discard", f"inc:{incident_id}:drop"),
    )
    return Screen(words.words("incident-resume", date=day(words, begun_on)), keyed(choices))


def expired_screen(words: Words, begun_on: date, days: int) -> Screen:
    """A report was deleted because it was not sent for so long."""
    return Screen(words.words("incident-expired", date=day(words, begun_on), days=days))


def discard_screen(words: Words, incident_id: int) -> Screen:
    """Whether the report and its photos are really to be deleted."""
    choices = (
        button(words, "incident-discard-yes", f"inc:{incident_id}:drop:yes"),
        button(words, "incident-back-later", f"inc:{incident_id}:on"),
    )
    return Screen(words.words("incident-discard-sure"), keyed(choices))


def put_aside_screen(words: Words, incident_id: int) -> Screen:
    """What /cancel does to a report: nothing is lost."""
    choices = (
        button(words, "incident-resume-yes", f"inc:{incident_id}:on"),
        button(words, "incident-discard", f"inc:{incident_id}:drop"),
    )
    return Screen(words.words("incident-put-aside"), keyed(choices))


def refused_text(words: Words, error: ReportAnswerError, today: date) -> Html:
    """Why an answer was not kept, and what to do instead; it is short enough for an alert."""
    return refused_reason(words, error.reason, today, error.limit, error.size)


def refused_reason(words: Words, reason: str, today: date, limit: int = 0, size: int = 0) -> Html:
    """Why something was not kept, by its reason; nothing that people wrote stands in it."""
    return words.words(
        "incident-refused", reason=reason, limit=limit, size=size, example=f"{today:%d/%m/%Y}"
    )


def with_lead(screen: Screen, lead: Html) -> Screen:
    """The screen with something said first."""
    return Screen(paragraphs(lead, screen.text), screen.buttons) if lead else screen
