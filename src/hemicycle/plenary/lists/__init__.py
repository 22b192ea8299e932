"""The speakers' lists: places, their order, and every act that touches one."""
