package asylumchain.deadlines.shifts.bulk;

import asylumchain.kit.imports.lines.LineRefusal;

/// Why a line about a case was not taken, beside what the single doors refuse. The codes are part
/// of the API.
enum ShiftLineRefusal implements LineRefusal {
  CASE_UNKNOWN("this service does not know such a case yet, or you take no part in it"),
  CASE_PARKED("an event of this case could not be read; it waits for repair"),
  DERIVED_HERE(
      "this service says that itself; bring what it follows from, and of a penalty what the"
          + " authority established (penalty-established) and paid (penalty-paid)"),
  ID_IN_USE("the case has something else under this id"),
  ID_UNKNOWN("the case has nothing under this id; bring what it is about first"),
  OCCURRED_AFTER_RECORDED("lies after the day on which it was recorded");

  private final String sentence;

  ShiftLineRefusal(String sentence) {
    this.sentence = sentence;
  }

  /// The sentence, after the place it is about.
  String at(String pointer) {
    return pointer + ": " + sentence;
  }
}
