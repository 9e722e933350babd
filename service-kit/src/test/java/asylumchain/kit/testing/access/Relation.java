package asylumchain.kit.testing.access;

/// On what an operation is tried.
enum Relation {
  OWN,
  OTHERS,
  NONE
}
