package asylumchain.reporting.displacement;

import asylumchain.events.Stage;
import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.OfCohort;
import asylumchain.reporting.backlog.SqlQueries;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.StockGroups;
import asylumchain.reporting.backlog.StockQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  /// All that is not settled for good.
  private static final String STILL_IN_THE_CHAIN = "in-the-chain";

  private static final List<Dimension> BY =
      List.of(Dimension.STAGE, Dimension.PARTNER, Dimension.TERM_STATUS);

  private static final String NOT_ASKED = "NONE";

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
  /// @param lodged whether the application is lodged
  record Place(
      Who who, Stage stage, String partner, boolean lodged, boolean pastTerm, long cases) {}

  /// Whose cases are told apart.
  ///
  /// @param cohort whose stock is to fall; `null`: that of all
  /// @param other another cohort, of whose members those that are of the first are left out; `null`
  ///   where none is told apart
  record Apart(@Nullable String cohort, @Nullable String other) {

    /// The first is whose stock is to fall.
    List<Who> whose() {
      if (cohort == null) {
        return List.of(Who.ALL);
      }
      return other == null
          ? List.of(Who.COHORT, Who.OTHERS)
          : List.of(Who.COHORT, Who.OTHER_COHORT, Who.OTHERS);
    }
  }

  /// Where every case is that is still in the chain.
  List<Place> places(LocalDate day, Apart apart, Instant knownAt) {
    return places(day, BY, apart, knownAt);
  }

  /// The same without who has them; where nobody is told apart, also without their terms, which
  /// take longest to find out.
  List<Place> stages(LocalDate day, Apart apart, Instant knownAt) {
    var by =
        apart.cohort() == null
            ? List.of(Dimension.STAGE)
            : List.of(Dimension.STAGE, Dimension.TERM_STATUS);
    return places(day, by, apart, knownAt);
  }

  private List<Place> places(LocalDate day, List<Dimension> by, Apart apart, Instant knownAt) {
    var definition = definitions.get(STILL_IN_THE_CHAIN);
    var all = new StockQuestion(definition, day, knownAt, by, null, null, Map.of());
    return places(all, apart, knownAt).toList();
  }

  private Stream<Place> places(StockQuestion all, Apart apart, Instant knownAt) {
    var cohort = apart.cohort();
    var other = apart.other();
    if (cohort == null) {
      return places(all, Who.ALL, Who.ALL, knownAt);
    }
    if (other == null) {
      return places(all.by(cohort), Who.COHORT, Who.OTHERS, knownAt);
    }
    return Stream.concat(
        places(all.of(OfCohort.members(cohort)), Who.COHORT, Who.COHORT, knownAt),
        places(all.of(OfCohort.others(cohort)).by(other), Who.OTHER_COHORT, Who.OTHERS, knownAt));
  }

  /// @param in whose cases those in the cohort are that the question tells apart, or all
  /// @param out whose the others are
  private Stream<Place> places(StockQuestion question, Who in, Who out, Instant knownAt) {
    var by = question.groupBy();
    var apart = question.byCohort() != null;
    var next = by.size() + (apart ? 2 : 1);
    return SqlQueries.list(
        database,
        StockGroups.count(question, knownAt, new SqlText().add("lodged_on is not null")),
        row -> {
          var stage = Stage.valueOf(row.getString(1));
          var who = apart && row.getString(next - 1).equals("out") ? out : in;
          var lodged = row.getBoolean(next);
          var late =
              lodged
                  && stage.awaitsDecision()
                  && value(row, by, Dimension.TERM_STATUS).equals("OVERDUE");
          var partner = value(row, by, Dimension.PARTNER);
          return new Place(who, stage, partner, lodged, late, row.getLong(next + 1));
        })
        .stream();
  }

  private static String value(ResultSet row, List<Dimension> by, Dimension of) throws SQLException {
    var i = by.indexOf(of);
    return i < 0 ? NOT_ASKED : row.getString(i + 1);
  }
}
