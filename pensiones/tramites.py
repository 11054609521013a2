"""What pensiones registers with the one trámite."""

from contratos.tramites import Paso, RelojDeServicio, Servicio
from contratos.tramites import registrar as registrar_tramite
from pensiones.forms.retiro import FormaBaja
from pensiones.selectors import tarjetas
from pensiones.services import retiro
from registro import tablero


def pension_de_retiro() -> Servicio:
    return Servicio(
        slug=retiro.SLUG,
        titulo="Pensión de retiro por edad y antigüedad",
        prefijo="PEN",
        descripcion="Para quien cumple 65 años de edad y 15 de servicio y de cotización.",
        fundamento="Ley, artículos 55 y 98 a 101",
        pasos=(Paso(retiro.BAJA, "Su baja", FormaBaja),),
        quien_puede=retiro.quien_puede,
        requisitos=retiro.requisitos,
        documentos=retiro.documentos,
        resumen=retiro.resumen,
        condiciones=retiro.condiciones,
        reloj=RelojDeServicio(retiro.RELOJ, "ley-55", 60, "naturales", inicia="documentos_validos"),
        admite_limitado=True,
        al_aceptar=retiro.al_aceptar,
    )


def registrar() -> None:
    """Called once, when the application is ready."""
    registrar_tramite(pension_de_retiro())
    tablero.registrar_tarjeta(30, tarjetas.mi_pension)
