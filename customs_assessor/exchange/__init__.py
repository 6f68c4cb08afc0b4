"""The exchange workbook: written from a snapshot, read back as facts, planned as edits."""
