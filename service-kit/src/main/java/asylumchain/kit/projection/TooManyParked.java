package asylumchain.kit.projection;

/// So many subjects would have been parked that not they are bad but this release is.
final class TooManyParked extends RuntimeException {

  private static final long serialVersionUID = 1;

  TooManyParked(int part, Throwable cause) {
    super("too many subjects of part " + part + " cannot be applied", cause);
  }
}
