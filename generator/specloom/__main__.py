"""`python -m specloom`."""

from specloom.cli import main

main(prog_name="specloom")
