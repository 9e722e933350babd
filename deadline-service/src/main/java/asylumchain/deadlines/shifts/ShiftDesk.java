package asylumchain.deadlines.shifts;

import asylumchain.deadlines.board.Author;
import asylumchain.deadlines.board.CaseAccess;
import asylumchain.deadlines.board.CaseBooks;
import asylumchain.deadlines.board.CaseReadings;
import asylumchain.deadlines.board.OpenCase;
import asylumchain.deadlines.board.Statement;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Deadlocks;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Seen;
import asylumchain.kit.time.BusinessDate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where what is posted meets the case: one transaction; read, rule, write, and the clocks follow.
@ApplicationScoped
public class ShiftDesk {

  private final CaseBooks books;
  private final CaseAccess access;
  private final CaseReadings readings;
  private final IdempotencyKeys idempotency;
  private final BusinessDate businessDate;

  ShiftDesk(
      CaseBooks books,
      CaseAccess access,
      CaseReadings readings,
      IdempotencyKeys idempotency,
      BusinessDate businessDate) {
    this.books = books;
    this.access = access;
    this.readings = readings;
    this.idempotency = idempotency;
    this.businessDate = businessDate;
  }

  /// Something posted by itself.
  ///
  /// @param collection where the thing it is about can be read: `extensions`
  /// @param seen the versions of the case that the poster has seen
  /// @param why in the poster's own words; `null` when none were given
  public record Posting(
      UUID caseId, String collection, Seen seen, Request request, @Nullable String why) {

    /// What it is called in the access log.
    String action() {
      return collection + "-post";
    }
  }

  /// Something among several that are stated about one case at once.
  ///
  /// @param id of what it makes
  /// @param recordedAt when the source knew it; `null` means now
  public record Wanted(Request request, UUID id, @Nullable Instant recordedAt, Author author) {}

  /// Takes something posted. The caller's organisation takes part in the case.
  ///
  /// @throws Problem 404, 409 with the reason of a refusal, 412, 428 or 503
  public Answer post(Posting posting) {
    readings.await(posting.caseId(), posting.seen().after());
    var caller = access.check(posting.caseId(), posting.action());
    var ifMatch = posting.seen().ifMatch();
    return Deadlocks.broken(
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(() -> posted(caller, ifMatch, posting))));
  }

  private Answer posted(Caller caller, IfMatch ifMatch, Posting posting) {
    var open = books.open(posting.caseId(), caller.organisation(), ifMatch);
    var author = Author.of(caller, posting.why());
    var wanted = new Wanted(posting.request(), UUID.randomUUID(), null, author);
    var stated = new ArrayList<Statement>();
    return switch (rule(onDesk(open), wanted, stated)) {
      case Ruling.Accepted(var id, _) ->
          Answer.created(
              "/v1/cases/%s/%s/%s".formatted(open.caseId(), posting.collection(), id),
              books.state(open, stated));
      case Ruling.Refused(var reason, var detail) -> throw Problem.conflict(reason.code(), detail);
      case Ruling.Invalid(var pointer, var reason) -> throw Problem.badRequest(pointer, reason);
      case Ruling.Unknown _ -> throw Problem.notFound();
    };
  }

  /// States several things about one case in the transaction under way, each ruled on with those
  /// before it. What is refused leaves the others standing.
  ///
  /// @return the rulings, in the order of what was wanted
  @Transactional(TxType.MANDATORY)
  public List<Ruling> state(OpenCase open, List<Wanted> wanted) {
    var stated = new ArrayList<Statement>();
    var rulings = new ArrayList<Ruling>();
    var desk = onDesk(open);
    for (var each : wanted) {
      var ruling = rule(desk, each, stated);
      rulings.add(ruling);
      desk = ruling instanceof Ruling.Accepted(_, var events) ? desk.stating(events) : desk;
    }
    if (!stated.isEmpty()) {
      books.state(open, stated);
    }
    return rulings;
  }

  private static Ruling rule(CaseOnDesk desk, Wanted wanted, List<Statement> stated) {
    var ruling = wanted.request().on(desk, wanted.id());
    if (ruling instanceof Ruling.Accepted(_, var events)) {
      events.forEach(
          event -> stated.add(new Statement(event, wanted.recordedAt(), wanted.author())));
    }
    return ruling;
  }

  private CaseOnDesk onDesk(OpenCase open) {
    return new CaseOnDesk(
        open.caseId(), open.known(), open.book(), businessDate.today(), open.now());
  }
}
