"""Several files at once: those of a folder, and those packed in a zip that nobody vouches for."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from customs_assessor.errors import ExchangeError
from customs_assessor.exchange.bundle import SUFFIX, plain_name
from customs_assessor.exchange.package import DAMAGED_ZIP, check_sizes

_KINDS = (".xlsx", SUFFIX)
_NOT_FILES = ("~$", ".")
"""Begin the names of what office programs and systems leave beside a file."""


@dataclass(frozen=True)
class Posted:
    """A file to import: where it lies, and where people find it."""

    path: Path
    shown: Path


@contextmanager
def parcel(path: Path) -> Iterator[tuple[Posted, ...]]:
    """Yield the workbooks and bundles of a folder or a .zip, sorted by name; of any other file, and where none is, itself.

    Raises:
        ExchangeError: the zip is damaged, encrypted, too large or malicious, or a folder cannot be read.
    """
    own = (Posted(path, path),)
    try:
        if path.is_dir():
            found = sorted(each for each in path.iterdir() if _is_wanted(each.name) and each.is_file())
            yield tuple(Posted(each, each) for each in found) or own
            return
    except OSError as error:
        raise ExchangeError("exchange.cannot_read", file=path.name, why=error.strerror or "") from error
    if path.suffix.lower() != ".zip":
        yield own
        return
    with tempfile.TemporaryDirectory(prefix="customs-assessor-") as folder:
        yield _unpacked(path, Path(folder)) or own


def _is_wanted(name: str) -> bool:
    return name.lower().endswith(_KINDS) and not name.startswith(_NOT_FILES)


def _unpacked(path: Path, folder: Path) -> tuple[Posted, ...]:
    """Write what a zip holds into a folder, each file in one of its own: the names inside lead nowhere else."""
    found = []
    try:
        with zipfile.ZipFile(path) as archive:
            check_sizes(archive, path.name)
            members = [each for each in archive.infolist() if not each.is_dir()]
            for number, member in enumerate(sorted(members, key=lambda each: each.filename)):
                name = PurePosixPath(member.filename.replace("\\", "/")).name
                if not _is_wanted(name):
                    continue
                whole = PurePosixPath(name)
                out = folder / str(number) / f"{PurePosixPath(plain_name(whole.stem)).stem}{whole.suffix}"
                out.parent.mkdir()
                with archive.open(member) as source, out.open("wb") as target:
                    shutil.copyfileobj(source, target)
                found.append(Posted(out, path / out.name))
    except OSError as error:
        raise ExchangeError(
            "exchange.cannot_read", file=path.name, why=error.strerror or str(error)
        ) from error
    except (*DAMAGED_ZIP, ValueError) as error:
        raise ExchangeError("exchange.damaged", file=path.name) from error
    return tuple(found)
