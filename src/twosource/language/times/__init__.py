"""Time expressions: TIMEX3 spans, types and values, and the days of the calendar that they cover."""
