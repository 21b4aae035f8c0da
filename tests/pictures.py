"""`make pictures`: draws the pictures of the README again, from the real page and the real bot.

The company is founded on a fixed day, so that nothing changes from one drawing to the next but
what the product shows.
"""

import io
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from PIL import Image, ImageDraw
from playwright.sync_api import Page

from playground.casework.drawings import Drawing, drawn
from tests.support.browser import (
    DESKTOP,
    PHONE,
    browser,
    chromium_path,
    go,
    newest,
    open_page,
    say,
    send_pictures,
)
from tests.support.playground_process import playground_process

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
TODAY = "2026-11-23"
CASE = "2026-0008"  # overdue, with a photo: `playground.casework.stories`
PACKAGES = "chromium fonts-noto-color-emoji"
DRIVER, REPORTER, MANAGER, NOVICE, HR = "B1007", "B1015", "B0004", "B1001", "B0002"
PHOTOS = (Drawing.STREET, Drawing.DENTED_DOOR, Drawing.STATEMENT)
MARGIN, CORNER, COLOURS = 48, 44, 256
GROUND = "#dfe7e2"


def main() -> None:
    """Draw every picture."""
    executable = chromium_path()
    if executable is None:
        click.echo(
            f"pictures: chromium is missing; on Debian: apt-get install {PACKAGES}", err=True
        )
        sys.exit(2)
    with _page_of_a_playground(executable) as page:
        _save("chat.png", _side_by_side(_phone_screens(page)))
        _save("desktop.png", _desktop_screen(page))
        _save("report.png", _side_by_side(_report_screens(page)))
        _save("cases.png", _side_by_side(_case_screens(page)))
        _save("fleet.png", _side_by_side(_fleet_screens(page)))
        _save("months.png", _side_by_side(_month_screens(page)))


@contextmanager
def _page_of_a_playground(executable: str) -> Iterator[Page]:
    with tempfile.TemporaryDirectory() as folder:
        home, profile = Path(folder, "playground"), Path(folder, "profile")
        with (
            playground_process(home, "--today", TODAY) as url,
            browser(profile, executable, scale=2) as context,
        ):
            yield open_page(context, f"{url}/#/{DRIVER}", PHONE)


def _phone_screens(page: Page) -> list[Image.Image]:
    """The card, the reasons and the chart."""
    page.locator("#start").click()
    _press(page, "J’ai lu")
    card = _screen(page, "Aucun assureur ne l’utilise")
    _press(page, "Pourquoi ?")
    reasons = _screen(page, "annexe A121-1, art. 4")
    _press(page, "Retour à la carte")
    newest(page).get_by_text("Bonjour").wait_for()
    _press(page, "Graphique")
    page.locator(".picture img").wait_for()
    page.wait_for_function("document.querySelector('.picture img').complete")
    page.evaluate("document.querySelector('.has-picture').scrollIntoView()")
    return [card, reasons, _screen(page, "Projection indicative")]


def _report_screens(page: Page) -> list[Image.Image]:
    """A report from the roadside: the photos, the summary, the receipt."""
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    _become(page, REPORTER)
    say(page, "/incident")
    newest(page).get_by_text("garé en sécurité").wait_for()
    go(page, "Oui, je suis garé", "Non, personne", "Choc avec un véhicule", "Renault")
    go(page, "Maintenant", "Plus tard", "Constat papier")
    send_pictures(page, *(drawn(one) for one in PHOTOS))
    newest(page).get_by_text("album arrive").wait_for()
    page.wait_for_function("[...document.images].every((image) => image.complete)")
    album = _screen(page, "album arrive")
    go(page, "Terminé")
    summary = _screen(page, "Votre déclaration")
    go(page, "Envoyer")
    return [album, summary, _screen(page, "avez bien fait de déclarer")]


def _case_screens(page: Page) -> list[Image.Image]:
    """What a fleet manager sees: the queue, a card, its photos."""
    _become(page, MANAGER)
    say(page, "/dossiers")
    newest(page).get_by_text("Dossiers").first.wait_for()
    go(page, "Ouverts")
    queue = _screen(page, "Dossiers ouverts")
    newest(page).get_by_role("button", name=CASE).click()
    card = _from_its_top(page, "État")
    go(page, "Photos")
    page.wait_for_function("[...document.images].every((image) => image.complete)")
    page.locator("#messages").evaluate("list => { list.scrollTop = list.scrollHeight; }")
    return [queue, card, _screen(page, "photo ou document")]


