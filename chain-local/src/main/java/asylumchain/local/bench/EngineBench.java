package asylumchain.local.bench;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The engine alone, on one thread, by JMH in a JVM of its own: a decision term with two
/// extensions, one by decree and one in the case, told in steps. The first rounds warm up and are
/// not printed.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EngineBench {

  private static final Instant LODGED = Instant.parse("2022-05-10T10:00:00Z");
  private static final Instant EXTENDED = Instant.parse("2023-01-10T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2023, 6, 30);
  private static final Instant NOW = Instant.parse("2023-06-30T10:00:00Z");

  private final RuleBook book = LawFiles.shipped();
  private final CaseRecord record = twiceExtended();

  /// One evaluation of the case.
  @Benchmark
  public Object evaluate() {
    return Terms.evaluate(record, book, book.calendar(), TODAY, NOW);
  }

  static void run(PrintStream out) {
    out.printf(Locale.ROOT, "%none decision term with two extensions, one core, by JMH%n");
    try {
      var options =
          new OptionsBuilder()
              .include(EngineBench.class.getName())
              .verbosity(VerboseMode.SILENT)
              .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
              .build();
      for (var result : new Runner(options).run()) {
        var rates = result.getPrimaryResult().getStatistics();
        out.printf(
            Locale.ROOT,
            "  %,14.0f evaluations/s; least %,.0f, most %,.0f of %d rounds%n",
            rates.getMean(),
            rates.getMin(),
            rates.getMax(),
            rates.getN());
      }
    } catch (RunnerException e) {
      throw new IllegalStateException("the engine could not be measured", e);
    }
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
