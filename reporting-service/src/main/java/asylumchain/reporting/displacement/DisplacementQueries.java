package asylumchain.reporting.displacement;

import asylumchain.events.Stage;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.StockQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Counts every case that is still in the chain, by where it is.
@ApplicationScoped
class DisplacementQueries {

  /// Together they are all that is not settled for good.
  private static final List<String> STILL_IN_THE_CHAIN = List.of("all-open", "after-decision");

  private static final List<Dimension> BY =
      List.of(Dimension.STAGE, Dimension.PARTNER, Dimension.TERM_STATUS);

  private final DataSource database;
  private final StockDefinitions definitions;

  DisplacementQueries(DataSource database, StockDefinitions definitions) {
    this.database = database;
    this.definitions = definitions;
  }

  /// So many cases that are in one place.
  ///
  /// @param partner `NONE` while no event has said who has them
  /// @param pastTerm whether they await their first decision past its term
  record Place(Who who, Stage stage, String partner, boolean pastTerm, long cases) {}

  /// @param cohort whose members are told apart; `null`: all are counted as one
  List<Place> places(LocalDate day, @Nullable String cohort, Instant knownAt) {
    return STILL_IN_THE_CHAIN.stream()
        .flatMap(definition -> places(definition, day, cohort, knownAt))
        .toList();
  }

  private Stream<Place> places(
      String definition, LocalDate day, @Nullable String cohort, Instant knownAt) {
    var question =
        new StockQuestion(definitions.get(definition), day, knownAt, BY, cohort, null, Map.of());
    return SqlQueries.list(
        database,
        StockGroups.count(question, knownAt),
        row -> {
          var stage = Stage.valueOf(row.getString(1));
          var late = stage.awaitsDecision() && row.getString(3).equals("OVERDUE");
          var who =
              cohort == null ? Who.ALL : row.getString(4).equals("in") ? Who.COHORT : Who.OTHERS;
          return new Place(who, stage, row.getString(2), late, row.getLong(cohort == null ? 4 : 5));
        })
        .stream();
  }
}
