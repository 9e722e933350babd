package asylumchain.kit.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An operation that only reads, and is yet not open to auditors: it tells of no case, person or
/// figure. Its document says so under `x-not-for-auditors`.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotForAuditors {

  /// What somebody has between himself and this service, and where what came of it is read.
  String OWN_AFFAIRS =
      "It is between a client and this service; what came of it stands in the cases.";

  /// How the service itself is doing.
  String MACHINE = "It tells how this service is doing, and nothing of what it holds.";

  /// Why: a sentence.
  String value();
}
