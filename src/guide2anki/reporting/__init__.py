"""What happened, for people (`text`), for programs (`data`) and for spreadsheets (`table`)."""
