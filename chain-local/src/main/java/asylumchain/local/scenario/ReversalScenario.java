package asylumchain.local.scenario;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.local.scenario.TaskforceScenario.Written;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// June 2025: 18,250 open applications, lodged since 1 January 2024, whose term goes from 15 months
/// back to 6. Beside them older ones that keep their 15 months, and some that were decided.
///
/// Published: the 18,250 and how many lodged per month and nationality. Assumed: that the open ones
/// spread over the months as the lodged ones do; that no Syrian is among them, whose term did not
/// go back to 6 months, for the moratorium of 14 December 2024 lengthened it by a line that a
/// person chooses; how many others stand beside them.
public final class ReversalScenario {

  /// The day on which it happens.
  public static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  /// Open applications lodged since 2024 (ANP, June 2025).
  public static final int OPEN = 18_250;

  private static final int OLDER = 4_000;
  private static final int DECIDED = 2_000;
  private static final int FIRST_NUMBER = 5_000_000;
  private static final YearMonth SINCE = YearMonth.of(2024, 1);
  private static final YearMonth LAST = YearMonth.of(2025, 6);
  private static final String UNDER_A_MORATORIUM = "SYR";
  private static final Code FIRST = Code.of("FIRST");

  private final PublishedSeries published = new PublishedSeries();
  private final WorkingDays workingDays = new WorkingDays();
  private final Seed seed;
  private final int further;

  /// @param further cases lodged in 2021, which no decree of 2022 and later covers; for measuring
  public ReversalScenario(long seedValue, int further) {
    this.seed = new Seed(seedValue);
    this.further = further;
  }

  /// Writes it as import lines.
  public Written write(OutputStream out) throws IOException {
    var digest = sha256();
    var counted = new CountingStream(new DigestOutputStream(out, digest));
    try (var buffered = new BufferedOutputStream(counted, 1 << 16)) {
      var pen = new Pen(new CaseLines(buffered, "TF"));
      pen.write(OPEN, SINCE, LAST, false);
      pen.write(DECIDED, SINCE, SINCE.plusMonths(8), true);
      pen.write(OLDER, YearMonth.of(2023, 1), YearMonth.of(2023, 12), false);
      pen.write(further, YearMonth.of(2021, 1), YearMonth.of(2021, 12), false);
      buffered.flush();
      return new Written(
          pen.cases, pen.events, counted.bytes(), HexFormat.of().formatHex(digest.digest()));
    }
  }

  /// Writes case after case.
  private final class Pen {
    private final CaseLines lines;
    private final People people = new People(seed);
    private final Random random = seed.stream("reversal");
    private int cases;
    private int events;

    Pen(CaseLines lines) {
      this.lines = lines;
    }

    /// Deals applications out over months as the published ones were lodged.
    void write(int many, YearMonth from, YearMonth until, boolean decided) throws IOException {
      var months = new ArrayList<YearMonth>();
      for (var month = from; !month.isAfter(until); month = month.plusMonths(1)) {
        months.add(month);
      }
      var weights = months.stream().mapToDouble(published::firstRequests).toArray();
      var shares = Shares.of(many, weights);
      for (int i = 0; i < shares.length; i++) {
        for (int n = 0; n < shares[i]; n++) {
          write(lodgedIn(months.get(i)), nationality(months.get(i)), decided);
        }
      }
    }

    private void write(LocalDate on, String nationality, boolean decided) throws IOException {
      var application =
          new Application(FIRST_NUMBER + cases, Application.Kind.FIRST, on, nationality, false);
      var told = told(on, decided);
      lines.write(application, people.applicantOf(application), told);
      cases++;
      events += told.size();
    }

    private List<Story.Told> told(LocalDate on, boolean decided) {
      var desk = Code.of(random.nextInt(5) == 0 ? "REPEAT_DESK" : "REGULAR_DESK");
      var told = new ArrayList<Story.Told>();
      told.add(
          entered(0, new ApplicationRegistered(on, FIRST, Code.of("REGISTRATION"), null, null)));
      told.add(entered(1, new ApplicationLodged(on, FIRST, desk, null, null)));
      if (decided) {
        var decidedOn = workingDays.onOrBefore(on.plusDays(200L + random.nextInt(40)));
        told.add(entered(2, new DecisionMade(decidedOn, Outcome.REFUGEE, Code.of("SENIOR"), true)));
      }
      return told;
    }

    private Story.Told entered(int turn, CaseEvent event) {
      var at = event.occurredOn().atTime(LocalTime.of(9 + turn, random.nextInt(60)));
      return new Story.Told(event, at.toInstant(ZoneOffset.UTC));
    }

    private LocalDate lodgedIn(YearMonth month) {
      var last = month.equals(LAST) ? DAY.minusDays(1) : month.atEndOfMonth();
      var day = workingDays.onOrBefore(last.minusDays(random.nextInt(last.getDayOfMonth())));
      return day.isBefore(month.atDay(1)) ? workingDays.onOrAfter(month.atDay(1)) : day;
    }

    private String nationality(YearMonth month) {
      var some = published.firstRequestsByNationality(month);
      var reached = some.remove(UNDER_A_MORATORIUM);
      var others = published.firstRequests(month) - (reached == null ? 0 : reached);
      var lot = random.nextInt(Math.max(others, 1));
      for (var nationality : some.entrySet()) {
        lot -= nationality.getValue();
        if (lot < 0) {
          return nationality.getKey();
        }
      }
      return "XXX";
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
