"""Timings, run by hand; each prints a ratio to a named baseline of the same run."""
