"""Curfews, emergencies, bans, checkpoints, shutdowns and closures."""
