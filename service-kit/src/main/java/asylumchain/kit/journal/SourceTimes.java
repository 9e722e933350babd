package asylumchain.kit.journal;

/// Who sees to it that a time of knowledge which a source brings does not fall within its subject.
public enum SourceTimes {
  /// The journal: not before that of the subject's last row.
  ASCENDING,
  /// The caller: the subject's last row may be a conclusion of this service, which says nothing
  /// about what the source knew last.
  CHECKED_BY_CALLER
}
