"""Indicators (指标) at the district: their small charts, what was entered, and targets that change."""
