package asylumchain.cases.search;

import asylumchain.cases.history.CaseView;
import asylumchain.events.Code;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A case as a row of a table.
final class ExportedCase {

  static final List<String> COLUMNS =
      List.of(
          "caseId",
          "version",
          "stage",
          "applicationKind",
          "track",
          "partner",
          "unit",
          "participants",
          "waitingFor",
          "madeOn",
          "registeredOn",
          "lodgedOn",
          "receptionLocation",
          "personId",
          "familyId",
          "nationality",
          "sex",
          "ageBand",
          "unaccompaniedMinor",
          "familySizeBand",
          "offeredTo",
          "answerBy",
          "netherlandsResponsibleOn",
          "decidedOn");

  private ExportedCase() {}

  /// Participants are parted by blanks: a code has none.
  static List<@Nullable Object> cells(CaseView view) {
    var applicant = view.applicant();
    return Arrays.asList(
        view.caseId(),
        view.version(),
        view.stage(),
        view.applicationKind(),
        view.track(),
        view.partner(),
        view.unit(),
        view.participants().stream().map(Code::text).collect(Collectors.joining(" ")),
        view.waitingFor(),
        view.madeOn(),
        view.registeredOn(),
        view.lodgedOn(),
        view.receptionLocation(),
        applicant.personId(),
        applicant.familyId(),
        applicant.nationality(),
        applicant.sex(),
        applicant.ageBand(),
        applicant.unaccompaniedMinor(),
        applicant.familySizeBand(),
        view.offeredTo(),
        view.answerBy(),
        view.netherlandsResponsibleOn(),
        view.decidedOn());
  }
}
