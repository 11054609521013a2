"""Card of the pension on the home page."""

from afiliados.models import Afiliado
from afiliados.selectors.personas import tiempo_de_servicio
from pensiones.selectors.camino import pension_de
from registro.models import Usuario
from registro.tablero import Tarjeta
from registro.templatetags.formatos import dinero, fecha
from registro.tiempo import hoy


def mi_pension(usuario: Usuario) -> Tarjeta | None:
    if pension := pension_de(usuario.persona_id):
        texto = f"Cada mes, desde el {fecha(pension.desde)}."
        return Tarjeta("Mi pensión", f"/mi/tramites/{pension.tramite.folio}/", dinero(pension.mensual), texto,
                       explicacion=f"/mi/cifra/{pension.calculo.publico}/")  # fmt: skip
    afiliado = Afiliado.objects.filter(persona_id=usuario.persona_id).first()
    if afiliado is None:
        return None
    tiempo = tiempo_de_servicio(afiliado.pk, hoy())
    texto = f"Tiene {tiempo['anios']} años, {tiempo['meses']} meses y {tiempo['dias']} días de servicio."
    return Tarjeta("Mi antigüedad y pensión", "/mi/pension/", f"{tiempo['anios_computables']} años", texto)
