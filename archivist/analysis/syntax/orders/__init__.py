"""Where a clause has its subject: one file a word order, `vso`, `svo`, `sov`, which offers `PLUGIN`, a `Reader`."""
