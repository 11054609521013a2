"""Each step is what one kind of person does in one sitting. They fail by AssertionError, saying who saw what and where."""

import re
from dataclasses import dataclass
from decimal import Decimal

from tests.camino.navegador import Actor

PLAZO = 72
CLAVE_DE_FIRMA = "cinco lunas azules"
PDF = {"name": "documento.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%documento de prueba\n"}


@dataclass
class Afiliado:
    curp: str
    clave_afiliacion: str
    correo: str


def activar(actor: Actor, quien: Afiliado) -> None:
    """P3: with wrong data the page says the same; with the right ones the code opens the account."""
    actor.ir("/")
    actor.pulsar("Activar mi cuenta")
    actor.escribir(curp=quien.curp, clave_afiliacion="9999999999")
    actor.pulsar("Continuar")
    actor.debe_ver("Si sus datos coinciden con el padrón")
    actor.ir("/cuenta/crear/")
    actor.escribir(curp=quien.curp, clave_afiliacion=quien.clave_afiliacion)
    actor.pulsar("Continuar")
    actor.debe_ver("Si sus datos coinciden con el padrón")
    actor.escribir(codigo=actor.codigo())
    actor.pulsar("Continuar")
    actor.escribir(contrasena=actor.contrasena)
    actor.pulsar("Abrir mi cuenta")
    actor.ir("/mi/")
    actor.debe_ver("Firme su contrato para pedir en línea")


def sin_contrato_no_se_pide(actor: Actor) -> None:
    """CT-01: the gate says why and what to do next."""
    actor.ir("/mi/tramites/nuevo/prestamo-corto-plazo/")
    actor.debe_ver("SIN_CONTRATO_VIGENTE", "/mi/contrato/")


def pedir_contrato(actor: Actor) -> None:
    """A1 to A5: reads, confirms, declares and books the hour of the cotejo."""
    actor.ir("/mi/contrato/")
    actor.pulsar("Leer el contrato")
    actor.pulsar("Ya lo leí")
    actor.marcar("leido")
    actor.pulsar("Continuar")
    actor.escribir(
        clave_elector="PRBALF80011501M100",
        calle_numero="Calle Madero 10",
        colonia="Centro",
        municipio="Aguascalientes",
        telefono="4491234567",
    )
    actor.pulsar("Guardar y continuar")
    actor.marcar("protesta", "correo_exclusivo", "capacidad")
    actor.pulsar("Enviar contrato")
    actor.pulsar_en("main form button.btn-outline-primary")
    actor.debe_ver("Traiga su identificación oficial")


def primer_testigo(actor: Actor, curp: str) -> None:
    """G6: captures the cotejo and confirms with an own account."""
    _abrir_contrato(actor, curp)
    actor.escribir(identificacion_tipo="INE", identificacion_numero="1234567890")
    for campo in ("cotejo_firma", "cotejo_nombre", "cotejo_domicilio"):
        actor.elegir(campo, "si")
    for campo in ("contrato_firmado", "constancia_firmada"):
        actor.pagina.locator(f"[name='{campo}']").set_input_files(PDF)
    actor.pulsar("Capturar y confirmar como testigo 1")
    actor.debe_ver("Falta el testigo 2")


def el_mismo_no_es_segundo_testigo(actor: Actor) -> None:
    """CT-07, by whoever captured."""
    actor.pulsar("Confirmo como testigo 2")
    actor.debe_ver("dos personas diferentes")


def segundo_testigo(actor: Actor, curp: str) -> str:
    """Confirms; gives the code printed for the afiliado."""
    _abrir_contrato(actor, curp)
    actor.pulsar("Confirmo como testigo 2")
    actor.debe_ver("Entregue este código impreso")
    return actor.texto("#codigo-impreso")


def _abrir_contrato(actor: Actor, curp: str) -> None:
    actor.ir(f"/gestion/contratos/contratoadhesion/?q={curp}")
    enlace = actor.pagina.locator("a[href*='/contratos/contratoadhesion/'][href*='/change/']").first
    actor.ir(enlace.get_attribute("href").split("?")[0].replace("/change/", "/cotejo/"))


def crear_clave(actor: Actor, papel: str) -> None:
    """A6: the clave is set by the afiliado alone, with the paper code of the appointment."""
    actor.ir("/mi/firma/activar/")
    actor.escribir(papel=papel, clave=CLAVE_DE_FIRMA, otra_vez=CLAVE_DE_FIRMA)
    actor.pulsar("Activar mi firma")
    actor.ir("/mi/contrato/")
    actor.debe_ver("Vigente")


