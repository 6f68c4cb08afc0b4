"""What the app, its tests and its packaging need from the operating system, and how to get it.

Presence is probed by loading the library or finding the program, which takes milliseconds and works on every
distribution; on Debian as root what is missing is installed, elsewhere it is named.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


class SetupError(Exception):
    """Something is missing here and has to be installed by a person; the text says what."""


@dataclass(frozen=True)
class Requirement:
    """A library or program: how to find it, and what carries it.

    Attributes:
        library: the file to load on Linux, or empty.
        programs: programs of which any one will do, or empty.
        debian: package of Debian and Ubuntu.
        elsewhere: what to look for on other systems.
    """

    debian: str
    elsewhere: str
    library: str = ""
    programs: tuple[str, ...] = ()

    def is_present(self, platform: str) -> bool:
        """Tell whether it is here; libraries matter on Linux only, as Qt's wheels bring them elsewhere."""
        if self.programs:
            return any(shutil.which(program) or Path(program).is_file() for program in self.programs)
        if not platform.startswith("linux"):
            return True
        try:
            ctypes.CDLL(self.library)
        except OSError:
            return False
        return True


def _library(file: str, debian: str) -> Requirement:
    return Requirement(debian=debian, elsewhere=file, library=file)


# Qt's offscreen platform loads these; the window does too.
WINDOW = (
    _library("libGL.so.1", "libgl1"),
    _library("libEGL.so.1", "libegl1"),
    _library("libxkbcommon.so.0", "libxkbcommon0"),
    _library("libdbus-1.so.3", "libdbus-1-3"),
    _library("libfontconfig.so.1", "libfontconfig1"),
    _library("libglib-2.0.so.0", "libglib2.0-0"),
)
# A real X display needs these as well.
SCREEN = (
    _library("libxcb-cursor.so.0", "libxcb-cursor0"),
    _library("libxcb-icccm.so.4", "libxcb-icccm4"),
    _library("libxcb-image.so.0", "libxcb-image0"),
    _library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    _library("libxcb-randr.so.0", "libxcb-randr0"),
    _library("libxcb-render-util.so.0", "libxcb-render-util0"),
    _library("libxcb-shape.so.0", "libxcb-shape0"),
    _library("libxcb-sync.so.1", "libxcb-sync1"),
    _library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    _library("libxcb-xkb.so.1", "libxcb-xkb1"),
    _library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    _library("libX11-xcb.so.1", "libx11-xcb1"),
)
# LibreOffice is the independent judge of our live formulas; poppler reads our PDF files back.
_CALC = ("localc", "scalc", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
TEST = (
    Requirement("libreoffice-calc", "LibreOffice (Calc)", programs=_CALC),
    Requirement("git", "git", programs=("git",)),
    Requirement("poppler-utils", "Poppler's programs (pdftotext, pdftoppm)", programs=("pdftotext",)),
    *((Requirement("xvfb", "Xvfb", programs=("Xvfb",)),) if sys.platform.startswith("linux") else ()),
)
BUILD = (
    (Requirement("binutils", "GNU binutils (objdump, objcopy)", programs=("objdump",)),)
    if sys.platform.startswith("linux")
    else ()
)


def missing(requirements: Sequence[Requirement], platform: str) -> list[Requirement]:
    """Return those of `requirements` that are not here, in their order."""
    return [requirement for requirement in requirements if not requirement.is_present(platform)]


def ensure(requirements: Sequence[Requirement]) -> None:
    """Install what is missing of `requirements`, or raise SetupError naming it."""
    absent = missing(requirements, sys.platform)
    if not absent:
        return
    if not is_debian():
        raise SetupError("Please install first: " + ", ".join(item.elsewhere for item in absent))
    install_packages([item.debian for item in absent], "system libraries")
    left = missing(absent, sys.platform)
    if left:
        raise SetupError("Installed, but still not found: " + ", ".join(item.elsewhere for item in left))


def is_debian() -> bool:
    """Tell whether Debian's package tools are here (Debian, Ubuntu and their kin)."""
    return shutil.which("apt-get") is not None and shutil.which("dpkg") is not None


def install_packages(packages: Sequence[str], purpose: str) -> None:
    """Install Debian `packages` as root; otherwise raise SetupError with the exact command to type."""
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if not is_debian():
        raise SetupError(f"Please install {purpose} first ({', '.join(packages)} on Debian and Ubuntu).")
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise SetupError(f"Please install {purpose} first:\n    sudo {' '.join(command)}")
    print(f"Installing {purpose}: {' '.join(packages)}", flush=True)
    # The lists of a fresh container are empty and those of an old machine stale: refresh them first.
    for step in (["apt-get", "update", "--quiet"], command):
        done = subprocess.run(
            step,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        # A source that cannot be refreshed is no reason to stop: the older lists may do.
        if done.returncode and step is command:
            raise SetupError(f"{done.stdout}\nPlease install {purpose} by hand:\n    {' '.join(command)}")
