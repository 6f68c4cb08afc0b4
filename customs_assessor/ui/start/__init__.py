"""The start page: missions with their assessments."""
