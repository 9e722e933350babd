package asylumchain.deadlines.shifts;

import asylumchain.deadlines.board.KnownCase;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.CaseTale;
import java.time.LocalDate;
import java.util.UUID;

/// Lays a tale on the desk.
public final class Desks {

  public static final UUID ID = new UUID(0, 9);

  private Desks() {}

  /// The case as it is found on a day, by who knows all of it.
  public static CaseOnDesk on(CaseTale tale, String today) {
    return on(tale, CaseTale.BOOK, today);
  }

  /// The same, under this law.
  public static CaseOnDesk on(CaseTale tale, RuleBook book, String today) {
    var record = tale.record();
    return new CaseOnDesk(
        new UUID(0, 3),
        new KnownCase(record.events(), record.shifts()),
        book,
        LocalDate.parse(today),
        CaseTale.moment("2200-01-01"));
  }

  /// What is said to a request: `ok`, or the code of the refusal.
  public static String said(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Accepted _ -> "ok";
      case Ruling.Refused(var reason, _) -> reason.code();
      case Ruling.Invalid(var pointer, _) -> pointer;
      case Ruling.Unknown _ -> "unknown";
    };
  }

  /// The desk once a request was stated.
  public static CaseOnDesk after(CaseOnDesk desk, Request request, UUID id) {
    return request.on(desk, id) instanceof Ruling.Accepted(_, var events)
        ? desk.stating(events)
        : desk;
  }
}
