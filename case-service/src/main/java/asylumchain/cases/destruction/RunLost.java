package asylumchain.cases.destruction;

/// Another process carries this run out now.
final class RunLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  RunLost() {
    super("another process carries this run out", null, false, false);
  }
}
