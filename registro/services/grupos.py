"""Groups of the Institute's staff. A person may be in several; what two people must do, the database keeps apart."""

from django.contrib.auth.models import Group, Permission

LECTURA = (
    "registro.view_documento",
    "contratos.view_tramite",
    "contratos.view_contratoadhesion",
    "contratos.view_calculo",
)
GRUPOS: dict[str, tuple[str, ...]] = {
    "Ventanilla": (
        *LECTURA,
        "contratos.view_cita",
        "contratos.change_cotejo",
        "contratos.view_cotejo",
        "afiliados.add_cartatestamentaria",
    ),
    "Análisis": (
        *LECTURA,
        "contratos.change_tramite",
        "contratos.proponer_resolucion",
        "contratos.view_resolucion",
        "registro.add_decisiondecriterio",
        "registro.view_decisiondecriterio",
    ),
    "Autorización": (
        *LECTURA,
        "contratos.view_resolucion",
        "contratos.autorizar_resolucion",
        "registro.change_cifra",
        "registro.change_decisiondecriterio",
    ),
    "Dirección": (
        *LECTURA,
        "prestamos.otorgar_dispensa",
        "contratos.autorizar_resolucion",
        "contratos.view_resolucion",
    ),
    "Tesorería": (
        "contratos.view_tramite",
        "contratos.view_ordenpago",
        "contratos.pagar_ordenpago",
        "prestamos.view_prestamo",
        "prestamos.add_anticipo",
    ),
    "Auditoría": (
        *LECTURA,
        "registro.view_evento",
        "registro.view_eslabon",
        "registro.view_acceso",
        "prestaciones.view_poliza",
        "prestaciones.view_movimiento",
        "registro.view_cifra",
        "registro.view_decisiondecriterio",
    ),
}


def _permiso(nombre: str) -> Permission:
    aplicacion, codigo = nombre.split(".")
    return Permission.objects.get(content_type__app_label=aplicacion, codename=codigo)


def asegurar_grupos() -> None:
    """Creates the groups and gives each what it may do; a group that an institute changed by hand is left as it is."""
    for nombre, permisos in GRUPOS.items():
        grupo, nuevo = Group.objects.get_or_create(name=nombre)
        if nuevo:
            grupo.permissions.set([_permiso(permiso) for permiso in permisos])
