"""Writes what real CloudEvents SDKs put on Kafka: key, headers and value, one JSON line a case.

    sdk_corpus.py sdk      what the installed PyPI `cloudevents` (1.12 or 2.0) makes, by really calling it
    sdk_corpus.py shapes   what the SDKs for Go and Java, and older publishers, emit, as their sources say

Each line says what Kembar's rule of receiving makes of it: taken, or refused with a reason. Bytes are hexadecimal.
Identity and time are fixed, so the same SDK gives the same bytes.
"""

import json
import sys

TYPE = "org.kembar.programs.city.registered.v1"
SOURCE = "https://example.org/kembar/synthetic"
TIME = "2026-01-15T09:00:00Z"
DATA = {"city": "synthetic-town", "name": {"en": "Synthetic Town"}, "country": "ID"}
TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def line(name, sdk, mode, key, headers, value, expect):
    def shown(part):
        if part is None:
            return None
        return (part if isinstance(part, bytes) else part.encode()).hex()

    pairs = headers.items() if isinstance(headers, dict) else headers
    return {
        "name": name, "sdk": sdk, "mode": mode, "key": shown(key), "headers": [[n, shown(v)] for n, v in pairs],
        "value": shown(value), "expect": expect,
    }


def taken(event_id):
    return {"taken": {"source": SOURCE, "id": event_id, "type": TYPE}}


def refused(reason):
    return {"refused": reason}


def cases():
    """Name, attributes beside the usual ones, and whether the data's content type is stated."""
    extensions = {"region": "jawa", "traceparent": TRACE}
    yield "plain", {}, True
    yield "extensions", extensions, True
    yield "partition-key", {"partitionkey": "city/synthetic-town"}, True
    yield "subject-and-schema", {
        "subject": "synthetic-town",
        "dataschema": "https://example.org/schemas/org.kembar.programs.city.registered.v1/1.0.0.json"}, True
    yield "no-content-type", {}, False
    yield "no-content-type-extensions", extensions, False
    yield "whole-number", {"revision": 3}, True
    yield "flag", {"imported": True}, True


def version_1():
    from cloudevents.http import CloudEvent
    from cloudevents.kafka import to_binary, to_structured

    for name, more, stated in cases():
        for mode, make in (("binary", to_binary), ("structured", to_structured)):
            event_id = f"1.12-{mode}-{name}"
            attributes = {"id": event_id, "source": SOURCE, "type": TYPE, "time": TIME, **more}
            if stated:
                attributes["datacontenttype"] = "application/json"
            expect = taken(event_id)
            yield event_id, "cloudevents 1.12.0 (Python)", mode, lambda e=attributes, m=make: m(CloudEvent(e, DATA)), expect


def version_2():
    from cloudevents.core.bindings.kafka import to_binary, to_structured
    from cloudevents.core.formats.json import JSONFormat
    from cloudevents.core.v1.event import CloudEvent
    from datetime import datetime, timezone

    for name, more, stated in cases():
        for mode, make in (("binary", to_binary), ("structured", to_structured)):
            event_id = f"2.0-{mode}-{name}"
            attributes = {
                "id": event_id, "source": SOURCE, "type": TYPE, "time": datetime(2026, 1, 15, 9, tzinfo=timezone.utc),
                "specversion": "1.0", **more}
            if stated:
                attributes["datacontenttype"] = "application/json"
            # Without a content type its binary mode writes Python's own notation, which is no JSON.
            expect = refused("not_json") if mode == "binary" and not stated else taken(event_id)
            yield (event_id, "cloudevents 2.0.0 (Python)", mode,
                   lambda e=attributes, m=make: m(CloudEvent(e, DATA), JSONFormat()), expect)


def real():
    import importlib.metadata

    version = importlib.metadata.version("cloudevents")
    made = version_1() if version.startswith("1.") else version_2()
    for name, sdk, mode, call, expect in made:
        try:
            message = call()
        except Exception as problem:  # What an SDK cannot do is a line too.
            yield {"name": name, "sdk": sdk, "mode": mode, "raises": type(problem).__name__}
            continue
        headers = [(n, v if isinstance(v, bytes) else str(v).encode()) for n, v in message.headers.items()]
        yield line(name, sdk, mode, message.key, headers, message.value, expect)


