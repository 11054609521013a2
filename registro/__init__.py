"""What every act needs: users, bitácora, avisos, folios, documents, clocks, dated figures."""
