package asylumchain.kit.imports;

import asylumchain.kit.database.DatabaseUnavailable;
import asylumchain.kit.imports.lines.CommonRefusal;
import asylumchain.kit.imports.lines.Facts;
import asylumchain.kit.imports.lines.LineReader;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.ReadLine;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.ReadLine.Unreadable;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A service to which a line is a toy by name, and that has two weak spots.
@ApplicationScoped
class ToyIntake implements Intake<ToyIntake.Line> {

  /// Toys that this service cannot cope with.
  static final String EXPLOSIVE = "explosive";

  record Line(@NotNull String name) {}

  private final LineReader<Line> reader;
  private final ResultTable results;
  private final AtomicInteger outages = new AtomicInteger();

  ToyIntake(ObjectMapper json, Validator validator, ResultTable results) {
    this.reader =
        new LineReader<>(
            json,
            Line.class,
            new Facts<Line, String>(String.class, _ -> null, _ -> List.of()),
            validator);
    this.results = results;
  }

  /// The database is away for so many tries.
  void databaseIsAway(int tries) {
    outages.set(tries);
  }

  @Override
  public LineReader<Line> reader() {
    return reader;
  }

  @Override
  @Transactional
  public void take(ImportJob job, List<ReadLine<Line>> lines) {
    if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new DatabaseUnavailable(new SQLTransientConnectionException("away", "08006"));
    }
    results.record(job, lines.stream().map(ToyIntake::result).toList(), 0);
  }

  private static LineResult result(ReadLine<Line> read) {
    return switch (read) {
      case Unreadable<Line>(var number, var reason, var detail) ->
          LineResult.refused(number, reason, detail);
      case Parsed<Line>(var number, var line, _) -> {
        if (line.name().equals(EXPLOSIVE)) {
          throw new IllegalStateException("boom");
        }
        yield line.name().isEmpty()
            ? LineResult.refused(number, CommonRefusal.INVALID, "/name")
            : LineResult.taken(number, null);
      }
    };
  }
}
