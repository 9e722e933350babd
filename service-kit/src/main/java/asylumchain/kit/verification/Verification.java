package asylumchain.kit.verification;

import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.JournalCheck;
import asylumchain.kit.journal.JournalReport;
import asylumchain.kit.journal.JournalReport.Finding;
import asylumchain.kit.journal.JournalReport.Harm;
import asylumchain.kit.journal.Subject;
import asylumchain.kit.verification.VerificationView.Heads;
import asylumchain.kit.verification.VerificationView.Named;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Follows the chain of hashes, and holds it against what was published about it.
@ApplicationScoped
public class Verification {

  private static final int MOST = 1000;

  private final JournalCheck check;
  private final HeadQueries queries;
  private final PublishedHeads published;

  public Verification(JournalCheck check, HeadQueries queries, PublishedHeads published) {
    this.check = check;
    this.queries = queries;
    this.published = published;
  }

  /// The whole journal, partition by partition.
  public VerificationView whole() {
    return view(check.whole(), _ -> true);
  }

  /// One partition.
  ///
  /// @throws Problem 400 when there is no such partition
  public VerificationView partition(int part) {
    if (!check.has(part)) {
      throw Problem.badRequest("part", "is not a partition of this journal");
    }
    return view(check.partition(part), each -> each == part);
  }

  /// The rows of one subject. A head says nothing about a single row: its whole partition counts.
  public VerificationView subject(Subject subject) {
    var part = check.partOf(subject);
    return view(check.subject(subject), each -> each == part);
  }

  private VerificationView view(JournalReport report, IntPredicate parts) {
    var heads = new Comparing(parts);
    published.forEach(heads::compare);
    var all = Stream.concat(report.findings().stream(), heads.rewritten.stream());
    return new VerificationView(
        report.sound() && heads.rewritten.isEmpty(),
        report.rows(),
        report.destroyed(),
        new Heads(heads.compared, heads.restored),
        all.map(this::named).toList(),
        report.destructions().stream().map(VerificationView.Destroyed::of).toList());
  }

  private Named named(Finding finding) {
    return check
        .row(finding.part(), finding.seq())
        .map(row -> Named.of(finding, row))
        .orElseGet(() -> Named.of(finding));
  }

  /// What the published heads say.
  private final class Comparing {

    private final IntPredicate parts;
    /// Each once: every replica publishes the same heads.
    private final Set<Finding> rewritten = new LinkedHashSet<>();
    private long compared;
    private long restored;

    Comparing(IntPredicate parts) {
      this.parts = parts;
    }

    void compare(List<Head> some) {
      var heads = some.stream().filter(head -> parts.test(head.part())).toList();
      compared += heads.size();
      for (var gone : queries.gone(heads)) {
        if (gone.restored()) {
          restored++;
        } else if (rewritten.size() < MOST) {
          rewritten.add(new Finding(gone.part(), gone.seq(), Harm.REWRITTEN));
        }
      }
    }
  }
}
