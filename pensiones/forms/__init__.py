"""What people type about a pension."""
