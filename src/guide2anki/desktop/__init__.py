"""To Anki and the phone, and back: AnkiConnect, what studying showed, and a page for phones on the same network."""
