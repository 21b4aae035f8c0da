"""Change what a person wishes for the messages that they get: language, quiet hours, digest."""

from dataclasses import replace
from datetime import datetime

from fleet.access import Action, Actor, guarded_about
from fleet.journal import JournalEntry
from fleet.people import Language, Preferences
from fleet.ports import Work


@guarded_about(Action.CHANGE_SETTINGS)
def read_settings(work: Work, _actor: Actor, employee_id: int) -> Preferences:
    """What the person chose so far."""
    return work.people.preferences_of(employee_id)


@guarded_about(Action.CHANGE_SETTINGS)
def choose_language(
    work: Work, actor: Actor, employee_id: int, language: Language, now: datetime
) -> Preferences:
    """Speak that language from now on."""
    wished = replace(work.people.preferences_of(employee_id), language=language)
    return _keep(work, actor, employee_id, wished, now)


@guarded_about(Action.CHANGE_SETTINGS)
def choose_quiet_hours(
    work: Work, actor: Actor, employee_id: int, from_minute: int, until_minute: int, now: datetime
) -> Preferences:
    """Push nothing between two minutes of the day, 0 to 1439, often with a night between them.

    The same minute twice means that messages may come at any time.
    """
    wished = replace(
        work.people.preferences_of(employee_id),
        quiet_from_minute=from_minute,
        quiet_until_minute=until_minute,
    )
    return _keep(work, actor, employee_id, wished, now)


@guarded_about(Action.CHANGE_SETTINGS)
def choose_digest(
    work: Work,
    actor: Actor,
    employee_id: int,
    now: datetime,
    *,
    wants_digest: bool,
) -> Preferences:
    """Send the monthly message, or not."""
    wished = replace(work.people.preferences_of(employee_id), wants_digest=wants_digest)
    return _keep(work, actor, employee_id, wished, now)


@guarded_about(Action.CHANGE_SETTINGS)
def choose_weekly(
    work: Work,
    actor: Actor,
    employee_id: int,
    now: datetime,
    *,
    wants_weekly: bool,
) -> Preferences:
    """Send the weekly message of a fleet manager, or not."""
    wished = replace(work.people.preferences_of(employee_id), wants_weekly=wants_weekly)
    return _keep(work, actor, employee_id, wished, now)


def _keep(
    work: Work, actor: Actor, employee_id: int, wished: Preferences, now: datetime
) -> Preferences:
    if wished == work.people.preferences_of(employee_id):
        return wished
    work.people.set_preferences(employee_id, wished)
    work.journal.write(
        JournalEntry(
            at=now,
            event="settings_changed",
            subject=f"employee:{employee_id}",
            actor_id=actor.employee_id,
            details={
                "language": wished.language.value,
                "quiet_from_minute": wished.quiet_from_minute,
                "quiet_until_minute": wished.quiet_until_minute,
                "wants_digest": wished.wants_digest,
                "wants_weekly": wished.wants_weekly,
            },
        )
    )
    return wished
