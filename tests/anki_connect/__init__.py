"""A real Anki collection behind AnkiConnect's protocol, for tests."""
