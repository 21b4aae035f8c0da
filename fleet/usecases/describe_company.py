"""Say what a broker asks about the company: SIREN, activity, use of vehicles, the logo.

A fleet manager of the whole company says it in the chat, an operator on the command line, where
nobody is identified. The logo comes by the command line alone: it is a file.
"""

from dataclasses import replace
from datetime import datetime

from fleet.access import Action, Actor, guarded, require_unit
from fleet.dossiers import CompanyProfile
from fleet.errors import NotFoundError
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.profile_rules import read_siren, read_words

SIREN, ACTIVITY, POLICY = "siren", "activity", "vehicle_policy"
GOODS, PASSENGERS = "carries_dangerous_goods", "carries_passengers"


@guarded(Action.MAKE_DOSSIER)
def read_company(work: Work, actor: Actor) -> CompanyProfile:
    """The profile, for whoever may change it.

    Raises:
        AccessDeniedError: The actor does not look after the whole company.
    """
    require_unit(work, actor, Action.MAKE_DOSSIER, _company_id(work))
    return work.dossiers.profile()


@guarded(Action.MAKE_DOSSIER)
def say_of_company(
    work: Work, actor: Actor, field: str, typed: str, now: datetime
) -> CompanyProfile:
    """Keep the SIREN, the activity or the use of vehicles.

    Raises:
        AccessDeniedError: The actor does not look after the whole company.
        ProfileValueError: It cannot be kept so.
    """
    require_unit(work, actor, Action.MAKE_DOSSIER, _company_id(work))
    words = read_siren(typed) if field == SIREN else read_words(field, typed)
    changed = changed_text(work.dossiers.profile(), field, words)
    return _keep(work, changed, now, actor.employee_id, field)


@guarded(Action.MAKE_DOSSIER)
def answer_of_company(
    work: Work, actor: Actor, field: str, now: datetime, *, is_so: bool
) -> CompanyProfile:
    """Keep whether the company carries dangerous goods, or passengers.

    Raises:
        AccessDeniedError: The actor does not look after the whole company.
    """
    require_unit(work, actor, Action.MAKE_DOSSIER, _company_id(work))
    profile = work.dossiers.profile()
    if field == GOODS:
        changed = replace(profile, carries_dangerous_goods=is_so)
    else:
        changed = replace(profile, carries_passengers=is_so)
    return _keep(work, changed, now, actor.employee_id, field)


def changed_text(profile: CompanyProfile, field: str, words: str) -> CompanyProfile:
    """The profile with other words in one field."""
    if field == SIREN:
        return replace(profile, siren=words)
    if field == ACTIVITY:
        return replace(profile, activity=words)
    return replace(profile, vehicle_policy=words)


def describe_company(work: Work, profile: CompanyProfile, now: datetime) -> CompanyProfile:
    """Keep a whole profile; the command line calls it, where nobody is identified.

    Raises:
        NotFoundError: The company was never set up.
    """
    return _keep(work, profile, now, None, "profile")


def _keep(
    work: Work, profile: CompanyProfile, now: datetime, actor_id: int | None, what: str
) -> CompanyProfile:
    if profile == work.dossiers.profile():
        return profile
    unit_id = _company_id(work)
    work.dossiers.set_profile(unit_id, profile)
    subject = f"company:{unit_id}"
    work.journal.write(JournalEntry(now, "company_described", subject, actor_id, {"what": what}))
    return profile


def _company_id(work: Work) -> int:
    company = work.units.company()
    if company is None:
        raise NotFoundError(kind="company", key="company")
    return company.unit_id
