package asylumchain.reporting.durations;

/// A way of telling how long cases take. What each means stands in the definitions.
enum Measure {
  SURVIVAL("duration-survival"),
  AT_PACE("duration-at-pace"),
  CLOSED_ONLY("duration-closed-only"),
  OPENED_AND_CLOSED("duration-opened-and-closed");

  private final String definition;

  Measure(String definition) {
    this.definition = definition;
  }

  String definition() {
    return definition;
  }

  /// Adds the cases that the measure counts, for as far as it counts them.
  void count(Spell spell, Ages ages) {
    var enteredAt = spell.enteredAt();
    switch (this) {
      case SURVIVAL ->
          ages.add(Ages.FROM_THE_FIRST_DAY, spell.age(), spell.settled(), spell.cases());
      case AT_PACE -> {
        if (enteredAt != null) {
          ages.add(enteredAt, spell.age(), spell.settled(), spell.cases());
        }
      }
      case CLOSED_ONLY -> {
        if (enteredAt != null && spell.settled()) {
          ages.add(Ages.FROM_THE_FIRST_DAY, spell.age(), true, spell.cases());
        }
      }
      case OPENED_AND_CLOSED -> {
        if (spell.beganWithin() && spell.settled()) {
          ages.add(Ages.FROM_THE_FIRST_DAY, spell.age(), true, spell.cases());
        }
      }
    }
  }
}
