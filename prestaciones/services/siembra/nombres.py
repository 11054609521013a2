"""Words of which invented people and real places are made."""

APELLIDOS = ["HERNANDEZ", "GARCIA", "MARTINEZ", "LOPEZ", "GONZALEZ", "PEREZ", "RODRIGUEZ", "SANCHEZ", "RAMIREZ", "CRUZ", "FLORES", "GOMEZ", "MORALES", "VAZQUEZ", "JIMENEZ", "REYES", "DIAZ", "TORRES", "GUTIERREZ", "RUIZ", "MENDOZA", "AGUILAR", "ORTIZ", "MORENO", "CASTILLO", "ROMERO", "ALVAREZ", "MENDEZ", "CHAVEZ", "RIVERA", "JUAREZ", "RAMOS", "DOMINGUEZ", "HERRERA", "MEDINA", "CASTRO", "VARGAS", "GUZMAN", "VELAZQUEZ", "MUÑOZ", "ROJAS", "CONTRERAS", "SALAZAR", "LUNA", "ORTEGA", "GUERRERO", "ESTRADA", "BAUTISTA", "CORTES", "SOTO", "ALVARADO", "ESPINOZA", "LARA", "AVILA", "RIOS", "CERVANTES", "SILVA", "DELGADO", "VEGA", "MARQUEZ", "SANDOVAL", "CARRILLO", "IBARRA", "MUÑIZ", "ESPARZA", "MACIAS", "ROMO", "LUEVANO", "MEDRANO", "NAJERA", "DAVILA", "ACOSTA", "SALAS", "PADILLA", "NUÑEZ", "CISNEROS"]
NOMBRES_MUJER = ["MARIA GUADALUPE", "JUANA", "VERONICA", "MARGARITA", "PATRICIA", "ROSA", "LETICIA", "ADRIANA", "GABRIELA", "CLAUDIA", "SILVIA", "TERESA", "ALICIA", "LAURA", "SANDRA", "ANA MARIA", "MARTHA", "NORMA", "ELIZABETH", "CLARA", "FERNANDA", "DANIELA", "PAOLA", "XIMENA", "MARIA ELENA", "BEATRIZ", "MONICA", "ROCIO", "LUCIA", "ESPERANZA", "YOLANDA", "ALEJANDRA", "KARLA", "SOFIA", "MARISOL", "MARIA DEL CARMEN", "EUGENIA", "ISABEL", "CECILIA", "IRMA"]
NOMBRES_HOMBRE = ["JUAN", "JOSE LUIS", "FRANCISCO", "ANTONIO", "JESUS", "MIGUEL ANGEL", "PEDRO", "ALEJANDRO", "MANUEL", "ROBERTO", "CARLOS", "FERNANDO", "JORGE", "RICARDO", "EDUARDO", "RAFAEL", "SERGIO", "ALBERTO", "ARTURO", "MARCO ANTONIO", "JAVIER", "RAUL", "GERARDO", "ENRIQUE", "OSCAR", "DAVID", "JOSE ANTONIO", "DANIEL", "LUIS FERNANDO", "IVAN", "EMILIO", "DIEGO", "MAURICIO", "HECTOR", "RUBEN", "ALFREDO", "GUILLERMO", "JOSE MANUEL", "ERNESTO", "SALVADOR"]
COLONIAS = ["CENTRO", "JARDINES DE LA CRUZ", "OJOCALIENTE", "LAS AMERICAS", "MORELOS", "LA SALUD", "PIRULES", "VILLAS DEL PILAR", "LOMAS DEL MIRADOR", "BOSQUES", "SAN MARCOS", "ENCINO", "GREMIAL", "BARRIO DE GUADALUPE", "SANTA ANITA", "LA BARRANCA", "LINDAVISTA", "TROJES"]
CALLES = ["MADERO", "JUAREZ", "HIDALGO", "ALLENDE", "MORELOS", "GUERRERO", "ZARAGOZA", "5 DE MAYO", "NIETO", "COLON", "RIVERO Y GUTIERREZ", "PEDRO PARGA", "VALENTIN GOMEZ FARIAS", "ALAMEDA", "EZEQUIEL A CHAVEZ", "HORNEDO", "LOPEZ MATEOS", "CONVENCION"]
MUNICIPIOS = (
    ("M001", "Municipio de Aguascalientes", 16),
    ("M002", "Municipio de Asientos", 2),
    ("M003", "Municipio de Calvillo", 3),
    ("M004", "Municipio de Cosío", 1),
    ("M005", "Municipio de Jesús María", 4),
    ("M006", "Municipio de Pabellón de Arteaga", 2),
    ("M007", "Municipio de Rincón de Romos", 2),
    ("M008", "Municipio de San José de Gracia", 1),
    ("M009", "Municipio de Tepezalá", 1),
    ("M010", "Municipio de El Llano", 1),
    ("M011", "Municipio de San Francisco de los Romo", 2),
)
DEPENDENCIAS = (
    ("D001", "Secretaría General de Gobierno", "dependencia", 7),
    ("D002", "Secretaría de Finanzas", "dependencia", 6),
    ("D003", "Secretaría de Seguridad Pública", "dependencia", 12),
    ("D004", "Secretaría de Obras Públicas", "dependencia", 4),
    ("D005", "Secretaría de Desarrollo Social", "dependencia", 3),
    ("D006", "Secretaría de Medio Ambiente", "dependencia", 2),
    ("O001", "Instituto de Educación de Aguascalientes", "organismo", 14),
    ("O002", "Instituto de Servicios de Salud", "organismo", 12),
    ("O003", "Sistema para el Desarrollo Integral de la Familia", "organismo", 3),
    ("O004", "Instituto Aguascalentense de la Juventud", "organismo", 1),
    ("O005", "Instituto Cultural de Aguascalientes", "organismo", 2),
    ("O006", "Poder Judicial del Estado", "organismo", 5),
)
BANCOS = ("002", "012", "014", "021", "044", "072")
NO_DIGAS = frozenset(
    ["BACA", "BAKA", "BUEI", "BUEY", "CACA", "CACO", "CAGA", "CAGO", "CAKA", "CAKO", "COGE", "COGI", "COJA", "COJE", "COJI", "COJO", "COLA", "CULO", "FALO", "FETO", "GETA", "GUEI", "GUEY", "JETA", "JOTO", "KACA", "KACO", "KAGA", "KAGO", "KAKA", "KAKO", "KOGE", "KOGI", "KOJA", "KOJE", "KOJI", "KOJO", "KOLA", "KULO", "LILO", "LOCA", "LOCO", "LOKA", "LOKO", "MAME", "MAMO", "MEAR", "MEAS", "MEON", "MIAR", "MION", "MOCO", "MOKO", "MULA", "MULO", "NACA", "NACO", "PEDA", "PEDO", "PENE", "PIPI", "PITO", "POPO", "PUTA", "PUTO", "QULO", "RATA", "ROBA", "ROBE", "ROBO", "RUIN", "SENO", "TETA", "VACA", "VAGA", "VAGO", "VAKA", "VUEI", "VUEY", "WUEI", "WUEY"]
)
