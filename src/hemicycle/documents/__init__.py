"""The papers of a plenary: each kind of paper is one value, written in every format from that value alone."""
