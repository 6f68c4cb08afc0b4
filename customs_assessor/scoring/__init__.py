"""Gap scores, priorities: pure functions over exact numbers."""
