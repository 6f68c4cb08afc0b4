"""The types of XLSForm: by every spelling that pyxform takes, what each is here and what kind of value it holds."""

from __future__ import annotations

from collections.abc import Mapping

METADATA = (
    "start",
    "end",
    "today",
    "deviceid",
    "username",
    "email",
    "phonenumber",
    "simserial",
    "subscriberid",
    "audit",
)
"""Filled in by itself where it can be known, never asked."""
NOT_HERE = ("start-geopoint", "background-geopoint", "background-audio", "osm")
"""Recorded by a phone alone: they stay blank, and the form runs without them."""
UNASKED = (*METADATA, *NOT_HERE)
"""Types that ask and show nothing: no questions of the form, but nodes that expressions read."""
SELECTS = ("select_one", "select_multiple", "rank")
"""Types with a list of choices; the answers of the last two are space-separated."""
EVIDENCE = ("image", "audio", "video", "file")
"""Types whose answer is the name of a file."""
GEO = ("geopoint", "geotrace", "geoshape")
NUMBERS = ("integer", "decimal", "range")
SILENT = ("note", "calculate", "hidden")
"""Questions that take no answer."""


FILES_OF_ROWS = ("csv-external", "xml-external")
"""Rows that name a file for ``instance()``: they are no nodes of the form."""


def _spelled(kind: str, *spellings: str) -> dict[str, str]:
    return dict.fromkeys((kind, *spellings), kind)


PLAIN: Mapping[str, str] = {
    **_spelled("text", "string", "q string", "add text prompt", "phone number"),
    **_spelled("integer", "int", "q int", "add integer prompt", "percentage"),
    **_spelled("integer", *(f"number of days in last {span}" for span in ("month", "six months", "year"))),
    **_spelled("decimal", "q decimal", "add decimal prompt"),
    **_spelled("range"),
    **_spelled("date", "q date", "add date prompt"),
    **_spelled("time"),
    **_spelled("dateTime", "datetime", "date time", "q date time", "q dateTime"),
    **_spelled("dateTime", "add date time prompt", "add dateTime prompt"),
    **_spelled("note", "q note", "add note prompt"),
    **_spelled("calculate", "q calculate", "add calculate prompt"),
    **_spelled("acknowledge", "trigger", "q acknowledge", "add acknowledge prompt"),
    **_spelled("hidden"),
    **_spelled("image", "photo", "q picture", "q image", "add image prompt", "add photo prompt"),
    **_spelled("audio", "q audio", "add audio prompt"),
    **_spelled("video", "q video", "add video prompt"),
    **_spelled("file", "add file prompt"),
    **_spelled("barcode", "q barcode", "add barcode prompt"),
    **_spelled("geopoint", "gps", "location", "q geopoint", "q location", "add location prompt"),
    **_spelled("geotrace", "q geotrace"),
    **_spelled("geoshape", "q geoshape"),
    **_spelled("start", "start time", "get start time"),
    **_spelled("end", "end time", "get end time"),
    **_spelled("today", "get today"),
    **_spelled("deviceid", "imei", "device id", "get device id", "uri:deviceid"),
    **_spelled("username", "uri:username"),
    **_spelled("email", "uri:email"),
    **_spelled("phonenumber", "get phone number", "uri:phonenumber"),
    **_spelled("simserial", "sim id", "get sim id", "uri:simserial"),
    **_spelled("subscriberid", "subscriber id", "get subscriber id", "uri:subscriberid"),
    **_spelled("audit"),
    **{kind: kind for kind in NOT_HERE},
}
"""Types of one word or phrase by every spelling."""
LISTED: Mapping[str, str] = {
    **_spelled("select_one", "select one", "select1", "select one from", "add select one prompt using"),
    **_spelled("select_multiple", "select all that apply", "select all that apply from"),
    **_spelled("select_multiple", "add select multiple prompt using"),
    **_spelled("rank"),
}
"""Types that a list follows, by every spelling."""
ELSEWHERE: Mapping[str, str] = {
    "select_one_from_file": "select_one",
    "select one from file": "select_one",
    "select_multiple_from_file": "select_multiple",
    "select multiple from file": "select_multiple",
    "select_one_external": "select_one",
}
"""Types that a file follows, or a list of the sheet ``external_choices``."""
