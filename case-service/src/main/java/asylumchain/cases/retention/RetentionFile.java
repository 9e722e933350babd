package asylumchain.cases.retention;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/// Where the rules of retention stand: `retention/rules.yaml`. Read before the service opens.
@ApplicationScoped
public class RetentionFile {

  private static final String RULES = "/retention/rules.yaml";

  private final RetentionRules rules;

  RetentionFile() {
    try (var file = Objects.requireNonNull(RetentionFile.class.getResourceAsStream(RULES))) {
      this.rules = read(file);
    } catch (IOException e) {
      throw new BadRetentionRules(e);
    }
  }

  void atStart(@Observes StartupEvent start) {
    // that this was made is all there is to see: bad rules do not let it
  }

  /// The rules in force and those before them.
  @Produces
  public RetentionRules rules() {
    return rules;
  }

  /// What such a file says.
  ///
  /// @throws BadRetentionRules if it says something else, or not enough
  static RetentionRules read(InputStream file) {
    var yaml =
        YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    try {
      return new RetentionRules(List.of(yaml.readValue(file, RetentionRule[].class)));
    } catch (IOException | NullPointerException e) {
      throw new BadRetentionRules(e);
    }
  }
}
