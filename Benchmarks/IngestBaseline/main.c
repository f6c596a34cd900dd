// ingest-baseline: the floor that the indicators service is measured against.
//
// The least that a program must do to bring observation events from a Kafka topic into the tables of the indicators
// service: the same rows in the same tables under the same indexes, the offset moved in the same transaction, and
// nothing else. It validates nothing, knows one type of event, trusts that `data` is the last member and that no text
// it looks for holds an escape, folds nothing, locks nothing, relays nothing and never recovers: any trouble ends it.
//
//   ingest-baseline CONNINFO BOOTSTRAP_SERVERS TOPIC GROUP FACTS_TOPIC [BATCH]

#include <libpq-fe.h>
#include <librdkafka/rdkafka.h>
#include <openssl/sha.h>

#include <endian.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX_PARTITIONS = 256, KAFKA_WAIT_MS = 100 };

/// A piece of somebody else's memory.
typedef struct {
    const char *start;
    size_t length;
} text;

#define TEXT(literal) ((text){literal, sizeof literal - 1})

/// Memory that grows.
typedef struct {
    char *start;
    size_t length, capacity;
} buffer;

/// Where we stand in a partition, and the last record of the batch in hand.
typedef struct {
    int64_t next_offset;
    rd_kafka_message_t *last;
} cursor;

static PGconn *postgres;
static rd_kafka_t *kafka;
static const char *group, *topic;
static text facts_topic;
static char *cluster;
static cursor cursors[MAX_PARTITIONS];
static unsigned char namespace[16];
static volatile sig_atomic_t is_over;

static void die(const char *what, const char *why) {
    fprintf(stderr, "ingest-baseline: %s: %s\n", what, why);
    exit(1);
}

static void end(int signal) {
    (void)signal;
    is_over = 1;
}

// Bytes

static void append(buffer *to, text what) {
    if (to->length + what.length > to->capacity) {
        to->capacity = (to->length + what.length) * 2;
        to->start = realloc(to->start, to->capacity);
        if (to->start == NULL) die("memory", "there is none");
    }
    memcpy(to->start + to->length, what.start, what.length);
    to->length += what.length;
}

static void append_hex(buffer *to, const unsigned char *bytes, size_t count) {
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < count; i++) append(to, (text){(char[]){digits[bytes[i] >> 4], digits[bytes[i] & 15]}, 2});
}

static void append_all(buffer *to, size_t count, const text parts[]) {
    for (size_t i = 0; i < count; i++) append(to, parts[i]);
}

/// Fills a buffer anew with these pieces.
#define WRITE(to, ...)                                              \
    ((to)->length = 0, append_all(to, sizeof((text[]){__VA_ARGS__}) / sizeof(text), (text[]){__VA_ARGS__}))

static text all(const buffer *of) { return (text){of->start, of->length}; }

// JSON, as far as it is known beforehand how it looks

/// What stands behind `name`, up to one of `ends`.
static text after(text in, text name, const char *ends) {
    const char *found = memmem(in.start, in.length, name.start, name.length);
    if (found == NULL) die("an event lacks a member", name.start);
    const char *start = found + name.length, *limit = in.start + in.length, *stop = start;
    while (stop < limit && *stop != ends[0] && *stop != ends[1]) stop++;
    return (text){start, (size_t)(stop - start)};
}

static int number(const char *digits, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) value = value * 10 + (digits[i] - '0');
    return value;
}

/// Microseconds since 2000-01-01, as PostgreSQL counts, of `2016-06-10T12:00:00.5Z` with or without a fraction.
static int64_t moment(text written) {
    const char *at = written.start;
    if (written.length < 20) die("a time is too short", "it must be as 2016-06-10T12:00:00Z");
    int64_t year = number(at, 4), month = number(at + 5, 2), day = number(at + 8, 2);
    year -= month <= 2;
    int64_t era = year / 400, in_era = year - era * 400;
    int64_t in_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int64_t days = era * 146097 + in_era * 365 + in_era / 4 - in_era / 100 + in_year - 719468 - 10957;
    int64_t seconds = days * 86400 + number(at + 11, 2) * 3600 + number(at + 14, 2) * 60 + number(at + 17, 2);
    int64_t fraction = 0, unit = 100000;
    for (size_t i = 20; at[19] == '.' && i < written.length && at[i] >= '0' && at[i] <= '9'; i++, unit /= 10)
        fraction += (at[i] - '0') * unit;
    return seconds * 1000000 + fraction;
}

