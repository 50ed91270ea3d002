"""Tolls, detentions, troops: numbers that count something of an event."""
