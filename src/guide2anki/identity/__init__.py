"""Which note is which, from build to build."""
