"""The acceptance scenarios of the catalogue, each a test with its id: given, when, then."""
