"""The parameters of a call, whichever way they were sent: query, form, JSON or multipart."""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from aiohttp.web_request import FileField

from playground.api.errors import BadRequestError, RefusalError
from playground.api.refusals import TOO_LARGE_REQUEST

ATTACH = "attach://"
_TRUE = frozenset({"true", "yes", "1"})


@dataclass(frozen=True, slots=True)
class Upload:
    """One file of a multipart call."""

    field: str
    filename: str
    content_type: str
    content: bytes

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.content)


class Params:
    """What a bot sent, as text: Telegram reads every parameter from its text form.

    Args:
        values: Name to text; a JSON body's objects are JSON texts again.
        files: Name of the multipart field to upload.
    """

    __slots__ = ("files", "values")

    def __init__(self, values: dict[str, str], files: dict[str, Upload] | None = None) -> None:
        self.values = values
        self.files = files or {}

    def text(self, name: str) -> str:
        """The text of a parameter, empty when it is missing."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """The number in a parameter; like Telegram, anything else counts as missing."""
        try:
            return int(self.values[name])
        except (KeyError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """Whether a parameter says true, yes or 1."""
        found = self.values.get(name)
        return found is not None and found.lower() in _TRUE

    def parsed(self, name: str, refusal: str) -> Any:  # noqa: ANN401 (JSON of any shape)
        """The JSON value of a parameter, ``None`` when missing.

        Raises:
            BadRequestError: It is not JSON; ``refusal`` is what Telegram says then.
        """
        found = self.values.get(name)
        if not found:
            return None
        try:
            return json.loads(found)
        except ValueError as cause:
            raise BadRequestError(refusal) from cause

    def mapping(self, name: str, refusal: str) -> dict[str, Any]:
        """The JSON object of a parameter, empty when missing.

        Raises:
            BadRequestError: It is something else.
        """
        found = self.parsed(name, refusal)
        if found is None:
            return {}
        if not isinstance(found, dict):
            raise BadRequestError(refusal)
        return found

    def items(self, name: str, refusal: str) -> list[Any]:
        """The JSON array of a parameter, empty when missing.

        Raises:
            BadRequestError: It is something else.
        """
        found = self.parsed(name, refusal)
        if found is None:
            return []
        if not isinstance(found, list):
            raise BadRequestError(refusal)
        return found

    def upload(self, name: str, value: str) -> Upload | None:
        """The file sent for a parameter: named by ``attach://``, or under the parameter's name."""
        if value.startswith(ATTACH):
            return self.files.get(value.removeprefix(ATTACH))
        return self.files.get(name)


def params_of_json(body: dict[str, Any]) -> Params:
    """The parameters of a JSON object, back in their text form."""
    return Params(
        {
            name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            for name, value in body.items()
            if value is not None
        }
    )


async def read_params(request: web.Request) -> Params:
    """The parameters of a request: the query first, then what the body says.

    Raises:
        BadRequestError: The body is not what its content type says.
        RefusalError: 413, the request is larger than 50 MB and a little.
    """
    try:
        params = await _read_body(request)
    except web.HTTPRequestEntityTooLarge as cause:
        raise RefusalError(413, TOO_LARGE_REQUEST) from cause
    if request.query_string:
        for name, value in parse_qsl(request.query_string, keep_blank_values=True):
            params.values.setdefault(name, value)
    return params


async def _read_body(request: web.Request) -> Params:
    if not request.body_exists:
        return Params({})
    kind = request.content_type
    if kind == "application/json":
        return _read_json(await request.read())
    if kind == "multipart/form-data":
        return await _read_multipart(request)
    body = await request.read()
    return Params(dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True)))


def _read_json(body: bytes) -> Params:
    refusal = "can't parse JSON object"
    try:
        found = json.loads(body) if body else {}
    except ValueError as cause:
        raise BadRequestError(refusal) from cause
    if not isinstance(found, dict):
        raise BadRequestError(refusal)
    return params_of_json(found)


async def _read_multipart(request: web.Request) -> Params:
    values: dict[str, str] = {}
    files: dict[str, Upload] = {}
    for name, found in (await request.post()).items():
        if isinstance(found, FileField):
            with found.file as opened:
                files[name] = Upload(name, found.filename, found.content_type, opened.read())
        else:
            values[name] = found if isinstance(found, str) else bytes(found).decode()
    return Params(values, files)
