"""Debian's Chromium without a window, for the tests and the pictures of the page."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, FilePayload, Locator, Page, sync_playwright

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE_MS = 30_000
_IS_ANSWERED = """before => {
    const newest = [...document.querySelectorAll("#messages article")].at(-1);
    return newest.textContent !== before;
}"""
DESKTOP = (1280, 800)
PHONE = (390, 844)


def chromium_path() -> str | None:
    """Where Chromium is; None when the machine has none."""
    return shutil.which("chromium")


def is_required() -> bool:
    """Whether a missing browser is a fault rather than a reason to skip."""
    return os.environ.get("CI") == "true"  # noqa: TID251 - of the tests


@contextmanager
def browser(profile: Path, executable: str, scale: float = 1) -> Iterator[BrowserContext]:
    """A browser with an empty profile; `scale` is pixels per CSS pixel."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=executable,
            headless=True,
            args=list(FLAGS),
            locale="fr-FR",
            timezone_id="Europe/Paris",
            device_scale_factor=scale,
        )
        context.set_default_timeout(PATIENCE_MS)
        yield context
        context.close()


def open_page(context: BrowserContext, url: str, size: tuple[int, int] = DESKTOP) -> Page:
    """A tab of some size, when the page in it is ready."""
    page = context.new_page()
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(url)
    page.wait_for_selector("body[data-ready]")
    return page


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


def say(page: Page, text: str) -> None:
    """Write a message and send it."""
    page.get_by_label("Écrire un message").fill(text)
    page.keyboard.press("Enter")


def newest(page: Page) -> Locator:
    """The newest message of the conversation."""
    return page.locator("#messages article").last


def enter(page: Page, name: str, awaited: str) -> None:
    """Pick somebody whom nobody played yet, press START and read the notice to its end."""
    page.get_by_role("link", name=name).click()
    page.get_by_role("button", name="DÉMARRER").click()
    press(page, "J’ai lu")
    newest(page).get_by_text(awaited).first.wait_for()


def go(page: Page, *names: str) -> None:
    """Press one button after the other, each once the one before has been answered."""
    for name in names:
        button = newest(page).get_by_role("button", name=name).first
        button.wait_for()
        before = newest(page).text_content()
        button.click()
        page.wait_for_function(_IS_ANSWERED, arg=before)


def send_pictures(page: Page, *pictures: bytes) -> None:
    """Choose pictures as an album and send it."""
    files: list[FilePayload] = [
        {"name": f"photo-{place}.jpg", "mimeType": "image/jpeg", "buffer": picture}
        for place, picture in enumerate(pictures, start=1)
    ]
    page.locator("#photo-file").set_input_files(files)
    page.get_by_role("button", name="Envoyer", exact=True).first.click()