/// The clock, counted likewise, and written as the service writes it.
static int64_t now(char written[40]) {
    struct timespec clock;
    clock_gettime(CLOCK_REALTIME, &clock);
    struct tm parts;
    gmtime_r(&clock.tv_sec, &parts);
    size_t length = strftime(written, 40, "%Y-%m-%dT%H:%M:%S", &parts);
    snprintf(written + length, 40 - length, ".%06ldZ", clock.tv_nsec / 1000);
    return ((int64_t)clock.tv_sec - 946684800) * 1000000 + clock.tv_nsec / 1000;
}

// Ids and digests

/// A UUID of version 5, 36 characters. The name stands behind its namespace's 16 bytes already.
static void write_uuid(buffer *to, const buffer *name, unsigned char digest[SHA_DIGEST_LENGTH]) {
    SHA1((unsigned char *)name->start, name->length, digest);
    digest[6] = (digest[6] & 0x0F) | 0x50;
    digest[8] = (digest[8] & 0x3F) | 0x80;
    to->length = 0;
    for (size_t i = 0; i < 16; i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10) append(to, TEXT("-"));
        append_hex(to, digest + i, 1);
    }
}

/// That of `kembar.org` in the namespace of DNS names.
static void make_namespace(void) {
    buffer name = {0}, written = {0};
    unsigned char digest[SHA_DIGEST_LENGTH];
    append(&name, TEXT("\x6b\xa7\xb8\x10\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8" "kembar.org"));
    write_uuid(&written, &name, digest);
    memcpy(namespace, digest, sizeof namespace);
}

static void append_framed(buffer *to, const void *bytes, size_t count) {
    uint64_t length = htobe64(bytes == NULL ? 0 : count);
    append(to, bytes == NULL ? (text){"\0", 1} : (text){"\1", 1});
    append(to, (text){(const char *)&length, sizeof length});
    if (bytes != NULL) append(to, (text){bytes, count});
}

/// The digest by which a log is known again, made as the service makes it.
static void append_mark(buffer *hex, const rd_kafka_message_t *message) {
    static buffer input;
    unsigned char digest[SHA256_DIGEST_LENGTH];
    input.length = 0;
    append_framed(&input, topic, strlen(topic));
    append_framed(&input, message->key, message->key_len);
    rd_kafka_headers_t *headers;
    if (rd_kafka_message_headers(message, &headers) == RD_KAFKA_RESP_ERR_NO_ERROR) {
        const char *name;
        const void *value;
        size_t count;
        for (size_t i = 0; rd_kafka_header_get_all(headers, i, &name, &value, &count) == 0; i++) {
            append_framed(&input, name, strlen(name));
            append_framed(&input, value, count);
        }
    }
    append_framed(&input, message->payload, message->len);
    SHA256((unsigned char *)input.start, input.length, digest);
    int64_t timestamp = (int64_t)htobe64((uint64_t)rd_kafka_message_timestamp(message, NULL));
    WRITE(&input, {(char *)digest, sizeof digest}, {(char *)&timestamp, sizeof timestamp});
    SHA256((unsigned char *)input.start, input.length, digest);
    append_hex(hex, digest, sizeof digest);
}

// PostgreSQL

static PGresult *expect(PGresult *result, ExecStatusType status) {
    if (PQresultStatus(result) != status) die("PostgreSQL", PQerrorMessage(postgres));
    return result;
}

static void run(const char *sql) { PQclear(expect(PQexec(postgres, sql), PGRES_COMMAND_OK)); }

