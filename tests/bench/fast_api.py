"""A Bot API that costs next to nothing, so that a benchmark measures the bot and not the server.

``python -m tests.bench.fast_api --port 0 --updates 2000 --chats 50 --latency-ms 0`` prints its
address as one line of JSON; every answer is written before the start. It knows getMe, getUpdates
(batches of up to 100, one update per message of a chat) and sendMessage; anything else is granted.
``GET /report`` tells how many messages arrived, how many different ones, the first and the last.
"""

import asyncio
import json
import time
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

import click

BATCH = 100
IDLE_SECONDS = 0.2
BOT = {"id": 1000000001, "is_bot": True, "first_name": "Bonroute", "username": "bonroute_bot"}
ME = BOT | {
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}


def _written(body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
    return head.encode() + b"\r\n\r\n" + body


def _result(value: object) -> bytes:
    return json.dumps({"ok": True, "result": value}, separators=(",", ":")).encode()


def _update(number: int, chats: int, text: str) -> bytes:
    chat = number % chats + 1
    person = {"id": chat, "is_bot": False, "first_name": f"Driver {chat}"}
    message: dict[str, object] = {
        "message_id": number,
        "date": 1_795_000_000,
        "chat": {"id": chat, "type": "private", "first_name": f"Driver {chat}"},
        "from": person,
        "text": text or f"message {number}",
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return json.dumps({"update_id": number, "message": message}, separators=(",", ":")).encode()


@dataclass(slots=True)
class FastApi:
    """Everything that is answered, written beforehand, and what arrived."""

    updates: list[bytes]
    latency_seconds: float
    number_received: int = 0
    different: set[str] = field(default_factory=set)
    first_at: float | None = None
    last_at: float | None = None
    me: bytes = _written(_result(ME))
    granted: bytes = _written(_result(True))

    def answer(self, target: str, body: bytes) -> tuple[float, bytes]:
        """After how many seconds, and what, a request is answered."""
        address = urlsplit(target)
        method = address.path.rpartition("/")[2].lower()
        if method == "report":
            return 0.0, _written(self.report())
        if method == "sendmessage":
            return self.latency_seconds, self._send(_params(address.query, body))
        if method == "getupdates":
            return self._batch(_params(address.query, body))
        return self.latency_seconds, self.me if method == "getme" else self.granted

    def report(self) -> bytes:
        """How many messages arrived, and when the first and the last."""
        seconds = None
        if self.first_at is not None and self.last_at is not None:
            seconds = self.last_at - self.first_at
        return json.dumps(
            {
                "received": self.number_received,
                "different": len(self.different),
                "expected": len(self.updates),
                "first_at": self.first_at,
                "last_at": self.last_at,
                "seconds": seconds,
            }
        ).encode()

    def _send(self, params: dict[str, str]) -> bytes:
        self.last_at = time.perf_counter()
        if self.first_at is None:
            self.first_at = self.last_at
        self.number_received += 1
        self.different.add(f"{params.get('chat_id')} {params.get('text')}")
        chat = params.get("chat_id", "1").encode()
        number = str(10_000_000 + self.number_received).encode()
        return _written(_SENT % (number, chat))

    def _batch(self, params: dict[str, str]) -> tuple[float, bytes]:
        begin = max(int(params.get("offset") or 1) - 1, 0)
        limit = min(int(params.get("limit") or BATCH), BATCH)
        found = self.updates[begin : begin + limit]
        wait = self.latency_seconds if found else max(IDLE_SECONDS, self.latency_seconds)
        return wait, _written(b'{"ok":true,"result":[' + b",".join(found) + b"]}")


_SENT = (
    b'{"ok":true,"result":{"message_id":%s,"date":1795000000,"text":"echo",'
    b'"chat":{"id":%s,"type":"private","first_name":"Driver"},"from":'
    + json.dumps(BOT).encode().replace(b"%", b"%%")
    + b"}}"
)


def _params(query: str, body: bytes) -> dict[str, str]:
    if body[:1] == b"{":
        return {name: str(value) for name, value in json.loads(body).items()}
    return {name: values[0] for name, values in parse_qs(body.decode() or query).items()}


class Connection(asyncio.Protocol):
    """HTTP/1.1 with kept connections and counted bodies: what bot libraries send."""

    def __init__(self, api: FastApi) -> None:
        self._api = api
        self._received = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (split := _split(self._received)) is not None:
            target, body, self._received = split
            wait, answer = self._api.answer(target, body)
            if wait:
                asyncio.get_running_loop().call_later(wait, self._write, answer)
            else:
                self._write(answer)

    def _write(self, answer: bytes) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(answer)


def _split(received: bytes) -> tuple[str, bytes, bytes] | None:
    """Target and body of the first whole request, and what follows it."""
    head, end, rest = received.partition(b"\r\n\r\n")
    if not end:
        return None
    size = 0
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            size = int(value)
    if len(rest) < size:
        return None
    return head.split(b" ", 2)[1].decode(), rest[:size], rest[size:]


@click.command()
@click.option("--port", default=0, show_default=True, help="0 takes a free one.")
@click.option("--updates", default=2000, show_default=True, help="How many messages wait.")
@click.option("--chats", default=50, show_default=True, help="In how many chats.")
@click.option("--latency-ms", default=0.0, show_default=True, help="Delay of every answer.")
@click.option("--text", default="", help="What people write; a numbered message if absent.")
def main(port: int, updates: int, chats: int, latency_ms: float, text: str) -> None:
    """Serve a Bot API of written answers on 127.0.0.1 until interrupted."""
    written = [_update(number, chats, text) for number in range(1, updates + 1)]
    asyncio.run(_serve(port, FastApi(written, latency_ms / 1000)))


async def _serve(port: int, api: FastApi) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(api), "127.0.0.1", port)
    bound = server.sockets[0].getsockname()
    click.echo(json.dumps({"url": f"http://127.0.0.1:{bound[1]}"}))
    await server.serve_forever()


if __name__ == "__main__":
    main()
