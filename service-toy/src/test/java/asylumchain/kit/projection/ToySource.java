package asylumchain.kit.projection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// A source with a journal in memory, a topic on a real broker and a feed over real HTTP.
final class ToySource implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ToySource.class.getName());

  private final Source source;
  private final List<List<ReceivedEvent>> journal = new ArrayList<>();
  private final Map<UUID, Integer> versions = new HashMap<>();
  private final KafkaProducer<byte[], byte[]> producer;
  private final Admin admin;
  private final HttpServer server;
  private volatile boolean answering = true;
  private volatile int generation = 1;

  ToySource(String name, String bootstrap, int parts) throws Exception {
    this(new Source(name, "toy." + name + "." + UUID.randomUUID()), bootstrap, parts);
  }

  ToySource(Source source, String bootstrap, int parts) throws Exception {
    this.source = source;
    for (var part = 0; part < parts; part++) {
      journal.add(new ArrayList<>());
    }
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    createTopic();
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "linger.ms",
                2,
                "enable.idempotence",
                true,
                // a second batch on its way to a topic this young may overtake a refused first one
                "max.in.flight.requests.per.connection",
                1),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(2));
    server.createContext("/v1/feed", this::answer);
    server.start();
  }

  Source source() {
    return source;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void stopAnswering() {
    answering = false;
  }

  void answerAgain() {
    answering = true;
  }

  void createTopic() throws Exception {
    admin
        .createTopics(List.of(new NewTopic(source.topic(), journal.size(), (short) 1)))
        .all()
        .get();
  }

  void deleteTopic() throws Exception {
    admin.deleteTopics(List.of(source.topic())).all().get();
  }

  /// Retention has taken everything that was sent to this partition so far.
  void deleteRecords(int part) throws Exception {
    producer.flush();
    var partition = new TopicPartition(source.topic(), part);
    admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1))).all().get();
  }

  /// Writes to the journal only.
  synchronized ReceivedEvent write(int part, UUID subject, @Nullable String payload) {
    return write(part, subject, versions.merge(subject, 1, Integer::sum), payload);
  }

  synchronized ReceivedEvent write(int part, UUID subject, int version, @Nullable String payload) {
    return write(part, subject, version, "toy.happened", payload);
  }

  private synchronized ReceivedEvent write(
      int part, UUID subject, int version, String type, @Nullable String payload) {
    var rows = journal.get(part);
    var now = Instant.ofEpochMilli(System.currentTimeMillis());
    var event =
        new ReceivedEvent(
            source,
            part,
            rows.size() + 1L,
            generation,
            UUID.randomUUID(),
            type,
            subject,
            version,
            now,
            now,
            payload,
            null);
    rows.add(event);
    return event;
  }

  void send(ReceivedEvent event) {
    var record =
        new ProducerRecord<>(
            source.topic(),
            event.part(),
            event.subjectId().toString().getBytes(StandardCharsets.UTF_8),
            event.payload() == null ? null : event.payload().getBytes(StandardCharsets.UTF_8));
    header(record.headers(), "ce_id", event.eventId());
    header(record.headers(), "ce_type", event.type());
    header(record.headers(), "ce_subject", event.subjectId());
    header(record.headers(), "ce_sequence", "%08d".formatted(event.version()));
    header(record.headers(), "ce_time", event.recordedAt());
    header(record.headers(), "journalledat", event.journalledAt());
    header(record.headers(), "seq", event.seq());
    header(record.headers(), "generation", event.generation());
    post(record);
  }

  ReceivedEvent publish(int part, UUID subject, @Nullable String payload) {
    var event = write(part, subject, payload);
    send(event);
    return event;
  }

  /// The last event of a subject.
  synchronized void destroy(int part, UUID subject) {
    send(write(part, subject, versions.merge(subject, 1, Integer::sum), "toy.toy-destroyed", "{}"));
  }

  synchronized void heartbeat(int part, @Nullable Long processed) {
    heartbeat(part, journal.get(part).size(), processed);
  }

  synchronized void heartbeat(int part, int seq, @Nullable Long processed) {
    var record = new ProducerRecord<byte[], byte[]>(source.topic(), part, null, null);
    header(record.headers(), "ce_type", "toy.heartbeat");
    header(record.headers(), "seq", seq);
    header(record.headers(), "generation", generation);
    header(record.headers(), "at", Instant.ofEpochMilli(System.currentTimeMillis()));
    if (processed != null) {
      header(record.headers(), "processedseq", processed);
    }
    post(record);
  }

  void junk(int part) {
    post(new ProducerRecord<>(source.topic(), part, null, new byte[] {1, 2, 3}));
  }

  private void post(ProducerRecord<byte[], byte @Nullable []> record) {
    producer.send(
        record,
        (_, failure) -> {
          if (failure != null) {
            LOG.log(System.Logger.Level.DEBUG, "not sent: {0}", failure);
          }
        });
  }

  void flush() {
    producer.flush();
  }

  /// Restored from an older backup: the last rows are gone, a new life begins.
  synchronized void restore(int part, int rowsLost) {
    var rows = journal.get(part);
    rows.subList(rows.size() - rowsLost, rows.size()).clear();
    generation++;
  }

  /// The last row becomes another one, without a new generation.
  synchronized void forge(int part) {
    var rows = journal.get(part);
    var last = rows.removeLast();
    send(write(part, last.subjectId(), last.version(), last.payload()));
  }

  /// Like the row under this number, but another event; it stands in no journal.
  synchronized ReceivedEvent stranger(int part, int seq) {
    var row = journal.get(part).get(seq - 1);
    return new ReceivedEvent(
        source,
        part,
        row.seq(),
        row.generation(),
        UUID.randomUUID(),
        row.type(),
        row.subjectId(),
        row.version(),
        row.recordedAt(),
        row.journalledAt(),
        row.payload(),
        null);
  }

  synchronized List<ReceivedEvent> journal(int part) {
    return List.copyOf(journal.get(part));
  }

  synchronized long size() {
    return journal.stream().mapToLong(List::size).sum();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var query =
          Stream.of(exchange.getRequestURI().getQuery().split("&"))
              .map(pair -> pair.split("=", 2))
              .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
      var body = (answering ? page(query) : "{}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answering ? 200 : 503, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized String page(Map<String, String> query) {
    if (query.containsKey("subject")) {
      var subject = UUID.fromString(query.getOrDefault("subject", ""));
      return json(
          journal.stream().flatMap(List::stream).filter(e -> e.subjectId().equals(subject)), 0);
    }
    var rows = journal.get(Integer.parseInt(query.getOrDefault("part", "0")));
    var after = Math.min(rows.size(), Integer.parseInt(query.getOrDefault("after", "0")));
    var limit = Integer.parseInt(query.getOrDefault("limit", "100"));
    return json(rows.stream().skip(after).limit(limit), rows.size());
  }

  private static String json(Stream<ReceivedEvent> events, long head) {
    return events
        .map(
            e ->
                """
                {"id":"%s","type":"%s","subject":"%s","time":"%s","journalledAt":"%s",
                 "sequence":%d,"part":%d,"seq":%d,"generation":%d,"processedSeq":null,"data":%s}
                """
                    .formatted(
                        e.eventId(),
                        e.type(),
                        e.subjectId(),
                        e.recordedAt(),
                        e.journalledAt(),
                        e.version(),
                        e.part(),
                        e.seq(),
                        e.generation(),
                        e.payload()))
        .collect(Collectors.joining(",", "{\"events\":[", "],\"head\":" + head + "}"));
  }

  private static void header(Headers headers, String name, Object value) {
    headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
    producer.close();
    admin.close();
  }
}
