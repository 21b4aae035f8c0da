"""Figures as the reader writes them."""

import pytest

from bot.texts import bot_texts
from bot.views.figures import month_name, short_month_name
from bot.views.screen import Reader
from fleet.months import Month
from fleet.people import Language

APRIL = Month(2027, 4)


@pytest.mark.parametrize(
    ("language", "whole", "short"),
    [
        (Language.FRENCH, "avril 2027", "avr. 2027"),
        (Language.ENGLISH, "April 2027", "Apr 2027"),
    ],
)
def test_a_month_is_whole_in_a_sentence_and_short_on_a_button(
    language: Language, whole: str, short: str
) -> None:
    words = Reader(bot_texts(), language)
    assert month_name(words, APRIL).replace("\xa0", " ") == whole
    assert short_month_name(words, APRIL).replace("\xa0", " ") == short
