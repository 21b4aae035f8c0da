"""`bonroute role`: give an employee a role over a unit, or take it back."""

import click

from bot.cli.store import in_store, settings_without_token
from bot.cli.words import Words, language_option
from bot.wiring import clock_for
from fleet.people import Grant, Role
from fleet.ports import Work
from fleet.usecases.change_role import grant_role, revoke_role

# Everybody with an account is a driver: that is neither given nor taken.
_ROLE = click.Choice([role.value for role in Role if role is not Role.DRIVER])


@click.command()
@click.argument("number")
@click.option("--grant", "granted", type=_ROLE, help="The role to give.")
@click.option("--revoke", "revoked", type=_ROLE, help="The role to take back.")
@click.option("--unit", "code", required=True, help="Code of the unit over which it is held.")
@language_option
def role(number: str, granted: str | None, revoked: str | None, code: str, words: Words) -> None:
    """Give the employee NUMBER a role over a unit, or take it back."""
    if (granted is None) == (revoked is None):
        words.refuse("role-grant-or-revoke")
    name = granted or revoked or ""
    settings = settings_without_token()
    clock = clock_for(settings)

    def change(work: Work) -> tuple[bool, str]:
        person, unit = work.people.by_number(number), work.units.by_code(code)
        if person is None:
            return False, "invite-unknown"
        if unit is None:
            return False, "role-unknown-unit"
        ask = revoke_role if granted is None else grant_role
        is_changed = ask(work, person.id, Grant(Role(name), unit.id), clock.now())
        return True, _outcome(is_granted=granted is not None, is_changed=is_changed)

    is_done, outcome = in_store(settings, words, change)
    tell = words.say if is_done else words.refuse
    tell(outcome, number=number, role=name, unit=code)


def _outcome(*, is_granted: bool, is_changed: bool) -> str:
    if is_granted:
        return "role-granted" if is_changed else "role-held-already"
    return "role-revoked" if is_changed else "role-not-held"
