"""Compressed data: in parts, cut off, damaged, and bombs."""

import bz2
import gzip
import io
import lzma

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.made import zeros

from twosource.errors import UnreadablePage
from twosource.reading.decompression import FREE_SIZE, Form, Unpacked, find_form, read_coded

PACKERS = {Form.GZIP: gzip.compress, Form.BZIP2: bz2.compress, Form.XZ: lzma.compress}


def unpack(data: bytes, size: int = 1_000) -> bytes:
    form = find_form(data)
    assert form is not None
    unpacked = Unpacked(io.BytesIO(data), "a.file", form)
    return b"".join(iter(lambda: unpacked.read(size), b""))


@pytest.mark.parametrize("form", Form)
@given(data=st.binary(max_size=3_000), size=st.integers(1, 5_000))
def test_what_was_packed_comes_out_again_whatever_the_size_of_the_pieces(form, data, size):
    assert unpack(PACKERS[form](data), size) == data


@pytest.mark.parametrize("form", Form)
def test_parts_follow_one_another(form):
    assert unpack(PACKERS[form](b"one ") + PACKERS[form](b"two")) == b"one two"


def test_zeros_behind_the_data_are_filling():
    assert unpack(gzip.compress(b"one") + bytes(512)) == b"one"


@pytest.mark.parametrize("form", Form)
def test_a_file_that_is_cut_off_is_named(form):
    with pytest.raises(UnreadablePage, match=rf"^a\.file: the {form} file is cut off; \w+"):
        unpack(PACKERS[form](bytes(range(256)) * 50)[:-9])


def test_damage_is_named():
    packed = bytearray(gzip.compress(bytes(range(256)) * 50))
    packed[20:40] = bytes(20)
    with pytest.raises(UnreadablePage, match=r"^a\.file: the gzip file is damaged \(.+\); \w+"):
        unpack(bytes(packed))


def test_behind_damage_the_next_part_can_be_read():
    first, second = bytearray(gzip.compress(bytes(range(256)) * 50)), gzip.compress(b"the second part")
    first[20:40] = bytes(20)
    unpacked = Unpacked(io.BytesIO(bytes(first) + second), "a.file", Form.GZIP)
    with pytest.raises(UnreadablePage):
        unpacked.read(100_000)
    assert (unpacked.resume(), unpacked.read(100)) == (True, b"the second part")


def test_a_bomb_is_refused_before_it_is_unpacked():
    unpacked = Unpacked(io.BytesIO(zeros(2 * FREE_SIZE)), "a.file", Form.GZIP)
    with pytest.raises(UnreadablePage, match="unpacks to more than 300 times its size"):
        list(iter(unpacked.read, b""))


def test_reading_gives_no_more_than_was_asked_for():
    assert len(Unpacked(io.BytesIO(zeros(1_000_000)), "a.file", Form.GZIP).read(1_000)) == 1_000


@pytest.mark.parametrize(
    ("codings", "expected"), [("", b"text"), ("identity", b"text"), ("gzip", b"text"), ("GZIP, identity", b"text")]
)
def test_a_body_that_is_not_packed_stays_as_it_is(codings, expected):
    assert read_coded("page", b"text", codings, 100) == (expected, True)


def test_codings_are_undone_in_the_opposite_order():
    assert read_coded("page", gzip.compress(bz2.compress(b"x")), "gzip", 100) == (bz2.compress(b"x"), True)


def test_no_more_than_the_limit_comes_out_of_a_body():
    assert len(read_coded("page", zeros(1_000_000), "gzip", 500)[0]) == 501


def test_a_body_in_several_parts_is_read_whole():
    assert read_coded("page", gzip.compress(b"one ") + gzip.compress(b"two"), "gzip", 100) == (b"one two", True)
