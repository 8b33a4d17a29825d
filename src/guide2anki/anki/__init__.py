"""What Anki gets: fields, packages, update files."""
