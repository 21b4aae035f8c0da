"""By what a picture is known: the SHA-256 of what it shows, as canonical JSON."""

import hashlib
import json
from collections.abc import Mapping


def canonical(chart: str, style: int, fields: Mapping[str, object]) -> bytes:
    """What a picture shows as canonical JSON: the same bytes for the same picture.

    Args:
        chart: the kind of chart.
        style: its style, so that no picture of an older one is used again.
        fields: what the picture shows; days as `2026-11-01`.
    """
    return json.dumps(
        {"chart": chart, "style": style, **fields},
        sort_keys=True,
        separators=(",", ":"),
        default=str,
    ).encode()


def picture_key(chart: str, style: int, fields: Mapping[str, object]) -> str:
    """The key of a picture: two charts with one key are one picture."""
    return key_of(canonical(chart, style, fields))


def key_of(data: bytes) -> str:
    """The key of canonical data."""
    return hashlib.sha256(data).hexdigest()
