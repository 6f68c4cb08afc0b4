"""Questionnaires: XLSForm sheets, compiled form, expressions, one filled form, and the scoring model beside it."""
