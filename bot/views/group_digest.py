"""The figures of a unit for a month: the words beside a chart, all in words, and its lists."""

import html
import re
from collections.abc import Sequence
from decimal import Decimal

from bot.group_pictures import DELAYS, DISTRIBUTION, INCIDENTS, chart_for, words_of
from bot.turn import Button, Html
from bot.views.case_words import TURNING, event_label, shortened
from bot.views.figures import month_name, short_month_name
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    figure_label,
    keyed,
    lines,
    pager,
    paragraphs,
)
from fleet.driving import Figure
from fleet.group_digest import GroupDigest, TypeCount
from fleet.incidents import EventType
from fleet.months import Month
from fleet.people import Unit
from fleet.statistics import CallReason, PersonToCall
from reports.formats import euros_text, locale_of, number_text, share_text

CHARTS = {"c": DISTRIBUTION, "i": INCIDENTS, "d": DELAYS}
_LONGEST_CAPTION = 1000
_TAG = re.compile(r"<[^>]*>")
_UNITS_ON_A_PAGE = 8
_NAMED_SILENCES = 5


def stats_data(view: str, unit_id: int, month: Month, *more: int) -> str:
    """The data of a button: `stats:c:12:202610`."""
    tail = "".join(f":{one}" for one in more)
    return f"stats:{view}:{unit_id}:{month.year:04}{month.number:02}{tail}"


def chart_caption(words: Words, digest: GroupDigest, view: str) -> Html:
    """The words beside a chart: its own, then what is left of the room for the rest."""
    chart = chart_for(digest, CHARTS[view], words.language.value)
    parts = [
        _title(words, digest),
        work_lines(words, digest),
        Html(html.escape(words_of(chart), quote=False)),
        *(_health(words, digest) if view == "d" else ()),
        *_figures(words, digest, has_effect=view == "c", has_types=view != "i"),
        *(() if view == "d" else _health(words, digest)),
    ]
    said = Html()
    for part in parts:
        longer = paragraphs(said, part)
        if len(html.unescape(_TAG.sub("", longer))) <= _LONGEST_CAPTION:
            said = longer
    return said


def chart_buttons(words: Words, digest: GroupDigest, view: str) -> Rows:
    """Other months, other charts, other units, the file, and who is to be called."""
    unit_id, month = digest.unit.id, digest.month
    charts = tuple(
        button(words, f"hrdigest-chart-{other}", stats_data(other, unit_id, month))
        for other in CHARTS
        if other != view
    )
    ways = (
        button(words, "hrdigest-unit", stats_data("u", unit_id, month, 0)),
        button(words, "hrdigest-file", stats_data("x", unit_id, month)),
    )
    text = (
        *(
            (button(words, "hrdigest-words", stats_data("t", unit_id, month)),)
            if view != "t"
            else ()
        ),
        button(words, "hrdigest-week-button", "stats:week"),
    )
    return (*_turning(words, digest, view), charts, ways, text, *_work_buttons(words, digest))


def _turning(words: Words, digest: GroupDigest, view: str) -> Rows:
    others = (("hrdigest-earlier", digest.earlier), ("hrdigest-later", digest.later))
    row = tuple(
        Button(
            words.label(key, month=short_month_name(words, other)),
            stats_data(view, digest.unit.id, other),
        )
        for key, other in others
        if other is not None
    )
    return (row,) if row else ()


def _work_buttons(words: Words, digest: GroupDigest) -> Rows:
    """Where what waits is done: a button for each thing that the words name."""
    work = digest.work
    calls = Button(
        words.label("hrdigest-calls-button", number=len(work.calls)),
        stats_data("p", digest.unit.id, digest.month),
    )
    wanted = (
        (calls, len(work.calls)),
        (button(words, "hrdigest-missed-button", "cases:overdue:0"), work.number_missed),
        (button(words, "hrdigest-rewards-button", "rewardgive"), work.number_of_rewards),
    )
    return keyed([one for one, number in wanted if number])


def words_screen(words: Words, digest: GroupDigest) -> Screen:
    """Everything about a unit and a month in words, without a picture."""
    if not digest.is_shown:
        return hidden_screen(words, digest)
    charts = [
        Html(html.escape(words_of(chart_for(digest, kind, words.language.value)), quote=False))
        for kind in (DISTRIBUTION, INCIDENTS)
    ]
    text = paragraphs(
        _title(words, digest),
        work_lines(words, digest),
        *charts,
        *_figures(words, digest, has_effect=True, has_types=False),
        *_health(words, digest),
        words.words("hrdigest-floor"),
    )
    return Screen(text, chart_buttons(words, digest, "t"))


def hidden_screen(words: Words, digest: GroupDigest) -> Screen:
    """A unit of which nothing is shown: under the floor, or before the first figures."""
    text = paragraphs(
        _title(words, digest), work_lines(words, digest), words.words("hrdigest-hidden")
    )
    unit_id, month = digest.unit.id, digest.month
    other_unit = button(words, "hrdigest-unit", stats_data("u", unit_id, month, 0))
    return Screen(
        text, (*_turning(words, digest, "c"), (other_unit,), *_work_buttons(words, digest))
    )


