package asylumchain.deadlines.board;

import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Terms;
import asylumchain.kit.http.After;
import asylumchain.kit.http.Problem;
import asylumchain.kit.projection.Watermark;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads cases for whoever asks about one.
@ApplicationScoped
public class CaseReadings {

  private final CaseAccess access;
  private final DeadlineQueries queries;
  private final LawInUse law;
  private final Watermark watermark;
  private final BusinessDate businessDate;

  CaseReadings(
      CaseAccess access,
      DeadlineQueries queries,
      LawInUse law,
      Watermark watermark,
      BusinessDate businessDate) {
    this.access = access;
    this.queries = queries;
    this.law = law;
    this.watermark = watermark;
    this.businessDate = businessDate;
  }

  /// From where a case is to be looked at.
  ///
  /// @param asOf `null` for today
  /// @param knownAt `null` for now
  /// @param after the version of the case that the reader has just written; `null` for none
  public record Wanted(
      @Nullable LocalDate asOf, @Nullable Instant knownAt, @Nullable String after) {

    /// As it stands.
    public static final Wanted NOW = new Wanted(null, null, null);
  }

  /// Waits for the version that the reader has just written, and reads; the reading is logged.
  ///
  /// @param action what is done, in kebab-case
  /// @throws Problem 404 for a case that is unknown or someone else's
  public CaseReading read(UUID caseId, Wanted wanted, String action) {
    await(caseId, wanted.after());
    var found = access.read(caseId, action);
    var book = law.book();
    return new CaseReading(
        caseId,
        found.known(),
        found.version(),
        found.parked(),
        Objects.requireNonNullElseGet(wanted.asOf(), businessDate::today),
        Objects.requireNonNullElseGet(wanted.knownAt(), () -> latest(found.known(), book)),
        book);
  }

  /// Waits until a version of the case is here.
  ///
  /// @param after `null` for none
  public void await(UUID caseId, @Nullable String after) {
    After.parse(after).await(() -> queries.seenVersion(caseId));
  }

  /// All that is in: for this one case, and of the law, that may be more than the watermark
  /// promises for all cases.
  private Instant latest(KnownCase known, RuleBook book) {
    var watermarked = watermark.watermark();
    var amended = Terms.lastChange(book);
    return known.latest(watermarked.isAfter(amended) ? watermarked : amended);
  }
}
