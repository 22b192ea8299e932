"""What a program may do in a role: each act as it is sent, and the command that it stands for."""
