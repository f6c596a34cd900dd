#!/usr/bin/env python3
"""The consumer that a city's own team would write: confluent-kafka, json, psycopg.

It stores observation events in the tables of the indicators service, 500 at a time, and commits its offsets to Kafka
after PostgreSQL has committed. It checks that the members it needs are present and are texts or numbers, and skips
records that it cannot read. ingest-bench measures it beside the service; it relays nothing.
"""

import argparse
import hashlib
import json
import signal
import sys
import uuid
from datetime import datetime, timezone

import psycopg
from confluent_kafka import Consumer

OBSERVATION = "org.kembar.indicators.observation.recorded.v1"
OWN_SOURCE = "urn:kembar:indicators"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "kembar.org")
NOT_KEPT = {"sources", "remark", "reason"}

INSERT_INBOX = """
    insert into inbox (source, id, cause_source, cause_id, type, time, entity_kind, entity_code, digest, event,
                       verdict, accepted_at, topic, partition, "offset")
    values (%s, %s, %s, %s, %s, %s, 'observation', %s, %s, %s, 'admitted', %s, %s, %s, %s)
    on conflict do nothing"""
INSERT_CODE = "insert into known_code (kind, code) values ('observation', %s) on conflict do nothing"
INSERT_ENTITY = """
    insert into entity (kind, code, state, version, members, events)
    values ('observation', %s, 'recorded', 1, %s, 1)
    on conflict do nothing"""
INSERT_FIGURE = """
    insert into figure (observation, indicator, cell, state, value, is_preferred, time, source, id, decided)
    values (%s, %s, %s, %s, %s, false, %s, %s, %s, %s)
    on conflict do nothing"""
INSERT_OUTBOX = """
    insert into outbox (source, id, topic, key, value) values (%s, %s, %s, %s, %s)
    on conflict do nothing"""


def to_json(value, sort_keys=True):
    return json.dumps(value, sort_keys=sort_keys, ensure_ascii=False, separators=(",", ":"))


def read(message):
    """The event of a record, or None when it is not a known event."""
    try:
        event = json.loads(message.value())
    except ValueError:
        return None
    if not isinstance(event, dict) or event.get("type") != OBSERVATION:
        return None
    data = event.get("data")
    if not isinstance(data, dict) or not isinstance(data.get("period"), dict):
        return None
    if not all(isinstance(event.get(name), str) for name in ("id", "source", "time")):
        return None
    if not all(isinstance(data.get(name), str) for name in ("observation", "indicator", "state")):
        return None
    if not isinstance(data.get("value"), (int, float)):
        return None
    return event


def announcement(event, key, accepted_at):
    """The fact under the service's own source, and its id."""
    name = "\x1f".join([event["source"], event["id"], event["type"]])
    fact_id = str(uuid.uuid5(NAMESPACE, name))
    fact = {
        "specversion": "1.0",
        "id": fact_id,
        "source": OWN_SOURCE,
        "type": event["type"],
        "time": event["time"],
        "datacontenttype": "application/json",
        "acceptedat": accepted_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "causeid": event["id"],
        "causesource": event["source"],
        "partitionkey": key,
        "verdict": "admitted",
        "data": event["data"],
    }
    return fact_id, to_json(fact, sort_keys=False)


def store(connection, messages, facts_topic):
    accepted_at = datetime.now(timezone.utc)
    inbox, codes, entities, figures, outbox = [], [], [], [], []
    for message in messages:
        event = read(message)
        if event is None:
            print(f"left alone: offset {message.offset()} of partition {message.partition()}", file=sys.stderr)
            continue
        data = event["data"]
        source, event_id, code = event["source"], event["id"], data["observation"]
        time = datetime.fromisoformat(event["time"].replace("Z", "+00:00"))
        key = f"observation/{code}"
        fact_id, fact = announcement(event, key, accepted_at)
        members = {name: value for name, value in data.items() if name not in NOT_KEPT}
        digest = hashlib.sha256(to_json(event).encode()).digest()
        inbox.append(
            (source, event_id, source, event_id, event["type"], time, code, digest, message.value(), accepted_at,
             message.topic(), message.partition(), message.offset()))
        codes.append((code,))
        entities.append((code, to_json(members)))
        figures.append(
            (code, data["indicator"], to_json({"period": data["period"]}), data["state"], to_json(data["value"]), time,
             source, event_id, time.astimezone(timezone.utc).date()))
        outbox.append((OWN_SOURCE, fact_id, facts_topic, key.encode(), fact.encode()))
    with connection.transaction(), connection.cursor() as cursor:
        cursor.executemany(INSERT_INBOX, inbox)
        cursor.executemany(INSERT_CODE, codes)
        cursor.executemany(INSERT_ENTITY, entities)
        cursor.executemany(INSERT_FIGURE, figures)
        cursor.executemany(INSERT_OUTBOX, outbox)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("conninfo")
    parser.add_argument("bootstrap_servers")
    parser.add_argument("topic")
    parser.add_argument("group")
    parser.add_argument("facts_topic")
    arguments = parser.parse_args()

    running = True

    def stop(*_):
        nonlocal running
        running = False

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    consumer = Consumer(
        {
            "bootstrap.servers": arguments.bootstrap_servers,
            "group.id": arguments.group,
            "auto.offset.reset": "earliest",
            "enable.auto.commit": False,
        })
    consumer.subscribe([arguments.topic])
    with psycopg.connect(arguments.conninfo, autocommit=True) as connection:
        while running:
            messages = []
            for message in consumer.consume(500, timeout=0.1):
                if message.error():
                    print(message.error(), file=sys.stderr)
                else:
                    messages.append(message)
            if messages:
                store(connection, messages, arguments.facts_topic)
                consumer.commit(asynchronous=False)
    consumer.close()


if __name__ == "__main__":
    main()
