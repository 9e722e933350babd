package asylumchain.events;

/// Audience *chain*: the event is published on the topic, whole.
public interface Travels {}
