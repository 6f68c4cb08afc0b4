"""Widgets that pages share; each draws from the theme in force and keeps no state but its view."""
