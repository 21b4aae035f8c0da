"""The claim pack: its words, its structure for screen readers, its photos, and hostile texts."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
import typst
from PIL import Image
from pypdf import PdfReader

from fleet.cases import EntryKind
from fleet.claim_pack import ClaimPack, PackEntry, PackFile
from fleet.incidents import CaseCosts
from reports.claim_pack import archive, claim_pack_pdf, claim_pack_zip
from reports.claim_pack.letters import showable
from reports.wording import document_words
from tests.support import photos
from tests.support.claim_pack_example import ENGLISH, FILES, FRESH, PACK, photo
from tests.support.golden_packs import FOLDER, PAGE, TEXTS, VERSION, pages_of, text_of

BOTH = pytest.mark.parametrize("pack", [PACK, ENGLISH], ids=["fr", "en"])
SECTIONS = (
    "identification",
    "deadlines",
    "event",
    "vehicle",
    "driver",
    "other-party",
    "statement",
    "circumstances",
    "back",
    "timeline",
    "decisions",
    "costs",
    "photos",
    "documents",
)
MARKUP = '#eval("1") $x^2$ @ref <b>gras</b> *a* _b_ = T \\ // c /* d */ `r` [e] {f} "g" ~ #'


def read(pack: ClaimPack, files: dict[int, bytes] = FILES) -> PdfReader:
    return PdfReader(io.BytesIO(claim_pack_pdf(pack, files)))


def words_of(pack: ClaimPack) -> str:
    """Everything that is said, with single blanks and without the marks where words may break."""
    text = text_of(claim_pack_pdf(pack, FILES)).replace("\u200b", "")
    return " ".join(text.split())


def elements(node: Any) -> Iterator[Any]:  # noqa: ANN401 - objects of pypdf share no type
    """The structure elements of a tagged PDF."""
    found = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(found, list):
        for one in found:
            yield from elements(one)
    elif isinstance(found, dict):
        if "/S" in found:
            yield found
        yield from elements(found.get("/K", []))


def tags(reader: PdfReader) -> list[str]:
    root: Any = reader.trailer["/Root"]
    return [str(one["/S"]) for one in elements(root["/StructTreeRoot"]["/K"])]


@BOTH
def test_every_section_has_its_title_in_the_order_of_the_file(pack: ClaimPack) -> None:
    said = text_of(claim_pack_pdf(pack, FILES)).replace("L ’", "L’")
    titles = [document_words().text(f"pack-section-{one}", pack.language.value) for one in SECTIONS]
    places = [said.find(f"\n{title}\n") for title in titles]
    assert -1 not in places
    assert places == sorted(places)


@BOTH
def test_the_document_says_its_title_its_language_and_that_it_is_tagged(pack: ClaimPack) -> None:
    reader = read(pack)
    root: Any = reader.trailer["/Root"]
    assert reader.metadata is not None
    assert "2026-0042" in str(reader.metadata.title)
    assert root["/Lang"].startswith(pack.language.value)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_a_screen_reader_finds_headings_tables_with_headers_and_pictures() -> None:
    found = tags(read(PACK))
    assert found.count("/H1") == len(SECTIONS)
    assert found.count("/Figure") == len(PACK.photos)
    assert {"/Title", "/Table", "/TH", "/TD"} <= set(found)


@BOTH
def test_every_photo_has_words_instead(pack: ClaimPack) -> None:
    root: Any = read(pack).trailer["/Root"]
    found = [one for one in elements(root["/StructTreeRoot"]["/K"]) if one["/S"] == "/Figure"]
    assert all("2026-0042" in str(one["/Alt"]) for one in found)


def test_nothing_on_the_pages_leads_elsewhere() -> None:
    assert all("/Annots" not in page for page in read(PACK).pages)


def test_the_page_is_a4_and_every_page_is_numbered() -> None:
    reader = read(PACK)
    for number, page in enumerate(reader.pages, start=1):
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
        said = " ".join(page.extract_text().split())
        assert f"données au 21 novembre 2026 page {number} sur {len(reader.pages)}" in said


def test_the_same_pack_gives_the_same_bytes() -> None:
    assert claim_pack_pdf(PACK, FILES) == claim_pack_pdf(PACK, FILES)
    assert claim_pack_zip(PACK, FILES) == claim_pack_zip(PACK, FILES)


def test_text_of_people_is_shown_as_it_is_written_and_never_obeyed() -> None:
    hostile = replace(
        PACK,
        facts=MARKUP,
        driver_name=MARKUP,
        company_name=MARKUP,
        statement={**PACK.statement, "b_driver_name": MARKUP, "narrative": MARKUP},
        entries=(PackEntry(PACK.reported_at, EntryKind.EXCHANGE, MARKUP),),
    )
    said = words_of(hostile)
    assert said.count('#eval("1") $x^2$ @ref <b>gras</b> *a* _b_ = T \\ // c') >= 5


@pytest.mark.parametrize(
    "text",
    ["😀 日本語 العربية", "a\u202eb\x00c\u200bd\ud800", "x" * 500, "é" * 300, "e\u0301", "- "],
)
def test_no_text_keeps_a_pack_from_being_made(text: str) -> None:
    statement = {**PACK.statement, "b_driver_name": text, "narrative": text}
    pack = replace(PACK, facts=text, unit_name=text, statement=statement)
    assert len(read(pack).pages) >= 6


def lowest(reader: PdfReader) -> float:
    """How far above the lower edge of its page the lowest text begins, in points."""
    found: list[float] = []

    def note(text: str, matrix: list[float], *_: object) -> None:
        if text.strip():
            found.append(matrix[5])

    for page in reader.pages:
        page.extract_text(visitor_text=note)
    return min(found)


def test_long_exchanges_and_accounts_run_over_pages_and_never_off_them() -> None:
    entry = PackEntry(PACK.reported_at, EntryKind.EXCHANGE, "w" * 1000)
    statement = {**PACK.statement, "narrative": "w" * 800, "other_damage": "w" * 200}
    reader = read(replace(PACK, facts="w" * 500, entries=(entry,) * 20, statement=statement))
    assert lowest(reader) == pytest.approx(lowest(read(PACK)), abs=1)  # that of the page numbers


def test_a_letter_that_the_font_lacks_is_marked_and_a_decomposed_one_is_not() -> None:
    assert showable("e\u0301 😀") == "é \N{REPLACEMENT CHARACTER}"


def test_a_blank_that_does_not_break_stays_and_a_long_word_may_break() -> None:
    assert showable("20\N{NO-BREAK SPACE}nov.\n\t x ") == "20\N{NO-BREAK SPACE}nov. x"
    assert showable("w" * 21).replace("\N{ZERO WIDTH SPACE}", "|") == "wwwwww|wwwwww|wwwwww|www"
    assert showable("w" * 20) == "w" * 20


def test_facts_keep_the_lines_of_their_author() -> None:
    written = "Je roulais au pas.\n\nB a reculé.\r\nPersonne n’est blessé."
    said = text_of(claim_pack_pdf(replace(PACK, facts=written), FILES))
    assert "Je roulais au pas.\n" in said
    assert "B a reculé.\n" in said


@pytest.mark.parametrize("number_of_lines", range(1, 12, 2))
def test_the_title_of_the_statement_stands_on_the_page_of_its_table(number_of_lines: int) -> None:
    short = replace(FRESH, files=(), deadlines=(), facts="Au pas.\n" * number_of_lines)
    title = document_words().text("pack-section-statement", "fr")
    [page] = [text for page in read(short).pages if title in (text := page.extract_text())]
    assert "Lieu exact" in page[page.index(title) :]


def test_a_contested_decision_is_marked_at_the_top_and_beside_the_decision() -> None:
    mark = document_words().text("pack-contested", "fr").replace("\u202f", " ")
    said = words_of(PACK)
    assert said.count(" ".join(mark.split())) == 2


def test_no_coefficient_is_in_a_pack() -> None:
    assert "coefficient" not in words_of(PACK).lower()


def test_photos_that_are_not_fetched_are_said_and_counted() -> None:
    said = words_of(FRESH)
    assert "Une pièce est encore en cours de réception" in said
    assert "Photo 2" in said
    assert "Photo 1 " not in said


def test_a_photo_that_cannot_be_read_is_said_and_does_not_stop_the_pack() -> None:
    reader = read(PACK, {**FILES, 11: b"not a photo"})
    assert "Cette photo n’a pas pu être lue" in "".join(p.extract_text() for p in reader.pages)
    assert tags(reader).count("/Figure") == len(PACK.photos) - 1


def test_a_location_that_was_shared_without_words_is_said() -> None:
    said = words_of(replace(PACK, place="", is_located=True))
    assert "position approximative communiquée" in said


def test_what_was_never_entered_is_no_zero() -> None:
    assert "Aucun coût n’est encore saisi" in words_of(FRESH)
    assert "0,00" in words_of(replace(PACK, costs=CaseCosts(paid_cents=100)))


def test_twenty_large_photos_stay_far_below_what_telegram_takes() -> None:
    large = photo(1, (4000, 3000))
    at = datetime(2026, 11, 17, 9, tzinfo=PACK.reported_at.tzinfo)
    many = tuple(PackFile(n, n, at, "ab" * 32, is_photo=True) for n in range(1, 21))
    content = claim_pack_zip(replace(PACK, files=many), dict.fromkeys(range(1, 21), large))
    assert len(content) < archive.MAX_BYTES


def test_a_photo_in_the_pack_holds_no_place() -> None:
    content = claim_pack_zip(PACK, {**FILES, 11: photos.photo(1)})
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        shown = Image.open(io.BytesIO(packed.read("photos/photo-01.jpg")))
    assert not shown.getexif()


def test_the_zip_has_the_pdf_the_statement_and_every_file_under_names_that_say_nothing() -> None:
    with zipfile.ZipFile(io.BytesIO(claim_pack_zip(PACK, FILES))) as packed:
        assert packed.namelist() == [
            "claim-pack.pdf",
            "statement.json",
            "statement.csv",
            "photos/photo-01.jpg",
            "photos/photo-02.jpg",
            "photos/photo-03.jpg",
            "documents/document-04.pdf",
        ]
        assert packed.read("claim-pack.pdf") == claim_pack_pdf(PACK, FILES)
        assert packed.testzip() is None


def test_the_statement_can_be_retyped_from_the_zip_by_its_keys() -> None:
    with zipfile.ZipFile(io.BytesIO(claim_pack_zip(PACK, FILES))) as packed:
        known = json.loads(packed.read("statement.json"))
        rows = list(
            csv.DictReader(
                io.StringIO(packed.read("statement.csv").decode("utf-8-sig")), delimiter=";"
            )
        )
    assert known["fields"] == dict(PACK.statement)
    assert [row["key"] for row in rows] == list(PACK.statement)
    assert rows[0] == {
        "box": "1",
        "side": "both",
        "key": "accident_date",
        "label": "Date",
        "value": "17\N{NO-BREAK SPACE}novembre\N{NO-BREAK SPACE}2026",
    }


@pytest.mark.parametrize("value", ["=1+1", "+33 6", "-2", "@x", "\t=1"])
def test_no_value_of_the_table_is_a_formula(value: str) -> None:
    pack = replace(PACK, statement={"b_driver_name": value})
    with zipfile.ZipFile(io.BytesIO(claim_pack_zip(pack, FILES))) as packed:
        table = packed.read("statement.csv").decode("utf-8-sig")
    assert f"'{value}" in table


@pytest.mark.parametrize("name", TEXTS)
def test_the_words_are_those_that_were_read(name: str) -> None:
    known = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert text_of(claim_pack_pdf(TEXTS[name], FILES)) == known


def test_the_first_page_is_the_one_that_was_looked_at() -> None:
    assert VERSION.read_text(encoding="utf-8").strip() == typst.__version__
    assert pages_of(PACK)[0] == PAGE.read_bytes()
