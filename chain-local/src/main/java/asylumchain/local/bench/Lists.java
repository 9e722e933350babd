package asylumchain.local.bench;

import asylumchain.local.demo.Doors;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// `./chain bench lists`: what the first page of a list takes at the doors of the suite that
/// runs, beside the same question in SQL, asked in turn, and the first page of the dashboard. Load
/// it first, for example by `./chain demo`; the figures hold for what is loaded, and say how much
/// that is.
public final class Lists {

  private static final int PAGE = 100;
  private static final int VISITS = 200;

  private static final String PARTNERS =
      """
      select partner, count(*)
        from case_partner
       where cast(? as text) is null or partner = ?
       group by partner
       order by count(*) desc
      """;

  private static final String CASES =
      """
      select c.*
        from case_partner p
        join asylum_case c using (part, case_id)
       where p.partner = ?
       order by p.case_id
       limit ?
      """;

  private static final String CLOCKS =
      "select count(*) from case_clock where partners @> array[cast(? as text)]";

  private static final String WORK_LIST =
      """
      select c.case_id, c.clock, c.rule, c.state, c.started_on, c.due_on, b.kind, b.track, b.stage,
             b.nationality, b.partner, b.unit, b.waiting_for, b.lodged_on, b.made_on
        from case_clock c
        join case_board b using (part, case_id)
       where c.partners @> array[cast(? as text)]
       order by c.listed_on, c.case_id, c.clock
       limit ?
      """;

  private final Doors doors;
  private final Holdings holdings;
  private final Asking asking;
  private final @Nullable String only;

  private Lists(Doors doors, Holdings holdings, Asking asking, @Nullable String only) {
    this.doors = doors;
    this.holdings = holdings;
    this.asking = asking;
    this.only = only;
  }

  /// `[partner]`: whose lists, such as COA; without it those of every partner.
  public static void main(String[] words) throws SQLException {
    var environment = System.getenv();
    try (var holdings = Holdings.ofTheSuite(environment)) {
      var only = words.length > 0 ? words[0].toUpperCase(Locale.ROOT) : null;
      new Lists(Doors.of(environment), holdings, Asking.ofTheSuite(environment), only).run();
    }
  }

  private void run() throws SQLException {
    try (var statement = holdings.in("deadlines").createStatement()) {
      statement.execute("set search_path to live, public");
    }
    System.out.printf(Locale.ROOT, "%,d cases%n%n%s%n", holdings.cases(), SideBySide.HEADING);
    lists();
    plan();
    dashboard();
  }

  /// The first page as the public gets it.
  private void dashboard() {
    var door = new Door(null);
    var where = URI.create(doors.reporting() + "/");
    var took = IntStream.range(0, VISITS).mapToObj(_ -> door.milliseconds(where)).sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%nthe first page of the dashboard: %,d bytes; p50 %.1f, p99 %.1f, at most %.1f ms%n",
        door.text(where).getBytes(StandardCharsets.UTF_8).length,
        Readers.percentile(took, 0.5),
        Readers.percentile(took, 0.99),
        took.getLast());
  }

  /// How the database finds the first page of a work list.
  private void plan() throws SQLException {
    System.out.printf("%nthe work list:%n");
    try (var statement =
        holdings.in("deadlines").prepareStatement("explain (costs off) " + WORK_LIST)) {
      statement.setString(1, "IND");
      statement.setInt(2, PAGE + 1);
      try (var lines = statement.executeQuery()) {
        while (lines.next()) {
          System.out.println("  " + lines.getString(1));
        }
      }
    }
  }

  private void lists() throws SQLException {
    var cases = holdings.in("cases");
    var clocks = holdings.in("deadlines");
    try (var query = cases.prepareStatement(PARTNERS)) {
      query.setString(1, only);
      query.setString(2, only);
      var partners = query.executeQuery();
      while (partners.next()) {
        var partner = partners.getString(1);
        var seen = partners.getLong(2);
        list(
            String.format(Locale.ROOT, "cases of %s (%,d)", partner, seen),
            partner,
            URI.create(doors.cases() + "/v1/cases?limit=" + PAGE),
            cases.prepareStatement(CASES));
        list(
            String.format(
                Locale.ROOT,
                "work list of %s (%,d clocks)",
                partner,
                holdings.number("deadlines", CLOCKS, partner)),
            partner,
            URI.create(doors.deadlines() + "/v1/deadlines?limit=" + PAGE),
            clocks.prepareStatement(WORK_LIST));
      }
    }
  }

  private void list(String title, String partner, URI door, PreparedStatement sql)
      throws SQLException {
    try (sql) {
      sql.setString(1, partner);
      sql.setInt(2, PAGE + 1);
      new SideBySide(asking.as(partner)).ask(title, _ -> door, _ -> sql);
    }
  }
}
