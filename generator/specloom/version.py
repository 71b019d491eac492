"""The version of specloom, in the one place where the build reads it."""

VERSION = "0.1.0"
