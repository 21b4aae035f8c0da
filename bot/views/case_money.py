"""Costs and contacts of a case: what is noted, and asking for another figure."""

from bot.turn import Button, Html
from bot.views.case_words import case_button
from bot.views.screen import Screen, Words, button, keyed, lines, paragraphs
from fleet.amounts import MAX_CENTS
from fleet.incidents import Incident
from fleet.usecases.keep_case_figures import (
    MAX_CONTACT,
    MAX_DOWNTIME_DAYS,
    Contact,
    Cost,
    amount_of,
    contact_of,
)
from reports.formats import euros_text


def costs_screen(words: Words, incident: Incident) -> Screen:
    """Every figure, each with a button that changes it."""
    said = [_cost_line(words, incident, cost) for cost in Cost]
    choices = [
        Button(cost_label(words, cost), f"casecosts:{incident.id}:{cost.value}") for cost in Cost
    ]
    return Screen(
        paragraphs(
            words.words("case-costs-title", number=incident.number),
            lines(*said),
            words.words("case-costs-meaning"),
        ),
        (tuple(choices[:2]), tuple(choices[2:4]), *keyed(choices[4:]), _back(words, incident)),
    )


def contacts_screen(words: Words, incident: Incident) -> Screen:
    """Who handles the case outside, each with a button that changes it."""
    said = [
        words.words(
            "case-contact-line",
            contact=_contact_label(words, contact),
            words=contact_of(incident.contacts, contact) or words.label("case-contact-none"),
        )
        for contact in Contact
    ]
    choices = [
        Button(_contact_label(words, contact), f"casecontacts:{incident.id}:{contact.value}")
        for contact in Contact
    ]
    title = words.words("case-contacts-title", number=incident.number)
    return Screen(paragraphs(title, lines(*said)), (*keyed(choices), _back(words, incident)))


def ask_cost_screen(words: Words, incident: Incident, cost: Cost) -> Screen:
    """Ask for a figure; the next message is the answer."""
    key = "case-cost-ask-days" if cost is Cost.DOWNTIME else "case-cost-ask"
    asked = words.words(key, cost=cost_label(words, cost), number=incident.number)
    return Screen(asked, ((button(words, "button-drop", f"case:{incident.id}"),),))


def ask_contact_screen(words: Words, incident: Incident, contact: Contact) -> Screen:
    """Ask for the words of a contact; the next message is the answer."""
    asked = words.words(
        "case-contact-ask",
        contact=_contact_label(words, contact),
        number=incident.number,
        most=MAX_CONTACT,
    )
    return Screen(asked, ((button(words, "button-drop", f"case:{incident.id}"),),))


def cost_noted_screen(words: Words, incident: Incident, cost: Cost) -> Screen:
    """The figure as it was understood, and the way to the others."""
    amount = amount_text(words, cost, amount_of(incident.costs, cost))
    said = words.words("case-cost-noted", cost=cost_label(words, cost), amount=amount)
    more = button(words, "button-case-costs", f"casecosts:{incident.id}")
    return Screen(said, ((more,), _back(words, incident)))


def contact_noted_screen(words: Words, incident: Incident, contact: Contact) -> Screen:
    """The words as they were noted, and the way to the others."""
    noted = contact_of(incident.contacts, contact)
    label = _contact_label(words, contact)
    more = button(words, "button-case-contacts", f"casecontacts:{incident.id}")
    said = words.words("case-contact-noted", contact=label, words=noted)
    return Screen(said, ((more,), _back(words, incident)))


def unreadable_text(words: Words, cost: Cost) -> Html:
    """What a figure must look like."""
    if cost is Cost.DOWNTIME:
        return words.words("case-cost-unreadable-days", most=MAX_DOWNTIME_DAYS)
    most = euros_text(MAX_CENTS, words.language.value)
    return words.words("case-cost-unreadable", most=most)


def cost_label(words: Words, cost: Cost) -> str:
    """What a figure is called."""
    return words.label("case-cost", cost=cost.value)


def amount_text(words: Words, cost: Cost, amount: int) -> str:
    """A figure as the reader writes it: euros, or days."""
    if cost is Cost.DOWNTIME:
        return words.label("case-cost-days", days=amount)
    return euros_text(amount, words.language.value)


def _cost_line(words: Words, incident: Incident, cost: Cost) -> Html:
    amount = amount_text(words, cost, amount_of(incident.costs, cost))
    return words.words("case-cost-line", cost=cost_label(words, cost), amount=amount)


def _contact_label(words: Words, contact: Contact) -> str:
    return words.label("case-contact", contact=contact.value)


def _back(words: Words, incident: Incident) -> tuple[Button, ...]:
    return (case_button(words, incident.id),)
