"""What préstamos registers with the one trámite, and with the registries of the lower applications."""

from contratos.tramites import Paso, Servicio
from contratos.tramites import registrar as registrar_tramite
from prestaciones import adeudos, conceptos
from prestamos.forms.corto_plazo import FormaMonto
from prestamos.selectors import tarjetas
from prestamos.selectors.prestamos import capital_por_pagar
from prestamos.services import cobrar, corto_plazo
from prestamos.services.fondos import cargar_fondo_de_corto_plazo
from registro import catalogos, tablero


def prestamo_a_corto_plazo() -> Servicio:
    return Servicio(
        slug=corto_plazo.SLUG,
        titulo="Préstamo a corto plazo",
        prefijo="PCP",
        descripcion="Hasta 72 quincenas, con descuento por nómina y su fondo de ahorro como garantía.",
        fundamento="Ley, artículos 138 a 147",
        pasos=(Paso(corto_plazo.MONTO, "Monto y plazo", FormaMonto),),
        quien_puede=corto_plazo.quien_puede,
        requisitos=corto_plazo.requisitos,
        paginas_propias=corto_plazo.paginas_propias,
        documentos=corto_plazo.documentos,
        resumen=corto_plazo.resumen,
        condiciones=corto_plazo.condiciones,
        documentos_de_aceptacion=corto_plazo.documentos_de_aceptacion,
        exige_oferta=True,
        exige_pago=True,
        al_recibir=corto_plazo.al_recibir,
        al_resolver=corto_plazo.al_resolver,
        al_aceptar=corto_plazo.al_aceptar,
        al_pagar=corto_plazo.al_pagar,
        al_desistir=corto_plazo.al_desistir,
    )


def registrar() -> None:
    """Called once, when the application is ready."""
    catalogos.registrar(cargar_fondo_de_corto_plazo)
    registrar_tramite(prestamo_a_corto_plazo())
    conceptos.registrar(cobrar.concepto())
    adeudos.registrar(adeudos.Adeudo(cobrar.SLUG, "Préstamos a corto plazo", capital_por_pagar))
    tablero.registrar_tarjeta(10, tarjetas.mi_prestamo)
    tablero.registrar_tarjeta(40, tarjetas.avales_que_otorgue)
    tablero.registrar_pendientes(tarjetas.invitaciones)
    tablero.registrar_publica(10, tarjetas.tasa_vigente)
