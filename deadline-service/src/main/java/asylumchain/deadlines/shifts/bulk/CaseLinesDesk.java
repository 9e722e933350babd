package asylumchain.deadlines.shifts.bulk;

import asylumchain.deadlines.board.CaseBooks;
import asylumchain.deadlines.board.OpenCase;
import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.imports.ResultTable;
import asylumchain.kit.imports.lines.DeliveredTable;
import asylumchain.kit.imports.lines.DeliveredTable.Delivered;
import asylumchain.kit.imports.lines.Knowledge;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Takes lines about one case in one transaction: what becomes of them is kept with what they bring
/// about, and the clocks follow.
@ApplicationScoped
class CaseLinesDesk {

  private final CaseBooks books;
  private final ResultTable results;
  private final DeliveredTable delivered;
  private final Rehearsal rehearsal;
  private final BusinessDate businessDate;
  private final Validator validator;

  CaseLinesDesk(
      CaseBooks books,
      ResultTable results,
      DeliveredTable delivered,
      Rehearsal rehearsal,
      BusinessDate businessDate,
      Validator validator) {
    this.books = books;
    this.results = results;
    this.delivered = delivered;
    this.rehearsal = rehearsal;
    this.businessDate = businessDate;
    this.validator = validator;
  }

  /// Takes what can be taken, and says of each line what became of it.
  ///
  /// @throws asylumchain.kit.http.Problem 404, 409 or 503 where the case cannot be opened
  @Transactional(TxType.REQUIRES_NEW)
  void take(ImportJob job, UUID caseId, List<Parsed<ShiftLine>> lines, Knowledge knowledge) {
    var open = books.open(caseId, job.organisation(), new IfMatch.Any());
    var before = delivered.delivered(open.part(), List.of(caseId)).getOrDefault(caseId, Set.of());
    var delivery = new CaseDelivery(job, knowledge, validator, onDesk(open), before);
    if (job.dryRun()) {
      rehearsal.replay(job, caseId, delivery);
    }
    var became = lines.stream().map(delivery::offer).toList();
    if (job.dryRun()) {
      rehearsal.keep(job, delivery);
      results.record(job, became.stream().map(LineResult::withoutSubject).toList(), said(delivery));
    } else {
      results.record(job, became, said(delivery));
      state(open, delivery);
    }
  }

  /// Keeps what became of lines that are about no case that can be opened.
  @Transactional(TxType.REQUIRES_NEW)
  void refuse(ImportJob job, List<LineResult> refusals) {
    results.record(job, refusals, 0);
  }

  private void state(OpenCase open, CaseDelivery delivery) {
    if (!delivery.statements().isEmpty()) {
      var contents =
          delivery.taken().stream()
              .map(line -> new Delivered(open.caseId(), line.digest()))
              .toList();
      delivered.deliver(open.part(), contents);
      books.state(open, delivery.statements());
    }
  }

  private static long said(CaseDelivery delivery) {
    return delivery.taken().stream().mapToLong(line -> line.line().events().size()).sum();
  }

  private CaseOnDesk onDesk(OpenCase open) {
    return new CaseOnDesk(
        open.caseId(), open.known(), open.book(), businessDate.today(), open.now());
  }
}
