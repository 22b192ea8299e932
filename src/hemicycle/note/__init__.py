"""Reads a concept note into a draft programme, each field with its evidence and each gap with its question."""
