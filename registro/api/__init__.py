"""The rules of the law for other systems: JSON over HTTP, without login."""
