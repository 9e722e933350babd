package asylumchain.reporting.dashboard.sections;

import asylumchain.kit.projection.FreshnessView.Position;
import asylumchain.reporting.backlog.counted.LackingCases;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How far each source has been read, and what is not in yet.
public final class FreshnessSections {

  private final Asked asked;
  private final Told told;

  public FreshnessSections(Asked asked) {
    this.asked = asked;
    this.told = asked.told();
  }

  /// Each source, from its slowest partition.
  public Section sources() {
    var rows = Table.named(asked, "sources", "source", "partitions", "applied", "knownThrough");
    var known = asked.basis().knownThrough();
    asked.basis().freshness().sources().stream()
        .collect(Collectors.groupingBy(Position::source, TreeMap::new, Collectors.toList()))
        .forEach(
            (source, positions) ->
                rows.row(
                    told.code("source", source),
                    told.exactly(positions.size()),
                    told.exactly(positions.stream().mapToLong(Position::appliedSeq).sum()),
                    told.moment(known.getOrDefault(source, Instant.EPOCH))));
    return section("sources", slowest(known), rows.done());
  }

  /// Cases parked, messages that could not be processed, clocks still to be computed.
  public Section lacking() {
    var lacking = asked.basis().completeness();
    var rows =
        Table.named(asked, "lacking", "lacking", "number")
            .row(words("parked"), number(lacking.parkedCases(), LackingCases.What.PARKED))
            .row(words("letters"), number(lacking.deadLetters(), LackingCases.What.DEAD_LETTERS))
            .row(words("pending"), number(lacking.clocksPending(), LackingCases.What.PENDING));
    var all = lacking.parkedCases() + lacking.deadLetters() + lacking.clocksPending();
    return section("lacking", all == 0 ? told.say("complete") : "", rows.done());
  }

  private Cell words(String what) {
    return told.words(told.say("lacking." + what));
  }

  private Cell number(long lacking, LackingCases.What what) {
    return asked.whole().counted(told.exactly(lacking), LackingCases.NAME, "what", what.text());
  }

  /// Which source was read least far; all, where they were read alike.
  private String slowest(Map<String, Instant> known) {
    var alike = known.values().stream().distinct().count() == 1;
    return known.entrySet().stream()
        .min(Map.Entry.comparingByValue())
        .map(
            it ->
                alike
                    ? told.say("sources.alike", told.moment(it.getValue()))
                    : told.say(
                        "sources.slowest",
                        told.code("source", it.getKey()),
                        told.moment(it.getValue())))
        .orElse("");
  }

  /// @param found what is found; empty where the table says it
  private Section section(String id, String found, Table table) {
    var finding = (found + " " + told.say(id + ".finding")).strip();
    return new Section(id, told.say(id + ".title"), finding, null, List.of(table));
  }
}
