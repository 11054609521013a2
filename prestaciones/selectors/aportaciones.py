"""Ley, artículo 188, as the set-based postings compute it: the same centavos as rule ley-188 (a test compares them).

A numeric of PostgreSQL rounds halves away from zero, as the rule does. `r.base` is the base of a row of the payroll.
"""

DEL_TRABAJADOR = "round(r.base * 5 / 100, 2)"
DE_LA_ENTIDAD = "round(r.base * 25 / 1000, 2)"
