"""Servers of the house are asked where the command allows it."""

import pytest
from tests.fetching.site import Reply, run_site
from typer.testing import CliRunner

from twosource.cli import app

STORY = b"""<!doctype html><html lang=en><head><title>Ferry runs aground off Lunde</title></head><body><article>
<h1>Ferry runs aground off Lunde</h1>
<p>A ferry ran aground off the island of Lunde on Tuesday evening, and boats took 40 passengers ashore.</p>
<p>Nobody was hurt, the harbour master said. The ferry will be towed to the yard when the wind drops on Thursday.</p>
<p>It is the second ferry of the line to run aground off the island since the buoys were moved in spring.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def site():
    with run_site() as running:
        running.replies["/story.html"] = Reply(STORY)
        yield running


@pytest.mark.parametrize("command", ["read", pytest.param("add --desk {desk}", marks=pytest.mark.model)])
def test_a_page_of_a_server_of_the_house_is_taken_in(site, tmp_path, command):
    words = command.format(desk=tmp_path / "news.db").split()
    allowed = ["--port", str(site.port), "--network", "127.0.0.0/8"]
    shown = CliRunner().invoke(app, [*words, *allowed, site.url("/story.html")])
    assert (shown.exit_code, "Ferry" in shown.stdout or shown.stdout == "1 added\n") == (0, True), shown.output


def test_without_leave_it_is_refused_with_what_gives_it(site):
    shown = CliRunner().invoke(app, ["read", site.url("/story.html")])
    assert (shown.exit_code, f"--port {site.port}" in shown.stderr) == (1, True)


def test_a_private_network_is_refused_with_what_gives_leave(site):
    shown = CliRunner().invoke(app, ["read", "--port", str(site.port), site.url("/story.html")])
    assert (shown.exit_code, "--network 127.0.0.1" in shown.stderr) == (1, True)


@pytest.mark.parametrize("command", ["read", "analyse", "brief", "add", "watch --once"])
@pytest.mark.parametrize("option", [["--network", "here"], ["--port", "0"]])
def test_what_is_no_network_or_port_is_wrong_use(tmp_path, command, option):
    desk = ["--desk", str(tmp_path / "news.db")] if command[0] in "aw" and command != "analyse" else []
    shown = CliRunner().invoke(app, [*command.split(), *desk, *option, "http://example.org/"])
    assert (shown.exit_code, shown.stdout) == (2, "")


def test_a_feed_that_failed_and_is_left_alone_is_told(site, tmp_path):
    site.replies["/feed"] = Reply(b"", 500)
    watch = ["watch", "--once", "--desk", str(tmp_path / "news.db"), "--port", str(site.port), "--network", "127.0.0.1"]
    shown = [CliRunner().invoke(app, [*watch, *feed]) for feed in ([site.url("/feed")], [])]
    assert ["answered 500" in one.stderr for one in shown] == [True, True]
    assert ("left alone" in shown[1].stderr, shown[1].exit_code) == (True, 0)


def test_a_feed_that_was_refused_is_polled_once_it_may_be(site, tmp_path):
    site.replies["/well"] = Reply(b"<rss version='2.0'><channel><title>Lunde</title></channel></rss>")
    watch = ["watch", "--once", "--desk", str(tmp_path / "news.db")]
    refused = CliRunner().invoke(app, [*watch, site.url("/well")])
    CliRunner().invoke(app, [*watch, "--port", str(site.port), "--network", "127.0.0.1"])
    assert (refused.exit_code, site.asked.count("/well")) == (1, 1)
