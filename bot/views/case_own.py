"""One's own cases and claims, and what the company answered to near misses of the site."""

from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.case_words import (
    TURNING,
    event_label,
    number_of,
    page_line,
    shortened,
    status_label,
)
from bot.views.figures import day, local_day
from bot.views.screen import Screen, Words, button, lines, pager, paragraphs, side_by_side
from fleet.incidents import Incident
from fleet.usecases.list_own_cases import OwnCases, SiteAnswers


def own_screen(words: Words, own: OwnCases, *, can_list: bool) -> Screen:
    """What the reader reported or drove, and claims that have no case."""
    buttons = [Button(number_of(one), f"case:{one.id}") for one in own.cases]
    for claim in own.claims:
        label = words.label("case-own-claim-button", number=claim.number)
        buttons.append(Button(shortened(label), f"claim:{claim.id}"))
    turning = pager(words, TURNING, own.page, own.number_of_pages, "cases:own:{page}")
    queue = (button(words, "button-cases", "cases:new:0"),) if can_list else ()
    below = ((changed_button(words), *queue),)
    if not own.number:
        text = words.words("case-own-empty")
    else:
        page = page_line(words, own.page, own.number_of_pages)
        text = lines(words.words("case-own-count", number=own.number), page)
    title = words.words("case-own-title")
    listed = lines(*(_line(words, one) for one in own.cases), *_claim_lines(words, own))
    return Screen(paragraphs(title, text, listed), (*side_by_side(buttons), *turning, *below))


def _line(words: Words, incident: Incident) -> Html:
    return words.words(
        "case-own-row",
        number=number_of(incident),
        event=event_label(words, incident.event, is_short=True),
        status=status_label(words, incident.status),
    )


def _claim_lines(words: Words, own: OwnCases) -> list[Html]:
    return [
        words.words("case-own-claim-row", number=one.number, date=day(words, one.occurred_on))
        for one in own.claims
    ]


def changed_screen(words: Words, answers: SiteAnswers, zone: ZoneInfo) -> Screen:
    """What the company answered to near misses and hazards of the reader's site."""
    shown = [
        words.words(
            "case-changed-one",
            event=event_label(words, one.event),
            date=local_day(words, one.answered_at or one.reported_at, zone),
            answer=one.answer,
        )
        for one in answers.answered
    ]
    lead = "case-changed-lead" if shown else "case-changed-empty"
    turning = pager(words, TURNING, answers.page, answers.number_of_pages, "cases:changed:{page}")
    title = words.words("case-changed-title", site=answers.site.name)
    back = button(words, "button-case-own", "cases:own:0")
    return Screen(paragraphs(title, words.words(lead), *shown), (*turning, (back,)))


def changed_button(words: Words) -> Button:
    """The way to what has changed on the reader's site."""
    return button(words, "button-case-changed", "cases:changed:0")
