package asylumchain.events;

/// Audience *private*: the event stays in case-service; on the topic only its envelope shows.
public interface Stays {}
