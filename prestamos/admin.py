"""Loans in the back office: read only, but for the waiver of a director and the money received ahead of time."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from unfold.admin import ModelAdmin, TabularInline
from unfold.decorators import action

from contratos.models import Tramite
from prestamos.forms.gestion import FormaOtorgarDispensa, FormaRegistrarAnticipo
from prestamos.models import Abono, Aval, Dispensa, Prestamo
from prestamos.services.anticipar import anticipar
from prestamos.services.dispensar import dispensar
from registro.admin import SoloLectura
from registro.errores import Rechazo
from registro.tiempo import ahora


class AbonoEnLinea(TabularInline):
    model = Abono
    fields = readonly_fields = ("numero", "quincena", "capital", "interes", "reserva", "importe", "estado", "motivo")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Prestamo)
class PrestamoAdmin(SoloLectura):
    list_display = ("folio", "afiliado", "capital", "tasa_anual", "quincenas", "estado", "otorgado_en")
    list_filter = ("estado", "producto")
    search_fields = ("folio",)
    inlines = (AbonoEnLinea,)
    actions_detail = ("registrar_anticipo",)

    def get_urls(self) -> list[Any]:
        ruta = path("<int:pk>/anticipo/", self.admin_site.admin_view(self.anticipo), name="prestamos_prestamo_anticipo")
        return [ruta, *super().get_urls()]

    def has_anticipo_permission(self, request: HttpRequest, object_id: Any = None) -> bool:
        return request.user.has_perm("prestamos.add_anticipo")

    @action(description="Registrar pago anticipado", permissions=["anticipo"])
    def registrar_anticipo(self, request: HttpRequest, object_id: int) -> HttpResponse:
        return redirect(reverse("admin:prestamos_prestamo_anticipo", args=[object_id]))

    def anticipo(self, request: HttpRequest, pk: int) -> HttpResponse:
        prestamo = get_object_or_404(Prestamo, pk=pk)
        forma = FormaRegistrarAnticipo(request.POST or None)
        if self.has_anticipo_permission(request) and forma.is_valid():
            try:
                anticipar(prestamo=prestamo, autor=request.user, instante=ahora(), **forma.cleaned_data)
            except Rechazo as rechazo:
                messages.error(request, " ".join(rechazo.textos()))
            else:
                messages.success(request, "Pago anticipado registrado.")
                return redirect(reverse("admin:prestamos_prestamo_change", args=[pk]))
        contexto = {
            **self.admin_site.each_context(request),
            "form": forma,
            "prestamo": prestamo,
            "title": "Pago anticipado",
        }
        return render(request, "prestamos/gestion_anticipo.html", contexto)


@admin.register(Aval)
class AvalAdmin(SoloLectura):
    list_display = ("tramite", "persona", "orden", "importe", "estado", "vence")
    list_filter = ("estado",)


@admin.register(Dispensa)
class DispensaAdmin(ModelAdmin):
    """Only a director adds one; nobody edits it."""

    form = FormaOtorgarDispensa
    list_display = ("tramite", "cargo", "otorgo", "fecha", "motivo")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("prestamos.otorgar_dispensa")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_add_permission(request) or super().has_view_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **opciones: Any) -> Any:
        if db_field.name == "tramite":
            abiertos: QuerySet[Tramite] = Tramite.objects.filter(
                servicio="prestamo-corto-plazo", estado__in=["RECIBIDA", "EN_REVISION"], dispensa=None
            )
            opciones["queryset"] = abiertos
        return super().formfield_for_foreignkey(db_field, request, **opciones)

    def save_model(self, request: HttpRequest, obj: Dispensa, form: ModelForm, change: bool) -> None:
        creada = dispensar(tramite=obj.tramite, cargo=obj.cargo, motivo=obj.motivo, autor=request.user)
        obj.pk = creada.pk
