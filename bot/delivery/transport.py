"""HTTP to the Bot API on one aiohttp session: for python-telegram-bot, and for the hot path.

`AiohttpRequest` is what python-telegram-bot calls; `BotApi` makes plain JSON calls without its
objects. No error and no log line of this module carries the token.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from io import BytesIO
from typing import Any, cast
from urllib.parse import quote
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

_JSON = {"Content-Type": "application/json"}
_CHUNK_BYTES = 64 * 1024


class BotApiError(Exception):
    """Root of what can go wrong with a call of the Bot API."""


class BotApiRefusedError(BotApiError):
    """The Bot API answered no.

    Attributes:
        code: HTTP status, such as 403.
        description: Telegram's words.
        retry_after: Seconds to wait after a 429.
        migrate_to_chat_id: The supergroup that the group has become.
    """

    def __init__(
        self,
        method: str,
        code: int,
        description: str,
        retry_after: float | None = None,
        migrate_to_chat_id: int | None = None,
    ) -> None:
        super().__init__(method, code, description)
        self.method = method
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to_chat_id = migrate_to_chat_id


class BotApiUnreachableError(BotApiError):
    """No usable answer came: the call may or may not have had its effect."""

    def __init__(self, method: str, reason: str) -> None:
        super().__init__(method, reason)
        self.method = method
        self.reason = reason


class FileTooBigError(BotApiError):
    """A file holds more bytes than were asked for; the rest was not read."""


def open_session(connections: int = 100) -> aiohttp.ClientSession:
    """A session for the Bot API; the caller closes it.

    Without `trust_env`, with which each call looks for .netrc and proxies in a thread (twice).
    """
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=connections, ttl_dns_cache=300),
        cookie_jar=aiohttp.DummyCookieJar(),
    )


def proxy_for(url: URL) -> URL | None:
    """The proxy that the environment names for an address (HTTPS_PROXY, NO_PROXY and so on)."""
    proxy = getproxies().get(url.scheme)
    if not proxy or proxy_bypass(url.authority):
        return None
    return URL(proxy)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that goes with a call."""

    field: str
    name: str
    content: bytes
    content_type: str = "image/png"


class BotApi:
    """Calls of the Bot API as JSON, for one bot."""

    def __init__(
        self, session: aiohttp.ClientSession, api_url: str, token: str, timeout_seconds: float = 20
    ) -> None:
        self._session = session
        self._base = f"{api_url.rstrip('/')}/bot{token}/"
        self._files = f"{api_url.rstrip('/')}/file/bot{token}/"
        self._urls: dict[str, URL] = {}
        self._proxy = proxy_for(URL(api_url))
        self._timeout_seconds = timeout_seconds
        self._timeout = aiohttp.ClientTimeout(total=timeout_seconds)

    async def call(
        self,
        method: str,
        params: Mapping[str, object],
        *,
        upload: Upload | None = None,
        extra_seconds: float = 0,
    ) -> Any:  # noqa: ANN401 - the result is whatever JSON the method gives
        """Call a method and return its `result`.

        Args:
            method: Such as `sendMessage`.
            params: Its parameters, as JSON values.
            upload: A file to send with it.
            extra_seconds: Added to the time limit: the length of a long poll, or for an upload.

        Raises:
            BotApiRefusedError: Telegram answered no.
            BotApiUnreachableError: Telegram did not answer, or with a fault of its own.
        """
        if upload is None:
            data: bytes | aiohttp.FormData = json.dumps(params).encode()
            headers = _JSON
        else:
            data, headers = _form(params, upload), {}
        timeout = self._timeout
        if extra_seconds:
            timeout = aiohttp.ClientTimeout(total=self._timeout_seconds + extra_seconds)
        status, body = await self._post(method, data, headers, timeout)
        return _result_of(method, status, body)

    async def download(self, file_path: str, most_bytes: int, *, seconds: float) -> bytes:
        """The bytes of a file that `getFile` has named.

        Args:
            file_path: As `getFile` gave it.
            most_bytes: No more than this is read.
            seconds: Time limit of the whole download.

        Raises:
            FileTooBigError: It is larger than that.
            BotApiRefusedError: Telegram no longer has it under that path.
            BotApiUnreachableError: It did not come, or not all of it.
        """
        what = "download"
        url = URL(self._files + quote(file_path), encoded=True)
        timeout = aiohttp.ClientTimeout(total=seconds)
        try:
            async with self._session.get(url, timeout=timeout, proxy=self._proxy) as response:
                if response.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                    raise BotApiUnreachableError(what, f"HTTP {response.status}")
                if response.status != HTTPStatus.OK:
                    raise BotApiRefusedError(what, response.status, response.reason or "")
                return await _bounded(response.content, most_bytes)
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            # "from None": these errors show the address, and with it the token
            raise BotApiUnreachableError(what, type(error).__name__) from None

    async def _post(
        self,
        method: str,
        data: bytes | aiohttp.FormData,
        headers: Mapping[str, str],
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - aiohttp's own kind of time limit
    ) -> tuple[int, bytes]:
        url = self._urls.get(method)
        if url is None:
            url = self._urls[method] = URL(self._base + method, encoded=True)
        try:
            async with self._session.post(
                url, data=data, headers=headers, timeout=timeout, proxy=self._proxy
            ) as response:
                return response.status, await response.read()
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            # "from None": these errors show the address, and with it the token
            raise BotApiUnreachableError(method, type(error).__name__) from None


