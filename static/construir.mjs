// Builds what the browser loads into static/dist: one stylesheet, the scripts and the fonts that the portal uses.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";

const aqui = dirname(fileURLToPath(import.meta.url));
const paquetes = join(aqui, "..", "node_modules");
const destino = join(aqui, "dist");

const copias = {
  "htmx.min.js": "htmx.org/dist/htmx.min.js",
  "chart.min.js": "chart.js/dist/chart.umd.min.js",
  "public-sans.woff2": "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
  "atkinson.woff2": "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2",
};

mkdirSync(destino, { recursive: true });
for (const [nombre, origen] of Object.entries(copias)) {
  copyFileSync(join(paquetes, origen), join(destino, nombre));
}
const { css } = sass.compile(join(aqui, "sass", "portal.scss"), {
  loadPaths: [paquetes],
  style: "compressed",
  quietDeps: true,
  silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
});
writeFileSync(join(destino, "portal.css"), css);
