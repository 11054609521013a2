"""The back office (`/gestion/`): Django's admin dressed by unfold."""

from django.templatetags.static import static
from django.urls import reverse_lazy

UNFOLD = {
    "SITE_TITLE": "ISSSSPENET · Gestión",
    "SITE_HEADER": "ISSSSPENET",
    "SITE_SUBHEADER": "Gestión del Instituto",
    "SITE_URL": "/",
    "SHOW_HISTORY": True,
    "DASHBOARD_CALLBACK": "contratos.admin.mesa.mesa_de_trabajo",
    "STYLES": [lambda request: static("gestion.css")],
    "SHOW_VIEW_ON_SITE": False,
    "SIDEBAR": {
        "show_search": True,
        "show_all_applications": True,
        "navigation": [
            {
                "title": "Mi trabajo",
                "items": [
                    {"title": "Mesa de trabajo", "icon": "inbox", "link": reverse_lazy("admin:index")},
                    {
                        "title": "Trámites",
                        "icon": "folder_open",
                        "link": reverse_lazy("admin:contratos_tramite_changelist"),
                        "permission": lambda request: request.user.has_perm("contratos.view_tramite"),
                    },
                    {
                        "title": "Contratos y cotejos",
                        "icon": "contract",
                        "link": reverse_lazy("admin:contratos_contratoadhesion_changelist"),
                        "permission": lambda request: request.user.has_perm("contratos.view_contratoadhesion"),
                    },
                    {
                        "title": "Órdenes de pago",
                        "icon": "payments",
                        "link": reverse_lazy("admin:contratos_ordenpago_changelist"),
                        "permission": lambda request: request.user.has_perm("contratos.view_ordenpago"),
                    },
                    {
                        "title": "Citas",
                        "icon": "event",
                        "link": reverse_lazy("admin:contratos_cita_changelist"),
                        "permission": lambda request: request.user.has_perm("contratos.view_cita"),
                    },
                ],
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
