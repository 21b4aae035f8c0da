"""The page of the playground in a real browser: what a visitor of the demo sees and does."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PIL import Image
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


def say(page: Page, text: str) -> None:
    page.get_by_label("Écrire un message").fill(text)
    page.keyboard.press("Enter")


def png(colour: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(buffer, "PNG")
    return buffer.getvalue()


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


def test_a_driver_asks_for_the_coefficient_opens_pourquoi_and_gets_the_chart(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url) as page:
        join(page, "Nathalie Rossi")

        say(page, "/coefficient")
        expect(page.locator("#messages article")).to_have_count(5)
        expect(newest(page)).to_contain_text("coefficient pédagogique interne")
        press(page, "Pourquoi ?")
        expect(newest(page)).to_contain_text("annexe A121-1, art. 5")
        press(page, "Retour à la carte")
        press(page, "Graphique")

        picture = newest(page).locator(".picture img")
        picture.wait_for()
        page.wait_for_function(PICTURE_IS_LOADED, arg=picture.element_handle())
        expect(newest(page)).to_contain_text("courbe du bonus-malus")


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

        say(page, "<img src=x onerror=alert(1)> ?")

        mine = page.locator("#messages .is-mine").last
        expect(mine).to_contain_text("<img src=x onerror=alert(1)> ?")
        expect(page.locator("#messages article")).to_have_count(5)


def test_photos_are_sent_as_one_album_and_answered_once(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url) as page:
        join(page, "Corinne Delaunay")
        pictures = [
            {"name": f"{colour}.png", "mimeType": "image/png", "buffer": png(colour)}
            for colour in ("red", "blue")
        ]

        page.locator("#photo-file").set_input_files(pictures)
        page.get_by_label("Écrire un message").press("Enter")

        expect(page.locator("#messages .is-mine .picture img")).to_have_count(2)
        expect(newest(page)).to_contain_text("Je ne sais pas lire ce type de message")
        answers = page.locator("#messages").get_by_text("Je ne sais pas lire ce type de message")
        expect(answers).to_have_count(1)


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
        say(page, "/coefficient")

        expect(page.locator("#messages article")).to_have_count(5)
        assert internal_coefficient(page) < before


def test_the_clock_jumps_by_a_day_and_by_a_month(
    context: BrowserContext, playground_url: str
) -> None:
    with tab(context, playground_url) as page:
        day = page.locator("#clock-day")
        before = day.inner_text()

        page.get_by_role("button", name="+1 jour").click()
        expect(day).not_to_have_text(before)
        month = day.inner_text().split()[2]
        page.get_by_role("button", name="+1 mois").click()

        expect(day).not_to_contain_text(month)


def internal_coefficient(page: Page) -> str:
    found = re.search(r"(\d,\d\d) · coefficient pédagogique interne", newest(page).inner_text())
    assert found is not None
    return found[1]
