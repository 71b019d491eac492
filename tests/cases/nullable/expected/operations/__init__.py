"""Each operation as it looks on the wire, for the client and the server alike."""
