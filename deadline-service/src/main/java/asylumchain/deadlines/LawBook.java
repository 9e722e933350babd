package asylumchain.deadlines;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.register.ReleasedLaw;
import asylumchain.deadlines.terms.Terms;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the law from its files, once, at start-up: those of this release, and those in the
/// directory `chain.legal.directory`, where there is one. A book that cannot stand stops the
/// service.
class LawBook {

  /// @param knownUntil plays the past: decrees and withdrawals that became known after this day are
  ///   left out
  @Produces
  @Singleton
  @Startup
  ReleasedLaw rules(
      @ConfigProperty(name = "chain.legal.directory") Optional<Path> directory,
      @ConfigProperty(name = "chain.legal.known-until") Optional<LocalDate> knownUntil) {
    var book = directory.map(LawFiles::shippedWith).orElseGet(LawFiles::shipped);
    Terms.check(book);
    return new ReleasedLaw(knownUntil.map(book::asKnownUntil).orElse(book));
  }
}
