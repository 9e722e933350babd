package asylumchain.kit.projection;

/// The live tables were made by another release; this one must leave them alone.
final class Superseded extends RuntimeException {

  private static final long serialVersionUID = 1;

  Superseded() {
    super("the live tables were made by another release");
  }
}
