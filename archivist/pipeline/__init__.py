"""The hall: walks from room to room in numbered steps; no parsing, no cryptography, no printing."""
