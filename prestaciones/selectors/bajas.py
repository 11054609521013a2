"""What hangs from people who are about to leave their plaza."""

from django.db.models import F

from prestaciones.models import Fondo, Garantia, SaldoPersona


def avisos_de_baja(curps: list[str]) -> list[str]:
    """One sentence for those who owe a loan, one for those who pledged their fondo; none when nobody does."""
    deben = SaldoPersona.objects.filter(
        fondo__saldo_personal=Fondo.Naturaleza.DEUDORA, saldo__gt=0, persona__curp__in=curps
    )
    respaldan = Garantia.objects.filter(importe__gt=F("liberado"), persona__curp__in=curps)
    avisos = []
    if cuantos := deben.values("persona").distinct().count():
        avisos.append(f"Bajas con préstamo por pagar: {cuantos}. Se avisará a la persona y a sus avales.")
    if cuantos := respaldan.values("persona").distinct().count():
        avisos.append(
            f"Bajas con fondo de ahorro comprometido: {cuantos}. Lo comprometido no se entrega hasta liberarse."
        )
    return avisos
