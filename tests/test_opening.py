"""Opening what the user names."""

import os

import pytest

from twosource import opening
from twosource.errors import PageNotFound, UnreadablePage
from twosource.reading.page import SIZE_LIMIT


def test_a_path_is_opened(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"text")
    assert opening.open_page(file).data == b"text"


def test_bytes_are_a_page():
    assert opening.open_page(b"text", url="https://a.example.org/x").name == "https://a.example.org/x"


def test_a_missing_path_is_named(tmp_path):
    with pytest.raises(PageNotFound, match=r"nothing\.txt: there is no such file"):
        opening.open_page(tmp_path / "nothing.txt")


def test_a_folder_is_no_page(tmp_path):
    with pytest.raises(UnreadablePage, match="is a folder"):
        opening.open_page(tmp_path)


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_path_that_cannot_be_is_refused(name):
    with pytest.raises(UnreadablePage, match="cannot be opened"):
        opening.open_page(name)


def test_a_page_over_the_limit_is_refused(tmp_path):
    file = tmp_path / "huge.txt"
    with file.open("wb") as out:
        out.truncate(SIZE_LIMIT + 1)
    with pytest.raises(UnreadablePage, match="is larger than the limit of 10 MB"):
        opening.open_page(file)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_named(tmp_path):
    file = tmp_path / "secret.txt"
    file.write_bytes(b"text")
    file.chmod(0)
    with pytest.raises(UnreadablePage, match=r"secret\.txt: cannot be opened \(Permission denied\)"):
        opening.open_page(file)
