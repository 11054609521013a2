"""Where the embedded services keep what they write, and as which user they run."""

import hashlib
import os
import pwd
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

RAIZ = Path(__file__).resolve().parents[2]
LOCAL = RAIZ / ".local"
SIN_PRIVILEGIOS = "nobody"


@dataclass(frozen=True)
class Quien:
    """The user that owns the server processes: PostgreSQL refuses to run as root."""

    uid: int
    gid: int

    @property
    def popen(self) -> dict[str, object]:
        if os.getuid() != 0:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


def quien() -> Quien:
    if os.getuid() != 0:
        return Quien(os.getuid(), os.getgid())
    nadie = pwd.getpwnam(SIN_PRIVILEGIOS)
    return Quien(nadie.pw_uid, nadie.pw_gid)


def _transitable(ruta: Path, persona: Quien) -> bool:
    """Can that user reach the folder? A clone under /root or a private temporary folder is closed to everyone else."""
    if os.getuid() != 0:
        return True
    for carpeta in [ruta, *ruta.parents]:
        if not carpeta.exists():
            continue
        datos = carpeta.stat()
        bit = 0o100 if datos.st_uid == persona.uid else 0o010 if datos.st_gid == persona.gid else 0o001
        if not datos.st_mode & bit:
            return False
    return True


def base_de_servicios() -> Path:
    """The folder of the servers: `.local/servicios`, or a system folder when that one cannot be reached by their user."""
    LOCAL.mkdir(mode=0o755, exist_ok=True)
    if _transitable(LOCAL, quien()):
        base = LOCAL / "servicios"
    else:
        base = Path("/var/lib/issssspenet") / hashlib.sha256(str(RAIZ).encode()).hexdigest()[:12]
    base.mkdir(parents=True, exist_ok=True)
    if os.getuid() == 0:
        base.chmod(0o755)
    return base


def alcanzable(carpeta: Path) -> Path:
    """The same installation folder, copied beside the data when the servers' user cannot reach the original."""
    if _transitable(carpeta, quien()):
        return carpeta
    copia = base_de_servicios() / "programas" / carpeta.name
    if not copia.exists():
        parcial = copia.with_name(copia.name + ".parcial")
        shutil.rmtree(parcial, ignore_errors=True)
        shutil.copytree(carpeta, parcial, symlinks=True)
        parcial.rename(copia)
    return copia


def carpeta_privada(nombre: str) -> Path:
    """A folder that only the servers' user reads."""
    persona = quien()
    ruta = base_de_servicios() / nombre
    ruta.mkdir(exist_ok=True)
    os.chown(ruta, persona.uid, persona.gid)
    ruta.chmod(0o700)
    return ruta


def clave(nombre: str) -> str:
    """A random secret of this machine, made once and kept in a file that only its owner reads."""
    carpeta = LOCAL / "claves"
    carpeta.mkdir(parents=True, exist_ok=True)
    carpeta.chmod(0o700)
    archivo = carpeta / nombre
    if not archivo.exists():
        parcial = archivo.with_suffix(f".{os.getpid()}")
        parcial.write_text(secrets.token_urlsafe(32))
        parcial.chmod(0o600)
        parcial.rename(archivo)
    return archivo.read_text()
