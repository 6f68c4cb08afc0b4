"""What a team shares: edits of fields, their heads, and the items, assessments and missions read from them."""
