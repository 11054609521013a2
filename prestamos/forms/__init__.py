"""What people type about a loan."""
