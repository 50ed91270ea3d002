"""The HTML dossier in a real browser."""

import json
import os
import shutil
from dataclasses import replace

import pytest

pytestmark = pytest.mark.browser

QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_programs():
    """The paths of chromium and its driver, None where one is missing."""
    browser = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chrome")
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    """A headless browser that keeps its console and its requests."""
    found = find_programs()
    if found is None:
        if os.environ.get("TWOSOURCE_NEED_BROWSER"):
            pytest.fail("TWOSOURCE_NEED_BROWSER is set, but chromium or chromedriver is missing")
        pytest.skip("no chromium and chromedriver here")
    webdriver = pytest.importorskip("selenium.webdriver")
    service = pytest.importorskip("selenium.webdriver.chrome.service")
    options = webdriver.ChromeOptions()
    options.binary_location = found[0]
    for argument in (*QUIET, f"--user-data-dir={tmp_path_factory.mktemp('browser')}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=service.Service(found[1]))
    yield driver
    driver.quit()


def show(browser, tmp_path, markup, width=1300, height=900):
    """Opens the markup as a file in a window of that size; forgets what was logged before."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600},
    )
    browser.get_log("browser")
    browser.get_log("performance")
    path = tmp_path / "dossier.html"
    path.write_text(markup, encoding="utf-8")
    browser.get(path.as_uri())


def requests(browser):
    """The addresses that were asked for since the log was last read."""
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]


def in_view(browser, selector):
    """The first element lies within the window, as far up and down as it is tall."""
    script = """
        const box = document.querySelector(arguments[0]).getBoundingClientRect();
        return box.top >= 0 && box.bottom <= window.innerHeight && box.left >= 0 && box.right <= window.innerWidth;
    """
    return browser.execute_script(script, selector)


def colour_of(browser, selector):
    """The background of the first element."""
    script = "return getComputedStyle(document.querySelector(arguments[0])).backgroundColor"
    return browser.execute_script(script, selector)


CLEAR = "rgba(0, 0, 0, 0)"


def test_the_console_is_clean_and_nothing_is_asked_for(browser, tmp_path, dossier):
    show(browser, tmp_path, dossier.to_html())
    assert browser.get_log("browser") == []
    assert [url for url in requests(browser) if not url.startswith(("file:", "data:"))] == []


def test_hostile_text_does_nothing(browser, tmp_path, hostile):
    show(browser, tmp_path, hostile.to_html())
    assert browser.execute_script("return window.owned") is None
    assert browser.get_log("browser") == []
    assert [url for url in requests(browser) if not url.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize("width", [320, 360, 400, 700, 1000, 1300])
@pytest.mark.parametrize("kind", ["dossier", "hostile"])
def test_nothing_runs_over_the_side(browser, tmp_path, request, width, kind):
    show(browser, tmp_path, request.getfixturevalue(kind).to_html(), width=width)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_long_words_do_not_run_over_the_side(browser, tmp_path, dossier):
    first = dossier.articles[0]
    longer = replace(first, title="W" * 300, outlet="x" * 200)
    show(browser, tmp_path, replace(dossier, articles=(longer, *dossier.articles[1:]), title="W" * 300).to_html(), 360)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("width", [360, 1300])
@pytest.mark.parametrize("script", [True, False])
def test_a_citation_leads_to_its_sentence(browser, tmp_path, dossier, width, script):
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
    try:
        show(browser, tmp_path, dossier.to_html(), width=width, height=700)
        link = browser.find_element("css selector", "#figures .ref")
        anchor = link.get_attribute("href").rpartition("#")[2]
        link.click()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    quote = f"aside .{anchor}"
    assert colour_of(browser, quote) not in (CLEAR, colour_of(browser, f"aside .cited:not(.{anchor.split('-')[0]})"))
    assert in_view(browser, quote)


def test_on_a_phone_there_is_a_way_back(browser, tmp_path, dossier):
    show(browser, tmp_path, dossier.to_html(), width=360, height=700)
    link = browser.find_element("css selector", "#figures .ref")
    link.click()
    browser.find_element("id", "back").click()
    assert in_view(browser, "#figures .ref")


def test_the_dark_page_can_be_read(browser, tmp_path, dossier):
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    )
    try:
        show(browser, tmp_path, dossier.to_html())
        assert contrasts(browser) == []
    finally:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_the_light_page_can_be_read(browser, tmp_path, dossier):
    show(browser, tmp_path, dossier.to_html())
    assert contrasts(browser) == []


def contrasts(browser):
    """The classes of text that stand out from their ground by less than 4.5 to 1 (WCAG 2 AA)."""
    return browser.execute_script(
        """
        const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
        const light = (colour) => {
          const [r, g, b] = numbers(colour).map((v) => v / 255)
            .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = (element) => {
          for (let at = element; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (numbers(colour)[3] !== 0) return colour;
          }
          return "rgb(255, 255, 255)";
        };
        const poor = new Set();
        for (const element of document.querySelectorAll("main *, aside *")) {
          if (element.closest("svg") || !element.textContent.trim()) continue;
          const [one, other] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
          if ((one + 0.05) / (other + 0.05) < 4.5) poor.add(`${element.tagName}.${element.className}`);
        }
        return [...poor];
        """
    )
