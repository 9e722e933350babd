package asylumchain.local.bench;

import asylumchain.backends.LocalIssuer;
import asylumchain.local.demo.Doors;
import asylumchain.local.launch.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// `./chain bench lists`: what a list or a count takes at the doors of the suite that runs, beside
/// the same question in SQL, asked in turn. Load it first, for example by `./chain demo`; the
/// figures hold for what is loaded, and say how much that is.
public final class Lists {

  private static final String SCOPES = "cases:read deadlines:read backlog:read";
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int PAGE = 100;
  private static final LocalDate FIRST_DAY = LocalDate.of(2018, 6, 1);
  private static final int DAYS = 1_200;
  private static final int QUESTIONS = 40;

  private static final String PARTNERS =
      "select partner, count(*) from case_partner group by partner order by count(*) desc";

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

  private static final List<String> UNCLUSTERED =
      List.of(
          "drop table if exists public.bench_interval",
          "create table public.bench_interval as select * from backlog_interval order by random()",
          "create index on bench_interval (valid_from, valid_to)",
          "analyze bench_interval");

  private static final String BACKLOG =
      """
      select nationality, track, stage, count(*)
        from bench_interval
       where valid_from <= ? and valid_to > ? and known_from <= ? and known_to > ?
         and stage in ('RESPONSIBILITY', 'LODGED', 'INTERVIEW', 'INTENTION', 'DECISION_PENDING')
       group by nationality, track, stage
      """;

  private final Doors doors;
  private final Holdings holdings;
  private final Tokens tokens;

  private Lists(Doors doors, Path home, Holdings holdings) {
    this.doors = doors;
    this.holdings = holdings;
    this.tokens = new Tokens(LocalIssuer.in(home.resolve("issuer")), Clock.systemUTC());
  }

  public static void main(String[] words) throws IOException, SQLException {
    var environment = System.getenv();
    var home = Path.of(environment.getOrDefault("CHAIN_HOME", ".chain"));
    var port = Integer.parseInt(environment.getOrDefault("CHAIN_POSTGRES_PORT", "54321"));
    try (var holdings = Holdings.of(home.resolve("postgres"), port)) {
      new Lists(Doors.of(environment), home, holdings).run();
    }
  }

  private void run() throws SQLException {
    for (var projected : List.of("deadlines", "reporting")) {
      try (var statement = holdings.in(projected).createStatement()) {
        statement.execute("set search_path to live, public");
      }
    }
    System.out.printf(Locale.ROOT, "%,d cases%n%n%s%n", holdings.cases(), SideBySide.HEADING);
    lists();
    backlog();
    plan();
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
    try (var query = cases.prepareStatement(PARTNERS);
        var partners = query.executeQuery()) {
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
                number(clocks, CLOCKS, partner)),
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
      new SideBySide(token(partner)).ask(title, _ -> door, _ -> sql);
    }
  }

  /// By three dimensions, on any day, as known at any moment since.
  private void backlog() throws SQLException {
    var database = holdings.in("reporting");
    try (var statement = database.createStatement()) {
      for (var change : UNCLUSTERED) {
        statement.execute(change);
      }
    }
    var random = new Random(1);
    var days = random.ints(QUESTIONS, 0, DAYS).mapToObj(FIRST_DAY::plusDays).toList();
    var moments = days.stream().map(day -> moment(day, random.nextInt(400))).toList();
    try (var statement = database.prepareStatement(BACKLOG)) {
      new SideBySide(token("IND"))
          .ask(
              "backlog by nationality, track and stage",
              turn -> {
                var which = turn % QUESTIONS;
                var asked =
                    "asOf=%s&knownAt=%s".formatted(days.get(which), text(moments.get(which)));
                return URI.create(
                    doors.reporting() + "/v1/backlog?groupBy=nationality,track,stage&" + asked);
              },
              turn -> {
                var which = turn % QUESTIONS;
                bind(statement, days.get(which), moments.get(which));
                return statement;
              });
    } finally {
      try (var statement = database.createStatement()) {
        statement.execute(UNCLUSTERED.getFirst());
      }
    }
  }

  private static Instant moment(LocalDate day, int later) {
    return day.plusDays(later).atTime(20, 0).toInstant(ZoneOffset.UTC);
  }

  private static String text(Instant moment) {
    return URLEncoder.encode(moment.toString(), StandardCharsets.UTF_8);
  }

  private static void bind(PreparedStatement statement, LocalDate day, Instant moment)
      throws SQLException {
    var known = moment.atOffset(ZoneOffset.UTC);
    statement.setObject(1, day);
    statement.setObject(2, day);
    statement.setObject(3, known);
    statement.setObject(4, known);
  }

  private String token(String partner) {
    return tokens.forPartner(partner, SCOPES, HOUR);
  }

  private static long number(Connection database, String question, String partner)
      throws SQLException {
    try (var statement = database.prepareStatement(question)) {
      statement.setString(1, partner);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
