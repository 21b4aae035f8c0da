"""/scenarios in the chat: every role sees them, values are varied in place, reasons are given."""

from itertools import product

import pytest

from bot.scenario_pictures import SCENARIO, read_scenario_chart, scenario_picture
from bot.texts import bot_texts
from bot.views.scenario import scenario_buttons, scenario_caption, scenario_data, values_at
from bot.views.screen import Reader
from fleet.people import Language
from fleet.scenario_stories import tell
from fleet.scenarios import DIALS, Scenario
from fleet.usecases.show_scenario import first_of_year
from tests.support.conversation import PARIS, Conversation
from tests.support.small_company import TODAY

PEOPLE = ("camille", "hr", "fleet", "admin")


def account(talk: Conversation, person: str) -> int:
    return talk.company.account(getattr(talk.company, person))


@pytest.mark.parametrize("person", PEOPLE)
def test_every_role_sees_the_seven_scenarios(talk: Conversation, person: str) -> None:
    heard = talk.text(account(talk, person), "/scenarios")
    assert list(heard.buttons.values())[:7] == [
        scenario_data(one, {dial.name: dial.default for dial in DIALS[one]}) for one in Scenario
    ]


def test_a_scenario_is_one_message_with_a_picture_and_its_words(talk: Conversation) -> None:
    heard = talk.tap(account(talk, "camille"), "sc:1:1-0")
    [message] = heard.messages
    assert message.picture is not None
    assert (message.method, message.picture.kind) == ("sendPhoto", SCENARIO)
    assert "0,68" in heard.plain


def test_another_value_is_shown_in_the_same_photo(talk: Conversation) -> None:
    heard = talk.tap(account(talk, "camille"), "sc:2:1-1", photo=True)
    assert heard.methods == ["editMessageMedia"]
    assert "0,95" in str(heard.messages[0].params["media"])


def test_why_names_every_step_with_its_article(talk: Conversation) -> None:
    heard = talk.tap(account(talk, "camille"), "sc:3:2-0:why", photo=True)
    assert "1,18 × 1,25 = 1,475 → 1,47" in heard.plain.replace("\xa0", " ")
    assert "annexe A121-1, art. 5" in heard.plain


def test_next_and_previous_go_around_in_a_circle(talk: Conversation) -> None:
    first = talk.tap(account(talk, "camille"), "sc:1:1-0").buttons
    last = talk.tap(account(talk, "camille"), "sc:7:2-0").buttons
    assert first["◀ Scénario 7"].startswith("sc:7:")
    assert last["Scénario 1 ▶"].startswith("sc:1:")


@pytest.mark.parametrize(
    ("data", "said", "unsaid"),
    [
        ("sc:5:0-0", "Un accident responsable mène à", "la même année"),
        ("sc:5:1-0", "2 accidents responsables la même année mènent à", "mène à"),
        ("sc:3:0-0", "La majoration s’applique", "se multiplient"),
        ("sc:3:0-0", "Puis un accident, responsabilité entière", "un accident la même"),
        ("sc:3:2-0", "Les majorations se multiplient", "La majoration s’applique"),
    ],
)
def test_the_words_agree_with_the_number_of_accidents(
    talk: Conversation, data: str, said: str, unsaid: str
) -> None:
    heard = talk.tap(account(talk, "camille"), data)
    assert said in heard.plain
    assert unsaid not in heard.plain


@pytest.mark.parametrize(
    "data", ["sc:8:0-0", "sc:1", "sc:1:9-0", "sc:1:0", "sc:1:0-0-0", "sc:1:x-0", "sc:1:1-0:what"]
)
def test_a_button_that_says_nothing_is_outdated(talk: Conversation, data: str) -> None:
    heard = talk.tap(account(talk, "camille"), data)
    assert heard.messages == ()
    assert heard.answer is not None
    assert heard.answer.is_alert


@pytest.mark.parametrize("scenario", Scenario)
def test_every_value_has_words_that_fit_and_buttons_that_lead_back(scenario: Scenario) -> None:
    names = [dial.name for dial in DIALS[scenario]]
    for language in Language:
        words = Reader(bot_texts(), language)
        for values in product(*(dial.options for dial in DIALS[scenario])):
            told = tell(scenario, dict(zip(names, values, strict=True)), first_of_year(TODAY))
            caption = scenario_caption(words, told)
            assert "A121-1" in caption or "L113-2" in caption
            assert len(caption) < 1500
            rows = scenario_buttons(words, told)
            assert all(len(one.data.encode()) <= 64 for row in rows for one in row)
            here = scenario_data(scenario, told.values)
            assert values_at(scenario, here.split(":")[2]) == dict(told.values)


def test_the_picture_is_read_again_from_its_specification(talk: Conversation) -> None:
    told = tell(Scenario.ONE_CLAIM, {"liability": 50}, first_of_year(TODAY))
    picture = scenario_picture(told, "en")
    chart = read_scenario_chart(talk.store.work, picture, PARIS)
    assert (chart.subject, chart.unit, chart.told.after) == ("scenario_2", "Example", 95)
