"""What the templates of a trámite need."""
