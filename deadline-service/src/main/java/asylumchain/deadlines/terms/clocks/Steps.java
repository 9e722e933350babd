package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.Step;
import java.util.ArrayList;
import java.util.List;

/// Derivations, put one after the other.
final class Steps {

  private Steps() {}

  static List<Step> and(List<Step> first, List<Step> then) {
    var all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }
}
