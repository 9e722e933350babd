package asylumchain.cases.intake.bulk;

import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.KnowledgeNow;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;

/// What may be delivered at this moment.
@ApplicationScoped
class TermsNow {

  private final KnowledgeNow knowledge;
  private final BusinessDate businessDate;

  TermsNow(KnowledgeNow knowledge, BusinessDate businessDate) {
    this.knowledge = knowledge;
    this.businessDate = businessDate;
  }

  Terms of(ImportJob job) {
    return new Terms(job.organisation(), knowledge.of(job), businessDate.today());
  }
}
