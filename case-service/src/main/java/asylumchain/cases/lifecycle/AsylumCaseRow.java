package asylumchain.cases.lifecycle;

import asylumchain.cases.lifecycle.standing.Standing;
import asylumchain.events.Applicant;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.Passage;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// How one case stands after its last fact.
@Entity
@DynamicUpdate
@Table(name = "asylum_case")
@IdClass(AsylumCaseRow.Key.class)
@NullUnmarked
class AsylumCaseRow {

  /// Where a case is kept.
  record Key(int part, UUID caseId) implements Serializable {

    /// Before every case, in the order in which they are looked through.
    static final Key FIRST = new Key(-1, new UUID(0, 0));
  }

  @Id int part;

  @Id
  @Column(name = "case_id")
  UUID caseId;

  int version;

  /// `null` where the rules have changed since the last fact: the journal tells it again, and
  /// [RefoldLoop] keeps what it tells.
  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable Standing standing;

  @Enumerated(EnumType.STRING)
  Stage stage;

  String responsible;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> participants;

  @Column(name = "application_kind")
  String applicationKind;

  @Nullable String unit;

  @Nullable String track;

  @Column(name = "made_on")
  @Nullable LocalDate madeOn;

  @Column(name = "registered_on")
  @Nullable LocalDate registeredOn;

  @Column(name = "lodged_on")
  @Nullable LocalDate lodgedOn;

  @Nullable String location;

  @Column(name = "waiting_for")
  @Enumerated(EnumType.STRING)
  @Nullable WaitingFor waitingFor;

  @Column(name = "netherlands_responsible_on")
  @Nullable LocalDate netherlandsResponsibleOn;

  @Column(name = "decided_on")
  @Nullable LocalDate decidedOn;

  @Column(name = "offered_to")
  @Nullable String offeredTo;

  @Column(name = "answer_by")
  @Nullable LocalDate answerBy;

  @Column(name = "latest_on")
  LocalDate latestOn;

  @Column(name = "person_id")
  UUID personId;

  @JdbcTypeCode(SqlTypes.JSON)
  Applicant applicant;

  Key key() {
    return new Key(part, caseId);
  }

  /// Whether the row tells how it stands; else the journal does.
  boolean isKeptWhole() {
    return standing != null && standing.isKeptWhole();
  }

  /// @param history every fact of the case; asked for where the row does not tell how it stands
  Dossier dossier(Supplier<List<Fact>> history) {
    return new Dossier(
        part,
        caseId,
        isKeptWhole() ? file(standing) : CaseFile.of(history.get()),
        participants.stream().map(Code::of).toList());
  }

  private CaseFile file(Standing stands) {
    var particulars =
        new Particulars(
            Code.of(applicationKind),
            applicant,
            code(unit),
            code(track),
            madeOn,
            registeredOn,
            lodgedOn,
            code(location),
            new Milestones(netherlandsResponsibleOn, decidedOn));
    var passage = Passage.at(stage, registeredOn != null, lodgedOn != null);
    return new CaseFile(version, stands, passage, particulars, latestOn);
  }

  void become(Dossier dossier) {
    var file = dossier.file();
    var particulars = file.particulars();
    version = file.version();
    standing = file.standing();
    stage = file.stage();
    responsible = file.responsible().text();
    participants = dossier.participants().stream().map(Code::text).toList();
    applicationKind = text(particulars.applicationKind());
    unit = text(particulars.unit());
    track = text(particulars.track());
    madeOn = particulars.madeOn();
    registeredOn = particulars.registeredOn();
    lodgedOn = particulars.lodgedOn();
    location = text(particulars.location());
    waitingFor = file.waitingFor();
    var offer = file.standing().desk().offer();
    offeredTo = offer == null ? null : offer.to().text();
    answerBy = offer == null ? null : offer.answerBy();
    netherlandsResponsibleOn = particulars.milestones().responsibleOn();
    decidedOn = particulars.milestones().decidedOn();
    latestOn = file.latestOn();
    applicant = dossier.applicant();
    personId = applicant.personId();
  }

  static @Nullable String text(@Nullable Code code) {
    return code == null ? null : code.text();
  }

  private static @Nullable Code code(@Nullable String text) {
    return text == null ? null : Code.of(text);
  }
}
