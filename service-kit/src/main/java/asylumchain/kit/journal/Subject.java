package asylumchain.kit.journal;

import java.util.UUID;

/// What an event is about: one thing with a history of its own.
///
/// @param kind the sort of thing; one kind, chosen at installation, is published on a topic
public record Subject(String kind, UUID id) {}