/// All that a batch brings goes into one table in one stream; these statements take it apart.
static void prepare(void) {
    run("set temp_buffers = '64MB'");
    run("create temporary table stage (source text collate \"C\", id text collate \"C\", type text, time timestamptz,"
        " code text, digest bytea, event bytea, accepted_at timestamptz, partition integer, \"offset\" bigint,"
        " members text, indicator text, cell text, state text, value text, announcement text, key bytea, bytes bytea)"
        " on commit delete rows");
    run("prepare inbox (text) as insert into inbox (source, id, cause_source, cause_id, type, time, entity_kind,"
        " entity_code, digest, event, verdict, accepted_at, topic, partition, \"offset\")"
        " select source, id, source, id, type, time, 'observation', code, digest, event, 'admitted', accepted_at, $1,"
        " partition, \"offset\" from stage on conflict do nothing");
    run("prepare codes as insert into known_code (kind, code) select 'observation', code from stage"
        " on conflict do nothing");
    run("prepare entities as insert into entity (kind, code, state, version, members, events)"
        " select 'observation', code, 'recorded', 1, members, 1 from stage on conflict do nothing");
    run("prepare figures as insert into figure (observation, indicator, cell, state, value, is_preferred, time, source,"
        " id, decided) select code, indicator, cell, state, value, false, time, source, id,"
        " (time at time zone 'UTC')::date from stage on conflict do nothing");
    run("prepare announcements (text) as insert into outbox (source, id, topic, key, value)"
        " select 'urn:kembar:indicators', announcement, $1, key, bytes from stage on conflict do nothing");
}

/// Takes a partition over as the service does, and finds where it stands.
static int64_t take(int partition) {
    char number[16];
    snprintf(number, sizeof number, "%d", partition);
    const char *values[] = {cluster, group, topic, number};
    PGresult *result = expect(
        PQexecParams(
            postgres,
            "insert into consumer_partition (cluster, consumer_group, topic, partition, epoch, owner, backend_pid,"
            " next_offset) values ($1, $2, $3, $4, 1, 'ingest-baseline', pg_backend_pid(), 0)"
            " on conflict (cluster, consumer_group, topic, partition, incarnation) do update"
            " set epoch = consumer_partition.epoch + 1, backend_pid = excluded.backend_pid returning next_offset",
            4, NULL, values, NULL, NULL, 0),
        PGRES_TUPLES_OK);
    int64_t offset = strtoll(PQgetvalue(result, 0, 0), NULL, 10);
    PQclear(result);
    return offset;
}

// COPY in binary form

static void copy_field(buffer *rows, text value) {
    uint32_t length = htobe32((uint32_t)value.length);
    append(rows, (text){(char *)&length, sizeof length});
    append(rows, value);
}

static void copy_bigint(buffer *rows, int64_t value) {
    uint64_t bytes = htobe64((uint64_t)value);
    copy_field(rows, (text){(char *)&bytes, sizeof bytes});
}

static void copy_int(buffer *rows, int32_t value) {
    uint32_t bytes = htobe32((uint32_t)value);
    copy_field(rows, (text){(char *)&bytes, sizeof bytes});
}

/// One event as a row of the stage.
static void copy_event(buffer *rows, const rd_kafka_message_t *message, int64_t accepted, text accepted_at) {
    static buffer members, cell, name, announcement, key, bytes;
    unsigned char digest[SHA256_DIGEST_LENGTH], sha1[SHA_DIGEST_LENGTH];
    text event = {message->payload, message->len};
    text id = after(event, TEXT("\"id\":\""), "\"\""), source = after(event, TEXT("\"source\":\""), "\"\"");
    text type = after(event, TEXT("\"type\":\""), "\"\""), time = after(event, TEXT("\"time\":\""), "\"\"");
    text data = after(event, TEXT("\"data\":"), "\0\0");
    data.length = (size_t)(event.start + event.length - data.start) - 1;
    text code = after(data, TEXT("\"observation\":\""), "\"\"");
    text indicator = after(data, TEXT("\"indicator\":\""), "\"\"");
    text start = after(data, TEXT("\"start\":\""), "\"\""), end = after(data, TEXT("\"end\":\""), "\"\"");
    text kind = after(data, TEXT("\"type\":\""), "\"\""), state = after(data, TEXT("\"state\":\""), "\"\"");
    text value = after(data, TEXT("\"value\":"), ",}");

    WRITE(&cell, TEXT("{\"period\":{\"end\":\""), end, TEXT("\",\"start\":\""), start, TEXT("\",\"type\":\""), kind,
          TEXT("\"}}"));
    WRITE(&members, TEXT("{\"indicator\":\""), indicator, TEXT("\",\"observation\":\""), code, TEXT("\","),
          ((text){cell.start + 1, cell.length - 2}), TEXT(",\"state\":\""), state, TEXT("\",\"value\":"), value,
          TEXT("}"));
    WRITE(&name, ((text){(char *)namespace, sizeof namespace}), source, TEXT("\x1F"), id, TEXT("\x1F"), type);
    write_uuid(&announcement, &name, sha1);
    WRITE(&key, TEXT("observation/"), code);
    WRITE(&bytes, TEXT("{\"specversion\":\"1.0\",\"id\":\""), all(&announcement),
          TEXT("\",\"source\":\"urn:kembar:indicators\",\"type\":\""), type, TEXT("\",\"time\":\""), time,
          TEXT("\",\"datacontenttype\":\"application/json\",\"acceptedat\":\""), accepted_at,
          TEXT("\",\"causeid\":\""), id, TEXT("\",\"causesource\":\""), source, TEXT("\",\"partitionkey\":\""),
          all(&key), TEXT("\",\"verdict\":\"admitted\",\"data\":"), data, TEXT("}"));
    SHA256((const unsigned char *)event.start, event.length, digest);

    append(rows, (text){"\0\x12", 2});
    copy_field(rows, source);
    copy_field(rows, id);
    copy_field(rows, type);
    copy_bigint(rows, moment(time));
    copy_field(rows, code);
    copy_field(rows, (text){(char *)digest, sizeof digest});
    copy_field(rows, event);
    copy_bigint(rows, accepted);
    copy_int(rows, message->partition);
    copy_bigint(rows, message->offset);
    copy_field(rows, all(&members));
    copy_field(rows, indicator);
    copy_field(rows, all(&cell));
    copy_field(rows, state);
    copy_field(rows, value);
    copy_field(rows, all(&announcement));
    copy_field(rows, all(&key));
    copy_field(rows, all(&bytes));
}

