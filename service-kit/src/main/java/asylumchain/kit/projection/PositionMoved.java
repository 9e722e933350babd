package asylumchain.kit.projection;

/// Another instance has moved the position: this one no longer owns the partition, or did not know
/// of a switch. What it was about to do is rolled back; it reads the position again.
final class PositionMoved extends RuntimeException {

  private static final long serialVersionUID = 1;

  PositionMoved(ReceivedEvent next) {
    super(
        "%s part %d is not right before %d"
            .formatted(next.source().name(), next.part(), next.seq()));
  }
}
