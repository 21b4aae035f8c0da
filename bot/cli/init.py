"""`bonroute init`: the database, the company and its first administrator."""

from collections.abc import Mapping

import click

from bot.cli.links import bot_username, link
from bot.cli.store import in_store, settings_without_token
from bot.cli.words import Words, language_option
from bot.wiring import clock_for
from fleet.errors import ConflictError
from fleet.people import Language
from fleet.ports import Clock, Work
from fleet.usecases.invite import NewInvitation, create_invitation
from fleet.usecases.set_up_company import (
    CompanySetUp,
    CompanyToSetUp,
    company_in_place,
    set_up_company,
)
from reports.formats import long_date_text

_NEEDED = {
    "company": "--company",
    "privacy_contact": "--privacy-contact",
    "admin_number": "--admin-number",
    "admin_first_name": "--admin-first-name",
    "admin_last_name": "--admin-last-name",
}
Made = tuple[CompanySetUp, NewInvitation | str | None]


@click.command()
@click.option("--company", help="Name of the company.")
@click.option("--company-code", default="SIEGE", show_default=True, help="Code of its own unit.")
@click.option("--privacy-contact", help="Who answers questions about personal data.")
@click.option("--admin-number", help="The company's own number for the first administrator.")
@click.option("--admin-first-name")
@click.option("--admin-last-name")
@click.option("--new-invitation", is_flag=True, help="A new link for the administrator.")
@click.option("--bot-username", "username", help="By default, as Telegram says by BONROUTE_TOKEN.")
@language_option
def init(
    company_code: str,
    username: str | None,
    words: Words,
    *,
    new_invitation: bool,
    **given: str | None,
) -> None:
    """Make the database, the company and the first administrator's invitation.

    Called again, it says what is there and changes nothing.
    """
    bot = bot_username(username, words)
    settings = settings_without_token()
    clock = clock_for(settings)
    wanted = _wanted(given, company_code, words)

    def set_up(work: Work) -> Made | None:
        in_place = company_in_place(work)
        if in_place is None:
            if wanted is None:
                return None
            in_place = set_up_company(work, wanted, clock.today(), clock.now())
        is_asked = in_place.is_new or new_invitation
        return in_place, _invitation(work, in_place, clock) if is_asked else None

    made = in_store(settings, words, set_up)
    if made is None:
        missing = [option for name, option in _NEEDED.items() if not given[name]]
        words.refuse("init-needs", options=", ".join(missing))
    _tell(*made, bot, words)


def _wanted(
    given: Mapping[str, str | None], company_code: str, words: Words
) -> CompanyToSetUp | None:
    """What is to be set up; None when something needed is not said."""
    said = {name: (given[name] or "").strip() for name in _NEEDED}
    if not all(said.values()):
        return None
    return CompanyToSetUp(
        code=company_code,
        name=said["company"],
        privacy_contact=said["privacy_contact"],
        admin_number=said["admin_number"],
        admin_first_name=said["admin_first_name"],
        admin_last_name=said["admin_last_name"],
        language=Language(words.language),
    )


def _invitation(work: Work, in_place: CompanySetUp, clock: Clock) -> NewInvitation | str:
    if in_place.admin is None:
        return "init-no-admin"
    try:
        return create_invitation(work, in_place.admin.id, clock.now())
    except ConflictError:
        return "init-linked"


def _tell(
    in_place: CompanySetUp, invitation: NewInvitation | str | None, bot: str | None, words: Words
) -> None:
    words.say("init-done" if in_place.is_new else "init-exists", company=in_place.company.name)
    if in_place.admin is not None:
        words.say("init-admin", number=in_place.admin.number)
    if invitation is None:
        words.say("init-new-invitation")
    elif isinstance(invitation, str):
        words.refuse(invitation)
    else:
        _tell_invitation(invitation, bot, words)


def _tell_invitation(invitation: NewInvitation, bot: str | None, words: Words) -> None:
    until = long_date_text(invitation.expires_at.date(), words.language)
    if bot is None:
        words.say("init-token", expires_at=until, token=invitation.token)
    else:
        words.say("init-link", expires_at=until)
        click.echo(link(bot, invitation.token))
