"""A whole house in a folder, and a whole house made of it again."""
