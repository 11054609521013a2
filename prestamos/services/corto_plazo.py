"""The short-term loan as the one trámite sees it (Ley, artículos 138 a 147; RPE 27 y 28)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.urls import reverse

from afiliados.models import Persona
from contratos.models import Resolucion, Tramite
from contratos.services.calculos import calculos_de
from contratos.tramites import (
    Condiciones,
    DocumentoDeAceptacion,
    DocumentoExigido,
    Fila,
    PaginaPropia,
    Requisito,
    Seccion,
)
from prestaciones.services.garantias import comprometer
from prestamos.models import Aval
from prestamos.selectors.avales import avales_de
from prestamos.selectors.elegibilidad import Dictamen, Hechos, Pedido, dictaminar, entradas_de, hechos_de, pesos
from prestamos.selectors.simulacion import entradas_de_abonos, simular
from prestamos.selectors.tasas import entradas_de_tasa, tasa_ordinaria
from prestamos.services.liberar import liberar_todo
from prestamos.services.otorgar import otorgar
from registro.errores import Rechazo
from registro.models import Usuario
from registro.templatetags.formatos import dinero, fecha, plazo, porciento
from registro.tiempo import dia_de, hoy

SLUG, MONTO, AVALES = "prestamo-corto-plazo", "monto", "avales"


def quien_puede(persona: Persona) -> Sequence[str]:
    return () if hasattr(persona, "afiliado") else ("NO_AFILIADO",)


def clave_propia(tramite: Tramite) -> str:
    """Business key of what is held in the applicant's own fund for this loan."""
    return f"propio:{tramite.token}"


def _dia(tramite: Tramite) -> date:
    """The day whose law and figures decide: today while it is a draft, then the day it was received."""
    return dia_de(tramite.presentada_en) if tramite.presentada_en else hoy()


def expediente(tramite: Tramite) -> tuple[Hechos, Pedido, Dictamen]:
    """Facts, request and ruling of this trámite, with the avales who accepted."""
    dia, monto = _dia(tramite), tramite.datos[MONTO]
    hechos = hechos_de(tramite.persona.afiliado, dia)
    if tramite.presentada_en:
        # What this very request already holds in the own fund does not count against it.
        hechos = replace(hechos, comprometido=hechos.comprometido - _propio(tramite))
    simulacion = simular(
        capital=Decimal(monto["capital"]), quincenas=int(monto["quincenas"]), con_garantia=False, fecha=dia
    )
    pedido = Pedido(
        simulacion,
        descuento_mayor=bool(monto.get("descuento_mayor")),
        dispensa=hasattr(tramite, "dispensa"),
        garantias=[a.importe for a in avales_de(tramite) if a.estado == Aval.Estado.ACEPTO],
    )
    dictamen = dictaminar(hechos, pedido)
    if dictamen.descubierto > 0 and not pedido.dispensa:
        pedido = replace(pedido, simulacion=simular(
            capital=simulacion.capital, quincenas=simulacion.quincenas, con_garantia=True, fecha=dia
        ))  # fmt: skip
        dictamen = dictaminar(hechos, pedido)
    return hechos, pedido, dictamen


def _propio(tramite: Tramite) -> Decimal:
    garantia = tramite.persona.garantias.filter(clave=clave_propia(tramite)).first()
    return garantia.vigente if garantia else Decimal(0)


def requisitos(tramite: Tramite) -> Sequence[Requisito]:
    """The table of A10: what each article asks, the person's own figure, and whether it holds."""
    if MONTO not in tramite.datos:
        return ()
    hechos, pedido, dictamen = expediente(tramite)
    entradas = entradas_de(hechos, pedido)
    capacidad = dictamen.salidas["ley-141"]["procede"] and dictamen.salidas["ley-142"]["procede"]
    entradas["ley-138"] |= {"capacidad_pago": capacidad}
    entradas["ley-144"] = entradas_de_tasa(hechos.fecha, pedido.simulacion.capital, pedido.simulacion.con_garantia)
    ids = calculos_de(tramite.persona_id, entradas, hechos.fecha)
    filas = [
        *_de_capacidad(hechos, dictamen, ids),
        *_de_fondo(hechos, pedido, dictamen, ids),
        Requisito("Plazo", "Ley 143", plazo(pedido.simulacion.quincenas), "máximo 72 quincenas", True, calculo=ids["ley-143"]),
        Requisito(
            "Tasa", "Ley 144", f"{porciento(pedido.simulacion.tasa.anual)} fija", "TIIE más puntos de la Junta", None,
            calculo=ids["ley-144"],
        ),
        Requisito(
            "Carta testamentaria", "Ley 209-II y RPE 27", "vigente" if hechos.carta else "no tiene", "vigente",
            hechos.carta, "SIN_CARTA_TESTAMENTARIA",
            que_hacer="Antes del préstamo se pide una carta testamentaria vigente. Puede hacerla en ventanilla con dos testigos.",
        ),
    ]  # fmt: skip
    return sorted(filas, key=lambda fila: fila.cumple is not False)


