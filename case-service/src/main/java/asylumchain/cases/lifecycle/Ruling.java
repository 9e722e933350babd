package asylumchain.cases.lifecycle;

import asylumchain.cases.lifecycle.standing.Reason;

/// The answer to a fact that is offered. A refusal is a normal answer, so it is a value.
public sealed interface Ruling {

  /// It can happen.
  ///
  /// @param next the case once the fact counts
  record Accepted(CaseFile next) implements Ruling {}

  /// It cannot happen. What can is asked of how the case stands.
  record Refused(Reason reason) implements Ruling {}
}
