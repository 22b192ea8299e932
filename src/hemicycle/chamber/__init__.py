"""Where plenaries sit: decides, records, tells the followers; house time and timed acts."""
