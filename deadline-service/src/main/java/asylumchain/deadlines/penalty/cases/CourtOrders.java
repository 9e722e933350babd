package asylumchain.deadlines.penalty.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.penalty.CourtPenalty;
import asylumchain.deadlines.penalty.CourtTerm;
import asylumchain.deadlines.terms.Shifts;
import asylumchain.deadlines.terms.Step;
import asylumchain.events.Applicant;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.RemedyEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The terms that courts set in a case: those posted, and those that follow from a judgment. What
/// is posted about a judgment that was sent that day confirms or overrides it.
final class CourtOrders {

  private final UUID caseId;
  private final RuleBook book;

  CourtOrders(UUID caseId, RuleBook book) {
    this.caseId = caseId;
    this.book = book;
  }

  List<CourtOrder> of(LateFacts facts, Posted posted) {
    var followed =
        facts.judgments().stream()
            .filter(it -> it.sent().decideBy() != null || it.sent().penalty() != null)
            .filter(it -> !isPosted(it.sent().occurredOn(), posted))
            .filter(it -> !posted.annulledOn().contains(it.sent().occurredOn()))
            .map(judgment -> followed(judgment, facts));
    return Stream.concat(
            posted.courtTerms().stream().flatMap(term -> posted(term, facts)), followed)
        .sorted(comparing(CourtOrder::sentOn).thenComparing(CourtOrder::orderId))
        .toList();
  }

  private static boolean isPosted(LocalDate sentOn, Posted posted) {
    return posted.courtTerms().stream().anyMatch(term -> term.occurredOn().equals(sentOn));
  }

  /// A court that orders a hearing first sets two terms, each with its own penalty.
  private Stream<CourtOrder> posted(CourtTermDetermined term, LateFacts facts) {
    var court = term(term, facts);
    var hearBy = court.hearBy();
    var decision = posted(term, term.orderId(), term.clock(), court.decideBy(), court.deciding());
    return hearBy == null
        ? Stream.of(decision)
        : Stream.of(
            posted(
                term,
                named("hearing", term.orderId(), term.occurredOn()),
                Penalties.HEARING,
                hearBy,
                court.hearing()),
            decision);
  }

  private CourtTerm term(CourtTermDetermined term, LateFacts facts) {
    var sentOn = term.occurredOn();
    var decideBy = term.decideBy();
    var length = term.length();
    var hear = term.hearWithin();
    if (decideBy != null) {
      return CourtTerm.until(decideBy);
    }
    if (hear != null && length != null) {
      return CourtTerm.hearAndDecide(
          sentOn, Shifts.length(hear), Shifts.length(length), facts.heardAfter(sentOn), book);
    }
    return length == null
        ? CourtTerm.ordinary(sentOn, book)
        : CourtTerm.lasting(sentOn, Shifts.length(length), book);
  }

  private static CourtOrder posted(
      CourtTermDetermined term, UUID orderId, String clock, LocalDate dueOn, List<Step> steps) {
    return new CourtOrder(
        orderId,
        term.rulingId(),
        term.occurredOn(),
        clock,
        term.clock(),
        dueOn,
        term.decideBy() != null,
        penalty(term.penalty()),
        steps,
        true);
  }

  /// Without a day in the judgment the law gives two weeks. Judgments of one day in the cases of
  /// one family are one ruling, until somebody posts that they are not.
  private CourtOrder followed(LateFacts.Judged judged, LateFacts facts) {
    var judgment = judged.sent();
    var sentOn = judgment.occurredOn();
    var decideBy = judgment.decideBy();
    var court = decideBy == null ? CourtTerm.ordinary(sentOn, book) : CourtTerm.until(decideBy);
    return new CourtOrder(
        named("order", caseId, sentOn),
        rulingOf(caseId, facts.applicant(), sentOn),
        sentOn,
        judged.about(),
        judged.about(),
        court.decideBy(),
        decideBy != null,
        penalty(judgment.penalty()),
        court.deciding(),
        false);
  }

  private static @Nullable CourtPenalty penalty(RemedyEvent.@Nullable CourtPenalty stated) {
    return stated == null ? null : new CourtPenalty(stated.perDay(), stated.maximum());
  }

  static UUID rulingOf(UUID caseId, @Nullable Applicant applicant, LocalDate sentOn) {
    var family = applicant == null ? null : applicant.familyId();
    return named("ruling", family == null ? caseId : family, sentOn);
  }

  /// The same id whenever it is asked for.
  static UUID named(String what, UUID whose, LocalDate on) {
    return UUID.nameUUIDFromBytes("%s|%s|%s".formatted(what, whose, on).getBytes(UTF_8));
  }
}