def simular(actor: Actor, capital: str, quincenas: int) -> None:
    """P2, V13: two fields, an instalment, and where it comes from."""
    actor.ir("/simulador/corto-plazo/")
    actor.escribir(capital=capital, quincenas=str(quincenas))
    actor.pulsar("Calcular")
    actor.pagina.locator("#su-abono").wait_for()
    actor.debe_ver("Pagaría cada quincena", "Es un cálculo informativo", "TIIE")
    actor.pulsar("¿De dónde sale esta cifra?")
    actor.debe_ver("Su abono es $", "Ley 145")


def pedir_prestamo(actor: Actor) -> None:
    """A9 and A10: article by article; then a little more than the own fund covers, so that an aval is needed."""
    actor.ir("/mi/tramites/nuevo/prestamo-corto-plazo/")
    actor.escribir(capital="10,000", quincenas=str(PLAZO))
    actor.pulsar("Guardar y continuar")
    actor.debe_ver("Ley 138-I", "Ley 141", "Ley 142", "Ley 143", "Ley 144", "209-II")
    con_interes, propio = _montos(actor)
    capital = int(propio / con_interes * 10_000 * Decimal("1.02"))
    actor.ir("/mi/tramites/nuevo/prestamo-corto-plazo/paso/monto/")
    actor.escribir(capital=f"{capital:,}", quincenas=str(PLAZO))
    actor.pulsar("Guardar y continuar")


def _montos(actor: Actor) -> tuple[Decimal, Decimal]:
    """Capital with interest, and what the own fund covers, from the table of requisitos."""
    tabla = actor.pagina.inner_text("main").replace(",", "")
    monto, propio = re.search(r"Capital más intereses.*?\$([0-9.]+).*?\$([0-9.]+) sin aval", tabla, re.DOTALL).groups()
    return Decimal(monto), Decimal(propio)


def lo_descubierto(actor: Actor) -> str:
    """A11: what is missing to cover, as the page says it («1592.80»)."""
    actor.pulsar("Continuar")
    actor.debe_ver("Invite a quien lo respalde")
    titulo = actor.texto(".panel h2")
    return titulo.rsplit("$", 1)[1].replace(",", "")


def invitar(actor: Actor, curp: str, importe: str) -> None:
    actor.escribir(quien=curp, importe=importe)
    actor.pulsar("Enviar invitación")
    actor.debe_ver("Por responder")


def avalar(actor: Actor, importe_con_formato: str) -> None:
    """A22: the risk first, then a signature like any other."""
    actor.ir("/mi/")
    actor.pulsar("Le piden ser aval")
    actor.debe_ver(f"Si deja de pagar, usted respondería hasta por {importe_con_formato}", "Su cuenta individual")
    actor.pulsar("Sí, respaldo hasta")
    actor.escribir(clave=CLAVE_DE_FIRMA, codigo=actor.codigo())
    actor.pulsar("Firmar la garantía")
    actor.debe_ver("Aceptó")


def seguir_con_el_aval(actor: Actor, secretos: list[str]) -> None:
    """The applicant sees that it is covered, and nothing of what the aval owns (V25)."""
    actor.ir("/mi/prestamos/nuevo/avales/")
    actor.debe_ver("Garantía completa")
    actor.no_debe_ver(*secretos)
    actor.pulsar("Continuar")


def subir_y_enviar(actor: Actor) -> str:
    """A12 to A15: file, way of payment, review, signature, folio. Sending again gives the same folio."""
    actor.pagina.locator("input[type='file']").first.set_input_files(PDF)
    actor.elegir("medio_pago", "cheque")
    actor.pulsar("Guardar y continuar")
    actor.debe_ver("Todavía no ha enviado nada")
    actor.pulsar("Continuar a firmar")
    return firmar_solicitud(actor)


def firmar_solicitud(actor: Actor) -> str:
    actor.escribir(clave=CLAVE_DE_FIRMA, codigo=actor.codigo())
    actor.pulsar("Firmar y enviar")
    actor.debe_ver("Recibimos su solicitud")
    folio = actor.texto(".monto-grande.codigo")
    actor.pagina.go_back()
    actor.pagina.goto(actor.mundo.base + "/mi/tramites/")
    actor.debe_ver(folio)
    return folio


def revisar_y_proponer(actor: Actor, folio: str) -> None:
    """G3 and G4: takes it, validates the documents, proposes what the rules grant."""
    _abrir_tramite(actor, folio)
    actor.pulsar("Tomar")
    actor.pulsar("Documentos válidos")
    actor.ir(actor.pagina.url.split("/change/")[0] + "/proponer/")
    actor.elegir("sentido", "CONCEDE")
    actor.pulsar("Guardar propuesta")
    actor.debe_ver("Propuesta lista")


def _abrir_tramite(actor: Actor, folio: str) -> None:
    actor.ir(f"/gestion/contratos/tramite/?q={folio}")
    enlace = actor.pagina.locator("a[href*='/contratos/tramite/'][href*='/change/']").first
    actor.ir(enlace.get_attribute("href").split("?")[0])


