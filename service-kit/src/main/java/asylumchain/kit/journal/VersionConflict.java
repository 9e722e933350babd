package asylumchain.kit.journal;

/// Another command wrote this subject first.
public final class VersionConflict extends RuntimeException {

  private final Subject subject;
  private final int lastVersion;

  VersionConflict(Subject subject, int lastVersion, int offered) {
    super(
        "%s %s stands at version %d, not at %d"
            .formatted(subject.kind(), subject.id(), lastVersion, offered - 1));
    this.subject = subject;
    this.lastVersion = lastVersion;
  }

  public Subject subject() {
    return subject;
  }

  /// The version at which the subject stands now; 0 if it has no history.
  public int lastVersion() {
    return lastVersion;
  }
}
