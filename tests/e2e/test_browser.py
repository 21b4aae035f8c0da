"""The page of the playground in a real browser: what a visitor of the demo sees and does."""

import io
import re

from PIL import Image
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.support.browser import PHONE, newest, press, say, tab

COEFFICIENT = re.compile(r"(\d,\d\d)\s·\scoefficient pédagogique interne")
PICTURE_IS_LOADED = "image => image.complete && image.naturalWidth > 300"


def join(page: Page, name: str) -> None:
    """Pick somebody from the list, press START and read the notice to its end."""
    page.get_by_role("link", name=name).click()
    page.get_by_role("button", name="DÉMARRER").click()
    press(page, "J’ai lu")
    expect(newest(page)).to_contain_text("coefficient pédagogique interne")


def png(colour: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(buffer, "PNG")
    return buffer.getvalue()


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
        expect(newest(page)).to_contain_text("Que voulez-vous faire de cet album ?")
        answers = page.locator("#messages").get_by_text("Que voulez-vous faire de cet album")
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
        before = internal_coefficient(newest(page))
        year = page.locator("#clock-day").inner_text()[-4:]

        page.get_by_role("button", name="+1 an").click()
        expect(page.locator("#clock-day")).to_contain_text(str(int(year) + 1))
        say(page, "/coefficient")

        # what the year brought comes before and after it, in the bot's own time
        answers = page.locator("#messages .is-mine:has-text('/coefficient') ~ article")
        card = answers.filter(has_text=COEFFICIENT).first
        card.wait_for()
        assert internal_coefficient(card) < before


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


def internal_coefficient(card: Locator) -> str:
    found = COEFFICIENT.search(card.inner_text())
    assert found is not None
    return found[1]