def _de_capacidad(hechos: Hechos, dictamen: Dictamen, ids: dict[str, str]) -> list[Requisito]:
    todos, creditos = dictamen.salidas["ley-141"], dictamen.salidas["ley-142"]
    return [
        Requisito(
            "Todos los descuentos de la quincena", "Ley 141", dinero(todos["total_descuentos"]), dinero(todos["limite"]),
            todos["procede"], "EXCEDE_50_SBC", ids["ley-141"],
            f"Le queda libre {dinero(todos['disponible'])} por quincena: alargue el plazo, baje el monto o pida un descuento mayor.",
        ),
        Requisito(
            "Suma de abonos de sus créditos", "Ley 142", dinero(creditos["suma_abonos"]), dinero(creditos["limite"]),
            creditos["procede"], "EXCEDE_50_TODOS_CREDITOS", ids["ley-142"],
            "Este límite protege su ingreso y nadie puede dispensarlo. Alargue el plazo o baje el monto.",
        ),
    ]  # fmt: skip


def _de_fondo(hechos: Hechos, pedido: Pedido, dictamen: Dictamen, ids: dict[str, str]) -> list[Requisito]:
    monto, propio, maximo = pedido.simulacion.monto, dictamen.tope_propio, dictamen.tope_maximo
    racha = "ANTIGUEDAD_FONDO_INSUFICIENTE" not in dictamen.salidas["ley-138"]["motivos"]
    falta = monto - propio
    cubre = falta <= 0 or "GARANTIA_INSUFICIENTE" not in dictamen.motivos
    return [
        Requisito(
            "Quincenas seguidas en el fondo", "Ley 138-I", str(hechos.quincenas_fondo), "mínimo 12", racha,
            "ANTIGUEDAD_FONDO_INSUFICIENTE", ids["ley-138"], f"Le faltan {max(12 - hechos.quincenas_fondo, 0)} quincenas.",
        ),
        Requisito(
            "Capital más intereses", "Ley 138-II y III", dinero(monto), f"{dinero(propio)} sin aval", cubre,
            "GARANTIA_INSUFICIENTE", ids["ley-138"],
            f"Faltan {dinero(falta)} por cubrir: agregue un aval o baje el monto.", impide_enviar=False,
        ),
        Requisito(
            "Monto máximo con aval", "Ley 139-I", dinero(monto), dinero(maximo), monto <= maximo, "EXCEDE_TOPE_MAXIMO",
            ids["ley-139"], f"El máximo para usted es {dinero(maximo)}, aun con aval. Baje el monto.",
        ),
    ]  # fmt: skip


def paginas_propias(tramite: Tramite) -> Sequence[PaginaPropia]:
    """The page of the avales, only when the own fund does not cover the amount."""
    if MONTO not in tramite.datos:
        return ()
    _, pedido, dictamen = expediente(tramite)
    if dictamen.descubierto <= 0 or pedido.dispensa:
        return ()
    pide_dispensa = bool(tramite.datos.get(AVALES, {}).get("pide_dispensa"))
    lista = pide_dispensa or "GARANTIA_INSUFICIENTE" not in dictamen.motivos
    return (
        PaginaPropia(AVALES, "Avales", reverse("prestamos:avales"), lista, () if lista else ("GARANTIA_INSUFICIENTE",)),
    )


def documentos(tramite: Tramite) -> Sequence[DocumentoExigido]:
    """RPE 27: the request and the pagarés are made by the portal; the person brings only the identification."""
    return (
        DocumentoExigido(
            "identificacion-oficial",
            "Identificación oficial vigente",
            "Para comprobar que es usted quien firma.",
            "INE o SRE",
        ),
    )


def resumen(tramite: Tramite) -> Sequence[Seccion]:
    _, pedido, _ = expediente(tramite)
    s = pedido.simulacion
    avales = [
        Fila(f"Aval {n}", f"{a.persona} hasta {dinero(a.importe)}") for n, a in enumerate(avales_de(tramite), start=1)
    ]
    costo = (
        Fila("Recibe", dinero(s.capital)),
        Fila("Abono de cada quincena", dinero(s.abono)),
        Fila("Último abono", dinero(s.ultimo)),
        Fila("Número de abonos", plazo(s.quincenas)),
        Fila("Tasa anual fija", porciento(s.tasa.anual)),
        Fila("Intereses de todo el plazo", dinero(s.intereses)),
        Fila("Aportación única a la reserva", dinero(s.reserva)),
        Fila("Total a pagar", dinero(s.total)),
    )
    return (Seccion("Costo total", costo, cambiar=MONTO), *((Seccion("Avales", avales),) if avales else ()))


