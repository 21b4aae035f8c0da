"""One's own cases and claims, and what the company answered to near misses of the site."""

from zoneinfo import ZoneInfo

from bot.turn import Button
from bot.views.case_words import (
    TURNING,
    event_label,
    number_of,
    page_line,
    shortened,
    status_label,
)
from bot.views.figures import day, local_day
from bot.views.screen import Screen, Words, button, keyed, lines, pager, paragraphs
from fleet.usecases.list_own_cases import OwnCases, SiteAnswers


def own_screen(words: Words, own: OwnCases, *, can_list: bool) -> Screen:
    """What the reader reported or drove, and claims that have no case."""
    cases = [
        Button(
            words.label(
                "case-own-row",
                number=number_of(one),
                event=event_label(words, one.event, is_short=True),
                status=status_label(words, one.status),
            ),
            f"case:{one.id}",
        )
        for one in own.cases
    ]
    claims = [
        Button(
            words.label("case-own-claim-row", number=one.number, date=day(words, one.occurred_on)),
            f"claim:{one.id}",
        )
        for one in own.claims
    ]
    turning = pager(words, TURNING, own.page, own.number_of_pages, "cases:own:{page}")
    queue = (button(words, "button-cases", "cases:new:0"),) if can_list else ()
    below = ((changed_button(words), *queue),)
    if not own.number:
        text = words.words("case-own-empty")
    else:
        page = page_line(words, own.page, own.number_of_pages)
        text = lines(words.words("case-own-count", number=own.number), page)
    shown = [Button(shortened(one.label), one.data) for one in (*cases, *claims)]
    title = words.words("case-own-title")
    return Screen(paragraphs(title, text), (*keyed(shown), *turning, *below))


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
