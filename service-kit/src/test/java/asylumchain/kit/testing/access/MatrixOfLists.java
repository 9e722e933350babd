package asylumchain.kit.testing.access;

import asylumchain.kit.access.Scope;
import asylumchain.kit.testing.Api.Operation;
import asylumchain.kit.testing.access.Cell.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// What a list shows to whom, and what comes of asking about somebody in a query or a body.
abstract class MatrixOfLists extends Matrix {

  private static final String CASE = "caseId";
  private static final String ANSWER = "/responses/200/content/application~1json/schema/$ref";

  @Test
  void every_list_of_cases_and_every_id_that_can_be_asked_about_has_its_place_in_the_matrix() {
    var softly = new SoftAssertions();
    softly
        .assertThat(secured())
        .as("every list that this service's matrix names is an operation")
        .extracting(Operation::toString)
        .containsAll(lists().keySet())
        .containsAll(listedAs().keySet());
    for (var operation : secured()) {
      var same = listedAs().get(operation.toString());
      if (same != null) {
        softly.assertThat(lists()).containsKey(same);
        softly
            .assertThat(operation.node().at(ANSWER))
            .as("%s answers as %s does", operation, same)
            .isEqualTo(operation(same).node().at(ANSWER));
      } else if (listsCases(operation)) {
        softly
            .assertThat(lists())
            .as(
                "%s: give in lists() of this service's matrix a query with which it has the cases"
                    + " that {caseId} names, own and others, for whoever may see both",
                operation)
            .containsKey(operation.toString());
      }
      for (var name : asked(operation)) {
        softly
            .assertThat(questions().meaning(operation, name))
            .as("%s: say in named() of this service's matrix whose %s is", operation, name)
            .isPresent();
        if (Schemas.inBody(operation).contains(name) && !isNobodys(operation, name)) {
          softly
              .assertThat(bodies().getOrDefault(operation.toString(), ""))
              .as("%s: give in bodies() a body that has it", operation)
              .contains("{" + name + "}");
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void a_list_has_what_one_takes_part_in_and_for_an_auditor_everything_and_all_of_it_is_logged() {
    var softly = new SoftAssertions();
    var cases = (Named.Somebodys) named().getOrDefault(CASE, new Named.Somebodys("-", "-", true));
    var partners = trials().toTheEnd(listed(false));
    var auditors = trials().toTheEnd(listed(true));
    var own = AccessLines.outcomes(cases.own());
    var others = AccessLines.outcomes(cases.others());
    for (var each : partners) {
      softly.assertThat(each.status()).as("%s", each).isEqualTo(200);
      softly.assertThat(each.shows(cases.own())).as("shows one's own: %s", each).isTrue();
      softly.assertThat(each.shows(cases.others())).as("shows another's: %s", each).isFalse();
      isLogged(softly, own, each);
      softly.assertThat(others).as("%s", each).doesNotContainKey(each.transaction());
    }
    for (var each : auditors) {
      softly.assertThat(each.status()).as("%s", each).isEqualTo(200);
      softly.assertThat(each.shows(cases.own())).as("shows one's own: %s", each).isTrue();
      softly.assertThat(each.shows(cases.others())).as("shows another's: %s", each).isTrue();
      isLogged(softly, own, each);
      isLogged(softly, others, each);
    }
    softly.assertAll();
  }

  private static void isLogged(SoftAssertions softly, Map<String, String> lines, Tried tried) {
    softly
        .assertThat(lines)
        .as("a line in the access log: %s", tried.cell())
        .containsEntry(tried.transaction(), "ALLOWED");
  }

  private List<Cell> listed(boolean byAuditors) {
    var cells = new ArrayList<Cell>();
    for (var operation : secured()) {
      if (lists().containsKey(operation.toString())) {
        for (var scope : operation.scopes()) {
          var audits = scope.equals(Scope.AUDIT);
          if (audits == byAuditors) {
            var who = audits ? AccessLines.AUDITOR : caller();
            cells.add(new Cell(operation, Relation.OWN, who, scope));
          }
        }
      }
    }
    return cells;
  }

  @Test
  void somebody_elses_in_a_query_or_a_body_teaches_nothing_and_the_attempt_is_logged() {
    var softly = new SoftAssertions();
    var own = trials().of(askedAbout(Relation.OWN));
    var others = trials().of(askedAbout(Relation.OTHERS));
    var nobodys = trials().of(askedAbout(Relation.NONE));
    for (int i = 0; i < others.size(); i++) {
      var found = others.get(i);
      softly.assertThat(found.lesson()).as("%s", found).isEqualTo(nobodys.get(i).lesson());
      softly
          .assertThat(own.get(i).lesson())
          .as("one's own is another matter: %s", own.get(i))
          .isNotEqualTo(found.lesson());
      softly.assertThat(own.get(i).status()).as("%s", own.get(i)).isNotIn(401, 403, 404, 428);
      var id = found.id();
      if (id != null && isPersonal(found.cell())) {
        softly
            .assertThat(AccessLines.outcomes(id))
            .as("a line in the access log: %s", found)
            .containsKey(found.transaction());
      }
    }
    softly.assertAll();
  }

  @Test
  void whoever_is_looked_at_across_the_chain_is_logged() {
    var softly = new SoftAssertions();
    for (var each : trials().of(across())) {
      softly.assertThat(each.status()).as("%s", each).isNotIn(401, 403, 404);
      softly
          .assertThat(AccessLines.outcomes(String.valueOf(each.id())))
          .as("a line in the access log: %s", each)
          .containsKey(each.transaction());
    }
    softly.assertAll();
  }

  /// A partner asks about somebody; services and auditors read across partners.
  private List<Cell> askedAbout(Relation relation) {
    return cells(
        (operation, name) ->
            questions().meaning(operation, name).orElse(null) instanceof Named.Somebodys,
        relation);
  }

  private List<Cell> across() {
    return cells(
        (operation, name) ->
            questions().meaning(operation, name).orElse(null) instanceof Named.AcrossTheChain,
        Relation.OTHERS);
  }

  private interface Wanted {
    boolean is(Operation operation, String name);
  }

  private List<Cell> cells(Wanted wanted, Relation relation) {
    var cells = new ArrayList<Cell>();
    for (var operation : secured()) {
      for (var name : asked(operation)) {
        for (var scope : operation.scopes()) {
          if (isOfPartners(scope) && wanted.is(operation, name)) {
            cells.add(new Cell(operation, relation, name, caller(), scope));
          }
        }
      }
    }
    return cells;
  }

  private Operation operation(String name) {
    return secured().stream().filter(it -> it.toString().equals(name)).findFirst().orElseThrow();
  }

  private boolean isNobodys(Operation operation, String name) {
    return questions().meaning(operation, name).orElse(null) instanceof Named.Nobodys;
  }

  private boolean isPersonal(Cell cell) {
    return questions().meaning(cell.operation(), String.valueOf(cell.named())).orElse(null)
            instanceof Named.Somebodys somebodys
        && somebodys.personal();
  }

  /// Of partners, and not of one thing of theirs.
  private boolean listsCases(Operation operation) {
    return !operation.takes(OPERATIONS)
        && !isSomebodys(operation)
        && List.of(operation.scopes()).stream().anyMatch(Matrix::isOfPartners)
        && Schemas.inAnswer(operation).contains(CASE);
  }
}
