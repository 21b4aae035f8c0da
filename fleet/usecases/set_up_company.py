"""Set up the company: its own unit, who answers for personal data, and the first administrator.

The command line calls it, where nobody is identified: it asks for no actor.
"""

from dataclasses import dataclass
from datetime import date, datetime

from fleet.journal import JournalEntry
from fleet.people import Company, Employee, Grant, Language, Role, UnitKind
from fleet.ports import Work

NOTICE_VERSION = 3


@dataclass(frozen=True, slots=True)
class CompanyToSetUp:
    """What is said about the company and its first administrator.

    Attributes:
        code: Short name of the company's own unit, as files refer to it.
        privacy_contact: E-mail or name of the person to ask about personal data.
        admin_number: The company's own number for the administrator.
    """

    code: str
    name: str
    privacy_contact: str
    admin_number: str
    admin_first_name: str
    admin_last_name: str
    language: Language


@dataclass(frozen=True, slots=True)
class CompanySetUp:
    """What is in place.

    Attributes:
        admin: Somebody who is administrator of the whole company; None when nobody is found.
        is_new: Whether it was made just now.
    """

    company: Company
    admin: Employee | None
    is_new: bool


def company_in_place(work: Work) -> CompanySetUp | None:
    """The company with an administrator, if it was set up."""
    company = work.units.company()
    if company is None:
        return None
    return CompanySetUp(company, _first_admin(work, company.unit_id), is_new=False)


def _first_admin(work: Work, unit_id: int) -> Employee | None:
    rows = work.bulk.rows("grant", ("employee_id", "role", "unit_id"))
    ids = sorted(
        int(str(employee_id))
        for employee_id, role, over in rows
        if role == Role.ADMIN.value and over == unit_id
    )
    return work.people.get(ids[0]) if ids else None


def set_up_company(work: Work, wanted: CompanyToSetUp, today: date, now: datetime) -> CompanySetUp:
    """Make the company and its first administrator; once it is there, change nothing.

    Raises:
        ConflictError: Somebody else sets it up at the same moment.
    """
    known = company_in_place(work)
    if known is not None:
        return known
    unit = work.units.add(wanted.code, wanted.name, UnitKind.COMPANY, None)
    company = Company(unit.id, wanted.name, wanted.privacy_contact, NOTICE_VERSION)
    work.units.set_company(company)
    admin = work.people.add(_admin(wanted, unit.id, today))
    work.people.grant(admin.id, Grant(Role.ADMIN, unit.id))
    work.journal.write(JournalEntry(now, "company_set_up", f"company:{unit.id}"))
    return CompanySetUp(company, admin, is_new=True)


def _admin(wanted: CompanyToSetUp, unit_id: int, today: date) -> Employee:
    return Employee(
        id=0,
        number=wanted.admin_number,
        first_name=wanted.admin_first_name,
        last_name=wanted.admin_last_name,
        unit_id=unit_id,
        language=wanted.language,
        entered_on=today,
    )
