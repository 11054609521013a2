"""Refusals of the procedure itself: they rest on no article of the catalogue and say their own sentence."""

from typing import Any

from registro.errores import Razon, Rechazo


class NoSePuede(Rechazo):
    """Base: `codigo` for the help desk, `frase` for the person, `fundamento` when there is one."""

    codigo = "NO_SE_PUEDE"
    frase = ""
    fundamento = ""

    def __init__(self, **datos: Any) -> None:
        super().__init__(self.codigo, **datos)

    def razones(self) -> list[Razon]:
        return [Razon(self.codigo, self.frase, self.fundamento)]


class DemasiadosCodigos(NoSePuede):
    codigo = "DEMASIADOS_CODIGOS"
    frase = "Ya pidió varios códigos. Espere media hora y pida otro, o use el último que le llegó."


class EsParte(NoSePuede):
    """Nobody of the Institute decides on their own request."""

    codigo = "ES_PARTE"
    frase = "No puede abrir este expediente porque usted es parte."
    fundamento = "Ley, art. 48"


class PreparoLaPropuesta(NoSePuede):
    codigo = "MISMA_PERSONA"
    frase = "Usted preparó esta propuesta; la autoriza otra persona."
    fundamento = "Ley, art. 34-XXI"


class AutorizoElPago(NoSePuede):
    codigo = "MISMA_PERSONA"
    frase = "Usted autorizó este trámite; el pago lo confirma otra persona."


class YaHayPropuesta(NoSePuede):
    codigo = "YA_HAY_PROPUESTA"
    frase = "Este trámite ya tiene una propuesta. Autorícela o regrésela antes de hacer otra."


class NoEsperaCotejo(NoSePuede):
    codigo = "NO_ESPERA_COTEJO"
    frase = "Este contrato todavía no se envía, o ya terminó. No hay nada que cotejar."


class ClaveYaExiste(NoSePuede):
    codigo = "CLAVE_YA_EXISTE"
    frase = "Ya tiene una clave de firma. Para cambiarla venga al Instituto con su identificación: pida una cita."


class HorarioOcupado(NoSePuede):
    codigo = "HORARIO_OCUPADO"
    frase = "Ese horario se acaba de ocupar. Elija otro de los que siguen libres."


class CitaRepetida(NoSePuede):
    codigo = "CITA_REPETIDA"
    frase = "Ya tiene una cita para este asunto. Cancélela si quiere otra hora."


class FaltaAvisoPrivacidad(NoSePuede):
    codigo = "FALTA_AVISO_PRIVACIDAD"
    frase = "Primero lea el aviso de privacidad y confirme que lo leyó."
    fundamento = "Contrato, cláusula octava 4"


class ConFrases(Rechazo):
    """Several defects of what was typed, each with its own sentence."""

    def __init__(self, codigo: str, *frases: str) -> None:
        super().__init__(codigo)
        self.frases = frases

    def razones(self) -> list[Razon]:
        return [Razon(self.motivos[0], frase, "") for frase in self.frases]
