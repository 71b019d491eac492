"""What every generated package carries along, the same text in each."""
