"""Cases that wait for a decision, and the people who decide, for the tests of part 2."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bonusmalus.claims import ClaimKind, Exemption, Liability
from fleet.access import Actor, actor_of
from fleet.cases import DecisionProposal
from fleet.decision_rules import InsurerDecision
from fleet.driving import ClaimDecision
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.people import Grant, Role
from fleet.ports import Work
from fleet.usecases.propose_decision import propose_decision
from fleet.usecases.save_case import Present
from fleet.usecases.settle_decision import Confirmed, confirm_decision
from fleet.working_days import WorkingDays
from tests.support.conversation import Heard
from tests.support.small_company import NOW, SmallCompany

PARIS = ZoneInfo("Europe/Paris")
ACCIDENT = date(2026, 11, 3)
LETTER = date(2026, 11, 18)


@dataclass(frozen=True)
class Deciders:
    """Who may decide in Lyon: two of HR, and the fleet manager of the company."""

    work: Work
    company: SmallCompany
    second: int  # HR of Lyon, as `company.hr`

    @property
    def hr(self) -> Actor:
        return self.actor(self.company.hr)

    @property
    def other(self) -> Actor:
        return self.actor(self.second)

    def actor(self, employee_id: int) -> Actor:
        identity = self.work.people.identify(self.company.account(employee_id))
        assert identity is not None
        return actor_of(identity)


def deciders(work: Work, company: SmallCompany) -> Deciders:
    """Give HR of Lyon a second person: Inès, who has an account already."""
    lyon = work.people.lineage_of(company.camille)[-1]
    work.people.grant(company.ines, Grant(Role.HR, lyon))
    return Deciders(work, company, company.ines)


def present(now: datetime = NOW) -> Present:
    return Present(now, PARIS, WorkingDays())


def later(days: int, *, hours: int = 0) -> Present:
    return present(NOW + timedelta(days=days, hours=hours))


def case(work: Work, company: SmallCompany, **other: Any) -> Incident:  # noqa: ANN401 - as `replace`
    """A case of Camille, sent to the insurer; `other` are the fields that differ."""
    number = work.incidents.next_number(2026)
    ordinary = Incident(
        id=0,
        unit_id=work.people.lineage_of(company.camille)[-1],
        reporter_id=company.camille,
        driver_id=company.camille,
        reported_at=datetime(2026, 11, 3, 17, 0, tzinfo=UTC),
        status=IncidentStatus.SENT_TO_INSURER,
        number=f"2026-{number:04d}",
        event=EventType.COLLISION_WITH_VEHICLE,
        occurred_on=ACCIDENT,
        is_injured=False,
        has_other_party=True,
    )
    return work.incidents.add(replace(ordinary, **other))


def decision(
    liability: Liability = Liability.FULL,
    kind: ClaimKind = ClaimKind.COLLISION,
    exemption: Exemption | None = None,
    on: date = LETTER,
    document: str = "courrier 77",
) -> InsurerDecision:
    return InsurerDecision(kind, liability, exemption, on, document)


def proposed(
    people: Deciders,
    incident: Incident,
    said: InsurerDecision,
    at: Present | None = None,
    answer: str = "",
    by: Actor | None = None,
) -> DecisionProposal:
    """A decision that HR entered, or who is said."""
    when = at or present()
    who = by or people.hr
    return propose_decision(people.work, who, incident.id, said, (), answer, when).proposal


def decided(
    people: Deciders,
    incident: Incident,
    said: InsurerDecision | None = None,
    at: Present | None = None,
) -> Confirmed:
    """A decision that HR entered and the other one confirmed."""
    when = at or present()
    proposal = proposed(people, incident, said or decision(), when)
    return confirm_decision(people.work, people.other, incident.id, proposal.id, when)


def last_decisions(work: Work, incident: Incident) -> tuple[ClaimDecision, ...]:
    """Every decision of the claim of a case, oldest first."""
    claim_id = work.incidents.get(incident.id).claim_id
    return () if claim_id is None else work.driving.claim(claim_id).decisions


def to(heard: Heard, chat_id: int) -> str:
    """What one person was told, of all that one update caused."""
    return "\n".join(
        str(message.params.get("text", ""))
        for message in heard.messages
        if message.chat_id == chat_id
    )
