"""The page of the playground in a real browser: what a visitor of the demo sees and does."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.support.browser import DESKTOP, PHONE, browser, chromium_path, is_required, open_page

PICTURE_IS_LOADED = "image => image.complete && image.naturalWidth > 300"


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    executable = chromium_path()
    if executable is None:
        if is_required():
            pytest.fail("CI must drive the page: install Debian's chromium")
        pytest.skip("no chromium here: apt-get install chromium")
    with browser(tmp_path_factory.mktemp("profile"), executable) as started:
        yield started


@contextmanager
def tab(context: BrowserContext, url: str, size: tuple[int, int] = DESKTOP) -> Iterator[Page]:
    """A tab in which nothing may go wrong unseen."""
    page = open_page(context, url, size)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    try:
        yield page
    finally:
        page.close()
    assert faults == []


def press(page: Page, name: str) -> None:
    """Press the newest button of that name in the conversation."""
    page.locator("#messages").get_by_role("button", name=name).last.click()


def join(page: Page, name: str) -> None:
    """Pick somebody from the list, press START and read the notice to its end."""
    page.get_by_role("link", name=name).click()
    page.get_by_role("button", name="DÉMARRER").click()
    press(page, "J’ai lu")
    expect(newest(page)).to_contain_text("coefficient pédagogique interne")


def newest(page: Page) -> Locator:
    return page.locator("#messages article").last


def test_a_driver_presses_start_reads_the_notice_and_gets_the_card(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url) as page:
        page.get_by_role("link", name="Tuan Nguyen").click()
        page.get_by_role("button", name="DÉMARRER").click()
        expect(newest(page)).to_contain_text("Qui voit quoi")

        press(page, "J’ai lu")

        expect(newest(page)).to_contain_text("0,50 · coefficient pédagogique interne")


def test_pourquoi_shows_every_step_with_its_article(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url) as page:
        join(page, "Nathalie Rossi")

        press(page, "Pourquoi ?")

        expect(newest(page)).to_contain_text("annexe A121-1, art. 5")


def test_the_chart_arrives_as_a_picture_that_opens_on_the_whole_screen(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url) as page:
        join(page, "Mehdi Garnier")

        press(page, "Graphique")

        picture = newest(page).locator(".picture img")
        picture.wait_for()
        page.wait_for_function(PICTURE_IS_LOADED, arg=picture.element_handle())
        picture.click()
        expect(page.locator("#viewer-image")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("#viewer-image")).to_be_hidden()


def test_a_reload_keeps_the_person_and_the_conversation(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url) as page:
        join(page, "Gérard Lemoine")
        before = page.locator("#messages").inner_text()

        page.reload()
        page.wait_for_selector("body[data-ready]")

        expect(page.locator("#chat-name")).to_have_text("Gérard Lemoine")
        expect(page.locator("#messages article")).to_have_count(3)
        assert page.locator("#messages").inner_text() == before


def test_what_is_written_is_shown_as_text_and_never_as_markup(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url) as page:
        join(page, "Elsa Vidal")

        page.get_by_label("Écrire un message").fill("<img src=x onerror=alert(1)> ?")
        page.keyboard.press("Enter")

        mine = page.locator("#messages .is-mine").last
        expect(mine).to_contain_text("<img src=x onerror=alert(1)> ?")
        expect(page.locator("#messages article")).to_have_count(5)


def test_on_a_phone_one_pane_is_shown_with_a_way_back(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url, PHONE) as page:
        expect(page.locator("#composer")).to_be_hidden()
        page.get_by_role("link", name="Inès Benali").click()
        expect(page.locator("#people-list")).to_be_hidden()

        page.get_by_role("button", name="Revenir à la liste").click()

        expect(page.locator("#people-list")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_year_later_a_careful_novice_has_a_lower_coefficient(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url) as page:
        join(page, "Inès Benali")
        before = internal_coefficient(page)
        year = page.locator("#clock-day").inner_text()[-4:]

        page.get_by_role("button", name="+1 an").click()
        expect(page.locator("#clock-day")).to_contain_text(str(int(year) + 1))
        page.get_by_label("Écrire un message").fill("/coefficient")
        page.keyboard.press("Enter")

        expect(page.locator("#messages article")).to_have_count(5)
        assert internal_coefficient(page) < before


def internal_coefficient(page: Page) -> str:
    found = re.search(r"(\d,\d\d) · coefficient pédagogique interne", newest(page).inner_text())
    assert found is not None
    return found[1]
