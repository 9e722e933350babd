package asylumchain.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Under which name this service publishes, and about which kind of subject.
@ApplicationScoped
public class Publisher {

  private final JournalConfig config;
  private final String service;

  Publisher(
      JournalConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
    this.config = config;
    this.service = service;
  }

  /// `urn:nld:oin:<oin>:systeem:<service>`.
  String source() {
    return "urn:nld:oin:%s:systeem:%s".formatted(config.oin(), service);
  }

  /// What the state that a new participant is told first is called, such as `case-shared`.
  String sharedName() {
    return config.journal().publishedKind() + "-shared";
  }

  /// The subject of the published kind with this id.
  public Subject subject(UUID id) {
    return new Subject(config.journal().publishedKind(), id);
  }
}
