package asylumchain.local.bench.identity;

import asylumchain.backends.LocalDatabase;
import asylumchain.cases.identity.matching.Likely;
import asylumchain.cases.identity.matching.NameTable;
import asylumchain.cases.identity.matching.NameTable.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/// The real tables with persons made up in them.
final class Register implements AutoCloseable {

  private static final List<String> MIGRATIONS =
      List.of("V10.1__persons.sql", "V11.1__identity.sql");
  private static final int BATCH = 5_000;
  private static final int PARTS = 24;

  private final Connection connection;
  private final NameTable names;

  Register(LocalDatabase database) throws SQLException, IOException {
    connection =
        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
    names = new NameTable(new OneConnection(connection));
    try (var statement = connection.createStatement()) {
      for (var migration : MIGRATIONS) {
        statement.execute(text(migration).replace("${serviceRole}", database.service()));
      }
    }
  }

  /// Registers persons; the n-th gets n as its id and, nine times in ten, a V-number.
  ///
  /// @return those persons of whom somebody may ask again
  List<Invented> fill(int persons, Random random, int remembered) throws SQLException {
    var kept = new ArrayList<Invented>();
    var batch = new ArrayList<Named>();
    for (int number = 0; number < persons; number++) {
      var person = Invented.of(random);
      if (number < remembered) {
        kept.add(person);
      }
      var vNumber = number % 10 == 9 ? null : String.format(Locale.ROOT, "%010d", number);
      batch.add(new Named(id(number), 0, Telling.of(person).traits(vNumber)));
      if (batch.size() == BATCH || number == persons - 1) {
        names.insert(number / BATCH % PARTS, batch);
        batch.clear();
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute("vacuum (analyze) person_name");
    }
    return kept;
  }

  /// Who may be the person told of.
  List<Likely> candidates(Telling told) {
    var asked = told.traits(null);
    return Likely.among(List.of(asked), names.near(asked));
  }

  static UUID id(int number) {
    return new UUID(0, number);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String text(String migration) throws IOException {
    try (var file = NameTable.class.getResourceAsStream("/db/cases/" + migration)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
