"""Debian's Chromium without a window, for the tests and the pictures of the page."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright

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
