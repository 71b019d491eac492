"""What a server implements: a base class for each tag."""
