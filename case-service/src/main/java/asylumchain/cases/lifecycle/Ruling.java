package asylumchain.cases.lifecycle;

import asylumchain.cases.lifecycle.standing.Reason;
import java.util.SortedSet;

/// The answer to a fact that is offered. A refusal is a normal answer, so it is a value.
public sealed interface Ruling {

  /// It can happen.
  ///
  /// @param next the case once the fact counts
  record Accepted(CaseFile next) implements Ruling {}

  /// It cannot happen.
  ///
  /// @param possible short wire names of the events that are possible now
  record Refused(Reason reason, SortedSet<String> possible) implements Ruling {}
}