def autorizar(actor: Actor, folio: str) -> None:
    """G5: another person."""
    _abrir_tramite(actor, folio)
    actor.ir(actor.pagina.url.split("/change/")[0] + "/autorizar/")
    actor.pulsar_en("[name='autorizar']")
    actor.debe_ver("Resolución autorizada")


def aceptar(actor: Actor, folio: str) -> None:
    """A16 and A17: the conditions, and every document with one signature."""
    actor.ir(f"/mi/tramites/{folio}/condiciones/")
    actor.debe_ver("Condiciones", "Recibe", "Tasa anual fija")
    actor.pulsar("Acepto")
    actor.escribir(clave=CLAVE_DE_FIRMA, codigo=actor.codigo())
    actor.pulsar("Firmar")
    actor.debe_ver("Recibimos su aceptación")


def pagar(actor: Actor, folio: str) -> None:
    """Treasury confirms the delivery."""
    actor.ir(f"/gestion/contratos/ordenpago/?q={folio}")
    enlace = actor.pagina.locator("a[href*='/contratos/ordenpago/'][href*='/change/']").first
    actor.ir(enlace.get_attribute("href").split("?")[0].replace("/change/", "/pagar/"))
    actor.escribir(referencia=f"CHEQUE-{folio[-6:]}")
    actor.pulsar("Confirmar el pago")
    actor.debe_ver("Guardado")


def ver_prestamo(actor: Actor, folio: str) -> None:
    """A19 and A20: balance, next deduction, statement and the price of paying today."""
    actor.ir(f"/mi/prestamos/{folio}/")
    actor.debe_ver("Próximo descuento", "Si liquida hoy")
    actor.ir(f"/mi/prestamos/{folio}/anticipo/?modo=todo")
    actor.debe_ver("Para liquidar todo", "se ahorra")
    actor.ir(f"/mi/tramites/{folio}/")
    actor.debe_ver("Qué ha pasado")


def pedir_pension(actor: Actor, fecha_baja: str) -> str:
    """A24 to A26: the same trámite, without an offer."""
    actor.ir("/mi/pension/")
    actor.debe_ver("Es una estimación")
    actor.pulsar("Pedir mi pensión")
    actor.escribir(fecha_baja=fecha_baja)
    actor.pulsar("Guardar y continuar")
    actor.debe_ver("Ley 98")
    actor.pulsar("Continuar")
    for campo in actor.pagina.locator("input[type='file']").all():
        campo.set_input_files(PDF)
    actor.pulsar("Guardar y continuar")
    actor.pulsar("Continuar a firmar")
    return firmar_solicitud(actor)


def ver_pension(actor: Actor, folio: str) -> None:
    actor.ir(f"/mi/tramites/{folio}/condiciones/")
    actor.debe_ver("Su solicitud procede", "Pensión mensual")
    actor.ir("/mi/")
    actor.debe_ver("Mi pensión")


def ver_descuentos(actor: Actor, quincena: str, folio: str) -> None:
    """E8: the instalment of the loan is in the order that the entidad downloads."""
    actor.ir(f"/entidad/descuentos/{quincena}/")
    actor.pulsar("Buscar descuentos nuevos")
    actor.debe_ver("Total ordenado", "Descargar CSV")
    with actor.pagina.expect_download() as descarga:
        actor.pagina.get_by_role("link", name="Descargar CSV").click()
    if not descarga.value.path().stat().st_size:
        raise AssertionError("La orden de descuento bajó vacía.")


def subir_archivo_malo(actor: Actor, quincena: str) -> None:
    """What is not what it says is refused whole, in words."""
    malo = {"name": "nomina.xlsx", "mimeType": "application/octet-stream", "buffer": b"MZ\x90\x00 esto no es una hoja"}
    _enviar(actor, "nomina", quincena, malo)
    actor.debe_ver("No pudimos leer su archivo")


def subir_movimientos(actor: Actor, quincena: str, contenido: str) -> None:
    """E2 to E7: a verdict for every row; the good ones are applied, the bad one waits."""
    _enviar(actor, "movimientos", quincena, _csv("movimientos.csv", contenido))
    actor.debe_ver("2 filas", "1 con error", "Cómo corregirlo")
    actor.pulsar("Ver qué va a cambiar")
    actor.debe_ver("Antes y después", "Quedan pendientes, con error: 1")
    _firmar_carga(actor)
    actor.debe_ver("Acuse de su archivo", "1 con error")


def subir_nomina(actor: Actor, quincena: str, contenido: str) -> None:
    _enviar(actor, "nomina", quincena, _csv("nomina.csv", contenido))
    actor.debe_ver("0 con error")
    actor.pulsar("Ver qué va a cambiar")
    actor.debe_ver("Fondo de ahorro, 5 % de los trabajadores", "Descuentos aplicados")
    _firmar_carga(actor)
    actor.debe_ver("Acuse de su archivo")


