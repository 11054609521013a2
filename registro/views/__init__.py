"""Pages that belong to no benefit: errors, private files, health."""
