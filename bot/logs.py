"""Log lines: one line each, on standard error, without the token."""

import logging
import re
import time

_TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")
_NOISY = ("alembic", "httpx", "httpcore", "apscheduler", "aiohttp.access", "telegram", "matplotlib")


class OneLineFormatter(logging.Formatter):
    """Time in UTC, level, logger, message; a traceback on the same line; the token redacted."""

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%SZ")
        self.converter = time.gmtime
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line."""
        line = super().format(record).replace("\n", " | ")
        for secret in self._secrets:
            line = line.replace(secret, "(secret)")
        return _TOKEN.sub("(token)", line)


def set_up_logs(level: str, *secrets: str) -> None:
    """Send all log lines to standard error, one line each."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLineFormatter(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
