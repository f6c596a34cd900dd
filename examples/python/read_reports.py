#!/usr/bin/env python3
"""Reads every finished report from Kafka. Needs confluent-kafka (pip install confluent-kafka).

    python3 read_reports.py 127.0.0.1:9092 [SECONDS]

Reads from the beginning, prints one line for each report, and ends when no record has arrived for SECONDS (default 10).
A permanent consumer needs a fixed group id of its own and must remember the ids it has seen: delivery is at least once,
with a stable id.
"""

import json
import sys
import uuid

from confluent_kafka import Consumer, KafkaException

TYPE = "org.kembar.reports.report.published.v1"


def line(report):
    text = f"{report['partnership']} as of {report['as_of']}, number {report['number']}, {report['events_counted']} events"
    content = report.get("content")
    if content is None:  # a large report is announced without its content; read it at its address
        return f"{text}: read it at {report['address']}"
    recorded = [reading for reading in content["activity"]["active_years"] if reading["recorded"]]
    for reading in recorded:
        text += f": active in {reading['active_years']} of {reading['years_in_force']} years"
    return f"{text}, {content['activity']['dormancy']['class']}"


def main():
    servers = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1:9092"
    patience = float(sys.argv[2]) if len(sys.argv) > 2 else 10.0
    consumer = Consumer({
        "bootstrap.servers": servers,
        "group.id": f"example-{uuid.uuid4()}",
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
        "session.timeout.ms": 6000,  # the embedded broker delays a group join by up to this time
    })
    consumer.subscribe(["kembar.reports"])
    seen = set()
    try:
        while (message := consumer.poll(patience)) is not None:
            if message.error():
                raise KafkaException(message.error())
            event = json.loads(message.value())
            if event["type"] == TYPE and event["id"] not in seen:
                seen.add(event["id"])
                print(line(event["data"]), flush=True)
    finally:
        consumer.close()
    return 0 if seen else 1


if __name__ == "__main__":
    sys.exit(main())
