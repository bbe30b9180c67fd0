"""The choice among what the constructions propose: claims, a small model, and where it abstains."""
