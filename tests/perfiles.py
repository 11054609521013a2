"""How many random cases each property is tried on: `--hypothesis-profile=…`."""

from hypothesis import HealthCheck, Phase, settings

# Without the phase that explains failures: it traces every line that runs, and costs more than the cases themselves.
FASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
COMUN = settings(deadline=None, suppress_health_check=list(HealthCheck), phases=FASES)
settings.register_profile("corto", COMUN, max_examples=100)
settings.register_profile("largo", COMUN, max_examples=1_000)
settings.register_profile("mutantes", COMUN, max_examples=15, derandomize=True, database=None)
settings.load_profile("corto")
