package asylumchain.kit.verification;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// Where the heads of the journal are kept beside the database. (How often they are written is read
/// by the scheduler: `chain.heads.every`.)
@ConfigMapping(prefix = "chain.heads")
public interface HeadConfig {

  /// A directory that who writes the database cannot write: another disk, another machine. Absent
  /// where heads are not published.
  Optional<Path> directory();

  /// How often what has grown is published.
  String every();
}
