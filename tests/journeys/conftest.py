"""Laptops with a command line."""

from tests.laptops import laptop, laptops

__all__ = ["laptop", "laptops"]
