package asylumchain.cases.intake.bulk;

/// Another process works on the delivery now.
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  LeaseLost() {
    super("another process works on this import", null, false, false);
  }
}
