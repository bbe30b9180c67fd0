"""One language a file; each defines `PLUGIN`, a `Language` (see `analysis.lexicon`)."""
