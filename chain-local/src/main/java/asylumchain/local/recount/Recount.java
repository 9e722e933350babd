package asylumchain.local.recount;

import asylumchain.local.demo.ChainClient;
import asylumchain.local.demo.Doors;
import asylumchain.local.recount.told.Feeds;
import asylumchain.local.recount.told.Past;
import asylumchain.local.recount.told.Pasts;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The backlog as both feeds alone tell it: each case is told from the beginning once for every
/// moment at which something became known of it, and every question looks at every case.
public final class Recount {

  private final List<Past> cases;
  private final List<Definition> definitions;
  private final Map<String, Set<UUID>> members;

  private Recount(List<Past> cases, List<Definition> definitions, List<Cohort> cohorts) {
    this.cases = cases;
    this.definitions = definitions;
    this.members = cohorts.stream().collect(Collectors.toMap(Cohort::code, this::members));
  }

  /// Reads both feeds whole, and beside them only what is published of definitions and cohorts.
  public static Recount of(ChainClient client, Doors doors) {
    var published = read(client, doors, "/v1/definitions");
    var cohorts = read(client, doors, "/v1/cohorts?limit=100");
    return new Recount(
        Pasts.read(new Feeds(client, doors)),
        all(published.path("definitions")).map(Definition::of).toList(),
        all(cohorts.path("items")).map(Cohort::of).toList());
  }

  private static JsonNode read(ChainClient client, Doors doors, String path) {
    var where = Doors.at(doors.reporting(), path);
    return ChainClient.patiently(Duration.ofMinutes(2), () -> client.get(where));
  }

  private static Stream<JsonNode> all(JsonNode list) {
    var all = new ArrayList<JsonNode>();
    list.forEach(all::add);
    return all.stream();
  }

  /// Cases of which a fact is known: a clock alone is what is left of one that its source lost.
  public int size() {
    return cases.size();
  }

  /// How many cases counted in each group that has any; the key has the values of the dimensions
  /// asked for, in that order.
  ///
  /// @param now the moment of a question that names none
  public Map<List<String>, Long> answer(Question question, Instant now) {
    return counted(question, now)
        .collect(
            Collectors.groupingBy(
                one -> question.groupBy().stream().map(name -> value(name, one)).toList(),
                Collectors.counting()));
  }

  /// How many of the cases that count a partner takes part in now.
  long seenBy(String partner, Question question, Instant now) {
    return counted(question, now).filter(one -> one.past().partners().contains(partner)).count();
  }

  /// What came in and what went out.
  public record Flows(long in, long out) {}

  /// What came in and went out from the end of the day before the first to the end of the last,
  /// looked at day by day.
  public Flows flows(String definition, LocalDate from, LocalDate to, Instant knownAt) {
    var counting = definition(definition);
    long in = 0;
    long out = 0;
    for (var past : cases) {
      var was = counts(counting, past, from.minusDays(1), knownAt);
      for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
        var is = counts(counting, past, day, knownAt);
        in += !was && is ? 1 : 0;
        out += was && !is ? 1 : 0;
        was = is;
      }
    }
    return new Flows(in, out);
  }

  /// How many cases counted at the end of a day, as known at a moment.
  public long stock(String definition, LocalDate day, Instant knownAt) {
    var counting = definition(definition);
    return cases.stream().filter(past -> counts(counting, past, day, knownAt)).count();
  }

  List<Past> cases() {
    return cases;
  }

  List<Definition> definitions() {
    return definitions;
  }

  boolean isLatest(Definition definition) {
    return definition.equals(definition(definition.id()));
  }

  List<String> cohorts() {
    return members.keySet().stream().sorted().toList();
  }

  /// A case that counts, and how it stood.
  private record Counted(Past past, Past.Stood stood) {}

  private Stream<Counted> counted(Question question, Instant now) {
    var counting = definition(question.definition());
    var moment = question.moment(now);
    return cases.stream()
        .<Counted>mapMulti(
            (past, into) -> {
              var stood = past.stood(question.asOf(), moment);
              if (stood != null && counting.counts(stood.standing())) {
                into.accept(new Counted(past, stood));
              }
            })
        .filter(one -> isAsked(question, one));
  }

  private boolean isAsked(Question question, Counted one) {
    var cohort = question.cohort();
    return (cohort == null || isOf(cohort, one.past()))
        && question.filters().entrySet().stream()
            .allMatch(filter -> filter.getValue().contains(one.stood().value(filter.getKey())));
  }

  private boolean isOf(String cohort, Past past) {
    return cohort.startsWith(Question.OUTSIDE)
        ? !isMember(cohort.substring(Question.OUTSIDE.length()), past)
        : isMember(cohort, past);
  }

  private boolean isMember(String code, Past past) {
    return Objects.requireNonNull(members.get(code), code).contains(past.id());
  }

  private String value(String name, Counted one) {
    if (!name.startsWith(Question.BY_COHORT)) {
      return one.stood().value(name);
    }
    return isMember(name.substring(Question.BY_COHORT.length()), one.past()) ? "in" : "out";
  }

  private Set<UUID> members(Cohort cohort) {
    var counting = definition(cohort.definition());
    return cases.stream()
        .filter(past -> cohort.has(past, counting))
        .map(Past::id)
        .collect(Collectors.toSet());
  }

  private static boolean counts(Definition definition, Past past, LocalDate day, Instant knownAt) {
    var stood = past.stood(day, knownAt);
    return stood != null && definition.counts(stood.standing());
  }

  private Definition definition(String name) {
    return definitions.stream()
        .filter(one -> one.id().equals(name) || one.name().equals(name))
        .max(Comparator.comparingInt(Definition::version))
        .orElseThrow(() -> new IllegalArgumentException("no definition " + name));
  }
}
