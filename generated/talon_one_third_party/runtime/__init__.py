"""Code that is the same in every generated package."""