def shapes():
    data = json.dumps(DATA, separators=(",", ":"))

    def structured(event_id, **more):
        return json.dumps(
            {"specversion": "1.0", "id": event_id, "source": SOURCE, "type": TYPE, "time": TIME,
             "datacontenttype": "application/json", **more, "data": DATA}, separators=(",", ":"))

    def headers(event_id, *more):
        return [("ce_specversion", "1.0"), ("ce_id", event_id), ("ce_source", SOURCE), ("ce_type", TYPE),
                ("ce_time", TIME), *more]

    def binary(event_id, *more):
        return [*headers(event_id, *more), ("content-type", "application/json")]

    def case(name, sdk, mode, key, pairs, value, expect=None):
        return line(name, sdk, mode, key, pairs, value, expect or taken(name))

    cloud = "application/cloudevents+json"
    go = "sdk-go v2 (kafka_sarama)"
    yield case("go-structured", go, "structured", None, [("content-type", cloud)], structured("go-structured"))
    yield case("go-binary", go, "binary", None, binary("go-binary"), data)
    yield case("go-partition-key", go, "binary", "town",
               binary("go-partition-key", ("ce_partitionkey", "town")), data)
    yield case("go-relayed", go, "structured", None, [("content-type", cloud)],
               structured("go-relayed", kafkaoffset="17", kafkapartition="2", kafkatopic="upstream"))
    yield case("go-relayed-binary", go, "binary", None,
               binary("go-relayed-binary", ("ce_kafkaoffset", "17"), ("ce_kafkapartition", "2"), ("ce_kafkatopic", "up")), data)
    confluent = "sdk-go v2 (kafka_confluent)"
    yield case("go-confluent", confluent, "binary", "town",
               binary("go-confluent", ("ce_kafkamessagekey", "town")), data)
    java = "sdk-java (CloudEventSerializer)"
    yield case("java-binary", java, "binary", "town", binary("java-binary"), data)
    yield case("java-structured", java, "structured", None,
               [("content-type", cloud + "; charset=UTF-8")], structured("java-structured"))
    yield case("java-repeated-header", java, "binary", None,
               [("ce_id", "an earlier one"), *binary("java-repeated-header")], data)
    yield case("java-header-case", java, "binary", None,
               [(n.upper() if n == "content-type" else n.replace("ce_", "CE_"), v) for n, v in binary("java-header-case")], data)
    yield case("java-binary-no-content-type", java, "binary", None, headers("java-binary-no-content-type"), data)
    old = "a publisher of CloudEvents 1.0.0"
    yield case("old-no-headers", old, "structured", None, [], structured("old-no-headers"))
    yield case("old-json-label", old, "structured", None, [("content-type", "application/json")], structured("old-json-label"))
    both = "a publisher that repeats attributes as headers"
    yield case("both-agree", both, "structured", None,
               [("content-type", cloud), ("ce_id", "both-agree"), ("ce_type", TYPE)], structured("both-agree"))
    yield case("both-differ", both, "structured", None,
               [("content-type", cloud), ("ce_id", "another")], structured("both-differ"), refused("bad_attribute"))
    yield case("avro", "any", "structured", None, [("content-type", "application/cloudevents+avro")], b"\x00\x01",
               refused("unsupported_event_format"))
    yield case("batch", "any", "batch", None, [("content-type", "application/cloudevents-batch+json")],
               "[" + structured("batch") + "]", refused("unsupported_event_format"))
    yield case("protobuf-data", "any", "binary", None,
               headers("protobuf-data", ("content-type", "application/protobuf")), b"\x0a\x01", refused("unsupported_event_format"))
    yield case("no-event", "any", "none", None, [("content-type", "application/json")], data, refused("not_a_cloudevent"))
    yield case("tombstone", "any", "binary", "town", binary("tombstone"), None, refused("not_a_cloudevent"))
    yield case("spec-0.3", "any", "structured", None, [("content-type", cloud)],
               structured("spec-0.3").replace('"1.0"', '"0.3"', 1), refused("not_a_cloudevent"))


def main():
    made = {"sdk": real, "shapes": shapes}.get(sys.argv[1] if len(sys.argv) == 2 else "")
    if made is None:
        sys.exit(__doc__)
    for entry in made():
        print(json.dumps(entry, ensure_ascii=False, sort_keys=True))


if __name__ == "__main__":
    main()
