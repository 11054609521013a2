"""Pages of the money: home of an entidad, orders to withhold, and the fondo of an afiliado."""
