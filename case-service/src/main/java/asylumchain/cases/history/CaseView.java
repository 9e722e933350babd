package asylumchain.cases.history;

import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.events.Applicant;
import asylumchain.events.Code;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as partners see it: pseudonymous.
///
/// @param partner who has it on the desk
/// @param unit desk within that partner; absent when none is named
/// @param offeredTo who was asked to take it and has not answered; absent when nobody was
/// @param answerBy last day for that answer
/// @param waitingFor absent when nothing is awaited
/// @param netherlandsResponsibleOn absent while that is not known
/// @param decidedOn day of the decision in first instance; absent while the application awaits one,
///   for the first time or again
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
    UUID caseId,
    int version,
    Stage stage,
    Code applicationKind,
    @Nullable Code track,
    Code partner,
    @Nullable Code unit,
    List<Code> participants,
    @Nullable Code offeredTo,
    @Nullable LocalDate answerBy,
    @Nullable WaitingFor waitingFor,
    @Nullable LocalDate madeOn,
    @Nullable LocalDate registeredOn,
    @Nullable LocalDate lodgedOn,
    @Nullable LocalDate netherlandsResponsibleOn,
    @Nullable LocalDate decidedOn,
    @Nullable Code receptionLocation,
    Applicant applicant) {

  /// @param file a case that is opened
  static CaseView of(UUID caseId, CaseFile file, List<Code> participants) {
    var particulars = file.particulars();
    var offer = file.standing().desk().offer();
    return new CaseView(
        caseId,
        file.version(),
        file.stage(),
        Objects.requireNonNull(particulars.applicationKind()),
        particulars.track(),
        file.responsible(),
        particulars.unit(),
        participants,
        offer == null ? null : offer.to(),
        offer == null ? null : offer.answerBy(),
        file.waitingFor(),
        particulars.madeOn(),
        particulars.registeredOn(),
        particulars.lodgedOn(),
        particulars.milestones().responsibleOn(),
        particulars.milestones().decidedOn(),
        particulars.location(),
        Objects.requireNonNull(particulars.applicant()));
  }
}
