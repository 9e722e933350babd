package asylumchain.kit.verification;

import asylumchain.kit.http.Problem;
import asylumchain.kit.journal.JournalCheck;
import asylumchain.kit.journal.JournalReport;
import asylumchain.kit.journal.JournalReport.Finding;
import asylumchain.kit.journal.Subject;
import asylumchain.kit.verification.VerificationView.Named;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Follows the chain of hashes, and holds it against what was published about it.
@ApplicationScoped
public class Verification {

  private final JournalCheck check;
  private final HeadQueries queries;
  private final PublishedHeads published;
  private final Restorations restorations;

  public Verification(
      JournalCheck check,
      HeadQueries queries,
      PublishedHeads published,
      Restorations restorations) {
    this.check = check;
    this.queries = queries;
    this.published = published;
    this.restorations = restorations;
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
    var heads = new HeadComparison(queries, restorations.witnessed(), parts);
    published.forEach(heads::compare);
    var all = Stream.concat(report.findings().stream(), heads.findings().stream());
    return new VerificationView(
        report.sound() && heads.findings().isEmpty(),
        report.rows(),
        report.destroyed(),
        heads.heads(),
        heads.restored(),
        all.map(this::named).toList(),
        report.destructions().stream().map(VerificationView.Destroyed::of).toList());
  }

  private Named named(Finding finding) {
    return check
        .row(finding.part(), finding.seq())
        .map(row -> Named.of(finding, row))
        .orElseGet(() -> Named.of(finding));
  }
}
