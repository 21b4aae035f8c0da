"""The other messages: welcome, help, settings, privacy, and answers to what nobody foresaw."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.figures import local_day, time_of_day
from bot.views.reporting import driver_rows
from bot.views.screen import Rows, Screen, Words, button, drop_button, keyed, lines, paragraphs
from fleet.people import Company, Employee, Language, Preferences, Role, TelegramLink

MAX_TEXT = 4096  # characters of one message
QUIET_CHOICES = ((19 * 60, 7 * 60 + 30), (21 * 60, 7 * 60), (18 * 60, 9 * 60), (0, 0))


def notice_screen(
    readers: tuple[Words, ...], employee: Employee, company: Company, data: str
) -> Screen:
    """What must be read: in French, and in the language of the reader after it."""
    return _notices(
        readers,
        [
            paragraphs(
                words.words("notice-welcome", name=employee.full_name), notice_text(words, company)
            )
            for words in readers
        ],
        data,
    )


def changed_notice_screen(readers: tuple[Words, ...], company: Company, data: str) -> Screen:
    """The notice again, because it has changed since it was read or its button was made."""
    return _notices(
        readers,
        [
            paragraphs(words.words("notice-changed"), notice_text(words, company))
            for words in readers
        ],
        data,
    )


def _notices(readers: tuple[Words, ...], notices: list[Html], data: str) -> Screen:
    """All languages in one message; the French text alone, which binds, where that is too long."""
    whole = paragraphs(*notices)
    text = whole if len(whole) <= MAX_TEXT else notices[0]
    return Screen(text, ((button(readers[-1], "notice-read", data),),))


def notice_text(words: Words, company: Company) -> Html:
    """Who is responsible, which data, who sees what, for how long, which rights."""
    return words.words("notice", company=company.name, contact=company.privacy_contact)


def role_screen(words: Words, employee: Employee, role: Role, *, can_find: bool) -> Screen:
    """The card of somebody who has no driving record."""
    find = words.words("card-role-find") if can_find else Html()
    greeting = words.words("card-role", name=employee.first_name, role=role.value)
    return Screen(paragraphs(greeting, find), menu_rows(words, "", can_find=can_find))


def home_button(*, has_card: bool) -> str:
    """What the way back to the start is called: the reader's card, if they have one."""
    return "button-my-card" if has_card else "button-home"


def finding_rows(words: Words, home: str, *, can_find: bool) -> Rows:
    """Below a card, for whoever may look at others: people, cases, the logbook, the way home."""
    if not can_find:
        return ()
    find = button(words, "button-find", "findask")
    cases = button(words, "button-cases", "cases:new:0")
    who = button(words, "button-who", "log")
    stats = button(words, "hrdigest-button", "stats")
    back = ((button(words, home, "start"),),) if home else ()
    return ((find, cases), (who, stats), *back)


def menu_rows(words: Words, home: str, *, can_find: bool) -> Rows:
    """Buttons towards what the reader can do from anywhere; none home where they are there."""
    wanted = (
        (home, "start", bool(home)),
        ("button-cases", "cases:new:0", can_find),
        ("button-find", "findask", can_find),
        ("button-who", "log", can_find),
        ("hrdigest-button", "stats", can_find),
        ("button-settings", "settings", True),
        ("button-help", "help", True),
    )
    shown = [button(words, key, data) for key, data, is_shown in wanted if is_shown]
    return tuple(tuple(shown[at : at + 2]) for at in range(0, len(shown), 2))


def help_screen(
    words: Words, home: str, *, can_find: bool, sees_jobs: bool, roles: Sequence[str] = ()
) -> Screen:
    """What the reader can do, and the promise; `roles` are texts for what only some may do."""
    return Screen(
        paragraphs(
            words.words("help"),
            lines(words.words("help-find") if can_find else "", *map(words.words, roles)),
            words.words("jobs-help") if sees_jobs else "",
            words.words("help-words"),
            words.words("help-promise"),
        ),
        ((button(words, home, "start"), button(words, "button-settings", "settings")),),
    )


