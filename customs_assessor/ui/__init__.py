"""The window: the only package that says PySide6."""

from customs_assessor.ui.constants import keep_constants

keep_constants()
