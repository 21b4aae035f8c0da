"""/points: the total with its level, the entries, the badges, and every rule with its value."""

from zoneinfo import ZoneInfo

from bot.turn import Button, Html
from bot.views.figures import day, local_day
from bot.views.screen import Rows, Screen, Words, button, figure_label, lines, pager, paragraphs
from fleet.driving import Figure
from fleet.points import LEVELS, RULES, Rule
from fleet.recognition import Badge, BadgeKind, Level, PointEntry, PointReason
from fleet.usecases.note_training import training_of
from fleet.usecases.show_points import PointsCard, PointsPage
from reports.formats import number_text

TURNING = ("button-newer", "button-older")
_BAR = 10
_FULL, _EMPTY = "▰", "▱"


def points_screen(words: Words, card: PointsCard, home: str) -> Screen:
    """Total, level with its bar, this month, badges, and the promise."""
    summary = card.summary
    text = paragraphs(
        words.words("points-title", figure=recognition(words)),
        lines(
            words.words(
                "points-total", points=summary.points, level=level_label(words, summary.level)
            ),
            _progress(words, card),
            words.words(
                "points-this-month",
                points=summary.points_this_month,
                signed=signed(words, summary.points_this_month),
            ),
        ),
        _badges_line(words, summary.badges),
        words.words("points-promise"),
    )
    rows: Rows = (
        (button(words, "button-points-list", "points:list:0"), _badges_button(words)),
        (
            button(words, "button-points-rules", "points:rules"),
            button(words, "button-quiz", "quiz"),
        ),
        (button(words, home, "start"),),
    )
    return Screen(text, rows)


def entries_screen(words: Words, page: PointsPage, zone: ZoneInfo) -> Screen:
    """A page of what was given, newest first."""
    rows = (entry_line(words, entry, case, zone) for entry, case in page.rows)
    listed = lines(*rows) if page.rows else words.words("points-list-empty")
    text = paragraphs(
        words.words("points-list-title", figure=recognition(words)), listed, page_line(words, page)
    )
    turning = pager(words, TURNING, page.page, page.number_of_pages, "points:list:{page}")
    return Screen(text, (*turning, _back(words)))


def badges_screen(words: Words, card: PointsCard) -> Screen:
    """The badges with their days, and what is still to earn, as an invitation."""
    earned = [
        words.words(
            "points-badges-row", badge=badge_label(words, one.kind), date=day(words, one.earned_on)
        )
        for one in card.summary.badges
    ]
    invited = [
        words.words("points-badges-invite", badge=badge_label(words, kind), kind=kind.value)
        for kind in card.to_earn
    ]
    text = paragraphs(
        words.words("points-badges-title", figure=recognition(words)),
        lines(*earned) if earned else words.words("points-badges-none"),
        lines(words.words("points-badges-next"), *invited)
        if invited
        else words.words("points-badges-all"),
        words.words("points-badge-kept"),
    )
    return Screen(text, (_back(words),))


def rules_screen(words: Words) -> Screen:
    """Every value: what earns points, from how many each level begins, and what plays no part."""
    levels = ", ".join(
        words.label("points-rules-level", level=level_label(words, level), points=threshold)
        for level, threshold in LEVELS
        if threshold
    )
    text = paragraphs(
        words.words("points-rules-title", figure=recognition(words)),
        lines(*(_rule(words, rule) for rule in RULES)),
        words.words("points-rules-levels", levels=levels),
        words.words("points-rules-words"),
    )
    return Screen(text, (_back(words),))


def badges_news(words: Words, badges: tuple[Badge, ...]) -> Screen:
    """What somebody is told of the badges that they earned."""
    earned = (
        words.words("points-badge-earned", badge=badge_label(words, one.kind), kind=one.kind.value)
        for one in badges
    )
    label = recognition(words)
    text = paragraphs(
        words.words("points-badge-news", number=len(badges), figure=label),
        lines(*earned),
        words.words("points-badge-kept"),
    )
    return Screen(text, ((button(words, "button-points", "points"), _badges_button(words)),))


def entry_line(words: Words, entry: PointEntry, case: str, zone: ZoneInfo) -> Html:
    """One entry: day, points, reason; of a correction also the words of whoever made it."""
    row = words.words(
        "points-list-row",
        date=local_day(words, entry.earned_at, zone),
        points=signed(words, entry.points),
        reason=reason_label(words, entry, case),
    )
    note = words.words("points-note", note=entry.note) if entry.note else Html()
    return lines(row, note)


def reason_label(words: Words, entry: PointEntry, case: str = "") -> str:
    """Why points were given, with the case or the training."""
    reason = words.label("points-reason", reason=entry.reason.value)
    training = training_of(entry) if entry.reason is PointReason.TRAINING else None
    named = case or (words.label("points-training", training=training.value) if training else "")
    return words.label("points-of-case", reason=reason, case=named) if named else reason


def signed(words: Words, points: int) -> str:
    """Points with their sign, as the reader writes it."""
    text = number_text(points, words.language.value)
    return f"+{text}" if points > 0 else text


def level_label(words: Words, level: Level) -> str:
    """The name of a level."""
    return words.label("points-level", level=level.value)


def badge_label(words: Words, kind: BadgeKind) -> str:
    """The name of a badge."""
    return words.label("points-badge", kind=kind.value)


def recognition(words: Words) -> str:
    """Which of the three figures points are."""
    return figure_label(words, Figure.RECOGNITION)


def page_line(words: Words, page: PointsPage) -> Html:
    """Which page it is, where there are several."""
    if page.number_of_pages == 1:
        return Html()
    return words.words("page-of", page=page.page + 1, pages=page.number_of_pages)


def _progress(words: Words, card: PointsCard) -> Html:
    full = min(_BAR, card.progress_permille * _BAR // 1000)
    bar = _FULL * full + _EMPTY * (_BAR - full)
    following, left = card.next_level, card.summary.points_to_next_level
    if following is None or left is None:
        return words.words("points-progress-last", bar=bar)
    return words.words("points-progress", bar=bar, points=left, level=level_label(words, following))


def _badges_line(words: Words, badges: tuple[Badge, ...]) -> Html:
    if not badges:
        return Html()
    names = " · ".join(badge_label(words, one.kind) for one in badges)
    return words.words("points-badges-line", badges=names)


def _rule(words: Words, rule: Rule) -> Html:
    return words.words(
        "points-rule", points=rule.points, reason=rule.reason.value, most=rule.most_a_month or 0
    )


def _badges_button(words: Words) -> Button:
    return button(words, "button-points-badges", "points:badges")


def _back(words: Words) -> tuple[Button, ...]:
    return (button(words, "button-points", "points"),)
