"""The page of exchange: workbooks out, and workbooks in by a preview."""
