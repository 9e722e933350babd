package asylumchain.deadlines.shifts;

import asylumchain.events.DeadlineEvent;
import java.util.List;
import java.util.UUID;

/// The answer to a request. A refusal is a normal answer, so it is a value.
public sealed interface Ruling {

  /// It can be stated.
  ///
  /// @param id of the thing that it is about
  /// @param events what is stated, in order; never empty
  record Accepted(UUID id, List<DeadlineEvent> events) implements Ruling {

    public Accepted {
      events = List.copyOf(events);
    }

    public Accepted(UUID id, DeadlineEvent event) {
      this(id, List.of(event));
    }
  }

  /// It cannot be stated.
  ///
  /// @param detail why, and what to do about it
  record Refused(Refusal reason, String detail) implements Ruling {}

  /// It contradicts itself.
  ///
  /// @param pointer to the field that is wrong
  record Invalid(String pointer, String reason) implements Ruling {}

  /// The case has nothing with that id.
  record Unknown() implements Ruling {}
}
