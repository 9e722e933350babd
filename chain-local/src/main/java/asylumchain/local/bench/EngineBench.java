package asylumchain.local.bench;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.terms.CaseRecord;
import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.deadlines.terms.Terms;
import asylumchain.events.Applicant;
import asylumchain.events.Code;
import asylumchain.events.Ground;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.Length;
import asylumchain.events.ShiftEvent.ExtensionClaimed;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The engine alone, on one thread: a decision term with two extensions, one by decree and one in
/// the case, told in steps. Counts the processor time of the thread, so that neighbours do not
/// matter; the first rounds warm up and are not printed.
final class EngineBench {

  private static final int WARM_UP = 4;
  private static final int ROUNDS = 5;
  private static final int AT_ONCE = 1_000;
  private static final long ROUND_NANOS = 1_000_000_000L;

  private static final Instant LODGED = Instant.parse("2022-05-10T10:00:00Z");
  private static final Instant EXTENDED = Instant.parse("2023-01-10T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2023, 6, 30);
  private static final Instant NOW = Instant.parse("2023-06-30T10:00:00Z");

  private final PrintStream out;
  private final asylumchain.deadlines.law.RuleBook book = LawFiles.shipped();
  private long clocks;

  EngineBench(PrintStream out) {
    this.out = out;
  }

  void run() {
    var record = twiceExtended();
    out.printf(Locale.ROOT, "%none decision term with two extensions, one core%n");
    for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
      double rate = rate(record);
      if (round > WARM_UP) {
        out.printf(Locale.ROOT, "  %d %,14.0f evaluations/s%n", round - WARM_UP, rate);
      }
    }
    if (clocks == 0) {
      throw new IllegalStateException("the engine said nothing");
    }
  }

  private double rate(CaseRecord record) {
    long begun = used();
    long evaluated = 0;
    while (used() - begun < ROUND_NANOS) {
      for (int i = 0; i < AT_ONCE; i++) {
        clocks +=
            Terms.evaluate(record, book, book.calendar(), TODAY, NOW)
                .clocks()
                .getFirst()
                .steps()
                .size();
      }
      evaluated += AT_ONCE;
    }
    return evaluated / ((used() - begun) / 1e9);
  }

  private static long used() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static CaseRecord twiceExtended() {
    var applicant =
        new Applicant(
            new UUID(0, 1),
            null,
            Code.of("ERI"),
            Applicant.Sex.X,
            Applicant.AgeBand.AGE_18_34,
            false,
            Applicant.FamilySizeBand.ONE);
    var lodged =
        new ApplicationLodged(LocalDate.of(2022, 5, 10), Code.of("FIRST"), null, applicant, null);
    var extended =
        new ExtensionClaimed(
            LocalDate.of(2023, 1, 10),
            new UUID(0, 2),
            "decision-term",
            new Ground("42(5)"),
            new Length(3, Length.Unit.MONTHS),
            null);
    return new CaseRecord(
        List.of(new KnownEvent(1, LODGED, lodged)), List.of(new KnownShift(1, EXTENDED, extended)));
  }
}
