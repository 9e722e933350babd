package asylumchain.reporting.dashboard;

import asylumchain.kit.projection.FreshnessView;
import asylumchain.reporting.dashboard.frame.Wording.Language;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jspecify.annotations.Nullable;

/// Pages as everybody asks for them, without filters. Each rests on dozens of figures, and says
/// itself as of which moment they are known: one that is shown again is older, and not wrong.
@ApplicationScoped
class KeptPages {

  private static final int MOST = 100;

  private final PagesConfig config;
  private final ManagedExecutor executor;

  KeptPages(PagesConfig config, ManagedExecutor executor) {
    this.config = config;
    this.executor = executor;
  }

  /// A page without filters.
  ///
  /// @param day the legal today
  record Plain(String name, Language language, LocalDate day) {}

  /// Keeps what this makes.
  Function<Plain, Page> of(Function<Plain, Page> making) {
    return config.fresh().isZero() ? making : kept(config, executor, Ticker.systemTicker(), making);
  }

  /// Makes the first page ahead; `null` where no page is kept.
  ///
  /// @param freshness how far everything is known
  @Nullable PagesAhead<Page> ahead(
      Supplier<LocalDate> today, Supplier<FreshnessView> freshness, Function<Plain, Page> making) {
    return config.fresh().isZero()
        ? null
        : new PagesAhead<>(config, Ticker.systemTicker(), today, freshness, making);
  }

  /// Gives what was made before while it is not too old.
  ///
  /// @param executor makes what is no longer fresh, while the one before is still given
  static <K, V> Function<K, V> kept(
      PagesConfig config, Executor executor, Ticker ticker, Function<K, V> making) {
    LoadingCache<K, V> kept =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .refreshAfterWrite(config.fresh())
            .expireAfterWrite(config.kept())
            .executor(executor)
            .ticker(ticker)
            .build(making::apply);
    return kept::get;
  }
}
