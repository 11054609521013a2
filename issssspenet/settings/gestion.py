"""The back office (`/gestion/`): Django's admin dressed by unfold."""

from django.urls import reverse_lazy

UNFOLD = {
    "SITE_TITLE": "ISSSSPENET · Gestión",
    "SITE_HEADER": "ISSSSPENET",
    "SITE_SUBHEADER": "Gestión del Instituto",
    "SITE_URL": "/",
    "SHOW_HISTORY": True,
    "SHOW_VIEW_ON_SITE": False,
    "SIDEBAR": {
        "show_search": True,
        "show_all_applications": True,
        "navigation": [
            {
                "title": "Mi trabajo",
                "items": [{"title": "Mesa de trabajo", "icon": "inbox", "link": reverse_lazy("admin:index")}],
            }
        ],
    },
    "COLORS": {
        "primary": {
            "50": "#f0f7f8",
            "100": "#e3f0f2",
            "200": "#c2dde2",
            "300": "#93c2ca",
            "400": "#5a9fab",
            "500": "#2f7c8a",
            "600": "#14505c",
            "700": "#0c3a43",
            "800": "#0a3038",
            "900": "#08272e",
            "950": "#05191e",
        }
    },
}
