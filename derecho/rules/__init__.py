"""Rules shared by every app: the entries of the common conventions."""
