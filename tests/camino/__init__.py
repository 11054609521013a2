"""The main path of the portal, walked by a browser: `make demo DEMO=check` and the browser tests share these steps."""