// The loop

/// One batch, one transaction: a COPY, and one message with everything else.
static void store(rd_kafka_message_t *messages[], size_t count) {
    static buffer rows, sql;
    char accepted_at[40], line[256];
    int64_t accepted = now(accepted_at);
    WRITE(&rows, {"PGCOPY\n\xFF\r\n\0\0\0\0\0\0\0\0\0", 19});
    for (size_t i = 0; i < count; i++) {
        copy_event(&rows, messages[i], accepted, (text){accepted_at, strlen(accepted_at)});
        cursors[messages[i]->partition].last = messages[i];
    }
    append(&rows, (text){"\xFF\xFF", 2});
    PQclear(expect(PQexec(postgres, "begin; copy stage from stdin (format binary)"), PGRES_COPY_IN));
    for (size_t sent = 0, piece; sent < rows.length; sent += piece) {
        piece = rows.length - sent < 1 << 20 ? rows.length - sent : 1 << 20;
        if (PQputCopyData(postgres, rows.start + sent, (int)piece) != 1) die("COPY", PQerrorMessage(postgres));
    }
    if (PQputCopyEnd(postgres, NULL) != 1) die("COPY", PQerrorMessage(postgres));
    PQclear(expect(PQgetResult(postgres), PGRES_COMMAND_OK));
    while (PQgetResult(postgres) != NULL) {}

    WRITE(&sql, TEXT("execute inbox ('"), {topic, strlen(topic)},
          TEXT("'); execute codes; execute entities; execute figures; execute announcements ('"), facts_topic,
          TEXT("'); update consumer_partition as stored set next_offset = moved.next_offset,"
               " mark_offset = moved.next_offset - 1, mark = decode(moved.mark, 'hex'), updated_at = now() from (values"));
    const char *comma = " ";
    for (int partition = 0; partition < MAX_PARTITIONS; partition++) {
        rd_kafka_message_t *last = cursors[partition].last;
        if (last == NULL) continue;
        snprintf(line, sizeof line, "%s(%d, %lld::bigint, '", comma, partition, (long long)last->offset + 1);
        append(&sql, (text){line, strlen(line)});
        append_mark(&sql, last);
        append(&sql, TEXT("')"));
        comma = ", ";
    }
    append_all(&sql, 5, (text[]){TEXT(") as moved (partition, next_offset, mark) where stored.consumer_group = '"),
                                 {group, strlen(group)}, TEXT("' and stored.topic = '"), {topic, strlen(topic)},
                                 TEXT("' and stored.partition = moved.partition; commit")});
    append(&sql, (text){"\0", 1});
    run(sql.start);
    for (int partition = 0; partition < MAX_PARTITIONS; partition++) {
        if (cursors[partition].last == NULL) continue;
        cursors[partition].next_offset = cursors[partition].last->offset + 1;
        cursors[partition].last = NULL;
    }
}

