"""Where labels go: never across another label, never out of the frame."""

from hypothesis import given
from hypothesis import strategies as st

from reports.drawing.placement import Box, Page

FRAME = Box(0, 0, 500, 500)
BOXES = st.builds(
    lambda left, top, width, height: Box(left, top, left + width, top + height),
    st.integers(-50, 480),
    st.integers(-50, 480),
    st.integers(1, 120),
    st.integers(1, 60),
)


@given(st.lists(BOXES, max_size=12), st.lists(BOXES, min_size=1, max_size=12))
def test_a_chosen_place_crosses_no_label_and_no_line(taken: list[Box], offered: list[Box]) -> None:
    page = Page(FRAME)
    for number, box in enumerate(taken):
        (page.take if number % 2 else page.draw)(box)
    found = page.free(offered)
    if found is not None:
        assert FRAME.holds(found)
        assert not any(found.shared_area(box) for box in taken)


@given(st.lists(BOXES, max_size=12), st.lists(BOXES, min_size=1, max_size=12))
def test_a_forced_place_may_cover_lines_but_no_label(taken: list[Box], offered: list[Box]) -> None:
    page = Page(FRAME)
    for box in taken:
        page.take(box)
    found = page.least_covering(offered)
    if found is not None:
        assert not any(found.shared_area(box) for box in taken)


def test_the_first_free_candidate_wins() -> None:
    page = Page(FRAME)
    page.take(Box(0, 0, 100, 100))
    offered = [Box(50, 50, 90, 90), Box(200, 200, 240, 240), Box(300, 300, 340, 340)]
    assert page.free(offered) == offered[1]


def test_a_forced_label_covers_least_of_the_lines() -> None:
    page = Page(FRAME)
    page.draw(Box(0, 0, 500, 300))
    page.draw(Box(0, 300, 500, 310))
    offered = [Box(0, 0, 100, 100), Box(0, 290, 100, 390)]
    assert page.free(offered) is None
    assert page.least_covering(offered) == offered[1]


@given(BOXES, BOXES)
def test_boxes_cross_both_ways_or_not_at_all(one: Box, two: Box) -> None:
    assert one.shared_area(two) == two.shared_area(one)
    assert one.touches(two) == two.touches(one) == bool(one.shared_area(two))
