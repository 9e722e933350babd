package asylumchain.cases.intake.bulk;

import asylumchain.cases.identity.Persons;
import asylumchain.cases.identity.duplicates.Candidates;
import asylumchain.cases.lifecycle.CaseTable;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.imports.ImportQueries;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.imports.lines.LineResult.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Whom a delivery brought a second time, likely. Compared when it is asked for: a delivery takes
/// no longer for it, and what reviewers have decided since is left out.
@ApplicationScoped
class LikelyDuplicates {

  private static final int COMPARED_AT_ONCE = 50;

  private final ImportQueries imports;
  private final CaseTable cases;
  private final Persons persons;
  private final Candidates candidates;

  LikelyDuplicates(ImportQueries imports, CaseTable cases, Persons persons, Candidates candidates) {
    this.imports = imports;
    this.cases = cases;
    this.persons = persons;
    this.candidates = candidates;
  }

  /// Those among the next lines.
  ///
  /// @param after the last line looked at; 0 at the beginning
  /// @param limit how many lines are looked at, at most; more than fifty are not
  Page<LikelyDuplicate> page(UUID importId, long after, int limit) {
    int looked = Math.min(limit, COMPARED_AT_ONCE);
    var found = Page.of(imports.results(importId, after, looked + 1), looked, LikelyDuplicates::at);
    return new Page<>(among(found.items()), found.next(), null);
  }

  private static Cursor at(LineResult line) {
    return Cursor.after(line.line());
  }

  private List<LikelyDuplicate> among(List<LineResult> lines) {
    var firstOf = new LinkedHashMap<UUID, Long>();
    for (var line : lines) {
      if (line.result() == Result.TAKEN && line.subjectId() != null) {
        firstOf.putIfAbsent(line.subjectId(), line.line());
      }
    }
    return firstOf.entrySet().stream()
        .flatMap(first -> of(first.getValue(), first.getKey()).stream())
        .toList();
  }

  private Optional<LikelyDuplicate> of(long line, UUID caseId) {
    return cases
        .dossier(caseId)
        .flatMap(dossier -> persons.person(dossier.applicant().personId()))
        .flatMap(
            applicant ->
                candidates
                    .likeliest(applicant)
                    .map(it -> new LikelyDuplicate(line, caseId, applicant.personId(), it)));
  }
}
