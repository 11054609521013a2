"""The rules that move the most money: they have an independent oracle, and every one of their mutants is tried."""

DE_DINERO = (
    "ley-70 ley-85 ley-89 ley-101 ley-103 ley-114 ley-120 ley-139 ley-145 ley-146 ley-165 ley-169 ley-170 ley-172 "
    "ley-188 ley-189 ley-190 ley-212 ley-213 ley-226 ley-238 rpe-50 rpe-54 rpe-57"
).split()
