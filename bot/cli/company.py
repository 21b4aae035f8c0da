"""`bonroute company`: what documents say of the company, and its logo."""

from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from bot.cli.store import in_store, settings_without_token
from bot.cli.words import Words, language_option
from bot.settings import Settings
from bot.wiring import clock_for, files_of
from fleet.dossiers import CompanyProfile
from fleet.errors import ProfileValueError
from fleet.ports import Work
from fleet.profile_rules import read_siren, read_words
from fleet.usecases.describe_company import ACTIVITY, POLICY, describe_company
from reports.logo import drawn_logo


@click.command()
@click.option("--siren", help="Nine digits; an empty text forgets it.")
@click.option("--activity", help="What the company does.")
@click.option("--vehicle-policy", "policy", help="Who may drive what for what.")
@click.option("--dangerous-goods/--no-dangerous-goods", "goods", default=None)
@click.option("--passengers/--no-passengers", "passengers", default=None)
@click.option(
    "--logo",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A PNG of at most 200 kB.",
)
@click.option("--no-logo", is_flag=True, help="Forget the logo.")
@language_option
def company(logo: Path | None, words: Words, *, no_logo: bool, **given: str | bool | None) -> None:
    """Say what the renewal dossier and the attestations tell of the company, and show it."""
    settings = settings_without_token()
    clock = clock_for(settings)
    try:
        sha256 = _kept(logo, settings)
    except ProfileValueError as refused:
        _refuse(refused, words)

    def change(work: Work) -> CompanyProfile | ProfileValueError:
        profile = work.dossiers.profile()
        try:
            said = _changed(profile, given)
        except ProfileValueError as refused:
            return refused
        pictured = replace(said, logo_sha256="" if no_logo else sha256 or said.logo_sha256)
        return describe_company(work, pictured, clock.now())

    made = in_store(settings, words, change)
    if isinstance(made, ProfileValueError):
        _refuse(made, words)
    _show(made, words)


def _kept(logo: Path | None, settings: Settings) -> str:
    """Keep the picture beside the database; the row that needs it is written next."""
    return "" if logo is None else files_of(settings).put(drawn_logo(logo.read_bytes()))


def _changed(profile: CompanyProfile, given: dict[str, str | bool | None]) -> CompanyProfile:
    siren, activity, policy = given["siren"], given["activity"], given["policy"]
    goods, passengers = given["goods"], given["passengers"]
    return CompanyProfile(
        siren=profile.siren if siren is None else read_siren(str(siren)),
        activity=profile.activity if activity is None else read_words(ACTIVITY, str(activity)),
        vehicle_policy=(
            profile.vehicle_policy if policy is None else read_words(POLICY, str(policy))
        ),
        carries_dangerous_goods=(profile.carries_dangerous_goods if goods is None else bool(goods)),
        carries_passengers=profile.carries_passengers if passengers is None else bool(passengers),
        logo_sha256=profile.logo_sha256,
    )


def _refuse(refused: ProfileValueError, words: Words) -> NoReturn:
    words.refuse("company-refused", field=refused.field, reason=refused.reason, limit=refused.limit)


def _show(profile: CompanyProfile, words: Words) -> None:
    words.say(
        "company-profile",
        siren=profile.siren or "–",
        activity=profile.activity or "–",
        policy=profile.vehicle_policy or "–",
        goods=_said(is_so=profile.carries_dangerous_goods),
        passengers=_said(is_so=profile.carries_passengers),
        logo="yes" if profile.logo_sha256 else "no",
    )


def _said(*, is_so: bool | None) -> str:
    if is_so is None:
        return "unknown"
    return "yes" if is_so else "no"
