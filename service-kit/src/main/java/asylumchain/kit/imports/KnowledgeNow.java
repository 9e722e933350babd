package asylumchain.kit.imports;

import asylumchain.kit.imports.lines.Knowledge;
import asylumchain.kit.imports.publications.PublicationTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// What a delivery may say, at this moment, about when its source knew things.
@ApplicationScoped
public class KnowledgeNow {

  private final PublicationTable publications;
  private final Clock clock;

  KnowledgeNow(PublicationTable publications, Clock clock) {
    this.publications = publications;
    this.clock = clock;
  }

  /// The rules for one delivery.
  public Knowledge of(ImportJob job) {
    return new Knowledge(
        job.migration(), job.restatement(), publications.publishedUntil(), clock.instant());
  }
}
