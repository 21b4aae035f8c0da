"""The words of the monthly message: within the limit of a caption whatever the figures."""

import html
import re
from dataclasses import replace
from datetime import date

import pytest

from bot.texts import bot_texts
from bot.turn import caption_params
from bot.views.digest import month_screen
from bot.views.screen import Reader
from fleet.coefficient import Awaited, PendingRange
from fleet.digest import DriverMonth
from fleet.people import Language
from fleet.streaks import ClaimFreeRun, MonthMark, ResponsibleStreak, Streaks
from fleet.tips import Tip
from fleet.usecases.read_month import read_month
from tests.support.conversation import PARIS
from tests.support.fake_store import FakeStore
from tests.support.small_company import small_company

DAY = date(2026, 12, 1)
MOST = 1024
TAG = re.compile(r"<[^>]*>")


@pytest.fixture
def month() -> DriverMonth:
    store = FakeStore()
    company = small_company(store.work)
    return read_month(store.work, company.camille, DAY, PARIS)


def longest(month: DriverMonth) -> list[DriverMonth]:
    """The same person with figures as long as they get, and each thing that may come."""
    figure = month.figure
    assert figure is not None
    marks = tuple((month.month.plus(-age), tuple(MonthMark)[age % 4]) for age in range(12, -1, -1))
    before = month.month.plus(-1)
    marks = (*marks[:-2], (before, MonthMark.OPEN), (month.month, MonthMark.OPEN))
    responsible = ResponsibleStreak(1100, 1100, marks, None)
    streaks = Streaks(DAY, ClaimFreeRun(1200, DAY, 1200, 12, 12), responsible)
    long = replace(month, streaks=streaks, points=1_000_000, points_last_month=100_000)
    renewal, value = figure.without_claim.renewal_on, figure.coefficient
    felt = replace(figure, pending=None, awaited=(Awaited(renewal, value, 12),))
    pending = replace(figure, pending=PendingRange(12, renewal, value, value, value))
    paused = replace(streaks, responsible=replace(responsible, is_paused=True))
    return [
        long,
        replace(long, figure=felt),
        replace(long, figure=pending),
        replace(long, figure=None, curve=None),
        replace(long, streaks=paused),
    ]


def visible(text_html: str) -> str:
    return html.unescape(TAG.sub("", text_html))


@pytest.mark.parametrize("language", list(Language))
def test_the_longest_message_with_the_longest_tip_fits_a_caption(
    month: DriverMonth, language: Language
) -> None:
    words = Reader(bot_texts(), language)
    tips = [words.label(f"digest-tip-{tip.value.replace('_', '-')}") for tip in Tip]
    for one in longest(month):
        screen = month_screen(words, one)
        own = words.label(f"digest-tip-{one.tip.value.replace('_', '-')}")
        assert caption_params(screen.text, screen.buttons)
        assert len(visible(screen.text)) - len(own) + max(map(len, tips)) <= MOST


@pytest.mark.parametrize(
    ("marks", "said", "unsaid"),
    [
        (
            (MonthMark.KEPT, MonthMark.OPEN),
            ["suffit pour décembre 2026."],
            ["novembre 2026 (jusqu’au"],
        ),
        (
            (MonthMark.OPEN, MonthMark.OPEN),
            ["suffit pour novembre 2026 (jusqu’au 7 déc. 2026)", "autant pour décembre 2026"],
            [],
        ),
        ((MonthMark.OPEN, MonthMark.KEPT), ["suffit pour novembre 2026."], ["pour décembre"]),
        ((MonthMark.KEPT, MonthMark.KEPT), [], ["suffit pour"]),
    ],
)
def test_the_message_names_the_months_that_are_still_open_and_no_other(
    month: DriverMonth, marks: tuple[MonthMark, ...], said: list[str], unsaid: list[str]
) -> None:
    months = (month.month.plus(-1), month.month)
    responsible = ResponsibleStreak(2, 2, tuple(zip(months, marks, strict=True)), 3)
    shown = replace(month, streaks=replace(month.streaks, responsible=responsible))
    text = visible(month_screen(Reader(bot_texts(), Language.FRENCH), shown).text)
    text = text.replace("\xa0", " ")
    assert [one for one in said if one not in text] == []
    assert [one for one in unsaid if one in text] == []


def test_what_is_contested_or_pending_is_never_called_decided(month: DriverMonth) -> None:
    words = Reader(bot_texts(), Language.FRENCH)
    pending = longest(month)[2]
    assert "attendent encore leur décision" in visible(month_screen(words, pending).text)


def test_without_a_record_there_is_nothing_to_explain(month: DriverMonth) -> None:
    words = Reader(bot_texts(), Language.ENGLISH)
    screen = month_screen(words, replace(month, figure=None, curve=None))
    data = [button.data for row in screen.buttons for button in row]
    assert data == ["streak", "digest:talk", "digest:off"]