def _fleet_screens(page: Page) -> list[Image.Image]:
    """What a fleet manager asks: the bridge of the premium, a what-if, the range of renewals."""
    page.evaluate("number => { location.hash = `#/${number}`; }", MANAGER)
    say(page, "/flotte")
    newest(page).get_by_text("Prime de référence").first.wait_for()
    bridge = _picture_of(page)
    go(page, "Échéance")
    newest(page).get_by_text("tirages").first.wait_for()
    renewals = _picture_of(page)
    say(page, "/simuler")
    go(page, "Tous les contrats")
    newest(page).get_by_role("button", name="Moins d’accidents").first.click()
    newest(page).get_by_text("La prime suit lentement").first.wait_for()
    return [bridge, renewals, _picture_of(page)]


def _month_screens(page: Page) -> list[Image.Image]:
    """What a month brings: the driver's message, the calendar of the streak, the figures of HR."""
    _become(page, HR)
    _become(page, NOVICE)
    _jump_a_month(page)
    newest(page).get_by_text("L’idée du mois").wait_for()
    month = _picture_of(page)
    say(page, "/serie")
    newest(page).get_by_text("Véhicule vérifié").first.wait_for()
    streak = _picture_of(page)
    page.evaluate("number => { location.hash = `#/${number}`; }", HR)
    newest(page).get_by_text("À faire").first.wait_for()
    return [month, streak, _picture_of(page)]


def _jump_a_month(page: Page) -> None:
    page.evaluate(
        "fetch('/play/clock', {method: 'POST', headers: {'Content-Type': 'application/json'},"
        " body: JSON.stringify({by: 'month'})})"
    )


def _picture_of(page: Page) -> Image.Image:
    """The screen from the top of the last picture on."""
    picture = page.locator(".has-picture").last
    picture.locator("img").wait_for()
    page.wait_for_function("[...document.images].every((image) => image.complete)")
    picture.evaluate("message => message.scrollIntoView()")
    return _taken(page)


def _become(page: Page, number: str) -> None:
    page.evaluate("number => { location.hash = `#/${number}`; }", number)
    page.locator("#start").click()
    _press(page, "J’ai lu")
    page.locator("#messages article").nth(2).wait_for()


def _from_its_top(page: Page, awaited: str) -> Image.Image:
    newest(page).get_by_text(awaited).first.wait_for()
    newest(page).evaluate("card => card.scrollIntoView({ block: 'start' })")
    return _screen(page, awaited)


def _desktop_screen(page: Page) -> Image.Image:
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    page.locator("#show-tools").wait_for()
    page.locator("#messages").evaluate("list => { list.scrollTop = list.scrollHeight; }")
    return _screen(page, "Projection indicative")


def _press(page: Page, name: str) -> None:
    page.locator("#messages").get_by_role("button", name=name).last.click()


def _screen(page: Page, awaited: str) -> Image.Image:
    """A picture of the page, when the newest message says something and nothing moves."""
    newest(page).get_by_text(awaited).last.wait_for()
    return _taken(page)


def _taken(page: Page) -> Image.Image:
    page.mouse.move(0, 0)
    taken = page.screenshot(animations="disabled", caret="hide")
    return Image.open(io.BytesIO(taken)).convert("RGB")


def _side_by_side(screens: list[Image.Image]) -> Image.Image:
    width = sum(screen.width for screen in screens) + MARGIN * (len(screens) + 1)
    whole = Image.new("RGB", (width, screens[0].height + 2 * MARGIN), GROUND)
    left = MARGIN
    for screen in screens:
        whole.paste(screen, (left, MARGIN), _rounded(screen.size))
        left += screen.width + MARGIN
    return whole


def _rounded(size: tuple[int, int]) -> Image.Image:
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), CORNER, fill=255)
    return mask


def _save(name: str, picture: Image.Image) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / name
    picture.quantize(COLOURS, kmeans=1).save(path, optimize=True)
    click.echo(f"{path}  {picture.width} × {picture.height}, {path.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