def work_lines(words: Words, digest: GroupDigest) -> Html:
    """What waits for the reader: work on cases."""
    work = digest.work
    said = (
        ("hrdigest-work-calls", len(work.calls)),
        ("hrdigest-work-missed", work.number_missed),
        ("hrdigest-work-coming", work.number_coming),
        ("hrdigest-work-contested", work.number_contested),
        ("hrdigest-work-rewards", work.number_of_rewards),
    )
    waiting = [words.words(key, number=number) for key, number in said if number]
    if not waiting:
        return words.words("hrdigest-work-nothing")
    return lines(words.words("hrdigest-work"), *waiting)


def _title(words: Words, digest: GroupDigest) -> Html:
    named = month_name(words, digest.month)
    return words.words("hrdigest-title", month=named, unit=digest.unit.name)


def _figures(words: Words, digest: GroupDigest, *, has_effect: bool, has_types: bool) -> list[Html]:
    """Types of event, where the words of the chart do not say them, and the effect on premiums."""
    said: list[Html] = []
    last = digest.months[-1]
    if last.incidents is not None:
        counts = {"incidents": last.incidents, "near": last.near_misses or 0}
        said.append(words.words("hrdigest-month-counts", **counts))
    named = digest.types is not None and any(one.event != "rest" for one in digest.types.counts)
    if has_types and digest.types is not None and named:
        types = ", ".join(_type(words, one) for one in digest.types.counts)
        until = month_name(words, digest.types.until)
        said.append(words.words("hrdigest-types", until=until, types=types))
    if has_effect and digest.effect_cents is not None:
        said.append(
            words.words(
                "hrdigest-effect",
                label=figure_label(words, Figure.INTERNAL),
                amount=euros_text(digest.effect_cents, words.language.value),
            )
        )
    return said


def _type(words: Words, one: TypeCount) -> str:
    if one.event == "rest":
        name = words.label("hrdigest-types-rest")
    else:
        name = event_label(words, EventType(one.event), is_short=True)
    return words.label("hrdigest-type", name=name, number=one.number)


def _health(words: Words, digest: GroupDigest) -> list[Html]:
    """How reporting and answering go; team figures alone."""
    health = digest.health
    said = [words.words("hrdigest-health"), _ratio(words, digest)]
    if health.incidents:
        said.append(words.words("hrdigest-prompt", share=_share(words, health.prompt, digest)))
        said.append(words.words("hrdigest-others", share=_share(words, health.by_others, digest)))
    if health.median_delay_days is not None:
        said.append(words.words("hrdigest-median", number=health.median_delay_days))
    if health.answered:
        said.append(
            words.words(
                "hrdigest-answered", in_time=health.answered_in_time, number=health.answered
            )
        )
    silences = [
        words.label("hrdigest-silence", unit=one.unit_name, number=one.months)
        for one in health.silences[:_NAMED_SILENCES]
    ]
    silent = words.words("hrdigest-silences", units=", ".join(silences)) if silences else ""
    return [lines(*said, silent)]


def _ratio(words: Words, digest: GroupDigest) -> Html:
    health = digest.health
    if not health.incidents:
        return words.words("hrdigest-ratio-none", number=health.near_misses)
    tenths = (20 * health.near_misses + health.incidents) // (2 * health.incidents)
    ratio = Decimal(tenths).scaleb(-1)
    language = words.language.value
    form = locale_of(language).plural_form(ratio)
    return words.words("hrdigest-ratio", ratio=number_text(ratio, language), form=form)


def _share(words: Words, part: int, digest: GroupDigest) -> str:
    return share_text(part, digest.health.incidents, words.language.value)


def units_screen(
    words: Words, units: Sequence[Unit], unit_id: int, month: Month, page: int
) -> Screen:
    """The units whose figures may be shown, to choose from."""
    back = button(words, "hrdigest-back", stats_data("c", unit_id, month))
    if not units:
        return Screen(words.words("hrdigest-units-none"), ((back,),))
    pages = -(-len(units) // _UNITS_ON_A_PAGE)
    page = min(page, pages - 1)
    shown = units[page * _UNITS_ON_A_PAGE :][:_UNITS_ON_A_PAGE]
    choices = [Button(shortened(one.name), stats_data("c", one.id, month)) for one in shown]
    data = stats_data("u", unit_id, month) + ":{page}"
    turning = pager(words, TURNING, page, pages, data)
    return Screen(words.words("hrdigest-units"), (*keyed(choices), *turning, (back,)))


def calls_screen(words: Words, digest: GroupDigest) -> Screen:
    """The people to call, each with the reason, and a button to their case."""
    calls = digest.work.calls
    back = button(words, "hrdigest-back", stats_data("c", digest.unit.id, digest.month))
    if not calls:
        none = paragraphs(_title(words, digest), words.words("hrdigest-calls-none"))
        return Screen(none, ((back,),))
    listed = [
        words.words("hrdigest-call", name=one.name, number=one.number, reason=_reason(words, one))
        for one in calls
    ]
    unique = {one.incident_id: one for one in calls}.values()
    opening = [Button(one.number, f"case:{one.incident_id}") for one in unique]
    rows = tuple(tuple(opening[at : at + 3]) for at in range(0, len(opening), 3))
    heading = lines(words.words("hrdigest-calls"), words.words("hrdigest-calls-why"))
    return Screen(paragraphs(heading, lines(*listed)), (*rows, (back,)))


def _reason(words: Words, call: PersonToCall) -> str:
    reasons = {one: f"hrdigest-reason-{one.value}" for one in CallReason}
    return words.label(reasons[call.reason])
