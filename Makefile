# ISSSSPENET. Two commands are all a newcomer runs: `make demo` and `make test`.
PY := .venv/bin/python
export ISSSSPENET_ENTORNO ?= desarrollo

.PHONY: demo test test-largo bench mutantes quality preparar preparar-pruebas preparar-medicion requisitos formato

demo:            ## Sample institute at http://localhost:8000 (DEMO=check walks the main path by itself and leaves)
	@issssspenet/preparar.sh $(if $(filter check,$(DEMO)),pruebas)
	@$(PY) -m issssspenet.servicios.demo $(if $(filter check,$(DEMO)),--revisar)

test: preparar-pruebas  ## Everything CI checks, in its short form
	@$(PY) -m tests.etapas corta

test-largo: preparar-pruebas  ## The full numbers
	@$(PY) -m tests.etapas larga

quality: preparar-pruebas  ## Format, lint, types, layers, templates, migrations, deployment checks
	@$(PY) -m tests.etapas calidad

bench: preparar-medicion  ## Speed, side by side with its anchors; text and bench/resultados.json
	@$(PY) -m bench

mutantes: preparar-medicion  ## REGLA=ley-101 | derecho | dinero | muestra: changes a sign, and some test must go red
	@$(PY) -m tests.mutantes $(REGLA)

preparar:
	@issssspenet/preparar.sh

preparar-pruebas:
	@issssspenet/preparar.sh pruebas

preparar-medicion:
	@issssspenet/preparar.sh pruebas medicion

formato:         ## Rewrites the code in the house format
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix .

requisitos:      ## Compiles the locked requirement files again
	@.venv/bin/uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements/produccion.txt
	@.venv/bin/uv pip compile pyproject.toml --group desarrollo --group pruebas --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements/desarrollo.txt
	@.venv/bin/uv pip compile pyproject.toml --group desarrollo --group pruebas --group medicion -c requirements/desarrollo.txt --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements/medicion.txt
