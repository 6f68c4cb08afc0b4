"""The page of exchange."""
