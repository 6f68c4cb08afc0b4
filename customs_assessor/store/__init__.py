"""The workspace: one SQLite file with missions, assessments, edits, forms and evidence; the only SQL of the house."""
