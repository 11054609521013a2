"""Schema of the ledger, its guards and its privileges."""
