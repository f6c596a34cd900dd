#!/usr/bin/env python3
"""Publishes three synthetic events to Kafka. Needs confluent-kafka (pip install confluent-kafka).

    python3 publish_kafka.py 127.0.0.1:9092

`./kembar.sh up` prints the address of its Kafka.
"""

import json
import sys

from confluent_kafka import Producer

from synthetic_events import EVENTS, area


def main():
    servers = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1:9092"
    failures = []

    def delivered(error, message):
        if error is not None:
            failures.append(error)
            print("not delivered:", error)
        else:
            print(f"delivered to {message.topic()} partition {message.partition()} offset {message.offset()}")

    producer = Producer({"bootstrap.servers": servers, "acks": "all", "enable.idempotence": True})
    for event in EVENTS:
        producer.produce(
            f"kembar.in.{area(event)}",
            key=event["source"],
            value=json.dumps(event).encode(),
            headers={"content-type": "application/cloudevents+json; charset=UTF-8"},
            on_delivery=delivered,
        )
    left = producer.flush(30)
    return 1 if failures or left else 0


if __name__ == "__main__":
    sys.exit(main())
