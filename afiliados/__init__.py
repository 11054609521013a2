"""Who: people, entidades, plazas, sueldos, licencias, cartas testamentarias and the uploads that change them."""
