"""Assess a customs administration offline: questionnaires, gap scores, workbooks and reports."""

__version__ = "0.1.0"
