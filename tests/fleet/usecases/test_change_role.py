"""Roles are given and taken back one by one, and both are written down."""

from fleet.access import Action, Subject, actor_of, may
from fleet.people import Grant, Role
from fleet.ports import Work
from fleet.usecases.change_role import grant_role, revoke_role
from tests.support.small_company import NOW, SmallCompany


def may_see(work: Work, company: SmallCompany, employee_id: int, other: int) -> bool:
    identity = work.people.identify(company.account(employee_id))
    assert identity is not None
    subject = Subject(other, work.people.lineage_of(other))
    return may(actor_of(identity), Action.SEE_COEFFICIENT, subject)


def unit_of(work: Work, code: str) -> int:
    unit = work.units.by_code(code)
    assert unit is not None
    return unit.id


def test_somebody_in_hr_who_moved_no_longer_sees_the_people_of_before(
    work: Work, company: SmallCompany
) -> None:
    assert may_see(work, company, company.hr, company.camille)

    assert revoke_role(work, company.hr, Grant(Role.HR, unit_of(work, "LYO")), NOW)
    assert grant_role(work, company.hr, Grant(Role.HR, unit_of(work, "LIL")), NOW)

    assert not may_see(work, company, company.hr, company.camille)
    assert may_see(work, company, company.hr, company.marc)


def test_each_change_is_written_down(work: Work, company: SmallCompany) -> None:
    grant = Grant(Role.ADMIN, unit_of(work, "LYO"))
    grant_role(work, company.hr, grant, NOW)
    revoke_role(work, company.hr, grant, NOW)

    newest = work.journal.about(f"employee:{company.hr}", 2)

    assert [entry.event for entry in newest] == ["role_revoked", "role_granted"]
    assert dict(newest[0].details) == {"role": "admin", "unit_id": grant.unit_id}


def test_what_changes_nothing_is_not_written_down(work: Work, company: SmallCompany) -> None:
    lyon, lille = unit_of(work, "LYO"), unit_of(work, "LIL")

    assert not grant_role(work, company.hr, Grant(Role.HR, lyon), NOW)
    assert not revoke_role(work, company.hr, Grant(Role.HR, lille), NOW)

    assert work.journal.about(f"employee:{company.hr}", 5) == []
