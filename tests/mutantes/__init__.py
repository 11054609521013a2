"""Mutation testing of the law: change one sign of a rule, and some test must go red.

`make mutantes REGLA=ley-101` (or `derecho`, `dinero`, `muestra`, a module such as `derecho/plazos.py`). What was tried is kept in
`.local/mutantes.jsonl`, so that a run that was cut goes on where it was. The mutants that survive and are equivalent
to the original are explained in `explicados.yaml`.
"""
