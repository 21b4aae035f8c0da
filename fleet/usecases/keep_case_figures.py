"""Write down what a case costs the company, and who handles it outside.

While its driver contests the decision, figures and the insurer's reference are frozen
(docs/decisions/0079); who surveys and who repairs may still be written down.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from fleet.access import Action, Actor, guarded_case
from fleet.cases import EntryKind
from fleet.contests import refuse_if_contested
from fleet.incidents import CaseCosts, Contacts, Incident
from fleet.ports import Work
from fleet.usecases.save_case import Change, Present, save_case

MAX_CONTACT = 200
MAX_DOWNTIME_DAYS = 3650


class Cost(StrEnum):
    """A figure of `CaseCosts`: cents, and days for the last one."""

    PAID = "paid"
    RESERVED = "reserved"
    RECOVERED = "recovered"
    DEDUCTIBLE = "deductible"
    DOWNTIME = "downtime"


class Contact(StrEnum):
    """A field of `Contacts`."""

    INSURER = "insurer"  # the insurer's number of the file
    EXPERT = "expert"
    REPAIRER = "repairer"


_FIELDS: Mapping[Cost | Contact, str] = {
    Cost.PAID: "paid_cents",
    Cost.RESERVED: "reserved_cents",
    Cost.RECOVERED: "recovered_cents",
    Cost.DEDUCTIBLE: "deductible_cents",
    Cost.DOWNTIME: "downtime_days",
    Contact.INSURER: "insurer_reference",
    Contact.EXPERT: "expert",
    Contact.REPAIRER: "repairer",
}


def amount_of(costs: CaseCosts, cost: Cost) -> int:
    """The figure: cents, or days of downtime."""
    return int(getattr(costs, _FIELDS[cost]))


def contact_of(contacts: Contacts, contact: Contact) -> str:
    """The words of a contact; empty when none were written."""
    return str(getattr(contacts, _FIELDS[contact]))


@guarded_case(Action.HANDLE_CASE)
def begin_case_cost(work: Work, _: Actor, incident: Incident) -> Incident:
    """The case, where its figures may change now.

    Raises:
        CaseRefusedError: The case is contested.
    """
    refuse_if_contested(work, incident.id)
    return incident


@guarded_case(Action.HANDLE_CASE)
def begin_case_contact(work: Work, _: Actor, incident: Incident, contact: Contact) -> Incident:
    """The case, where that contact may change now.

    Raises:
        CaseRefusedError: The case is contested, and the contact names the insurer's file.
    """
    _refuse_reference_if_contested(work, incident, contact)
    return incident


@guarded_case(Action.HANDLE_CASE)
def keep_case_cost(
    work: Work, actor: Actor, incident: Incident, cost: Cost, amount: int, present: Present
) -> Incident:
    """Write down a figure: it replaces the one before, which the thread keeps.

    Costs are written down after a case is closed too: a recovery may come late.

    Raises:
        CaseRefusedError: The case is contested.
    """
    refuse_if_contested(work, incident.id)
    if amount_of(incident.costs, cost) == amount:
        return incident
    changed = replace(incident, costs=replace(incident.costs, **{_FIELDS[cost]: amount}))
    text = f"{cost.value}:{amount}"
    change = Change("case_costs_changed", EntryKind.COSTS, text, {"cost": cost.value})
    return save_case(work, actor, changed, change, present)


@guarded_case(Action.HANDLE_CASE)
def keep_case_contact(
    work: Work, actor: Actor, incident: Incident, contact: Contact, words: str, present: Present
) -> Incident:
    """Write down who handles the case outside, at most `MAX_CONTACT` characters.

    Raises:
        CaseRefusedError: The case is contested, and the contact names the insurer's file.
    """
    _refuse_reference_if_contested(work, incident, contact)
    if contact_of(incident.contacts, contact) == words:
        return incident
    changed = replace(incident, contacts=replace(incident.contacts, **{_FIELDS[contact]: words}))
    text = f"{contact.value}:{words}"
    change = Change("case_contacts_changed", EntryKind.CONTACTS, text, {"contact": contact.value})
    return save_case(work, actor, changed, change, present)


def _refuse_reference_if_contested(work: Work, incident: Incident, contact: Contact) -> None:
    """The insurer's reference says which claim a case is about: what is contested stays that."""
    if contact is Contact.INSURER:
        refuse_if_contested(work, incident.id)
