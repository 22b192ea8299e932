"""Letters out: composed from the plenary as it stood, kept before they are sent, sent until they have gone."""
