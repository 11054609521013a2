// The few things that are nicer with JavaScript. Everything works without this file.
"use strict";

// The error summary takes the focus, so that a screen reader starts there.
document.querySelector("[data-enfocar]")?.focus();

// A second press of a sending button is ignored while the first one travels.
document.addEventListener("submit", (evento) => {
  if (!evento.target.matches("form[data-una-vez]")) return;
  if (evento.target.dataset.enviado) {
    evento.preventDefault();
    return;
  }
  evento.target.dataset.enviado = "1";
  const boton = evento.submitter;
  if (boton?.dataset.enviando) boton.textContent = boton.dataset.enviando;
});
// Coming back with the browser's button finds the form usable again.
addEventListener("pageshow", () => {
  for (const forma of document.querySelectorAll("form[data-enviado]")) delete forma.dataset.enviado;
});

// Also in what htmx brings later.
function prepararBotones(raiz) {
  for (const boton of raiz.querySelectorAll("[data-imprimir]")) {
    boton.hidden = false;
    boton.addEventListener("click", () => {
      for (const detalle of document.querySelectorAll("details")) detalle.open = true;
      print();
    });
  }
  for (const boton of raiz.querySelectorAll("[data-copiar]")) {
    boton.hidden = false;
    boton.addEventListener("click", async () => {
      await navigator.clipboard.writeText(boton.dataset.copiar);
      boton.textContent = "Copiado";
    });
  }
}
prepararBotones(document);
document.addEventListener("htmx:afterSwap", (evento) => prepararBotones(evento.detail.target));

for (const boton of document.querySelectorAll("[data-mostrar-clave]")) {
  const campo = document.getElementById(boton.dataset.mostrarClave);
  boton.hidden = false;
  boton.addEventListener("click", () => {
    const oculta = campo.type === "password";
    campo.type = oculta ? "text" : "password";
    boton.textContent = oculta ? "Ocultar" : "Mostrar";
  });
}
