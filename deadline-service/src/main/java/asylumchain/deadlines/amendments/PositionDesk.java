package asylumchain.deadlines.amendments;

import asylumchain.deadlines.board.Author;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;

/// Takes in what authorities hold of decrees on which courts disagree, and tells beforehand what
/// would follow.
@ApplicationScoped
class PositionDesk {

  private final AmendmentDesk desk;
  private final RegisterQueries registers;
  private final PreviewDesk previews;
  private final BusinessDate businessDate;

  PositionDesk(
      AmendmentDesk desk,
      RegisterQueries registers,
      PreviewDesk previews,
      BusinessDate businessDate) {
    this.desk = desk;
    this.registers = registers;
    this.previews = previews;
    this.businessDate = businessDate;
  }

  PreviewView preview(String decree, PositionPosted position, Caller caller, boolean decided) {
    var taken = HeldDecree.of(decree, registers.now()).taken(position, businessDate.today());
    return previews.of(taken, caller, decided);
  }

  Answer take(String decree, PositionPosted position, IfMatch seen, Caller caller) {
    return desk.applyNew(
        Author.of(caller, null),
        now -> HeldDecree.of(decree, now).seen(seen).taken(position, businessDate.today()));
  }

  PreviewView previewAside(String decree, PositionAside aside, Caller caller, boolean decided) {
    return previews.of(HeldDecree.of(decree, registers.now()).withdrawn(aside), caller, decided);
  }

  Answer withdraw(String decree, PositionAside aside, IfMatch seen, Caller caller) {
    return desk.applyNew(
        Author.of(caller, aside.by()),
        now -> HeldDecree.of(decree, now).seen(seen).withdrawn(aside));
  }
}
