"""Commands of registro."""
