package asylumchain.local.loss;

import asylumchain.local.loss.JournalBooks.Row;
import asylumchain.local.loss.TopicRecords.Sent;
import asylumchain.local.loss.Writers.Acknowledged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Lays what was promised beside what is written and what has travelled, and lists what differs.
final class Reckoning {

  private record Place(int part, long seq) {}

  private record Version(UUID caseId, int version) {}

  private final List<String> lost = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final List<String> turned = new ArrayList<>();
  private final List<Row> journal;
  private int travelled;
  private int exactRepeats;
  private int heartbeats;

  Reckoning(List<Row> journal) {
    this.journal = journal;
    inSequence();
  }

  List<String> lost() {
    return lost;
  }

  List<String> doubled() {
    return doubled;
  }

  List<String> gaps() {
    return gaps;
  }

  List<String> turned() {
    return turned;
  }

  /// The numbers of each partition and the versions of each case run on from 1, each event once.
  private void inSequence() {
    var seqs = new HashMap<Integer, Long>();
    var versions = new HashMap<UUID, Integer>();
    var ids = new HashSet<UUID>();
    for (var row : journal) {
      follows(gaps, "journal", seqs.merge(row.part(), 1L, Long::sum), row.seq(), row);
      follows(turned, "journal", versions.merge(row.caseId(), 1, Integer::sum), row.version(), row);
      if (!ids.add(row.eventId())) {
        doubled.add("journal has the id of " + row + " twice");
      }
    }
  }

  /// Each promise stands in the journal under the version that was promised, once, and the cases
  /// have no other facts but their opening.
  Reckoning promised(List<UUID> cases, List<Acknowledged> promises) {
    var written = new HashMap<Version, Row>();
    journal.forEach(row -> written.put(new Version(row.caseId(), row.version()), row));
    var seen = new HashSet<Version>();
    for (var promise : promises) {
      var version = new Version(promise.caseId(), promise.version());
      var row = written.get(version);
      if (row == null || !row.payload().contains("\"" + promise.plannedOn() + "\"")) {
        lost.add(promise + " is not in the journal, but " + row);
      }
      if (!seen.add(version)) {
        doubled.add(promise + " has the version of another");
      }
    }
    var extra = journal.stream().filter(row -> cases.contains(row.caseId())).count();
    if (extra != promises.size() + cases.size()) {
      doubled.add("%d facts in the journal for %d promises".formatted(extra, promises.size()));
    }
    return this;
  }

  /// The topic carries each row of the journal; what is new comes in order, what is not new is an
  /// exact repeat, and a heartbeat promises nothing that has not travelled.
  Reckoning travelled(List<Sent> topic) {
    var byPlace =
        journal.stream()
            .collect(Collectors.toMap(row -> new Place(row.part(), row.seq()), row -> row));
    var seqs = new HashMap<Integer, Long>();
    var versions = new HashMap<UUID, Integer>();
    for (var sent : topic) {
      var row = sent.row();
      long last = seqs.getOrDefault(row.part(), 0L);
      if (sent.heartbeat()) {
        heartbeats++;
        if (row.seq() > last) {
          gaps.add("topic: a heartbeat promises %d after %d".formatted(row.seq(), last));
        }
      } else if (!row.equals(byPlace.get(new Place(row.part(), row.seq())))) {
        lost.add("topic: " + row + " reads otherwise in the journal");
      } else if (row.seq() <= last) {
        exactRepeats++;
      } else {
        travelled++;
        seqs.put(row.part(), row.seq());
        follows(gaps, "topic", last + 1, row.seq(), row);
        follows(turned, "topic", versions.merge(row.caseId(), 1, Integer::sum), row.version(), row);
      }
    }
    arrived(topic, byPlace);
    return this;
  }

  private void arrived(List<Sent> topic, Map<Place, Row> byPlace) {
    Set<Place> places =
        topic.stream()
            .filter(sent -> !sent.heartbeat())
            .map(sent -> new Place(sent.row().part(), sent.row().seq()))
            .collect(Collectors.toSet());
    byPlace.forEach(
        (place, row) -> {
          if (!places.contains(place)) {
            lost.add(row + " has not travelled");
          }
        });
  }

  private static void follows(
      List<String> wrong, String where, long expected, long found, Row row) {
    if (expected != found) {
      wrong.add("%s: %d expected, %d found at %s".formatted(where, expected, found, row));
    }
  }

  @Override
  public String toString() {
    return "journal %d, topic %d + %d exact repeats + %d heartbeats; lost %d, doubled %d, gaps %d,"
            .formatted(
                journal.size(),
                travelled,
                exactRepeats,
                heartbeats,
                lost.size(),
                doubled.size(),
                gaps.size())
        + " turned %d".formatted(turned.size());
  }
}
