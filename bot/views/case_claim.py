"""The card of an insurer's claim that has no case: its decisions, and how to contest."""

from bot.turn import Button
from bot.views.case_words import case_button
from bot.views.decision_words import kind_label
from bot.views.figures import day
from bot.views.screen import Screen, Words, button, lines, paragraphs, share_label, whose
from fleet.driving import ClaimDecision
from fleet.usecases.show_claim import ClaimCard


def claim_screen(words: Words, card: ClaimCard) -> Screen:
    """The claim with every decision, oldest first."""
    claim = card.claim
    vehicle = card.vehicle
    plate = (vehicle.plate, vehicle.make_and_model) if vehicle is not None else None
    return Screen(
        paragraphs(
            lines(
                words.words("case-claim-title", number=claim.number),
                words.words("case-claim-contested") if claim.is_contested else "",
            ),
            lines(
                words.words(
                    "case-claim-on",
                    date=day(words, claim.occurred_on),
                    kind=kind_label(words, claim.held_kind),
                ),
                "" if card.is_own else words.words("case-claim-driver", name=card.driver),
                words.words("case-vehicle", plate=plate[0], model=plate[1]) if plate else "",
            ),
            _decisions(words, claim.decisions, is_own=card.is_own),
            words.words("case-claim-source") if card.incident_id is None else "",
            words.words("case-promise-own") if card.is_own else "",
        ),
        tuple((one,) for one in _buttons(words, card)),
    )


def _decisions(words: Words, decisions: tuple[ClaimDecision, ...], *, is_own: bool) -> str:
    if not decisions:
        return words.words("case-claim-undecided", whose=whose(is_own=is_own))
    return lines(*(_decision(words, one) for one in decisions))


def _decision(words: Words, decision: ClaimDecision) -> str:
    return words.words(
        "case-claim-decision",
        date=day(words, decision.decided_on),
        share=share_label(words, decision.liability),
        exempt="no" if decision.exemption is None else "yes",
    )


def _buttons(words: Words, card: ClaimCard) -> list[Button]:
    claim = card.claim
    may_contest = card.is_own and bool(claim.decisions) and not claim.is_contested
    data = f"contest:claim:{claim.id}"
    contest = [button(words, "button-contest", data)] if may_contest else []
    if card.incident_id is not None:
        return [case_button(words, card.incident_id, "button-case-open")]
    if card.is_own:
        return [*contest, button(words, "button-case-own", "cases:own:0")]
    return [button(words, "button-cases", "cases:mine:0")]
