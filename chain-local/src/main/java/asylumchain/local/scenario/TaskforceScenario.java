package asylumchain.local.scenario;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The years of the Taskforce, 2018 to 2021: real counts, invented people.
///
/// First who lodges when ([Inflow]), then who is settled when ([Outflow]), how it ends ([Endings])
/// and what was entered late ([LateEntries]); last the events that tell it ([Story]).
public final class TaskforceScenario {

  public static final LocalDate LAST_DAY = LocalDate.of(2021, 12, 31);

  private final Seed seed;
  private final Assumptions assumptions = Assumptions.shipped();
  private final WorkingDays workingDays = new WorkingDays();
  private final List<Application> applications;
  private final Map<Application, Ending> endings;

  /// What was written.
  ///
  /// @param sha256 of the bytes, in hexadecimal
  public record Written(int cases, int events, long bytes, String sha256) {}

  public TaskforceScenario(long seedValue) {
    this.seed = new Seed(seedValue);
    var published = new PublishedSeries();
    var targets = Targets.shipped();
    applications = new Inflow(published, assumptions, workingDays, seed).applications();
    var settled = new Outflow(applications, targets, assumptions, workingDays, seed).plan();
    endings = new Endings(applications, settled, published, assumptions, seed).all();
    LateEntries.delay(targets.only("late-decisions"), applications, endings, workingDays, seed);
  }

  /// Writes the whole scenario as import lines, in the order of lodging.
  public Written write(OutputStream out) throws IOException {
    return write(out, 1);
  }

  /// Writes every `step`th case only: the same story, thinner.
  public Written write(OutputStream out, int step) throws IOException {
    var people = new People(seed);
    var story = new Story(workingDays, assumptions, seed);
    var digest = sha256();
    var counted = new CountingStream(new DigestOutputStream(out, digest));
    int cases = 0;
    int events = 0;
    try (var buffered = new BufferedOutputStream(counted, 1 << 16)) {
      var lines = new CaseLines(buffered, "TF");
      for (var application : applications) {
        var person = people.applicantOf(application);
        var told = story.of(application, endings.get(application));
        if (application.number() % step == 0) {
          lines.write(application, person, told);
          cases++;
          events += told.size();
        }
      }
    }
    return new Written(cases, events, counted.bytes(), HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
