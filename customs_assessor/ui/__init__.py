"""The window: the only package that says PySide6."""
