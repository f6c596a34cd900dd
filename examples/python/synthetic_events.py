"""Three synthetic events: a city that does not exist, an indicator, and one figure of it. Nothing here is real.

The ids are fixed, so publishing the events again is harmless: Kembar identifies an event by its source and id.
"""

SOURCE = "https://example.org/kembar/synthetic"


def event(kind, id, data):
    """One CloudEvent 1.0. `kind` is the type without its prefix, such as programs.city.registered.v1."""
    return {
        "specversion": "1.0",
        "id": id,
        "source": SOURCE,
        "type": f"org.kembar.{kind}",
        "time": "2026-01-15T09:00:00Z",
        "datacontenttype": "application/json",
        "data": data | {"remark": {"en": "Synthetic: made up to show how events are published."}},
    }


EVENTS = [
    event("programs.city.registered.v1", "city-1", {
        "city": "synthetic-town",
        "name": {"en": "Synthetic Town"},
        "country": "ID",
    }),
    event("indicators.indicator.defined.v1", "indicator-1", {
        "indicator": "synthetic-town.staff-trained",
        "title": {"en": "Staff trained"},
        "measure": "1",  # IATI IndicatorMeasure: 1 is a count of units
        "cumulation": "none",  # each value stands for its own period
        "unit": "persons",
        "level": "1",  # IATI ResultType: 1 is an output
    }),
    event("indicators.observation.recorded.v1", "observation-1", {
        "observation": "synthetic-town.staff-trained.2025",
        "indicator": "synthetic-town.staff-trained",
        "period": {"start": "2025-01-01", "end": "2025-12-31", "type": "full_year"},
        "value": 24,
        "state": "approved",
    }),
]


def area(event):
    """programs, indicators or reports; it determines the topic."""
    return event["type"].split(".")[2]