async def _bounded(stream: aiohttp.StreamReader, most_bytes: int) -> bytes:
    """All bytes of a stream, unless they are more than that."""
    content = bytearray()
    async for chunk in stream.iter_chunked(_CHUNK_BYTES):
        content += chunk
        if len(content) > most_bytes:
            raise FileTooBigError
    return bytes(content)


def _form(params: Mapping[str, object], upload: Upload) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    form.add_field(
        upload.field,
        BytesIO(upload.content),
        filename=upload.name,
        content_type=upload.content_type,
    )
    return form


def _result_of(method: str, status: int, body: bytes) -> object:
    """The result; what is not in Telegram's form came from something in between: no answer."""
    try:
        answer = json.loads(body)
    except ValueError:
        raise BotApiUnreachableError(method, f"HTTP {status} without JSON") from None
    if not isinstance(answer, dict):
        raise BotApiUnreachableError(method, f"HTTP {status} without an answer")
    if status == HTTPStatus.OK and answer.get("ok") is True and "result" in answer:
        return answer["result"]
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or answer.get("ok") is not False:
        raise BotApiUnreachableError(method, f"HTTP {status}")
    raise _refusal(method, status, answer)


def _refusal(method: str, status: int, answer: Mapping[str, object]) -> BotApiRefusedError:
    parameters = answer.get("parameters")
    parameters = parameters if isinstance(parameters, dict) else {}
    code, retry_after = answer.get("error_code"), parameters.get("retry_after")
    moved_to = parameters.get("migrate_to_chat_id")
    return BotApiRefusedError(
        method,
        code if isinstance(code, int) else status,
        str(answer.get("description", "")),
        retry_after if isinstance(retry_after, int | float) else None,
        moved_to if isinstance(moved_to, int) else None,
    )


class AiohttpRequest(BaseRequest):
    """What python-telegram-bot sends its own calls with: aiohttp instead of httpx."""

    def __init__(self, session: aiohttp.ClientSession, timeout_seconds: float = 20) -> None:
        self._session = session
        self._timeout_seconds = timeout_seconds

    @property
    def read_timeout(self) -> float:
        """Seconds that a call may take in all."""
        return self._timeout_seconds

    async def initialize(self) -> None:
        """Nothing to do: the session is open."""

    async def shutdown(self) -> None:
        """Nothing to do: whoever opened the session closes it."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        *_: ODVInput[float],
        **__: ODVInput[float],
    ) -> tuple[int, bytes]:
        """Make one request; of the time limits only that of reading counts, for the whole call.

        Raises:
            TimedOut: No answer in time.
            NetworkError: The connection failed.
        """
        seconds = read_timeout if isinstance(read_timeout, int | float) else self._timeout_seconds
        timeout = aiohttp.ClientTimeout(total=seconds)
        data = _data_of(request_data)
        address = URL(url, encoded=True)
        proxy = proxy_for(address)
        try:
            async with self._session.request(
                method, address, data=data, timeout=timeout, proxy=proxy
            ) as response:
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None


def _data_of(request_data: RequestData | None) -> aiohttp.FormData | None:
    if request_data is None:
        return None
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    if request_data.contains_files:
        for name, (filename, content, content_type) in request_data.multipart_data.items():
            form.add_field(
                name, cast("bytes", content), filename=filename, content_type=content_type
            )
    return form
