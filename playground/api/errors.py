"""How the server refuses: one root, one class per kind of answer."""

from typing import Any


class ApiError(Exception):
    """Anything that the local Bot API refuses."""


class RefusalError(ApiError):
    """A call that Telegram answers with ``ok: false``.

    Args:
        code: HTTP status, repeated as ``error_code``.
        description: Telegram's own sentence.
        retry_after: Seconds to wait before the next attempt, with 429 only.
    """

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(code, description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def answer(self) -> dict[str, Any]:
        """The body of the answer."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.code,
            "description": self.description,
        }
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


class BadRequestError(RefusalError):
    """400: the call itself is wrong.

    Args:
        reason: One of :mod:`playground.api.refusals`, without the prefix.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(400, f"Bad Request: {reason}")


class ForbiddenError(RefusalError):
    """403: the person does not let the bot write."""

    def __init__(self, description: str) -> None:
        super().__init__(403, description)


class ConflictError(RefusalError):
    """409: two ways of receiving updates at once."""

    def __init__(self, description: str) -> None:
        super().__init__(409, description)


class TooManyRequestsError(RefusalError):
    """429: too fast; ``retry_after`` says how long to wait."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(429, f"Too Many Requests: retry after {retry_after}", retry_after)


class DroppedError(ApiError):
    """The connection is cut instead of an answer."""


class ControlError(ApiError):
    """A call of the control API that names something unknown or ill-formed.

    Args:
        field: What is wrong.
        found: The value that was given.
        status: HTTP status of the answer.
    """

    def __init__(self, field: str, found: object, status: int = 400) -> None:
        super().__init__(field, found)
        self.field = field
        self.found = found
        self.status = status
