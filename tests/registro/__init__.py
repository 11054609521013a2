"""Checks of what every act needs."""
