"""Echo through the whole durable path beside a stock python-telegram-bot and an aiogram echo.

Server and bot are processes of their own, each pinned to a core where there are two; the variants
take turns, and what counts are the ratios of their medians.
"""

import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

ROUNDS = 5
LONGEST_SECONDS = 120


@dataclass(frozen=True)
class Variant:
    name: str
    kind: str
    latency_ms: int = 0
    text: str = ""
    updates: int = 2000
    chats: int = 50


VARIANTS = (
    Variant("stock python-telegram-bot echo", "ptb", updates=1000),
    Variant("aiogram echo", "aiogram"),
    Variant("bonroute echo, durable", "bonroute"),
    Variant("bonroute /coefficient", "coefficient", text="/coefficient", updates=1000),
    Variant(
        "bonroute /coefficient, each person once",
        "unseen",
        text="/coefficient",
        updates=1000,
        chats=1000,
    ),
    Variant("aiogram echo at 40 ms", "aiogram", latency_ms=40),
    Variant("bonroute echo, durable, at 40 ms", "bonroute", latency_ms=40),
)
RATIOS = (
    ("ratio bonroute / stock (at least 2.0)", 2, 0),
    ("ratio bonroute / aiogram (at least 1.0)", 2, 1),
    ("ratio bonroute / aiogram at 40 ms (at least 0.8)", 6, 5),
    ("ratio /coefficient / stock echo (at least 1.0)", 3, 0),
    ("ratio /coefficient, each person once / stock echo (at least 1.0)", 4, 0),
)


def measure() -> dict[str, float]:
    """Updates answered per second, medians of the rounds, and their ratios."""
    rates: dict[str, list[float]] = {variant.name: [] for variant in VARIANTS}
    for _ in range(ROUNDS):
        for variant in VARIANTS:
            rates[variant.name].append(rate_of(variant))
    medians = {name: statistics.median(found) for name, found in rates.items()}
    by_number = [medians[variant.name] for variant in VARIANTS]
    figures = {f"{name}, updates/s": value for name, value in medians.items()}
    return figures | {name: by_number[upper] / by_number[lower] for name, upper, lower in RATIOS}


def rate_of(variant: Variant) -> float:
    """Updates answered per second, from the first answer to the last."""
    with tempfile.TemporaryDirectory() as folder, _server(variant) as url:
        arguments = [sys.executable, "-m", "tests.bench.echo_bots", variant.kind, url, folder]
        bot = subprocess.Popen(_pinned(arguments, 1))
        try:
            report = _wait_for(url, bot)
        finally:
            bot.send_signal(signal.SIGKILL)
            bot.wait()
    return float((report["expected"] - 1) / report["seconds"])


@contextmanager
def _server(variant: Variant) -> Iterator[str]:
    options = ["--updates", str(variant.updates), "--chats", str(variant.chats)]
    options += ["--latency-ms", str(variant.latency_ms)]
    arguments = [sys.executable, "-m", "tests.bench.fast_api", *options, "--text", variant.text]
    server = subprocess.Popen(_pinned(arguments, 0), stdout=subprocess.PIPE)
    assert server.stdout is not None
    try:
        yield str(json.loads(server.stdout.readline())["url"])
    finally:
        server.kill()
        server.wait()
        server.stdout.close()


def _pinned(arguments: list[str], core: int) -> list[str]:
    """The command on a core of its own, where there are two and `taskset`."""
    taskset = shutil.which("taskset")
    if (os.cpu_count() or 1) < 2 or taskset is None:
        return arguments
    return [taskset, "-c", str(core), *arguments]


def _wait_for(url: str, bot: "subprocess.Popen[bytes]") -> dict[str, float]:
    deadline = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < deadline:
        with urllib.request.urlopen(f"{url}/report") as answer:  # noqa: S310 - loopback
            report: dict[str, float] = json.load(answer)
        if report["received"] >= report["expected"]:
            return report
        assert bot.poll() is None, "the bot ended"
        time.sleep(0.1)
    raise TimeoutError(report)
