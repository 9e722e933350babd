package asylumchain.deadlines;

import asylumchain.deadlines.calculations.Calculator;
import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Terms;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the law from its files, once, at start-up: those of this release, and those in the
/// directory `chain.legal.directory`, where there is one. A book that cannot stand stops the
// service.
class LawBook {

  @Produces
  @Singleton
  @Startup
  RuleBook rules(@ConfigProperty(name = "chain.legal.directory") Optional<Path> directory) {
    var book = directory.map(LawFiles::shippedWith).orElseGet(LawFiles::shipped);
    Terms.check(book);
    return book;
  }

  @Produces
  @Singleton
  WorkingCalendar calendar(RuleBook book) {
    return book.calendar();
  }

  @Produces
  @Singleton
  Calculator calculator(RuleBook book) {
    return new Calculator(book);
  }
}
