"""Excel workbooks out and in."""
