"""The screens of the room, and what the desk tells them from afar."""
