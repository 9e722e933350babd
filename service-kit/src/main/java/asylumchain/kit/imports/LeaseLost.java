package asylumchain.kit.imports;

/// Another process works on the delivery now, or it was cancelled.
public final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1;

  public LeaseLost() {
    super("another process works on this import", null, false, false);
  }
}
