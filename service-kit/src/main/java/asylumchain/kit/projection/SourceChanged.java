package asylumchain.kit.projection;

/// The source is not the one that was applied: it has a new generation, or another event under a
/// number that was applied already. Only a rebuild helps.
final class SourceChanged extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Source source;
  private final int generation;
  private final boolean newGeneration;

  private SourceChanged(Source source, int generation, boolean newGeneration, String what) {
    super(what);
    this.source = source;
    this.generation = generation;
    this.newGeneration = newGeneration;
  }

  static SourceChanged newGeneration(Source source, int generation) {
    return new SourceChanged(source, generation, true, "generation " + generation);
  }

  static SourceChanged otherRows(Source source, int generation, String what) {
    return new SourceChanged(source, generation, false, what);
  }

  boolean isNewGeneration() {
    return newGeneration;
  }

  Source source() {
    return source;
  }

  int generation() {
    return generation;
  }
}
