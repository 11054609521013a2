"""From the bytes of a file to the padrón: reading, judging, showing, applying, giving back."""
