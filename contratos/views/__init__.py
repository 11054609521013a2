"""Pages of consent: read the request, call one service or selector, show."""
