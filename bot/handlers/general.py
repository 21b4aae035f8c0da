"""/help, /settings, /privacy, /cancel, and an answer to whatever else a person sends."""

from collections.abc import Sequence

from bot.handlers.card import home_of
from bot.handlers.reporting import set_aside
from bot.handlers.tapped import OutdatedButtonError, choice_in, identity_of, number_in, tapped
from bot.turn import Turn
from bot.views.general import (
    QUIET_CHOICES,
    cancel_screen,
    help_screen,
    privacy_screen,
    settings_screen,
    unknown_screen,
)
from bot.views.reporting import put_aside_screen
from bot.views.screen import Screen
from fleet.access import Action, may
from fleet.people import Language, Preferences
from fleet.usecases.change_settings import (
    choose_digest,
    choose_language,
    choose_quiet_hours,
    read_settings,
)
from fleet.usecases.join import company_of

_HELP_FOR = (("help-fleet", Action.SEE_RENEWALS), ("help-gifts", Action.EDIT_REWARDS))


def help_(turn: Turn) -> None:
    """Answer /help."""
    screen = _help(turn)
    turn.reply(screen.text, screen.buttons)


@tapped
def open_help(turn: Turn, _: Sequence[str]) -> None:
    """Rewrite the message with the help."""
    screen = _help(turn)
    turn.edit(screen.text, screen.buttons)


def settings(turn: Turn) -> None:
    """Answer /settings."""
    screen = _settings(turn)
    turn.reply(screen.text, screen.buttons)


@tapped
def open_settings(turn: Turn, _: Sequence[str]) -> None:
    """Rewrite the message with the settings."""
    screen = _settings(turn)
    turn.edit(screen.text, screen.buttons)


@tapped
def change_settings(turn: Turn, parts: Sequence[str]) -> None:
    """Keep a choice, and show the settings as they are now."""
    employee_id = identity_of(turn).employee.id
    before = read_settings(turn.work, turn.actor, employee_id)
    after = _changed(turn, employee_id, parts)
    turn.language = after.language
    turn.answer(turn.label("settings-saved"))
    if after == before:
        return
    screen = settings_screen(turn, after, home_of(turn))
    turn.edit(screen.text, screen.buttons)
    if after.language is not before.language:
        turn.publish_commands()


def privacy(turn: Turn) -> None:
    """Answer /privacy."""
    identity, company = identity_of(turn), company_of(turn.work)
    screen = privacy_screen(turn, company, identity.link, turn.zone)
    turn.reply(screen.text)


def cancel(turn: Turn) -> None:
    """Answer /cancel."""
    screen = _cancelled(turn)
    turn.reply(screen.text, screen.buttons)


@tapped
def drop(turn: Turn, _: Sequence[str]) -> None:
    """Drop what was begun, in the message of the button below its question."""
    screen = _cancelled(turn)
    turn.edit(screen.text, screen.buttons)


def answer_anything(turn: Turn) -> None:
    """Say what can be done."""
    message = turn.update.message
    kind = _kind(turn)
    can_find = may(turn.actor, Action.FIND_PERSON)
    screen = unknown_screen(turn, kind, home_of(turn), can_find=can_find)
    album = message.media_group_id if message is not None else None
    turn.reply(screen.text, screen.buttons, once=f"album:{album}" if album else "")


def say_only_in_private(turn: Turn) -> None:
    """Answer in a group, with nothing personal."""
    turn.reply(turn.words("only-in-private"))


def _cancelled(turn: Turn) -> Screen:
    report_id = set_aside(turn)
    was_begun = turn.work.drafts.drop(turn.chat_id)
    if report_id is not None:
        return put_aside_screen(turn, report_id)
    can_find = may(turn.actor, Action.FIND_PERSON)
    home = home_of(turn) if turn.identity is not None else ""
    return cancel_screen(turn, home, was_begun=was_begun, can_find=can_find)


def _help(turn: Turn) -> Screen:
    can_find = may(turn.actor, Action.FIND_PERSON)
    sees_jobs = may(turn.actor, Action.SEE_JOBS)
    roles = [key for key, action in _HELP_FOR if may(turn.actor, action)]
    return help_screen(turn, home_of(turn), can_find=can_find, sees_jobs=sees_jobs, roles=roles)


def _settings(turn: Turn) -> Screen:
    employee = identity_of(turn).employee
    preferences = read_settings(turn.work, turn.actor, employee.id)
    return settings_screen(turn, preferences, home_of(turn))


def _changed(turn: Turn, employee_id: int, parts: Sequence[str]) -> Preferences:
    what = parts[0] if parts else ""
    if what == "language":
        language = choice_in(parts, 1, Language)
        return choose_language(turn.work, turn.actor, employee_id, language, turn.now)
    if what == "quiet":
        hours = (number_in(parts, 1), number_in(parts, 2))
        if hours in QUIET_CHOICES:
            return choose_quiet_hours(turn.work, turn.actor, employee_id, *hours, turn.now)
    if what == "digest" and parts[1:] in (["on"], ["off"]):
        wants_digest = parts[1] == "on"
        return choose_digest(
            turn.work, turn.actor, employee_id, turn.now, wants_digest=wants_digest
        )
    raise OutdatedButtonError


def _kind(turn: Turn) -> str:
    message = turn.update.message
    if message is None or message.location is not None or message.venue is not None:
        return "location"
    return "text" if message.text else "other"
