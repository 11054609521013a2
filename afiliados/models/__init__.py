"""Tables of the padrón and of the uploads that change it."""

from afiliados.models.cargas import Carga, RenglonCarga, RenglonMovimiento
from afiliados.models.cartas import CartaTestamentaria, Designacion
from afiliados.models.entidades import (
    Calidad,
    DesignacionEnlace,
    EntidadPatronal,
    Licencia,
    OcupacionPlaza,
    Plaza,
    SueldoBase,
)
from afiliados.models.personas import Afiliado, CuentaClabe, Persona

__all__ = [
    "Afiliado",
    "Calidad",
    "Carga",
    "CartaTestamentaria",
    "CuentaClabe",
    "Designacion",
    "DesignacionEnlace",
    "EntidadPatronal",
    "Licencia",
    "OcupacionPlaza",
    "Persona",
    "Plaza",
    "RenglonCarga",
    "RenglonMovimiento",
    "SueldoBase",
]