def privacy_screen(words: Words, company: Company, link: TelegramLink, zone: ZoneInfo) -> Screen:
    """The notice again, and since when the account is linked."""
    linked = words.words(
        "privacy-linked",
        date=local_day(words, link.linked_at, zone),
        version=str(link.notice_version),
    )
    title = words.words("privacy-title")
    return Screen(paragraphs(title, notice_text(words, company), linked))


def settings_screen(words: Words, preferences: Preferences, home: str) -> Screen:
    """What is chosen, and a button for each other choice; what is chosen is ticked."""
    text = words.words(
        "settings",
        spoken=words.label(f"settings-language-{preferences.language.value}"),
        quiet=_quiet(words, preferences.quiet_from_minute, preferences.quiet_until_minute),
        digest="on" if preferences.wants_digest else "off",
    )
    languages = tuple(_language_button(words, language, preferences) for language in Language)
    quiet = keyed([_quiet_button(words, choice, preferences) for choice in QUIET_CHOICES])
    card = button(words, home, "start")
    return Screen(text, (languages, *quiet, (_digest_button(words, preferences),), (card,)))


def unknown_screen(words: Words, kind: str, home: str, *, can_find: bool) -> Screen:
    """One helpful answer to what the bot cannot read: `text`, `location`, or anything else."""
    rows = menu_rows(words, home, can_find=can_find)
    return Screen(words.words("unknown", kind=kind), (*driver_rows(words), *rows))


def joined_text(words: Words, employee: Employee, *, has_card: bool) -> Html:
    """The account is linked; what follows is a card, or what a role has instead of one."""
    home = "card" if has_card else "role"
    return words.words("joined", name=employee.first_name, home=home)


def cancel_screen(words: Words, home: str, *, was_begun: bool, can_find: bool) -> Screen:
    """Whether there was something to drop, and the ways on."""
    text = words.words("cancelled" if was_begun else "nothing-to-cancel")
    return Screen(text, menu_rows(words, home, can_find=can_find))


def aside_screen(words: Words, data: str) -> Screen:
    """A form was set aside when another screen was opened: go on with it, or drop it."""
    resume = button(words, "button-resume", data)
    return Screen(words.words("begun-aside"), ((resume, drop_button(words)),))


def awaited_screen(words: Words, *, takes_words: bool) -> Screen:
    """An answer is still awaited, and what came cannot be it."""
    kind = "words" if takes_words else "photos"
    return Screen(words.words("begun-awaited", kind=kind), ((drop_button(words),),))


def _language_button(words: Words, language: Language, preferences: Preferences) -> Button:
    label = words.label(f"settings-language-{language.value}")
    is_chosen = preferences.language is language
    return Button(_ticked(words, label, is_chosen=is_chosen), f"set:language:{language.value}")


def _quiet_button(words: Words, choice: tuple[int, int], preferences: Preferences) -> Button:
    chosen = (preferences.quiet_from_minute, preferences.quiet_until_minute)
    label = _quiet_label(words, choice)
    data = f"set:quiet:{choice[0]}:{choice[1]}"
    return Button(_ticked(words, label, is_chosen=chosen == choice), data)


def _quiet_label(words: Words, choice: tuple[int, int]) -> str:
    if choice[0] == choice[1]:
        return words.label("settings-quiet-choice-none")
    return words.label("settings-quiet-choice", quiet=_quiet(words, *choice))


def _digest_button(words: Words, preferences: Preferences) -> Button:
    return button(
        words,
        "settings-digest-stop" if preferences.wants_digest else "settings-digest-start",
        f"set:digest:{'off' if preferences.wants_digest else 'on'}",
    )


def _ticked(words: Words, label: str, *, is_chosen: bool) -> str:
    return words.label("settings-chosen", label=label) if is_chosen else label


def _quiet(words: Words, from_minute: int, until_minute: int) -> str:
    if from_minute == until_minute:
        return words.label("settings-quiet-none")
    return words.label(
        "settings-quiet",
        **{"from": time_of_day(words, from_minute), "until": time_of_day(words, until_minute)},
    )
