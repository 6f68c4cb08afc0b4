"""The only SQL: one SQLite file per workspace."""
