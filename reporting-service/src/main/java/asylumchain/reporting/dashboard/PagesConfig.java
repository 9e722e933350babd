package asylumchain.reporting.dashboard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a page that was made is shown again. The first page is made ahead, and shown until
/// [PagesAhead] has made the next.
@ConfigMapping(prefix = "chain.pages")
interface PagesConfig {

  /// From this age on a page is made anew while the one before is still shown; zero keeps none.
  @WithDefault("PT10S")
  Duration fresh();

  /// An older page is not shown any more: whoever asks waits for the new one.
  @WithDefault("PT60S")
  Duration kept();
}
