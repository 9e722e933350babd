package asylumchain.deadlines.calculations;

import asylumchain.deadlines.law.InputType;
import asylumchain.deadlines.law.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether the days that a calculation is given can have happened in that order: what the rule says
/// follows, and no extension of one application was decided before there was a term. A decree was
/// made before many of those that it covers.
record InputOrder(Rule rule, Inputs inputs) {

  /// What cannot have happened so; empty when all can. Two events on one day can.
  List<Inputs.Flaw> flaws() {
    var flaws = new ArrayList<Inputs.Flaw>();
    var earlier = "";
    for (var name : rule.order()) {
      if (inputs.has(name)) {
        if (!earlier.isEmpty()) {
          check("/" + name, inputs.day(name), earlier, flaws);
        }
        earlier = name;
      }
    }
    rule.after()
        .forEach(
            (first, others) ->
                others.stream()
                    .filter(other -> inputs.has(first) && inputs.has(other))
                    .forEach(other -> check("/" + other, inputs.day(other), first, flaws)));
    var testedBy = rule.latest().testedBy();
    if (testedBy != null && inputs.has(testedBy)) {
      rule.inputs().entrySet().stream()
          .filter(input -> input.getValue().type() == InputType.EXTENSIONS)
          .map(Map.Entry::getKey)
          .forEach(name -> extensions(name, testedBy, flaws));
    }
    return flaws;
  }

  private void extensions(String name, String after, List<Inputs.Flaw> flaws) {
    var extensions = inputs.extensions(name);
    for (int i = 0; i < extensions.size(); i++) {
      var each = extensions.get(i);
      if (each.decreeName() == null) {
        check("/%s/%d/decidedOn".formatted(name, i), each.decidedOn(), after, flaws);
      }
    }
  }

  /// @param day `null` where it is not stated
  private void check(
      String pointer, @Nullable LocalDate day, String earlier, List<Inputs.Flaw> flaws) {
    if (day != null && day.isBefore(inputs.day(earlier))) {
      flaws.add(new Inputs.Flaw(pointer, "lies before " + earlier));
    }
  }
}