/// Begins where PostgreSQL says that we stand.
static void rebalance(rd_kafka_t *handle, rd_kafka_resp_err_t event, rd_kafka_topic_partition_list_t *list, void *opaque) {
    (void)opaque;
    if (event != RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS) {
        rd_kafka_assign(handle, NULL);
        return;
    }
    for (int i = 0; i < list->cnt; i++) {
        int partition = list->elems[i].partition;
        if (partition >= MAX_PARTITIONS) die("Kafka", "the topic has too many partitions");
        cursors[partition].next_offset = take(partition);
        list->elems[i].offset = cursors[partition].next_offset;
    }
    rd_kafka_assign(handle, list);
}

static void subscribe(const char *servers) {
    const char *settings[][2] = {{"bootstrap.servers", servers}, {"group.id", group}, {"enable.auto.commit", "false"},
                                 {"auto.offset.reset", "earliest"}, {"fetch.wait.max.ms", "100"}};
    char error[512];
    rd_kafka_conf_t *conf = rd_kafka_conf_new();
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
        if (rd_kafka_conf_set(conf, settings[i][0], settings[i][1], error, sizeof error) != RD_KAFKA_CONF_OK)
            die("Kafka", error);
    rd_kafka_conf_set_rebalance_cb(conf, rebalance);
    kafka = rd_kafka_new(RD_KAFKA_CONSUMER, conf, error, sizeof error);
    if (kafka == NULL) die("Kafka", error);
    rd_kafka_poll_set_consumer(kafka);
    cluster = rd_kafka_clusterid(kafka, 10000);
    if (cluster == NULL) die("Kafka", "no broker answers");
    rd_kafka_topic_partition_list_t *topics = rd_kafka_topic_partition_list_new(1);
    rd_kafka_topic_partition_list_add(topics, topic, RD_KAFKA_PARTITION_UA);
    rd_kafka_resp_err_t failure = rd_kafka_subscribe(kafka, topics);
    if (failure != RD_KAFKA_RESP_ERR_NO_ERROR) die("Kafka", rd_kafka_err2str(failure));
    rd_kafka_topic_partition_list_destroy(topics);
}

int main(int count, char *words[]) {
    if (count < 6) die("usage", "CONNINFO BOOTSTRAP_SERVERS TOPIC GROUP FACTS_TOPIC [BATCH]");
    signal(SIGTERM, end);
    signal(SIGINT, end);
    topic = words[3];
    group = words[4];
    facts_topic = (text){words[5], strlen(words[5])};
    size_t batch = count > 6 ? strtoul(words[6], NULL, 10) : 1000;
    make_namespace();
    postgres = PQconnectdb(words[1]);
    if (PQstatus(postgres) != CONNECTION_OK) die("PostgreSQL", PQerrorMessage(postgres));
    prepare();
    subscribe(words[2]);
    rd_kafka_queue_t *queue = rd_kafka_queue_get_consumer(kafka);
    rd_kafka_message_t **messages = malloc(batch * sizeof *messages);
    if (messages == NULL) die("memory", "there is none");
    while (!is_over) {
        // The first record is waited for; the others are taken as they are there.
        ssize_t found = rd_kafka_consume_batch_queue(queue, KAFKA_WAIT_MS, messages, 1);
        if (found > 0) found += rd_kafka_consume_batch_queue(queue, 0, messages + 1, batch - 1);
        size_t kept = 0;
        for (ssize_t i = 0; i < found; i++) {
            if (messages[i]->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
                messages[kept++] = messages[i];
            } else {
                if (messages[i]->err != RD_KAFKA_RESP_ERR__PARTITION_EOF) die("Kafka", rd_kafka_message_errstr(messages[i]));
                rd_kafka_message_destroy(messages[i]);
            }
        }
        if (kept > 0) store(messages, kept);
        for (size_t i = 0; i < kept; i++) rd_kafka_message_destroy(messages[i]);
    }
    free(messages);
    rd_kafka_queue_destroy(queue);
    rd_kafka_consumer_close(kafka);
    rd_kafka_destroy(kafka);
    PQfinish(postgres);
    return 0;
}
