"""Money: fondos, pólizas, aportaciones, guarantees and the quincena."""
