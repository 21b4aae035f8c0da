"""The claim pack as a ZIP: the PDF, the photos, and the statement as data to be retyped.

Names are the same in every language and hold nothing of the case; the same pack and files always
give the same bytes.
"""

import csv
import io
import json
import zipfile
from collections.abc import Mapping
from typing import Final

from fleet.accident_statement import FIELD_OF
from fleet.claim_pack import ClaimPack, PackFile
from reports.claim_pack.pdf import typeset
from reports.claim_pack.photos import shown_photos
from reports.statement_words import field_text, value_text

MAX_BYTES: Final = 45_000_000
"""Telegram takes 50 MB from a bot; what goes beyond is left out, and stands in the PDF."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_READABLE: Final = 0o644 << 16


def claim_pack_zip(pack: ClaimPack, files: Mapping[int, bytes]) -> bytes:
    """Everything of a case in one file.

    Args:
        pack: The facts.
        files: The bytes of its photos and documents by evidence id.

    Raises:
        DrawingError: The PDF could not be made.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in _contents(pack, files).items():
            entry = zipfile.ZipInfo(name, (*pack.as_of.timetuple()[:3], 0, 0, 0))
            entry.external_attr = _READABLE
            is_text = name.endswith((".json", ".csv"))
            kind = zipfile.ZIP_DEFLATED if is_text else zipfile.ZIP_STORED
            archive.writestr(entry, content, kind)
    return written.getvalue()


def _contents(pack: ClaimPack, files: Mapping[int, bytes]) -> dict[str, bytes]:
    photos = shown_photos(pack, files)
    found = {
        "claim-pack.pdf": typeset(pack, photos),
        "statement.json": _as_json(pack),
        "statement.csv": _as_csv(pack),
    }
    left = MAX_BYTES - sum(map(len, found.values()))
    for one in pack.files:
        content = photos.get(one.evidence_id) if one.is_photo else files.get(one.evidence_id)
        if content is not None and len(content) <= left:
            found[_name(one)] = content
            left -= len(content)
    return found


def _name(one: PackFile) -> str:
    """`photos/photo-01.jpg`, `documents/document-04.pdf`: the number is that of the PDF."""
    if one.is_photo:
        return f"photos/photo-{one.number:02}.jpg"
    return f"documents/document-{one.number:02}.pdf"


def _as_json(pack: ClaimPack) -> bytes:
    """The statement by its stable keys, exactly as it is kept."""
    content = {"case": pack.number, "as_of": pack.as_of.isoformat(), "fields": dict(pack.statement)}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _as_csv(pack: ClaimPack) -> bytes:
    """The statement as a table, in the order of the form; with a mark for spreadsheets."""
    language = pack.language.value
    written = io.StringIO()
    table = csv.writer(written, delimiter=";")
    table.writerow(("box", "side", "key", "label", "value"))
    for key, value in pack.statement.items():
        field = FIELD_OF[key]
        shown = value_text(field, value, language)
        label = field_text(field, language)
        table.writerow((field.box or "", field.side.value, key, label, _no_formula(shown)))
    return written.getvalue().encode("utf-8-sig")


def _no_formula(value: str) -> str:
    """A value that no spreadsheet computes."""
    return f"'{value}" if value.startswith(_FORMULA) else value
