"""Independent exact oracles: each written again from the text of its article, sharing no code with the rule."""
