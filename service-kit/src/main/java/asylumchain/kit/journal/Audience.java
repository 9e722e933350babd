package asylumchain.kit.journal;

/// Who may read the content of an event.
public enum Audience {
  /// The whole chain: the chain payload travels on the topic and in the feed.
  CHAIN,
  /// This service only: what travels is an envelope without content, so that numbers stay gapless.
  PRIVATE
}
