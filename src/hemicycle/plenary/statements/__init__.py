"""The written texts of interventions: filed, embargoed until delivered."""
