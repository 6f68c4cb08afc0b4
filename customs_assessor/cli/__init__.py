"""The command line: a stable contract, and a thin face of the same core as the window."""

from customs_assessor.cli.main import main

__all__ = ["main"]
