"""One act, one file: what changes something and leaves its trace."""
