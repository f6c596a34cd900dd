import Shared
import Testing

struct MediaTypeTests {
    @Test(arguments: [
        "application/json", "APPLICATION/JSON", "application/json; charset=utf-8", "application/json;charset=\"utf-8\"",
        " application/json ", "text/json", "application/vnd.kembar+json", "application/ld+json; profile=\"x\"",
        "application/cloudevents+json",
    ]) func jsonIsJSON(_ header: String) { #expect(MediaType(header).isJSON) }

    @Test(arguments: [
        "", "json", "application/xml", "text/plain", "application/jsonp", "application/json-seq", "application/x-json",
        "/",
        "application/", "text/plain; x=application/json", "application/cloudevents+avro", "application/+jsonx",
    ]) func otherThingsAreNot(_ header: String) { #expect(!MediaType(header).isJSON) }

    @Test func cloudEventsFormatsAreRecognised() {
        #expect(MediaType("application/cloudevents+json; charset=UTF-8") == .structuredEvent)
        #expect(MediaType("application/CloudEvents-Batch+JSON") == .eventBatch)
        #expect(MediaType("application/cloudevents+avro").isCloudEvents)
        #expect(MediaType("application/cloudevents-batch+json").isCloudEvents)
        #expect(!MediaType("application/json").isCloudEvents)
        #expect(MediaType(Wire.contentType) == .structuredEvent)
    }
}
