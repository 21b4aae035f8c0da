"""The tools under a picture: palette, letters, years."""

from datetime import date

import matplotlib as mpl
import numpy as np
import pytest

from reports.drawing.agg import Sheet
from reports.drawing.lettering import Block, Lettering, Line, Typeface, _font
from reports.drawing.palette import INK, TINT, WHITE, Rgb, colours, index_of, indexes
from reports.drawing.timeline import Window, value_on

FACE = Typeface(12, "regular")


@pytest.mark.parametrize("colour", [WHITE, TINT, INK])
def test_a_pure_colour_keeps_its_own_index(colour: Rgb) -> None:
    assert colours()[index_of(colour)] == colour


def test_no_drawn_colour_moves_by_more_than_a_few_levels() -> None:
    steps = np.linspace(0, 1, 256)[:, None]
    drawn = np.rint(np.array(WHITE) * (1 - steps) + np.array(INK) * steps).astype(np.uint32)
    red, green, blue = drawn.T
    stored = np.array(colours())[indexes(blue << 16 | green << 8 | red)]
    assert np.abs(stored.astype(int) - drawn.astype(int)).max() <= 20


@pytest.mark.parametrize(("align", "edge"), [("left", 100), ("right", 100), ("centre", 100)])
def test_ink_starts_ends_or_is_centred_where_it_was_asked(align: str, edge: int) -> None:
    box = Lettering("0,85", FACE, INK, (edge, 200), align).box  # type: ignore[arg-type]  # parametrised
    found = {"left": box.left, "right": box.right, "centre": (box.left + box.right) / 2}[align]
    assert abs(found - edge) <= 1


def test_the_box_of_a_line_is_its_ink() -> None:
    sheet = Sheet()
    line = Lettering("Éphéméride", FACE, INK, (100, 200))
    line.draw(sheet.renderer)
    rows, columns = np.nonzero(sheet.pixels[..., 0] < 255)
    assert (columns.min(), rows.min()) == (line.box.left, line.box.top)
    assert (columns.max() + 1, rows.max() + 1) == (line.box.right, line.box.bottom)


def test_a_stamped_line_is_what_matplotlib_writes() -> None:
    face = Typeface(20, "bold")
    stamped, written = Sheet(), Sheet()
    stamped.draw()
    written.draw()
    line = Lettering("Cap sur 0,72 en 2029", face, (0, 0, 0), (100, 200))
    line.draw(stamped.renderer)
    with mpl.rc_context({"text.hinting": "none"}):
        pen = written.renderer.new_gc()
        start = 100 - line._stamp.left
        written.renderer.draw_text(pen, start, 200, line.text, _font(face), 0)
    apart = np.abs(stamped.pixels.astype(int) - written.pixels.astype(int))
    assert apart[..., :3].max() <= 2


def test_a_block_holds_the_boxes_of_its_lines() -> None:
    block = Block(Line("0,72", FACE, INK), Line("sans sinistre", FACE, INK), leading=46)
    box = block.box(100, 300)
    lines = block.at(box)
    assert all(box.holds(line.box) for line in lines)
    assert lines[0].box.around(lines[1].box) == box


def test_at_most_eight_years_are_labelled() -> None:
    for years in range(3, 18):
        window = Window(date(2027 - years, 3, 1), date(2030, 1, 1))
        assert 0 < len(window.years()) <= 8


def test_no_value_is_in_force_before_the_first_one() -> None:
    steps = ((date(2025, 1, 1), 100), (date(2026, 1, 1), 95))
    assert value_on(steps, date(2024, 12, 31)) is None
    assert value_on(steps, date(2025, 12, 31)) == 100
    assert value_on(steps, date(2026, 1, 1)) == 95
