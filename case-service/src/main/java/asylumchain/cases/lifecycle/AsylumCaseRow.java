package asylumchain.cases.lifecycle;

import asylumchain.events.Applicant;
import asylumchain.events.Code;
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
  record Key(int part, UUID caseId) implements Serializable {}

  @Id int part;

  @Id
  @Column(name = "case_id")
  UUID caseId;

  int version;

  @JdbcTypeCode(SqlTypes.JSON)
  AsylumCase standing;

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

  @Column(name = "latest_on")
  LocalDate latestOn;

  @Column(name = "person_id")
  UUID personId;

  @JdbcTypeCode(SqlTypes.JSON)
  Applicant applicant;

  Dossier dossier() {
    var particulars =
        new Particulars(
            Code.of(responsible),
            Code.of(applicationKind),
            applicant,
            code(unit),
            code(track),
            madeOn,
            registeredOn,
            lodgedOn,
            code(location),
            waitingFor);
    return new Dossier(
        part,
        caseId,
        new CaseFile(version, standing, stage, particulars, latestOn),
        participants.stream().map(Code::of).toList());
  }

  void become(Dossier dossier) {
    var file = dossier.file();
    var particulars = file.particulars();
    version = file.version();
    standing = file.standing();
    stage = file.stage();
    responsible = particulars.responsible().text();
    participants = dossier.participants().stream().map(Code::text).toList();
    applicationKind = text(particulars.applicationKind());
    unit = text(particulars.unit());
    track = text(particulars.track());
    madeOn = particulars.madeOn();
    registeredOn = particulars.registeredOn();
    lodgedOn = particulars.lodgedOn();
    location = text(particulars.location());
    waitingFor = particulars.waitingFor();
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