def repetir_nomina(actor: Actor, quincena: str, contenido: str) -> None:
    """The same file again: the same acuse, nothing applied."""
    antes = actor.texto(".monto-grande.codigo")
    _enviar(actor, "nomina", quincena, _csv("nomina.csv", contenido))
    actor.debe_ver(antes)


def _csv(nombre: str, contenido: str) -> dict[str, object]:
    return {"name": nombre, "mimeType": "text/csv", "buffer": contenido.encode()}


def _enviar(actor: Actor, layout: str, quincena: str, archivo: dict[str, object]) -> None:
    actor.ir("/entidad/cargas/nueva/")
    actor.elegir("layout", layout)
    actor.escribir(quincena=quincena)
    actor.pagina.locator("[name='archivo']").set_input_files(archivo)
    actor.pulsar("Revisar el archivo")


def _firmar_carga(actor: Actor) -> None:
    actor.pulsar("Continuar a firmar")
    actor.confirmar_que_es_usted()
    actor.marcar("responsable")
    actor.pulsar("Firmar y aplicar")


def abono_pagado(actor: Actor, folio: str) -> None:
    """The instalment came back collected: the person sees it, and the ahorro of the quincena too."""
    actor.ir(f"/mi/prestamos/{folio}/")
    actor.debe_ver("Lleva 1 de 72 abonos", "Pagado")
    actor.ir("/mi/cuentas/fondo/")
    actor.debe_ver("5 %", "2.5 %")


def _hasta_revisar(actor: Actor, capital: str) -> None:
    """A8 to A13 of a loan that the own fund covers."""
    actor.pulsar("Mi préstamo")
    actor.pulsar("Pedir un préstamo")
    actor.escribir(capital=capital, quincenas="24")
    actor.pulsar("Guardar y continuar")
    actor.pulsar("Continuar")
    actor.pagina.locator("input[type='file']").first.set_input_files(PDF)
    actor.elegir("medio_pago", "cheque")
    actor.pulsar("Guardar y continuar")


def prestamo_sin_aval(actor: Actor) -> tuple[int, int, int]:
    """From A8 to the acuse. Gives screens, activations and typed fields (V11)."""
    actor.ir("/mi/")
    antes = actor.pantallas, actor.activaciones, actor.tecleados
    _hasta_revisar(actor, "3,000")
    actor.pulsar("Continuar a firmar")
    actor.escribir(clave=CLAVE_DE_FIRMA, codigo=actor.codigo())
    actor.pulsar("Firmar y enviar")
    actor.debe_ver("Recibimos su solicitud")
    ahora = actor.pantallas, actor.activaciones, actor.tecleados
    return tuple(despues - previo for despues, previo in zip(ahora, antes, strict=True))


def la_sesion_vence_al_firmar(actor: Actor) -> None:
    """The session ends with the form half filled: after entering again the same page waits, with its draft (V15)."""
    actor.ir("/mi/tramites/nuevo/pension-retiro/paso/baja/")
    actor.escribir(fecha_baja="2026-12-31")
    actor.pulsar("Guardar y continuar")
    actor.pagina.context.clear_cookies()
    actor.pagina.goto(actor.mundo.base + "/mi/tramites/nuevo/pension-retiro/requisitos/")
    actor.debe_ver("Contraseña")
    actor.escribir(login=actor.usuario, password=actor.contrasena)
    actor.pulsar_en("main button[type=submit]")
    actor.debe_ver("¿Cumple los requisitos?", "Ley 98")


def doble_clic_y_otra_pestana(actor: Actor) -> None:
    """V15: two tabs with the same draft; whoever sends second gets the very same folio."""
    actor.ir("/mi/")
    _hasta_revisar(actor, "2,000")
    actor.pulsar("Continuar a firmar")
    codigo = actor.codigo()
    otra = actor.pagina.context.new_page()
    otra.goto(actor.pagina.url)
    otra.locator("[name='clave']").fill(CLAVE_DE_FIRMA)
    otra.locator("[name='codigo']").fill(codigo)
    actor.escribir(clave=CLAVE_DE_FIRMA, codigo=codigo)
    actor.pagina.get_by_role("button", name="Firmar y enviar").dblclick()
    actor.pagina.wait_for_url("**/acuse/")
    otra.get_by_role("button", name="Firmar y enviar").click()
    otra.wait_for_url("**/acuse/")
    if otra.url != actor.pagina.url:
        raise AssertionError(f"Dos folios: {otra.url} y {actor.pagina.url}")
    otra.reload()
    actor.pagina.go_back()
    actor.ir("/mi/tramites/")
    otra.close()
