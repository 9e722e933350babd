package asylumchain.reporting.dashboard.pages;

import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.integrity.DiscrepancyCases.Found;
import asylumchain.reporting.integrity.ReconciliationQueries;
import asylumchain.reporting.integrity.ReconciliationView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says of a list that holds less than the number it stands behind how much of it it holds.
@ApplicationScoped
class Listed {

  private static final List<String> OF_CASES =
      Stream.of(Found.WRONG, Found.UNREPAIRED).map(Found::text).toList();

  private final ReconciliationQueries reconciliations;

  Listed(ReconciliationQueries reconciliations) {
    this.reconciliations = reconciliations;
  }

  /// Of the list behind one number of a comparison; empty where it is whole.
  ///
  /// @param counted how many records the list has, those that are not shown included; `null`: not
  ///   told
  String of(Asked asked, @Nullable Long counted) {
    var run = asked.value("reconciliation");
    var found = asked.value("found");
    return Optional.ofNullable(run)
        .map(UUID::fromString)
        .flatMap(reconciliations::find)
        .map(view -> saying(asked.told(), view, found, counted))
        .orElse("");
  }

  private static String saying(
      Told told, ReconciliationView run, @Nullable String found, @Nullable Long counted) {
    if (Found.BACK_DATED.text().equals(found)) {
      return counted == null ? "" : backDated(told, run, counted);
    }
    return found != null && OF_CASES.contains(found) ? places(told, run) : "";
  }

  /// Of the lists behind all numbers of these comparisons; empty where they are whole.
  static String of(Told told, List<ReconciliationView> runs) {
    return runs.stream()
        .map(run -> places(told, run))
        .filter(saying -> !saying.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String backDated(Told told, ReconciliationView run, long counted) {
    return counted == run.backDated()
        ? ""
        : told.say(
            "listed.back-dated",
            told.exactly(counted),
            told.exactly(run.backDated()),
            told.wording().moment(run.requestedAt()));
  }

  private static String places(Told told, ReconciliationView run) {
    return run.placesWithoutCase() == 0
        ? ""
        : told.say(
            "listed.places",
            told.exactly(run.wrong() - run.placesWithoutCase()),
            told.exactly(run.wrong()),
            told.wording().moment(run.requestedAt()));
  }
}
