"""The people of the company: units, employees, roles with their scope, accounts and wishes."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class UnitKind(StrEnum):
    """What a unit is: the company has sites, a site has teams."""

    COMPANY = "company"
    SITE = "site"
    TEAM = "team"


class Role(StrEnum):
    """What somebody is to the company; what each may do stands in `fleet.access`."""

    DRIVER = "driver"
    HR = "hr"
    FLEET_MANAGER = "fleet_manager"
    ADMIN = "admin"


class Language(StrEnum):
    """A language that Bonroute speaks: French first, then English."""

    FRENCH = "fr"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Unit:
    """One node of the tree company → site → team.

    Attributes:
        id: Number in the store.
        code: Short name that files and people use, unique in the company.
        lineage: Ids from the company down to this unit, this unit included.
    """

    id: int
    parent_id: int | None
    kind: UnitKind
    code: str
    name: str
    lineage: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Company:
    """Who is responsible for the service, as the enrolment notice says it.

    Attributes:
        unit_id: The root of the tree of units.
        privacy_contact: E-mail or name of the person to ask about personal data.
        notice_version: Version of the notice that people must read before they are linked.
    """

    unit_id: int
    name: str
    privacy_contact: str
    notice_version: int


@dataclass(frozen=True, slots=True)
class Employee:
    """A person of the company.

    Attributes:
        id: Number in the store.
        number: The company's own number for the person (matricule), unique.
        unit_id: Team, site or company that the person belongs to.
        left_on: First day on which the person is no longer employed, if known.
    """

    id: int
    number: str
    first_name: str
    last_name: str
    unit_id: int
    language: Language
    entered_on: date
    left_on: date | None = None

    @property
    def full_name(self) -> str:
        """First name, then last name."""
        return f"{self.first_name} {self.last_name}"

    def is_employed(self, on: date) -> bool:
        """Whether the person is employed on that day."""
        return self.entered_on <= on and (self.left_on is None or on < self.left_on)


@dataclass(frozen=True, slots=True)
class Grant:
    """A role held over a unit and all that is below it."""

    role: Role
    unit_id: int


@dataclass(frozen=True, slots=True)
class TelegramLink:
    """The one Telegram account of an employee.

    Attributes:
        chat_id: The private chat with the bot.
        notice_version: Version of the notice that was read before linking.
        unreachable_at: When Telegram first said that the person cannot be written to.
    """

    employee_id: int
    telegram_user_id: int
    chat_id: int
    linked_at: datetime
    notice_version: int
    unreachable_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that lets one employee join, once, for a while.

    Attributes:
        token_hash: SHA-256 of the token, in hexadecimal: the token itself is never stored.
    """

    id: int
    employee_id: int
    token_hash: str
    expires_at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person chose for the messages that they get.

    Attributes:
        quiet_from_minute: Minute of the day (0 to 1439) from which nothing is pushed.
        quiet_until_minute: Minute of the day at which messages may come again.
        wants_digest: Whether the monthly message is sent.
        wants_weekly: Whether a fleet manager gets the weekly message.
    """

    language: Language
    quiet_from_minute: int = 19 * 60
    quiet_until_minute: int = 7 * 60 + 30
    wants_digest: bool = True
    wants_weekly: bool = True
