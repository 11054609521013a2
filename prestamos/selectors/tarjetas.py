"""Cards of loans on the home pages."""

from prestamos.models import Aval
from prestamos.selectors.prestamos import con_abonos, estado_de, prestamos_de
from prestamos.selectors.tasas import tasa_ordinaria
from registro.errores import Rechazo
from registro.models import Usuario
from registro.tablero import Pendiente, Tarjeta
from registro.templatetags.formatos import dinero, fecha, porciento, quincena
from registro.tiempo import hoy


def mi_prestamo(usuario: Usuario) -> Tarjeta | None:
    vivo = con_abonos(prestamos_de(usuario.persona_id).filter(estado="VIGENTE")).first()
    if vivo is None:
        return Tarjeta(
            "Mi préstamo", "/mi/prestamos/", texto="Aún no tiene préstamos. Puede simular uno sin compromiso."
        )
    estado = estado_de(vivo)
    siguiente = estado.siguiente
    texto = f"Pagado: {estado.pagados} de {len(estado.abonos)} abonos."
    if siguiente:
        texto += f" Próximo descuento: {dinero(siguiente.importe)}, {quincena(siguiente.quincena)}."
    enlace = f"/mi/prestamos/{vivo.folio}/"
    return Tarjeta("Mi préstamo", enlace, dinero(estado.saldo), texto, explicacion=f"/mi/cifra/{vivo.calculo.publico}/")


def avales_que_otorgue(usuario: Usuario) -> Tarjeta | None:
    dados = Aval.objects.filter(persona_id=usuario.persona_id, estado=Aval.Estado.ACEPTO).count()
    return Tarjeta("Avales que otorgué", "/mi/avales/", texto=f"Respalda {dados} préstamos.") if dados else None


def invitaciones(usuario: Usuario) -> list[Pendiente]:
    avales = Aval.objects.filter(persona_id=usuario.persona_id, estado=Aval.Estado.INVITADO, vence__gte=hoy())
    return [
        Pendiente(f"Le piden ser aval por {dinero(aval.importe)}", f"/mi/avales/{aval.token}/", aval.vence.isoformat())
        for aval in avales
    ]


def tasa_vigente() -> Tarjeta:
    """The rate of the day with its source, for everybody."""
    try:
        tasa = tasa_ordinaria(hoy())
    except Rechazo:
        texto = "Todavía no hay tasa publicada para este mes; por ahora no se puede simular."
        return Tarjeta("Tasa del préstamo a corto plazo", "/simulador/corto-plazo/", texto=texto)
    texto = (
        f"Anual y fija: TIIE 28 de {porciento(tasa.tiie)}, publicada el {fecha(tasa.fecha_tiie)}, "
        f"más {porciento(tasa.puntos)} que autoriza la Junta Directiva (Ley, artículo 144)."
    )
    return Tarjeta(
        "Tasa del préstamo a corto plazo", "/simulador/corto-plazo/", porciento(tasa.anual), texto, "/cifra/ley-144/"
    )
