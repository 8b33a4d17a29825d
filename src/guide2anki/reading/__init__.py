"""Markdown in, a guide out."""
