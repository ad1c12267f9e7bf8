"""The page as printed in a real browser: turning it, and seeing it larger, at a desk and on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.barriers import grave_violations
from tests.browser.moving import DESKTOP, PHONE, MakePaper, OpenPage, fits_the_window, settle
from tests.browser.serving import paper_served

pytestmark = pytest.mark.browser

SIZES = [DESKTOP, PHONE]
NARROWEST = (320, 640)
TREES = "".join(
    f" Tree {tree} by the north path was measured in May and found to be sound."
    for tree in range(30)
)
WOOD = [
    [
        "1. The wood is open to all. It is looked after by two wardens.",
        *[
            "The wardens walk round it each morning and write down what they see."
            for _ in range(10)
        ],
        f"2. Every beech was measured by the wardens.{TREES}",
        "3. The pond has newts in it.",
    ],
    ["4. The gate by the road was painted green."],
]
OPENED = "?open=parks-2021/-/2&panel=page"


@pytest.fixture(scope="module")
def wood_address(
    browser: Browser, make_paper: MakePaper, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of an app whose paper has a paragraph on both its first and its second page."""
    with paper_served(browser, make_paper, tmp_path_factory.mktemp("wood"), WOOD) as address:
        yield address


def picture(page: Page, said: str) -> Locator:
    return page.get_by_role("img", name=re.compile(f"^{said}"))


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    settle(page)


def larger_page(page: Page) -> Locator:
    return page.get_by_role("region", name="The page, larger")


@pytest.mark.parametrize("size", SIZES)
def test_a_paragraph_on_two_pages_is_followed_from_one_to_the_next_and_found_again(
    open_page: OpenPage, wood_address: str, size: tuple[int, int]
) -> None:
    page = open_page(f"{wood_address}/{OPENED}", size)
    expect(picture(page, "Page 1 of 3, with para 2 marked")).to_be_visible()
    expect(page.get_by_text("It goes on to page 2.")).to_be_visible()
    expect(page.get_by_role("button", name="Previous page")).to_be_disabled()
    press(page, "Next page")
    expect(picture(page, "Page 2 of 3, with para 2 marked")).to_be_visible()
    press(page, "Next page")
    expect(picture(page, "Page 3 of 3, nothing marked on it")).to_be_visible()
    expect(page.get_by_role("button", name="Next page")).to_be_disabled()
    press(page, "Back to page 1")
    expect(picture(page, "Page 1 of 3")).to_be_visible()
    assert fits_the_window(page)


def test_any_page_can_be_chosen_by_its_number(open_page: OpenPage, wood_address: str) -> None:
    page = open_page(f"{wood_address}/{OPENED}")
    chosen = page.get_by_role("combobox", name="Page shown")
    # The list closes when the page scrolls.
    chosen.scroll_into_view_if_needed()
    settle(page)
    chosen.click()
    page.get_by_role("option", name="Page 3 of 3").click()
    expect(picture(page, "Page 3 of 3")).to_be_visible()


@pytest.mark.parametrize("size", SIZES)
def test_the_larger_page_opens_on_the_paragraph_and_scrolls_both_ways_by_keyboard(
    open_page: OpenPage, wood_address: str, size: tuple[int, int]
) -> None:
    page = open_page(f"{wood_address}/{OPENED}", size)
    small = picture(page, "Page 1 of 3").bounding_box()
    press(page, "Larger")
    box, large = larger_page(page), picture(page, "Page 1 of 3").bounding_box()
    assert small and large
    assert large["width"] > 1.8 * small["width"]
    assert box.evaluate("box => box.scrollTop") > 0
    page.get_by_role("button", name="Smaller").focus()
    page.keyboard.press("Tab")
    expect(box).to_be_focused()
    for key, side in (("ArrowRight", "Left"), ("ArrowUp", "Top")):
        before = box.evaluate(f"box => box.scroll{side}")
        page.keyboard.press(key)
        page.wait_for_function(
            "([box, side, before]) => box['scroll' + side] !== before",
            arg=[box.element_handle(), side, before],
        )
    assert fits_the_window(page)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pressed", [[], ["Larger"], ["Larger", "Next page", "Next page"]])
def test_the_panel_has_no_grave_barrier(
    open_page: OpenPage, wood_address: str, pressed: list[str], size: tuple[int, int]
) -> None:
    page = open_page(f"{wood_address}/{OPENED}", size)
    picture(page, "Page 1 of 3").wait_for()
    for name in pressed:
        press(page, name)
    settle(page)
    assert grave_violations(page) == []


def test_at_320_pixels_only_the_box_scrolls_sideways(
    open_page: OpenPage, wood_address: str
) -> None:
    page = open_page(f"{wood_address}/{OPENED}", NARROWEST)
    picture(page, "Page 1 of 3").wait_for()
    assert fits_the_window(page)
    press(page, "Larger")
    assert fits_the_window(page)
    assert larger_page(page).evaluate("box => box.scrollWidth > box.clientWidth")


def test_closing_the_panel_and_opening_it_starts_at_the_paragraph_again(
    open_page: OpenPage, wood_address: str
) -> None:
    page = open_page(f"{wood_address}/?q=How+was+every+beech+measured%3F")
    panel = page.get_by_role("radio", name="On the page").first
    panel.click()
    press(page, "Next page")
    panel.click()
    expect(page.get_by_role("button", name="Next page")).to_have_count(0)
    panel.click()
    expect(picture(page, "Page 1 of 3, with para 2 marked")).to_be_visible()
