package asylumchain.deadlines.terms;

import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import java.time.LocalDate;

/// Which law governs, and the article that says so.
public record Regime(Word word, String basis) {

  public static Regime onLodging(RuleBook book, LocalDate lodgedOn) {
    return on(book.known("regime-selection"), lodgedOn);
  }

  public static Regime onRegistration(RuleBook book, LocalDate registeredOn) {
    return on(book.known("regime-selection-dublin"), registeredOn);
  }

  private static Regime on(Rule rule, LocalDate day) {
    var version = rule.latest();
    var last = version.switches().getFirst();
    for (var next : version.switches()) {
      var from = next.from();
      if (from == null || !day.isBefore(from)) {
        last = next;
      }
    }
    return new Regime(Word.valueOf(last.regime()), version.basis());
  }
}
