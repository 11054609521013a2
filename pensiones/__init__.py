"""App pensiones."""