def condiciones(tramite: Tramite) -> Condiciones:
    """What the Institute offers; figures frozen here are those of the pagarés and of the loan.

    Raises:
        Rechazo: every reason of articles 138 to 143, of the RPE and of the rate.
    """
    hechos, pedido, dictamen = expediente(tramite)
    if dictamen.motivos:
        raise Rechazo(*dictamen.motivos)
    s = pedido.simulacion
    primera = s.tabla[0].quincena
    ids = calculos_de(
        tramite.persona_id,
        {"ley-145": entradas_de_abonos(s.capital, s.quincenas, s.tasa, s.con_garantia)},
        hechos.fecha,
    )
    secciones = (
        *resumen(tramite),
        Seccion(
            "Descuentos", (Fila("Primer descuento", primera.texto), Fila("TIIE publicada el", fecha(s.tasa.fecha_tiie)))
        ),
    )
    datos = {
        "capital": pesos(s.capital), "quincenas": s.quincenas, "con_garantia": s.con_garantia,
        "tasa_anual": f"{s.tasa.anual:.4f}", "tiie": f"{s.tasa.tiie:.4f}", "puntos": f"{s.tasa.puntos:.4f}",
        "fecha_tiie": s.tasa.fecha_tiie.isoformat(), "reserva": pesos(s.reserva), "monto": pesos(s.monto),
        "calculo": ids["ley-145"], "garantia_propia": pesos(min(dictamen.tope_propio, s.monto)),
        "abono": pesos(s.abono), "ultimo": pesos(s.ultimo), "total": pesos(s.total),
    }  # fmt: skip
    return Condiciones(secciones, importe=s.capital, datos=datos, calculo=ids["ley-145"])


def documentos_de_aceptacion(tramite: Tramite, resolucion: Resolucion) -> Sequence[DocumentoDeAceptacion]:
    """Contrato de mutuo, the own pagaré for what the own fund covers, and one more with each aval (RPE 27)."""
    datos = resolucion.condiciones["datos"]
    comun = {"datos": datos, "persona": tramite.persona}
    pagares = [DocumentoDeAceptacion("pagare", "pagare-propio", "Pagaré propio", "pdf/pagare.html",
                                     {**comun, "importe": datos["garantia_propia"], "aval": None})]  # fmt: skip
    pagares += [
        DocumentoDeAceptacion("pagare", f"pagare-aval-{n}", f"Pagaré con aval {n}", "pdf/pagare.html",
                              {**comun, "importe": pesos(aval.importe), "aval": aval.persona})
        for n, aval in enumerate(avales_de(tramite), start=1)
        if aval.estado == Aval.Estado.ACEPTO
    ]  # fmt: skip
    mutuo = DocumentoDeAceptacion("contrato_mutuo", "contrato-mutuo", "Contrato de mutuo", "pdf/mutuo.html", comun)
    return (mutuo, *pagares)


def al_recibir(*, tramite: Tramite, instante: datetime, autor: Usuario | None) -> None:
    """Holds in the own fund what it covers, so that no other request counts on it."""
    _, pedido, dictamen = expediente(tramite)
    propio = min(dictamen.tope_propio, pedido.simulacion.monto)
    if propio > 0:
        comprometer(persona_id=tramite.persona_id, importe=propio, clave=clave_propia(tramite), autor=autor)


def al_resolver(*, tramite: Tramite, resolucion: Resolucion, instante: datetime, autor: Usuario | None) -> None:
    if resolucion.sentido == Resolucion.Sentido.NIEGA:
        liberar_todo(tramite, autor)


def al_aceptar(*, tramite: Tramite, resolucion: Resolucion, instante: datetime, autor: Usuario | None) -> None:
    """The rate of the offer must still be that of the day: no offer crosses a change of rate (cláusula Sexta 2)."""
    datos = resolucion.condiciones["datos"]
    if f"{tasa_ordinaria(dia_de(instante)).anual:.4f}" != datos["tasa_anual"]:
        raise Rechazo("OFERTA_CADUCADA")


def al_pagar(*, tramite: Tramite, orden: Any, instante: datetime, autor: Usuario | None) -> None:
    otorgar(tramite=tramite, instante=instante, autor=autor)


def al_desistir(*, tramite: Tramite, instante: datetime, autor: Usuario | None) -> None:
    liberar_todo(tramite, autor)
