"""`python -m guide2anki`."""

from guide2anki.cli import main

if __name__ == "__main__":
    main(prog_name="guide2anki")
