package asylumchain.deadlines.penalty.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.CourtPenalty;
import asylumchain.deadlines.penalty.CourtTerm;
import asylumchain.events.Length;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.JudgmentSent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The terms that courts set in a case: those posted, and those that follow from a judgment. What
/// is posted about a judgment that was sent that day confirms or overrides it.
final class CourtOrders {

  static final String DECISION = "decision-term";

  private final UUID caseId;
  private final RuleBook book;

  CourtOrders(UUID caseId, RuleBook book) {
    this.caseId = caseId;
    this.book = book;
  }

  List<CourtOrder> of(LateFacts facts, Posted posted) {
    var followed =
        facts.judgments().stream()
            .filter(judgment -> judgment.decideBy() != null || judgment.penalty() != null)
            .filter(judgment -> !isPosted(judgment.occurredOn(), posted))
            .map(judgment -> followed(judgment, facts));
    return Stream.concat(posted.courtTerms().stream().map(this::posted), followed)
        .sorted(comparing(CourtOrder::sentOn).thenComparing(CourtOrder::orderId))
        .toList();
  }

  private static boolean isPosted(LocalDate sentOn, Posted posted) {
    return posted.courtTerms().stream().anyMatch(term -> term.occurredOn().equals(sentOn));
  }

  private CourtOrder posted(CourtTermDetermined term) {
    var decideBy = term.decideBy();
    var length = term.length();
    var court =
        decideBy != null
            ? CourtTerm.until(decideBy)
            : length != null
                ? CourtTerm.lasting(term.occurredOn(), length(length), book)
                : CourtTerm.ordinary(term.occurredOn(), book);
    return new CourtOrder(
        term.orderId(),
        term.rulingId(),
        term.occurredOn(),
        term.clock(),
        court.decideBy(),
        decideBy != null,
        penalty(term.penalty()),
        true);
  }

  /// Without a day in the judgment the law gives two weeks. Judgments of one day in the cases of
  /// one family are one ruling, until somebody posts that they are not.
  private CourtOrder followed(JudgmentSent judgment, LateFacts facts) {
    var sentOn = judgment.occurredOn();
    var decideBy = judgment.decideBy();
    var applicant = facts.applicant();
    var family = applicant == null ? null : applicant.familyId();
    var group = family == null ? caseId : family;
    return new CourtOrder(
        named("order", caseId, sentOn),
        named("ruling", group, sentOn),
        sentOn,
        DECISION,
        decideBy == null ? CourtTerm.ordinary(sentOn, book).decideBy() : decideBy,
        decideBy != null,
        penalty(judgment.penalty()),
        false);
  }

  private static TermLength length(Length length) {
    return new TermLength(
        length.amount(),
        switch (length.unit()) {
          case DAYS -> TermLength.Unit.DAYS;
          case WEEKS -> TermLength.Unit.WEEKS;
          case MONTHS -> TermLength.Unit.MONTHS;
        });
  }

  private static @Nullable CourtPenalty penalty(RemedyEvent.@Nullable CourtPenalty stated) {
    return stated == null ? null : new CourtPenalty(stated.perDay(), stated.maximum());
  }

  /// The same id whenever it is asked for.
  static UUID named(String what, UUID whose, LocalDate on) {
    return UUID.nameUUIDFromBytes("%s|%s|%s".formatted(what, whose, on).getBytes(UTF_8));
  }
}
