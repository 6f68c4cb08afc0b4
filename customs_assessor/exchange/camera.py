"""Whether a photo or film tells more than it shows: where it was taken, by which camera, who owns it."""

from __future__ import annotations

_MARKS = (b"Exif\x00\x00", b"eXIf", b"ns.adobe.com/xap", b"XML:com.adobe.xmp", b"Photoshop 3.0")
_FILMS_AND_RAW = (b"II*\x00", b"MM\x00*")


def tells_of_camera(data: bytes) -> bool:
    """Whether a file may bear camera metadata: Exif, XMP or IPTC in a JPEG, PNG or WebP; TIFF, HEIC and films always.

    Source: Exif 2.32 (APP1, ``eXIf``), XMP part 3 (storage in files), ISO/IEC 14496-12 (``ftyp``).
    """
    start = data[:16]
    if start.startswith(_FILMS_AND_RAW) or start[4:8] == b"ftyp":
        return True
    if start[:4] == b"RIFF":
        return b"EXIF" in data or b"XMP " in data
    return start.startswith((b"\xff\xd8", b"\x89PNG")) and any(mark in data for mark in _MARKS)
