package asylumchain.deadlines.amendments;

import asylumchain.deadlines.board.Author;
import asylumchain.deadlines.law.register.RulingAmendment.Register;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;

/// Takes in what courts held of decrees and moratoria, and tells beforehand what would follow.
@ApplicationScoped
class RulingDesk {

  private final AmendmentDesk desk;
  private final RegisterQueries registers;
  private final PreviewDesk previews;
  private final BusinessDate businessDate;

  RulingDesk(
      AmendmentDesk desk,
      RegisterQueries registers,
      PreviewDesk previews,
      BusinessDate businessDate) {
    this.desk = desk;
    this.registers = registers;
    this.previews = previews;
    this.businessDate = businessDate;
  }

  PreviewView preview(
      Register register, String id, RulingPosted ruling, Caller caller, boolean decided) {
    var given = RuledLaw.of(register, id, registers.now()).given(ruling, businessDate.today());
    return previews.of(given, caller, decided);
  }

  Answer give(Register register, String id, RulingPosted ruling, IfMatch seen, Caller caller) {
    return desk.applyNew(
        Author.of(caller, null),
        now -> RuledLaw.of(register, id, now).seen(seen).given(ruling, businessDate.today()));
  }

  PreviewView previewAside(
      Register register, String id, RulingAside aside, Caller caller, boolean decided) {
    return previews.of(RuledLaw.of(register, id, registers.now()).setAside(aside), caller, decided);
  }

  Answer setAside(Register register, String id, RulingAside aside, IfMatch seen, Caller caller) {
    return desk.applyNew(
        Author.of(caller, aside.by()),
        now -> RuledLaw.of(register, id, now).seen(seen).setAside(aside));
  }
}
