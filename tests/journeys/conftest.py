"""Laptops with a command line, and a window on a workspace of its own."""

from tests.laptops import laptop, laptops
from tests.ui.conftest import _look, author, open_shell, settings, store

__all__ = ["_look", "author", "laptop", "laptops", "open_shell", "settings", "store"]
