package asylumchain.deadlines.shifts;

import java.util.UUID;

/// Something that a partner asks to be stated about a case. It rules on itself: a pure function of
/// the case as it lies on the desk.
public interface Request {

  /// Whether it can be stated, and as what.
  ///
  /// @param freshId the id of what it makes, where it makes something
  Ruling on(CaseOnDesk desk, UUID freshId);
}
