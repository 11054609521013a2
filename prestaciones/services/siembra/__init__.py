"""An invented institute of any size, the same one for the same seed. Its history comes out of the real code."""
